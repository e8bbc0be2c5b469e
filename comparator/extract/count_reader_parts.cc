// Parts of those counted before, inside a sentence and across its end, and
// numbers that stand away from their noun.

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/count_reader.h"
#include "comparator/words/word_class.h"
#include "proto/value.pb.h"

namespace crosscheck {

// The count that the people of item i are a part of: the nearest before them
// that is great enough, with no other deed told of in between. Null for none.
const CountFact* CountReader::WholeOf(uint16_t i) const {
  const CountFact* whole = nullptr;
  for (const CountFact& count : facts_.counts) {
    if (count.unit == UNIT_MUNITIONS || count.items.end > i) continue;
    if (count.count.hi.has_value() &&
        *count.count.hi < std::max<uint64_t>(2, items_.people(i).count.lo)) {
      continue;
    }
    if (whole == nullptr || whole->items.begin < count.items.begin) {
      whole = &count;
    }
  }
  if (whole == nullptr) return nullptr;
  for (uint16_t k = std::max(whole->items.end, whole->trigger.end); k < i;
       ++k) {
    static constexpr absl::string_view kDeeds[] = {
        "kill/",   "injure/", "die/",    "shot/",
        "attack/", "detain/", "abduct/", "displace/"};
    const absl::string_view name = items_.Name(k);
    for (const absl::string_view deed : kDeeds) {
      if (absl::StartsWith(name, deed)) return nullptr;
    }
  }
  return whole;
}

// "Two of them were children".
bool CountReader::SaysOfThem(uint16_t i) const {
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

void CountReader::AddPartOfPrevious(uint16_t i) {
  CountFact part;
  part.items = {i, static_cast<uint16_t>(i + 1)};
  part.trigger = part.items;
  part.tokens = items_[i].tokens;
  if (!ReadNoun(items_.people(i), Rule(), false, &part)) return;
  part.part = true;
  facts_.parts_of_previous.push_back(std::move(part));
}

// Whether item i counts people as a part of others.
bool CountReader::IsOfWhole(uint16_t i) const {
  return items_.IsAny(i, Bit(ItemClass::kVnp) | Bit(ItemClass::kVgen) |
                             Bit(ItemClass::kVpl)) &&
         items_.people(i).of_whole;
}

void CountReader::AdoptParts() {
  for (uint16_t i = 0; i < items_.size(); ++i) {
    if (!IsOfWhole(i) || items_.Is(i, ItemClass::kVpl) || BehindMany(i)) {
      continue;
    }
    const bool read =
        std::any_of(facts_.counts.begin(), facts_.counts.end(),
                    [i](const CountFact& count) {
                      return count.items.begin <= i && i < count.items.end;
                    });
    if (read) continue;
    const CountFact* const whole = WholeOf(i);
    if (whole == nullptr) {
      if (facts_.counts.empty() && SaysOfThem(i)) AddPartOfPrevious(i);
      continue;
    }
    CountFact part = *whole;
    part.names.clear();
    part.cue = CUE_KIND_UNSPECIFIED;
    part.cue_tokens = {};
    part.items = {i, static_cast<uint16_t>(i + 1)};
    part.tokens = items_[i].tokens;
    if (!ReadNoun(items_.people(i), Rule(), false, &part)) continue;
    part.part = true;
    facts_.counts.push_back(std::move(part));
  }
  ReadAmongThem();
  SettleNumbersAlone();
  SettleNoOthers();
}

// "The mayor spoke of 15 dead; by Monday it was 24": a number alone counts
// whom the sentence counts before it, else whom the sentence before does.
void CountReader::SettleNumbersAlone() {
  auto& counts = facts_.counts;
  const auto is_read = [&](const CountFact& alone) {
    return std::any_of(counts.begin(), counts.end(), [&](const CountFact& c) {
      return !c.of_previous && c.items.begin <= alone.items.begin &&
             alone.items.begin < c.items.end;
    });
  };
  const auto is_of_sentence = [&](const CountFact& alone) {
    return std::any_of(counts.begin(), counts.end(), [&](const CountFact& c) {
      return !c.of_previous && c.unit == alone.unit &&
             c.items.begin < alone.items.begin && c.count.lo > 1;
    });
  };
  for (auto it = counts.begin(); it != counts.end();) {
    if (!it->of_previous) {
      ++it;
    } else if (is_read(*it)) {
      it = counts.erase(it);
    } else if (is_of_sentence(*it)) {
      ++it;
    } else {
      const bool starts =
          std::all_of(counts.begin(), counts.end(),
                      [](const CountFact& count) { return count.of_previous; });
      if (starts) facts_.parts_of_previous.push_back(*it);
      it = counts.erase(it);
    }
  }
}

// "Two were killed and no others hurt": the others are those not killed, so
// that nobody at all was hurt. Where some were hurt, none besides them.
void CountReader::SettleNoOthers() {
  for (CountFact& none : facts_.counts) {
    if (!none.count.IsZero() || !none.part) continue;
    bool beside_dead = false;
    bool beside_like = false;
    for (const CountFact& other : facts_.counts) {
      if (other.count.IsZero() || other.items.end > none.items.begin) continue;
      if (other.unit == none.unit || other.unit == UNIT_CASUALTIES) {
        beside_like = true;
      } else if (other.unit == UNIT_KILLED) {
        beside_dead = true;
      }
    }
    if (beside_dead && !beside_like) none.part = false;
  }
}

// "Two babies were among them."
void CountReader::ReadAmongThem() {
  if (!facts_.counts.empty()) return;
  for (uint16_t i = 0; i + 3u < items_.size(); ++i) {
    if (items_.IsAny(i, Bit(ItemClass::kVnp) | Bit(ItemClass::kVgen)) &&
        items_.WordIs(i + 1, WordClass::kFormOfBe) &&
        items_.NormAt(i + 2) == "among" && items_.NormAt(i + 3) == "them") {
      AddPartOfPrevious(i);
    }
  }
}

// "Most of them children", "among them many children", "mainly women and
// children".
bool CountReader::BehindMany(uint16_t i) const {
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

// Of whom a verb behind them tells: in "15 people, two of whom died" of two;
// in "75 were hurt, 14 of them children, and 34 are missing" of the 34.
ItemRange CountReader::OfWhom(ItemRange people) const {
  if (people.end > people.begin + 1 && IsOfWhole(people.begin) &&
      WholeOf(people.begin) != nullptr) {
    ++people.begin;
  }
  if (people.end < people.begin + 2 || people.end + 1u >= items_.size() ||
      !items_.Is(people.end - 1, ItemClass::kNum) ||
      items_.NormAt(people.end) != "of") {
    return people;
  }
  const absl::string_view of = items_.NormAt(people.end + 1);
  if (of != "whom" && of != "them") return people;
  return {static_cast<uint16_t>(people.end - 1), people.end};
}

// "Two Qasr County sheriff's deputies": the number stands before the office.
void CountReader::CountBeforeOffice(uint16_t i, CountFact* fact) const {
  if (i < 2 || !items_.Is(i - 1, ItemClass::kPoss) ||
      !items_.Is(i - 2, ItemClass::kSpk)) {
    return;
  }
  if (items_.speaker(i - 2).counted) {
    fact->count = items_.speaker(i - 2).count;
    return;
  }
  uint16_t k = i - 2;
  while (k > 0 && (items_.Is(k - 1, ItemClass::kPlace) ||
                   items_.Is(k - 1, ItemClass::kName))) {
    --k;
  }
  if (k > 0 && items_.Is(k - 1, ItemClass::kNum)) {
    fact->count =
        items_.annotation().quantities[items_[k - 1].payload].interval;
  }
}

// "Two adults".
bool CountReader::IsOfAdults(const CountFact& count) const {
  return count.population == POPULATION_TOTAL &&
         items_.document().norm(
             items_.document().tokens()[count.tokens.end - 1]) == "adults";
}

}  // namespace crosscheck
