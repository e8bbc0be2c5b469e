#include "comparator/compare/parts_sum.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/container/btree_map.h"
#include "comparator/compare/claim_rank.h"
#include "comparator/compare/population.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {
namespace {

bool IsBetter(const Claim& claim, const Claim* best) {
  return best == nullptr || RankOf(claim) < RankOf(*best);
}

// "His wife and children": three or more; and elsewhere it is four.
bool IsExacter(const Claim& claim, const Claim& whole) {
  const CountInterval exact = ToCountInterval(claim.value().count());
  const CountInterval open = ToCountInterval(whole.value().count());
  return claim.attribute() == ATTRIBUTE_KILLED && exact.IsExact() &&
         open.IsOpen() && open.lo > 1 && exact.lo >= open.lo;
}

// "Man kills wife, son in raid that left four dead": the four.
bool IsMoreInSentence(const Claim& claim, const Claim& whole) {
  const CountInterval more = ToCountInterval(claim.value().count());
  const CountInterval less = ToCountInterval(whole.value().count());
  return claim.attribute() == ATTRIBUTE_KILLED && more.IsExact() &&
         less.IsExact() && more.lo > less.lo &&
         claim.quote().begin() < whole.quote().end() &&
         whole.quote().begin() < claim.quote().end();
}

// The leading claim of each group of people without a name.
std::vector<const Claim*> LeadingParts(const Telling& telling,
                                       Attribute attribute,
                                       const Claim** whole) {
  absl::btree_map<std::string, const Claim*> by_people;
  for (const Claim* claim : telling.claims) {
    if (claim->attribute() != attribute || !claim->value().has_count() ||
        IsNegative(claim->factuality())) {
      continue;
    }
    const CountValue& count = claim->value().count();
    if (count.cumulative() || telling.additional.contains(claim)) continue;
    if (telling.told_ones.contains(claim)) continue;
    if (IsTotal(count)) {
      if (IsBetter(*claim, *whole) || IsExacter(*claim, **whole) ||
          IsMoreInSentence(*claim, **whole)) {
        *whole = claim;
      }
    } else if (count.person().empty() && !ToCountInterval(count).IsZero() &&
               count.population() != POPULATION_PERPETRATORS) {
      const Claim*& best = by_people[CoverageKey(count)];
      if (IsBetter(*claim, best)) best = claim;
    }
  }
  std::vector<const Claim*> parts;
  for (const auto& [key, claim] : by_people) parts.push_back(claim);
  return parts;
}

}  // namespace

PartsSum SumParts(const Telling& telling, Attribute attribute,
                  const CompareSettings& settings) {
  PartsSum best;
  const std::vector<const Claim*> parts =
      LeadingParts(telling, attribute, &best.whole);
  const auto try_family = [&best](std::vector<const Claim*> family) {
    if (family.empty()) return;
    CountInterval sum = ToCountInterval(family.front()->value().count());
    for (size_t i = 1; i < family.size(); ++i) {
      sum = Sum(sum, ToCountInterval(family[i]->value().count()));
    }
    if (!best.parts.empty() && sum.lo <= best.sum.lo) return;
    best.parts = std::move(family);
    best.sum = sum;
  };
  for (const PopulationFamily& family : settings.population_families()) {
    std::vector<const Claim*> members;
    for (const Claim* claim : parts) {
      const CountValue& count = claim->value().count();
      // "US soldiers" may be among the soldiers.
      if (count.group().empty() &&
          std::find(family.populations().begin(), family.populations().end(),
                    count.population()) != family.populations().end()) {
        members.push_back(claim);
      }
    }
    try_family(std::move(members));
  }
  // Any part for itself: the miners, the Iraqis, "twelve others".
  for (const Claim* claim : parts) try_family({claim});
  if (best.whole != nullptr && best.parts.size() > 1) {
    const CountInterval whole = ToCountInterval(best.whole->value().count());
    best.exceeds_whole = whole.hi.has_value() && best.sum.lo > *whole.hi &&
                         !whole.IsZero() && !best.sum.approximate;
  }
  return best;
}

}  // namespace crosscheck
