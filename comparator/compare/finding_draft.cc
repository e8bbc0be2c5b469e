#include "comparator/compare/finding_draft.h"

#include <algorithm>
#include <utility>

#include "absl/strings/strip.h"
#include "comparator/values/outlet_name.h"

namespace crosscheck {

std::string FindingDraft::WordsOf(absl::string_view prefix) const {
  for (const std::string& reason : reasons) {
    absl::string_view words = reason;
    if (absl::ConsumePrefix(&words, prefix)) return std::string(words);
  }
  return "";
}

std::string OutletName(const Telling& telling) {
  return OutletName(telling.article->article());
}

std::vector<std::string> OutletNames(const DraftSide& side) {
  std::vector<std::string> names;
  for (const ComparedClaim& claim : side.claims) {
    std::string name = OutletName(*claim.telling);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
  }
  return names;
}

}  // namespace crosscheck
