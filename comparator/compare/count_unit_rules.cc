#include "comparator/compare/count_unit_rules.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "comparator/base/count_interval.h"
#include "comparator/compare/count_pair.h"
#include "comparator/compare/population.h"

namespace crosscheck {
namespace {

// Fewer than that are equal by chance.
constexpr uint32_t kLeastSuspect = 3;

// The exact number; nothing for an interval or none.
absl::optional<uint32_t> Exact(const absl::optional<CountInterval>& count) {
  if (!count.has_value() || !count->IsExact()) return absl::nullopt;
  return count->lo;
}

bool IsNone(const absl::optional<CountInterval>& count) {
  return !count.has_value() || count->IsZero();
}

// Whether who tells a number for killed and hurt together tells of more killed
// or of more hurt: then it is a number of some of them.
bool IsOfSome(const Telling& teller, const CountInterval& whole) {
  const auto more = [&whole](const absl::optional<CountInterval>& count) {
    return count.has_value() && whole.hi.has_value() && count->lo > *whole.hi;
  };
  return more(teller.killed) || more(teller.injured);
}

Verdict Casualties(const ClaimPair& pair, const CountPair& counts) {
  const bool a_is_part = counts.attribute_b == ATTRIBUTE_CASUALTIES;
  const CountInterval& part = a_is_part ? counts.a : counts.b;
  const CountInterval& whole = a_is_part ? counts.b : counts.a;
  const CountValue& whole_value = a_is_part ? counts.value_b : counts.value_a;
  // A whole of children says nothing of everybody killed.
  if (!IsTotal(whole_value) && counts.coverage != Coverage::kSame) {
    return Verdict();
  }
  if (!whole.hi.has_value() || part.lo <= *whole.hi) {
    return Verdict(RELATION_SCOPE_CONTAINED, {"part_of_whole"},
                   a_is_part ? 1 : 2);
  }
  if (pair.scope != PAIR_SCOPE_INTERNAL &&
      IsOfSome(a_is_part ? *pair.b.telling : *pair.a.telling, whole)) {
    return Verdict();
  }
  if (whole.IsZero()) {
    return Verdict(RELATION_ZERO_VS_SOME, {"part_over_zero"});
  }
  return Verdict(RELATION_SCOPE_VIOLATION, {"part_over_whole", "casualties"},
                 a_is_part ? 1 : 2);
}

// One number, killed in one article and hurt in the other, where neither has
// anything else to say.
absl::optional<Verdict> SameNumber(const ClaimPair& pair,
                                   const CountPair& counts) {
  if (!IsTotal(counts.value_a) || !IsTotal(counts.value_b) ||
      !counts.a.IsExact() || !counts.Equal() || counts.a.lo < kLeastSuspect) {
    return absl::nullopt;
  }
  const bool a_is_killed = counts.attribute_a == ATTRIBUTE_KILLED;
  const Telling& killed = a_is_killed ? *pair.a.telling : *pair.b.telling;
  const Telling& injured = a_is_killed ? *pair.b.telling : *pair.a.telling;
  if (!IsNone(killed.injured) || !IsNone(injured.killed)) {
    return absl::nullopt;
  }
  return Verdict(RELATION_UNIT_SUSPECT, {"other_unit"});
}

// One hurt in an earlier article is one dead in a later one, which says that
// wounds were the cause.
absl::optional<Verdict> DiedOfWounds(const ClaimPair& pair,
                                     const CountPair& counts) {
  const uint32_t killed = counts.attribute_a == ATTRIBUTE_KILLED ? 1 : 2;
  const ComparedClaim& dead = killed == 1 ? pair.a : pair.b;
  const Cue* cue = FindCue(*dead.claim, CUE_KIND_DIED_OF_WOUNDS);
  const uint32_t later = LaterOf(pair);
  if (cue == nullptr || !counts.Equal() || (later != killed && later != 0)) {
    return absl::nullopt;
  }
  return Verdict(RELATION_TRANSFER, {"transfer", CueReason(dead, *cue)},
                 killed);
}

}  // namespace

absl::optional<Verdict> OtherUnit(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (counts.unit_equal) return absl::nullopt;
  const auto either = [&counts](Attribute attribute) {
    return counts.attribute_a == attribute || counts.attribute_b == attribute;
  };
  const bool killed = either(ATTRIBUTE_KILLED);
  const bool injured = either(ATTRIBUTE_INJURED);
  if (either(ATTRIBUTE_CASUALTIES) && (killed || injured)) {
    return Casualties(pair, counts);
  }
  if (!killed || !injured || pair.scope == PAIR_SCOPE_INTERNAL) {
    return Verdict();
  }
  absl::optional<Verdict> verdict = DiedOfWounds(pair, counts);
  if (!verdict.has_value()) verdict = SameNumber(pair, counts);
  return verdict.has_value() ? verdict : Verdict();
}

absl::optional<Verdict> Transfer(const ClaimPair& pair) {
  const CountPair counts(pair);
  if (!counts.IsTotalOf(ATTRIBUTE_KILLED) &&
      !counts.IsTotalOf(ATTRIBUTE_INJURED)) {
    return absl::nullopt;
  }
  const auto killed_a = Exact(pair.a.telling->killed);
  const auto killed_b = Exact(pair.b.telling->killed);
  const auto injured_a = Exact(pair.a.telling->injured);
  const auto injured_b = Exact(pair.b.telling->injured);
  if (pair.scope == PAIR_SCOPE_INTERNAL || !killed_a || !killed_b ||
      !injured_a || !injured_b) {
    return absl::nullopt;
  }
  const int64_t died = static_cast<int64_t>(*killed_b) - *killed_a;
  const int64_t healed = static_cast<int64_t>(*injured_a) - *injured_b;
  if (died == 0 || died != healed) return absl::nullopt;
  const uint32_t more_dead = died > 0 ? 2 : 1;
  const uint32_t later = LaterOf(pair);
  // 3 killed and 12 injured, then 12 and 3: hardly that so many have died.
  const bool swapped = *killed_a == *injured_b && *killed_b == *injured_a;
  const int64_t hurt = std::max(*injured_a, *injured_b);
  if (swapped && (later == 0 || 2 * std::abs(died) > hurt)) {
    return absl::nullopt;
  }
  if (later != more_dead && later != 0) return absl::nullopt;
  std::vector<std::string> reasons = {"disjoint", "transfer"};
  if (later == 0) reasons.push_back("order_unknown");
  return Verdict(RELATION_TRANSFER, std::move(reasons), more_dead);
}

absl::optional<Verdict> UnitSuspect(const ClaimPair& pair) {
  const CountPair counts(pair);
  const bool killed = counts.IsTotalOf(ATTRIBUTE_KILLED);
  if ((!killed && !counts.IsTotalOf(ATTRIBUTE_INJURED)) ||
      pair.scope == PAIR_SCOPE_INTERNAL) {
    return absl::nullopt;
  }
  const auto killed_a = Exact(pair.a.telling->killed);
  const auto killed_b = Exact(pair.b.telling->killed);
  const auto injured_a = Exact(pair.a.telling->injured);
  const auto injured_b = Exact(pair.b.telling->injured);
  if (killed_a && killed_b && injured_a && injured_b &&
      *killed_a == *injured_b && *killed_b == *injured_a) {
    return Verdict(RELATION_UNIT_SUSPECT, {"disjoint", "swapped"});
  }
  if (!killed || !counts.a.IsExact() || !counts.b.IsExact()) {
    return absl::nullopt;
  }
  // All of them killed here, killed and injured there.
  const auto together = [](const CountInterval& all, const Telling& teller,
                           const CountInterval& some,
                           const absl::optional<uint32_t>& hurt) {
    return IsNone(teller.injured) && hurt.has_value() && *hurt > 0 &&
           static_cast<uint64_t>(some.lo) + *hurt == all.lo &&
           all.lo >= kLeastSuspect;
  };
  if (together(counts.a, *pair.a.telling, counts.b, injured_b) ||
      together(counts.b, *pair.b.telling, counts.a, injured_a)) {
    return Verdict(RELATION_UNIT_SUSPECT,
                   {"disjoint", "killed_and_injured_together"});
  }
  return absl::nullopt;
}

}  // namespace crosscheck
