// Numbers beside a deed that count nobody whom it struck.

#include <cstdint>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/count_reader.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/value.pb.h"

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

// "A clerk of 17 was murdered", "Private Rasul Benik, 20.": years of a life.
bool CountReader::IsNoCount(uint16_t i, const CountFact& fact) const {
  if (!items_.Is(i, ItemClass::kNum) || i < 2) return false;
  // "Colin Odal, one of our students, died": he is that one.
  if (items_.NormAt(i) == "one" && items_.NormAt(i - 1) == "," &&
      i + 1u < items_.size() && items_.NormAt(i + 1) == "of" &&
      items_.Is(i - 2, ItemClass::kName)) {
    return true;
  }
  // "Nobody could say how many had died".
  if (items_.NormAt(i - 1) == "how") return true;
  if (fact.of_previous && items_.NormAt(i - 1) == "," &&
      (items_.Is(i - 2, ItemClass::kName) ||
       items_.Is(i - 2, ItemClass::kPerson) ||
       items_.Is(i - 2, ItemClass::kCap) ||
       items_.Is(i - 2, ItemClass::kSpk))) {
    return true;
  }
  if (items_.NormAt(i - 1) != "of" || fact.trigger.begin <= i ||
      i + 1u >= items_.size()) {
    return false;
  }
  const absl::string_view verb = items_.NormAt(i + 1);
  return (verb == "was" || verb == "is" || verb == "has") &&
         !items_.HasWord(i - 2, WordClass::kCollective) &&
         !items_.Is(i - 2, ItemClass::kVpl);
}

// "A boy who lost three relatives was hurt": they were not.
bool CountReader::IsLostByOthers(uint16_t i, const CountFact& fact) const {
  return i >= 2 && fact.trigger.begin > i && items_.Name(i - 1) == "lose/ed" &&
         (items_.NormAt(i - 2) == "who" || items_.NormAt(i - 2) == "had");
}

// "One of these islands, Barkh, and 46 sailors drowned": a name of no person.
bool CountReader::IsNamedThing(uint16_t i, const CountFact& fact) const {
  if (!items_.Is(i, ItemClass::kName) || i < 3 || fact.trigger.begin <= i ||
      i + 1u >= items_.size() || items_.NormAt(i - 1) != "," ||
      items_.NormAt(i + 1) != ",") {
    return false;
  }
  return !items_.Is(i - 2, ItemClass::kName) && items_[i - 2].payload < 0 &&
         items_.WordIs(i - 3, WordClass::kDeterminer);
}

// "14 farm hands": the target at item i is the first of two nouns.
bool CountReader::IsCompound(uint16_t i) const {
  if (i + 1u >= items_.size()) return false;
  const absl::string_view noun = items_.NormAt(i + 1);
  return (items_.Is(i + 1, ItemClass::kWord) || items_.Name(i + 1) == noun) &&
         absl::EndsWith(noun, "s") && noun.size() > 3 &&
         !items_.WordIs(i + 1, WordClass::kUncountedNoun);
}

// "One of them", "two of whom".
bool CountReader::IsNumberOfThem(uint16_t i) const {
  if (!items_.Is(i, ItemClass::kNum) || i + 2u >= items_.size() ||
      items_.NormAt(i + 1) != "of") {
    return false;
  }
  const absl::string_view of = items_.NormAt(i + 2);
  return of == "them" || of == "whom";
}

// "A number of fighters".
bool CountReader::IsSomeNumber(uint16_t i) const {
  const Document& document = items_.document();
  const TokenRange words = items_[i].tokens;
  return words.size() > 2 &&
         document.norm(document.tokens()[words.begin]) == "a" &&
         document.norm(document.tokens()[words.begin + 1]) == "number";
}

// "Nine women and children": one number of both. "Seven civilians and a number
// of fighters", "15 people including children": nobody says how many. "The
// number of civilians who died".
bool CountReader::IsVagueBesideOthers(uint16_t i, const CountFact& fact,
                                      size_t first) {
  if (IsSomeNumber(i) && facts_.counts.size() > first) return true;
  if (!IsSeveral(fact) || IsSomeonesOwn(fact)) return false;
  if (i >= 3 && items_.NormAt(i - 1) == "of" &&
      items_.NormAt(i - 2) == "number") {
    return items_.NormAt(i - 3) == "the" || facts_.counts.size() > first;
  }
  if (facts_.counts.size() == first) return false;
  CountFact& before = facts_.counts.back();
  if (before.unit != fact.unit || before.count.lo < 2) return false;
  // "Ten people including children": one at least.
  const bool joined = i + 2u < items_.size() && items_.NormAt(i + 1) == "and" &&
                      items_.Is(i + 2, ItemClass::kVpl);
  if (BehindIncluding(i) && !joined) return false;
  if (before.items.end + 1 == i && items_.NormAt(i - 1) == "and" &&
      before.population != fact.population) {
    before.population = POPULATION_TOTAL;
    before.group.clear();
  }
  return true;
}

// "One of 20 people who died": all of the 20 did.
void CountReader::AdoptWhole(uint16_t i, CountFact* fact) const {
  if (items_[i].payload < 0 || i + 2u >= items_.size() ||
      (!items_.Is(i, ItemClass::kVnp) && !items_.Is(i, ItemClass::kVgen)) ||
      !items_.people(i).whole.has_value() || IsExcepted(i) ||
      items_.NormAt(i + 1) != "who" || fact->trigger.begin <= i) {
    return;
  }
  for (uint16_t k = i + 2; k < fact->trigger.begin; ++k) {
    if (!items_.WordIs(k, WordClass::kFormOfBe) &&
        !items_.Is(k, ItemClass::kAdv) && items_.NormAt(k) != "had" &&
        items_.NormAt(k) != "have") {
      return;
    }
  }
  fact->count = *items_.people(i).whole;
  fact->tokens = items_.people(i).whole_number;
  fact->part = false;
}

// "No regrets over 19 deaths": because of all 19.
void CountReader::UndoOver(CountFact* fact) const {
  const Document& document = items_.document();
  const uint32_t begin = fact->tokens.begin;
  if (begin == items_[0].tokens.begin || fact->count.lo < 2 ||
      document.norm(document.tokens()[begin]) != "over" ||
      !document.tokens()[begin - 1].Is(WordClass::kAboutWhat)) {
    return;
  }
  fact->count = CountInterval::Exactly(fact->count.lo - 1);
  ++fact->tokens.begin;
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
