#ifndef COMPARATOR_COMPARE_PAIR_FINDINGS_H_
#define COMPARATOR_COMPARE_PAIR_FINDINGS_H_

#include <vector>

#include "comparator/compare/finding_draft.h"
#include "comparator/compare/finding_input.h"

namespace crosscheck {

// What the pairs of an incident come to: one finding for each relation on one
// row of values, with a side for each value, however many articles give it.
// Pairs that are not worth a reader's time make none: agreement, containment,
// nearness, what cannot be told, and whatever is superseded.
std::vector<FindingDraft> FindInPairs(const FindingInput& input);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PAIR_FINDINGS_H_
