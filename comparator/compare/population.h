// Whom two counts count, and whether the one are among the other.

#ifndef COMPARATOR_COMPARE_POPULATION_H_
#define COMPARATOR_COMPARE_POPULATION_H_

#include <string>

#include "proto/settings.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

enum class Coverage {
  // Both count the same people.
  kSame,
  // The first counts a part of those whom the second counts, and so on.
  kFirstInSecond,
  kSecondInFirst,
  // Other people, or it cannot be told.
  kApart,
};

// Whether it counts everybody who was hit.
bool IsTotal(const CountValue& count);

// Whether it counts some of those who were hit and does not say who: "twelve
// others".
bool IsUnnamedPart(const CountValue& count);

// How the people of one count stand to those of another of the same unit.
Coverage RelateCoverage(const CountValue& a, const CountValue& b,
                        const CompareSettings& settings);

// Equal for counts whose coverage is kSame.
std::string CoverageKey(const CountValue& count);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_POPULATION_H_
