// Parts of those counted before, inside a sentence and across its end, and
// numbers that stand away from their noun.

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/count_reader.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"
#include "proto/rulebook.pb.h"
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

void CountReader::AddPartOfPrevious(uint16_t i) {
  CountFact part;
  part.items = {i, static_cast<uint16_t>(i + 1)};
  part.trigger = part.items;
  part.tokens = items_[i].tokens;
  if (!ReadNoun(items_.people(i), Rule(), false, &part)) return;
  part.part = true;
  facts_.parts_of_previous.push_back(std::move(part));
}

void CountReader::AdoptParts() {
  for (uint16_t i = 0; i < items_.size(); ++i) {
    if (!context_.IsOfWhole(i) || items_.Is(i, ItemClass::kVpl) ||
        context_.BehindMany(i) || context_.IsSomeNumber(i)) {
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
      if (facts_.counts.empty() && context_.SaysOfThem(i)) AddPartOfPrevious(i);
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
  for (uint16_t i = 0; i < items_.size(); ++i) {
    if (items_.NormAt(i) == ":") AdoptList(i);
    if (items_.Is(i, ItemClass::kNum)) AdoptNumberOfWhom(i);
    if (items_.Is(i, ItemClass::kVnp)) AdoptTheOthers(i);
    if (items_.NormAt(i) == "as") AdoptAsMany(i);
  }
  ReadAmongThem();
  SettleNumbersAlone();
  SettleNoOthers();
}

bool CountReader::IsRead(uint16_t i) const {
  return std::any_of(facts_.counts.begin(), facts_.counts.end(),
                     [i](const CountFact& count) {
                       return !count.of_previous && count.items.begin <= i &&
                              i < count.items.end;
                     });
}

// The last count of several people before item i; null for none.
const CountFact* CountReader::LastBefore(uint16_t i) const {
  const CountFact* last = nullptr;
  for (const CountFact& count : facts_.counts) {
    if (count.of_previous || count.items.end > i || count.trigger.end > i ||
        count.count.lo < 2 ||
        (count.unit != UNIT_KILLED && count.unit != UNIT_INJURED)) {
      continue;
    }
    if (last == nullptr || last->items.begin < count.items.begin) last = &count;
  }
  return last;
}

// "Killed 16 civilians: seven children, five women and four men": who they
// were, where there are no more of them than that.
void CountReader::AdoptList(uint16_t colon) {
  constexpr uint16_t kReach = 14;
  const CountFact* const last = LastBefore(colon);
  if (last == nullptr || last->trigger.end + kReach < colon) return;
  const CountFact whole = *last;
  std::vector<CountFact> parts;
  uint64_t sum = 0;
  for (uint16_t i = colon + 1; i < items_.size(); ++i) {
    if (items_.IsAny(i, Bit(ItemClass::kVnp) | Bit(ItemClass::kVgen))) {
      CountFact part = whole;
      part.names.clear();
      part.cue = CUE_KIND_UNSPECIFIED;
      part.cue_tokens = {};
      part.name = {};
      part.items = {i, static_cast<uint16_t>(i + 1)};
      part.tokens = items_[i].tokens;
      if (IsRead(i) || !ReadNoun(items_.people(i), Rule(), false, &part)) {
        return;
      }
      part.part = true;
      sum += part.count.lo;
      parts.push_back(std::move(part));
      continue;
    }
    const absl::string_view name = items_.Name(i);
    if (items_.Is(i, ItemClass::kNum) || items_.NormAt(i) == ";" ||
        absl::StartsWith(name, "say/") || absl::StartsWith(name, "kill/") ||
        absl::StartsWith(name, "injure/") || absl::StartsWith(name, "die/")) {
      return;
    }
  }
  // "Two were found dead: a woman and her daughter" says who they are.
  const bool counts =
      std::any_of(parts.begin(), parts.end(),
                  [](const CountFact& part) { return part.count.lo > 1; });
  if (parts.size() < 2 || !counts || sum > whole.count.lo) return;
  for (CountFact& part : parts) facts_.counts.push_back(std::move(part));
}

// "Some 57 died, of whom four were hit by stray bullets".
void CountReader::AdoptNumberOfWhom(uint16_t i) {
  if (i < 2 || items_.NormAt(i - 1) != "whom" || items_.NormAt(i - 2) != "of") {
    return;
  }
  const CountFact* const whole = LastBefore(i);
  if (whole == nullptr) return;
  // Who was hit is read so already, and died of it.
  const auto hit = std::find_if(
      facts_.counts.begin(), facts_.counts.end(), [i](const CountFact& count) {
        return count.unit == UNIT_CASUALTIES && count.items.begin == i;
      });
  if (hit != facts_.counts.end() && whole->unit == UNIT_KILLED) {
    hit->unit = UNIT_KILLED;
    hit->part = true;
    return;
  }
  if (IsRead(i)) return;
  CountFact part = *whole;
  part.count = items_.annotation().quantities[items_[i].payload].interval;
  if (whole->count.hi.has_value() && part.count.lo > *whole->count.hi) return;
  part.population = POPULATION_TOTAL;
  part.group.clear();
  part.names.clear();
  part.name = {};
  part.cue = CUE_KIND_UNSPECIFIED;
  part.cue_tokens = {};
  part.items = {i, static_cast<uint16_t>(i + 1)};
  part.tokens = items_[i].tokens;
  part.part = true;
  facts_.counts.push_back(std::move(part));
}

// "Nineteen of them civilians and the other 17 members of the guard".
void CountReader::AdoptTheOthers(uint16_t i) {
  if (i < 4 || items_.NormAt(i - 1) != "other" ||
      items_.NormAt(i - 2) != "the" || items_.NormAt(i - 3) != "and" ||
      IsRead(i)) {
    return;
  }
  const auto first = std::find_if(
      facts_.counts.begin(), facts_.counts.end(), [i](const CountFact& count) {
        return count.part && count.items.end + 3 == i;
      });
  if (first == facts_.counts.end()) return;
  CountFact part = *first;
  part.items = {i, static_cast<uint16_t>(i + 1)};
  part.tokens = items_[i].tokens;
  if (!ReadNoun(items_.people(i), Rule(), false, &part)) return;
  part.part = true;
  facts_.counts.push_back(std::move(part));
}

// "Twenty were killed and as many injured".
void CountReader::AdoptAsMany(uint16_t i) {
  if (i + 2u >= items_.size() || items_.NormAt(i + 1) != "many") return;
  uint16_t verb = i + 2;
  while (verb + 1u < items_.size() &&
         (items_.NormAt(verb) == "others" || items_.NormAt(verb) == "more" ||
          items_.WordIs(verb, WordClass::kFormOfBe))) {
    ++verb;
  }
  if (items_.Name(verb) != "injure/ed") return;
  const CountFact* const dead = LastBefore(i);
  if (dead == nullptr || dead->unit != UNIT_KILLED) return;
  CountFact hurt = *dead;
  hurt.unit = UNIT_INJURED;
  hurt.part = false;
  hurt.names.clear();
  hurt.items = {i, static_cast<uint16_t>(i + 2)};
  hurt.tokens = items_.Tokens(hurt.items);
  hurt.trigger = {verb, static_cast<uint16_t>(verb + 1)};
  const auto vague = [verb](const CountFact& count) {
    return count.unit == UNIT_INJURED && count.trigger.begin == verb;
  };
  facts_.counts.erase(
      std::remove_if(facts_.counts.begin(), facts_.counts.end(), vague),
      facts_.counts.end());
  facts_.counts.push_back(std::move(hurt));
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
    // "12 killed and 30 hurt, 20 in Qasr and 10 in Rahma": of the last.
    if (alone.part) {
      const CountFact* const last = LastBefore(alone.items.begin);
      return last != nullptr && last->unit == alone.unit;
    }
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

// Of whom a verb behind them tells: in "15 people, two of whom died" of two;
// in "75 were hurt, 14 of them children, and 34 are missing" of the 34.
ItemRange CountReader::OfWhom(ItemRange people) const {
  if (people.end > people.begin + 1 && context_.IsOfWhole(people.begin) &&
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

}  // namespace crosscheck
