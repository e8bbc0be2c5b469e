// Rules for counts that look at killed and injured together.

#ifndef COMPARATOR_COMPARE_COUNT_UNIT_RULES_H_
#define COMPARATOR_COMPARE_COUNT_UNIT_RULES_H_

#include "absl/types/optional.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {

// Counts of different units: everything that it says ends the matter.
// Casualties are a whole that killed and injured are parts of; one number
// killed here and hurt there is suspect; other units have nothing in common.
absl::optional<Verdict> OtherUnit(const ClaimPair& pair);

// Of one unit and disjoint: killed rose by as many as injured fell.
absl::optional<Verdict> Transfer(const ClaimPair& pair);

// Of one unit and disjoint: killed here is killed and injured together there,
// or killed and injured have changed places.
absl::optional<Verdict> UnitSuspect(const ClaimPair& pair);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_COUNT_UNIT_RULES_H_
