// Numbers beside a deed that count nobody whom it struck.

#include <cstdint>

#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/count_reader.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {

// "Two police dogs".
bool CountReader::IsOfAnimals(uint16_t i) const {
  return i + 1u < items_.size() && items_.WordIs(i + 1, WordClass::kAnimal);
}

// "400,000 people a year", "22 per day".
bool CountReader::IsRate(uint16_t i) const {
  const Document& document = items_.document();
  const uint32_t next = items_[i].tokens.end;
  if (next + 1 >= items_[items_.size() - 1].tokens.end) return false;
  const absl::string_view each = document.norm(document.tokens()[next]);
  const absl::string_view unit = document.norm(document.tokens()[next + 1]);
  return (each == "a" || each == "per" || each == "each" || each == "every") &&
         (unit == "day" || unit == "week" || unit == "month" ||
          unit == "year" || unit == "hour" || unit == "minute");
}

// "The actor, who won two Odals, died": what somebody got, by its name.
bool CountReader::IsBehindWon(uint16_t i) const {
  return i >= 2 && items_.Is(i, ItemClass::kName) &&
         items_.Is(i - 1, ItemClass::kNum) &&
         items_.Is(i - 2, ItemClass::kWord);
}

// "Feared dead but found alive".
bool CountReader::IsFoundAlive(ItemRange trigger) const {
  if (trigger.begin == 0 || items_.NormAt(trigger.begin - 1) != "feared") {
    return false;
  }
  for (uint16_t i = trigger.end; i < items_.size(); ++i) {
    if (items_.NormAt(i) == "alive") return true;
  }
  return false;
}

// "22 kills", "saved 20 million lives".
bool CountReader::IsOfScore(uint16_t i, const CountFact& fact) const {
  if (!items_.Is(i, ItemClass::kNum)) return false;
  if (items_.Name(fact.trigger.begin) == "kill/s" && fact.trigger.begin >= 2 &&
      items_.Is(fact.trigger.begin - 1, ItemClass::kNum) &&
      fact.trigger.begin < i) {
    return true;
  }
  return i > 0 && items_.WordIs(i - 1, WordClass::kSaves);
}

// "Lost 300 clerks to a rival", "lost four players to injury".
bool CountReader::IsLostOtherwise(ItemRange trigger, ItemRange people) const {
  constexpr uint16_t kReach = 5;
  if (items_.Name(trigger.begin) != "lose/ed") return false;
  for (uint16_t i = people.end; i < items_.size() && i < people.end + kReach;
       ++i) {
    const absl::string_view word = items_.NormAt(i);
    if (word == "," || word == "and" || word == "when") return false;
    if (items_.HasWord(i, WordClass::kLostTo)) return true;
  }
  return false;
}

// "All but two".
bool CountReader::IsExcepted(uint16_t i) const {
  return i >= 2 && items_.NormAt(i - 1) == "but" &&
         items_.NormAt(i - 2) == "all";
}

// Of "all but two of the 12" the ten. False where only those are counted whom
// it did not strike: "all but two were killed".
bool CountReader::TakeExcepted(uint16_t i, CountFact* fact) const {
  const auto left = [fact](const CountInterval& whole,
                           const CountInterval& excepted) {
    if (!whole.IsExact() || !excepted.IsExact() || whole.lo <= excepted.lo) {
      return false;
    }
    fact->count = CountInterval::Exactly(whole.lo - excepted.lo);
    fact->part = false;
    return true;
  };
  if (IsExcepted(i)) {
    if (items_.Is(i, ItemClass::kNum) || items_[i].payload < 0 ||
        !items_.people(i).whole.has_value()) {
      return false;
    }
    return left(*items_.people(i).whole, fact->count);
  }
  uint16_t k = i;
  while (k > 0 &&
         (items_.NormAt(k - 1) == "of" || items_.NormAt(k - 1) == "the" ||
          items_.NormAt(k - 1) == "its" || items_.NormAt(k - 1) == "their")) {
    --k;
  }
  if (k == i || k == 0 || !items_.Is(k - 1, ItemClass::kNum) ||
      !IsExcepted(k - 1)) {
    return true;
  }
  return left(fact->count,
              items_.annotation().quantities[items_[k - 1].payload].interval);
}

}  // namespace crosscheck
