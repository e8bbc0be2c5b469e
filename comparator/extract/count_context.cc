#include "comparator/extract/count_context.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/text/document.h"
#include "comparator/text/quantity.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

bool CountContext::IsChange(uint16_t i) const {
  constexpr uint32_t kReach = 10;
  if (!items_.Is(i, ItemClass::kNum) ||
      !items_.annotation().quantities[items_[i].payload].Has(
          Quantity::kFromTo)) {
    return false;
  }
  const Document& document = items_.document();
  const uint32_t begin = items_[0].tokens.begin;
  const uint32_t number = items_[i].tokens.begin;
  for (uint32_t t = number; t > begin && number - t < kReach;) {
    if (document.tokens()[--t].Is(WordClass::kRiseOfToll)) return true;
  }
  return false;
}

bool CountContext::IsPair(const People& people) const {
  if (people.head.begin == 0) return false;
  const Document& document = items_.document();
  const absl::string_view head =
      document.norm(document.tokens()[people.head.begin]);
  return head == "parents" && document.tokens()[people.head.begin - 1].Is(
                                  WordClass::kPossessiveOfPerson);
}

bool CountContext::IsNounForDead(uint16_t i) const {
  const TokenRange head = items_.people(i).head;
  return absl::StartsWith(
      items_.document().norm(items_.document().tokens()[head.begin]), "victim");
}

bool CountContext::SaysWhatMayBe(ItemRange range) const {
  for (uint16_t i = range.begin; i < range.end; ++i) {
    const Token& token = items_.document().tokens()[items_[i].tokens.begin];
    if (token.Is(WordClass::kModal)) return true;
  }
  return false;
}

bool CountContext::IsAgeInBrackets(uint16_t i) const {
  if (i < 2 || !items_.Is(i, ItemClass::kNum) || items_.NormAt(i - 1) != "(" ||
      items_.NormAt(i + 1) != ")") {
    return false;
  }
  const uint16_t person = i - 2;
  if (items_.Is(person, ItemClass::kName) ||
      items_.Is(person, ItemClass::kPerson)) {
    return true;
  }
  const bool people = items_.Is(person, ItemClass::kVnp) ||
                      items_.Is(person, ItemClass::kVgen) ||
                      items_.Is(person, ItemClass::kVdef);
  return people && items_[person].payload >= 0 && !items_.people(person).plural;
}

bool CountContext::IsNegated(uint16_t i) const {
  if (i > 0 &&
      (items_.NormAt(i - 1) == "neither" || items_.NormAt(i - 1) == "nor")) {
    return true;
  }
  uint16_t k = i;
  while (k > 0 &&
         (items_.NormAt(k - 1) == "of" || items_.NormAt(k - 1) == "the" ||
          items_.Is(k - 1, ItemClass::kTgt))) {
    --k;
  }
  return k > 0 && items_.Is(k - 1, ItemClass::kZero);
}

// Whether a number is one of things or animals that are no people: "two of
// the family dogs".
bool CountContext::IsOfUncounted(uint16_t number) const {
  // "Of", whose they are, and of what kind.
  constexpr uint16_t kReach = 5;
  for (uint16_t i = number + 1; i < items_.size() && i <= number + kReach;
       ++i) {
    if (items_.WordIs(i, WordClass::kUncountedNoun)) return true;
    if (items_.NormAt(number + 1) != "of") return false;
  }
  return false;
}

bool CountContext::IsNoVictim(uint16_t i, const CountFact& fact) const {
  // "A single-shot 223", "1121 Qasr Avenue": no hundred people are shot.
  constexpr uint32_t kMostShot = 100;
  if (items_.Is(i, ItemClass::kNum) && fact.unit == UNIT_CASUALTIES &&
      absl::StartsWith(items_.Name(fact.trigger.begin), "shot/") &&
      items_.annotation().quantities[items_[i].payload].interval.lo >=
          kMostShot) {
    return true;
  }
  if (IsOfAnimals(i) || IsRate(i) || IsBehindWon(i) || IsOfScore(i, fact)) {
    return true;
  }
  if (i + 1u < items_.size()) {
    if (items_.Is(i, ItemClass::kNum) && fact.unit != UNIT_MUNITIONS &&
        (IsOfUncounted(i) ||
         (items_.Is(i + 1, ItemClass::kTgt) && !IsCompound(i + 1)) ||
         (items_.Is(i + 1, ItemClass::kPnoun) && !IsCompound(i + 1)) ||
         items_.Is(i + 1, ItemClass::kWpn))) {
      return true;
    }
    // "The toll of Tal Rahma bombing": where it was.
    if (items_.Is(i, ItemClass::kName) && items_.Is(i + 1, ItemClass::kAtt) &&
        fact.trigger.begin < i) {
      return true;
    }
    if (items_.Is(i + 1, ItemClass::kPoss) && fact.trigger.begin < i) {
      return true;
    }
  }
  if (!items_.Is(i, ItemClass::kName) || i == 0 || fact.trigger.begin < i) {
    return false;
  }
  return items_.WordIs(i - 1, WordClass::kBeforeNoPerson);
}

