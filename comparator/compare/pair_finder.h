#ifndef COMPARATOR_COMPARE_PAIR_FINDER_H_
#define COMPARATOR_COMPARE_PAIR_FINDER_H_

#include <vector>

#include "comparator/compare/leading_values.h"
#include "comparator/compare/related_pair.h"

namespace crosscheck {

// Relates the claims of one incident. Values are related, not claims one by
// one: of a value that many articles give, only representatives are compared
// with those of another. In order of the groups, places last.
std::vector<RelatedPair> RelatePairs(const PairInput& input,
                                     const LeadingValues& leading);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PAIR_FINDER_H_
