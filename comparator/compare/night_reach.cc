#include "comparator/compare/night_reach.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
NightReach ReachOfNight(const DateValue& date) {
  NightReach reach;
  for (const std::string& word : date.qualifiers()) {
    const WordClasses part = WordClasses::OfWord(word);
    const bool both =
        part.Has(WordClass::kMiddleOfNight) || absl::StartsWith(word, "UTC");
    reach.before = reach.before || both || part.Has(WordClass::kEarlyPartOfDay);
    reach.after = reach.after || both || part.Has(WordClass::kLatePartOfDay);
  }
  return reach;
}

}  // namespace crosscheck
