#include "comparator/compare/night_reach.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kEarly[] = {"early", "dawn", "before dawn",
                                        "after midnight"};
constexpr absl::string_view kLate[] = {"late", "evening", "night",
                                       "before midnight"};
constexpr absl::string_view kBoth[] = {"overnight", "midnight"};

template <size_t kSize>
bool IsAmong(const absl::string_view (&words)[kSize], absl::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

NightReach ReachOfNight(const DateValue& date) {
  NightReach reach;
  for (const std::string& word : date.qualifiers()) {
    const bool both = IsAmong(kBoth, word) || absl::StartsWith(word, "UTC");
    reach.before = reach.before || both || IsAmong(kEarly, word);
    reach.after = reach.after || both || IsAmong(kLate, word);
  }
  return reach;
}

}  // namespace crosscheck