bool CountContext::IsCountedNoun(uint16_t i) const {
  return items_[i].payload >= 0 &&
         (items_.Is(i, ItemClass::kVnp) || items_.Is(i, ItemClass::kVgen) ||
          items_.Is(i, ItemClass::kVpl) || items_.Is(i, ItemClass::kGen));
}

bool CountContext::IsNoHospital(ItemRange trigger) const {
  const uint16_t last = trigger.end - 1;
  if (!items_.Is(last, ItemClass::kTgt)) return false;
  const Term* const term = items_.TermAt(last);
  return term == nullptr || term->id() != "target-hospital";
}

bool CountContext::BehindIncluding(uint16_t i) const {
  return i > 0 && items_.WordIs(i - 1, WordClass::kPartOrPronounCue);
}

bool CountContext::BesidesOthers(ItemRange trigger) const {
  return trigger.begin > 0 && items_.NormAt(trigger.begin - 1) == "also";
}

bool CountContext::SaysElse(ItemRange range) const {
  for (uint16_t i = range.begin; i < range.end; ++i) {
    if (items_.HasWord(i, WordClass::kOthersBesides)) return true;
  }
  return false;
}

bool CountContext::NamesSide(ItemRange range) const {
  for (uint16_t i = range.begin; i < range.end; ++i) {
    if (items_.Is(i, ItemClass::kGroup)) return true;
  }
  return false;
}

bool CountContext::SaysHowBadly(ItemRange range) const {
  for (uint16_t i = range.begin; i < range.end; ++i) {
    if (items_.HasWord(i, WordClass::kSeverity)) return true;
  }
  return false;
}

bool CountContext::TellsOfDead(ItemRange trigger) const {
  for (uint16_t i = trigger.begin; i < trigger.end; ++i) {
    const absl::string_view name = items_.Name(i);
    if (name == "dead" || name == "deaths" || name == "toll" ||
        name == "body" || name == "wounds/died" ||
        absl::StartsWith(name, "die/") || absl::StartsWith(name, "lives/")) {
      return true;
    }
  }
  return false;
}

bool CountContext::SideBySide(const CountFact& a, const CountFact& b) const {
  if (b.items.begin == a.items.end) return true;
  return b.items.begin == a.items.end + 1 && items_.NormAt(a.items.end) == ",";
}

bool CountContext::IsSeveral(const CountFact& count) const {
  return count.count.lo == 1 && !count.count.hi.has_value() &&
         count.items.end == count.items.begin + 1 &&
         items_.Is(count.items.begin, ItemClass::kVpl);
}

bool CountContext::IsSomeonesOwn(const CountFact& count) const {
  return items_.WordIs(count.items.begin, WordClass::kPossessiveOfPerson) ||
         items_.NormAt(count.items.begin) == "their";
}

// "Two police dogs".
bool CountContext::IsOfAnimals(uint16_t i) const {
  return i + 1u < items_.size() && items_.WordIs(i + 1, WordClass::kAnimal);
}

