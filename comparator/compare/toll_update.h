#ifndef COMPARATOR_COMPARE_TOLL_UPDATE_H_
#define COMPARATOR_COMPARE_TOLL_UPDATE_H_

#include <cstdint>

#include "absl/types/optional.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {

// Whether of two disjoint counts the higher one, `higher` (1 for a, 2 for b),
// is the lower one brought up to date: UPDATE_UP, or nothing. It is "strong"
// where the text says so (the toll rises, people died of wounds, the lower
// figure is a first one) or where both come from one outlet or agency and the
// higher is later. It is "weak" where the higher figure merely is of a later
// day, while tolls still change. Nobody dead is brought up to date only by a
// strong one.
absl::optional<Verdict> TollUpdate(const ClaimPair& pair, uint32_t higher);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_TOLL_UPDATE_H_
