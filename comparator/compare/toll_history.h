#ifndef COMPARATOR_COMPARE_TOLL_HISTORY_H_
#define COMPARATOR_COMPARE_TOLL_HISTORY_H_

#include <vector>

#include "comparator/compare/leading_values.h"
#include "comparator/compare/related_pair.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// How the totals of those killed and of those injured were told over time, as
// far as there are two or more. A step is the first claim that gives a figure:
// what its article comes to, or what the article itself calls the figure
// before. Left out are
//   - articles whose day of publication is not known, and those with so many
//     figures that they tell of several events;
//   - running totals, and articles that by `pairs` may tell of another event;
//   - figures that a later article repeats, or tells less exactly.
std::vector<TollHistory> TollsOverTime(const PairInput& input,
                                       const LeadingValues& leading,
                                       const std::vector<RelatedPair>& pairs);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_TOLL_HISTORY_H_