// "400,000 people a year", "22 per day".
bool CountContext::IsRate(uint16_t i) const {
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
bool CountContext::IsBehindWon(uint16_t i) const {
  return i >= 2 && items_.Is(i, ItemClass::kName) &&
         items_.Is(i - 1, ItemClass::kNum) && items_.NormAt(i - 2) == "won";
}

bool CountContext::IsNoCount(uint16_t i, const CountFact& fact) const {
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

bool CountContext::IsLostByOthers(uint16_t i, const CountFact& fact) const {
  return i >= 2 && fact.trigger.begin > i && items_.Name(i - 1) == "lose/ed" &&
         (items_.NormAt(i - 2) == "who" || items_.NormAt(i - 2) == "had");
}

bool CountContext::IsNamedThing(uint16_t i, const CountFact& fact) const {
  if (!items_.Is(i, ItemClass::kName) || i < 3 || fact.trigger.begin <= i ||
      i + 1u >= items_.size() || items_.NormAt(i - 1) != "," ||
      items_.NormAt(i + 1) != ",") {
    return false;
  }
  return !items_.Is(i - 2, ItemClass::kName) && items_[i - 2].payload < 0 &&
         items_.WordIs(i - 3, WordClass::kDeterminer);
}

// "14 farm hands": the target at item i is the first of two nouns.
bool CountContext::IsCompound(uint16_t i) const {
  if (i + 1u >= items_.size()) return false;
  const absl::string_view noun = items_.NormAt(i + 1);
  return (items_.Is(i + 1, ItemClass::kWord) || items_.Name(i + 1) == noun) &&
         absl::EndsWith(noun, "s") && noun.size() > 3 &&
         !items_.WordIs(i + 1, WordClass::kUncountedNoun);
}

bool CountContext::IsNumberOfThem(uint16_t i) const {
  if (!items_.Is(i, ItemClass::kNum) || i + 2u >= items_.size() ||
      items_.NormAt(i + 1) != "of") {
    return false;
  }
  const absl::string_view of = items_.NormAt(i + 2);
  return of == "them" || of == "whom";
}

bool CountContext::IsSomeNumber(uint16_t i) const {
  const Document& document = items_.document();
  const TokenRange words = items_[i].tokens;
  return words.size() > 2 &&
         document.norm(document.tokens()[words.begin]) == "a" &&
         document.norm(document.tokens()[words.begin + 1]) == "number";
}

bool CountContext::IsFoundAlive(ItemRange trigger) const {
  if (trigger.begin == 0 || items_.NormAt(trigger.begin - 1) != "feared") {
    return false;
  }
  for (uint16_t i = trigger.end; i < items_.size(); ++i) {
    if (items_.NormAt(i) == "alive") return true;
  }
  return false;
}

// "22 kills", "saved 20 million lives".
bool CountContext::IsOfScore(uint16_t i, const CountFact& fact) const {
  if (!items_.Is(i, ItemClass::kNum)) return false;
  if (items_.Name(fact.trigger.begin) == "kill/s" && fact.trigger.begin >= 2 &&
      items_.Is(fact.trigger.begin - 1, ItemClass::kNum) &&
      fact.trigger.begin < i) {
    return true;
  }
  return i > 0 && items_.WordIs(i - 1, WordClass::kSaves);
}

bool CountContext::IsLostOtherwise(ItemRange trigger, ItemRange people) const {
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

bool CountContext::IsExcepted(uint16_t i) const {
  return i >= 2 && items_.NormAt(i - 1) == "but" &&
         items_.NormAt(i - 2) == "all";
}

bool CountContext::SaysOfThem(uint16_t i) const {
  const TokenRange tokens = items_[i].tokens;
  for (uint32_t k = tokens.begin + 1; k < tokens.end; ++k) {
    const auto& document = items_.document();
    if (document.norm(document.tokens()[k]) == "them" &&
        document.norm(document.tokens()[k - 1]) == "of") {
      return true;
    }
  }
  return false;
}

bool CountContext::IsOfWhole(uint16_t i) const {
  return items_.IsAny(i, Bit(ItemClass::kVnp) | Bit(ItemClass::kVgen) |
                             Bit(ItemClass::kVpl)) &&
         items_.people(i).of_whole;
}

bool CountContext::BehindMany(uint16_t i) const {
  const auto many = [this](uint16_t k) {
    return items_.WordIs(k, WordClass::kQuantifier);
  };
  if (many(i)) return true;
  uint16_t k = i;
  while (k > 1 && items_.NormAt(k - 1) == "and" &&
         items_.Is(k - 2, ItemClass::kVpl)) {
    k -= 2;
  }
  if (k > 0 && many(k - 1)) return true;
  return k >= 3 && items_.NormAt(k - 2) == "of" && many(k - 3);
}

bool CountContext::IsManyOfThem(uint16_t i) const {
  return IsOfWhole(i) && items_.people(i).count.lo == 1 &&
         items_.people(i).count.IsOpen();
}

bool CountContext::IsOfAdults(const CountFact& count) const {
  return count.population == POPULATION_TOTAL &&
         items_.document().norm(
             items_.document().tokens()[count.tokens.end - 1]) == "adults";
}

}  // namespace crosscheck
