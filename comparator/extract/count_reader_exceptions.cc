// Numbers beside a deed that count nobody whom it struck.

#include <cstdint>

#include "comparator/base/count_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/count_reader.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/value.pb.h"

namespace crosscheck {

// "Nine women and children": one number of both. "Seven civilians and a number
// of fighters", "15 people including children": nobody says how many. "The
// number of civilians who died".
bool CountReader::IsVagueBesideOthers(uint16_t i, const CountFact& fact,
                                      size_t first) {
  if (context_.IsSomeNumber(i) && facts_.counts.size() > first) return true;
  if (!context_.IsSeveral(fact) || context_.IsSomeonesOwn(fact)) return false;
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
  if (context_.BehindIncluding(i) && !joined) return false;
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
      !items_.people(i).whole.has_value() || context_.IsExcepted(i) ||
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
  if (context_.IsExcepted(i)) {
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
      !context_.IsExcepted(k - 1)) {
    return true;
  }
  return left(fact->count,
              items_.annotation().quantities[items_[k - 1].payload].interval);
}

}  // namespace crosscheck
