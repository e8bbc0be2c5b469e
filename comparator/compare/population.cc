#include "comparator/compare/population.h"

#include "absl/strings/str_cat.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

Population PopulationOf(const CountValue& count) {
  return count.population() == POPULATION_UNSPECIFIED ? POPULATION_TOTAL
                                                      : count.population();
}

bool IsListedPart(Population part, Population whole,
                  const CompareSettings& settings) {
  for (const PopulationPart& row : settings.population_parts()) {
    if (row.part() == part && row.whole() == whole) return true;
  }
  return false;
}

// Whether those of `inner` are for certain among those of `outer`, and are not
// for certain all of them.
bool IsPart(const CountValue& inner, const CountValue& outer,
            const CompareSettings& settings) {
  if (!outer.person().empty()) return false;
  if (IsTotal(outer)) return !IsTotal(inner);
  if (outer.part() && PopulationOf(outer) == POPULATION_TOTAL) return false;
  const Population in = PopulationOf(inner);
  const Population out = PopulationOf(outer);
  const std::string inner_group = NameKey(inner.group());
  const std::string outer_group = NameKey(outer.group());
  if (in == out) {
    if (!outer_group.empty() && inner_group != outer_group) return false;
    return !inner.person().empty() ||
           (outer_group.empty() && !inner_group.empty());
  }
  // "US soldiers" among the Americans.
  if (out == POPULATION_NATIONALITY) return inner_group == outer_group;
  return outer_group.empty() && IsListedPart(in, out, settings);
}

// Counts of weapons: "seven rockets" is among "seven projectiles" for all
// that is known, but not among "two missiles".
Coverage RelateMunitions(const CountValue& a, const CountValue& b) {
  const std::string group_a = NameKey(a.group());
  const std::string group_b = NameKey(b.group());
  if (group_a == group_b) return Coverage::kSame;
  if (group_b.empty()) return Coverage::kFirstInSecond;
  if (group_a.empty()) return Coverage::kSecondInFirst;
  return Coverage::kApart;
}

bool SameName(const std::string& a, const std::string& b) {
  return a == b || NameKey(a) == NameKey(b);
}

// Whether the keys of the two are one, without making them.
bool CoverSame(const CountValue& a, const CountValue& b) {
  if (!a.person().empty() || !b.person().empty()) {
    return a.person().empty() == b.person().empty() &&
           SameName(a.person(), b.person());
  }
  return PopulationOf(a) == PopulationOf(b) &&
         (PopulationOf(a) != POPULATION_TOTAL || a.part() == b.part()) &&
         SameName(a.group(), b.group());
}

}  // namespace

bool IsTotal(const CountValue& count) {
  return PopulationOf(count) == POPULATION_TOTAL && !count.part() &&
         count.person().empty() && count.group().empty() &&
         count.unit() != UNIT_MUNITIONS;
}

bool IsUnnamedPart(const CountValue& count) {
  return count.part() && PopulationOf(count) == POPULATION_TOTAL &&
         count.person().empty();
}

Coverage RelateCoverage(const CountValue& a, const CountValue& b,
                        const CompareSettings& settings) {
  if (a.unit() == UNIT_MUNITIONS) return RelateMunitions(a, b);
  if (CoverSame(a, b)) {
    // "Twelve others" of two articles need not be the same twelve.
    const bool without_noun = PopulationOf(a) == POPULATION_OTHER &&
                              a.group().empty() && a.person().empty();
    return IsUnnamedPart(a) || without_noun ? Coverage::kApart
                                            : Coverage::kSame;
  }
  if (IsPart(a, b, settings)) return Coverage::kFirstInSecond;
  if (IsPart(b, a, settings)) return Coverage::kSecondInFirst;
  return Coverage::kApart;
}

std::string CoverageKey(const CountValue& count) {
  if (!count.person().empty()) {
    return absl::StrCat("person:", NameKey(count.person()));
  }
  const Population population = PopulationOf(count);
  return absl::StrCat(
      static_cast<int>(population), ":", NameKey(count.group()),
      population == POPULATION_TOTAL && count.part() ? ":part" : "");
}

}  // namespace crosscheck
