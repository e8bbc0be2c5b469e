#include "comparator/report/source_words.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "comparator/report/headline.h"

namespace crosscheck {

absl::string_view ReliabilityLetter(Reliability reliability) {
  constexpr absl::string_view kLetters = "FABCDEF";
  if (!Reliability_IsValid(reliability)) return "F";
  return kLetters.substr(reliability, 1);
}

std::string RecordWords(const SourceProfile& source) {
  std::string words = absl::StrCat(Counted(source.articles(), "article"), ", ",
                                   Counted(source.claims(), "claim"), "; ");
  if (ReliabilityLetter(source.reliability()) == "F") {
    return absl::StrCat(words, "too little to judge by");
  }
  return absl::StrCat(
      words,
      absl::StrFormat("borne out %.0f %% (%.0f–%.0f %%)", 100 * source.score(),
                      100 * source.score_low(), 100 * source.score_high()));
}

}  // namespace crosscheck
