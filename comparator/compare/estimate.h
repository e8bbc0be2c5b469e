#ifndef COMPARATOR_COMPARE_ESTIMATE_H_
#define COMPARATOR_COMPARE_ESTIMATE_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/compare/independence.h"
#include "comparator/compare/telling.h"
#include "proto/comparison.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Low, best and high of those killed and of those injured over all tellings,
// as far as any of them gives a figure: advice that hides no claim. Each
// article comes to one figure (its total, else its disjoint parts together,
// else those named); independent origins vote, and of figures that rose the
// latest counts, the more so where the articles say that the toll rose or was
// revised (`tolls`, see toll_history.h).
//
// Reasons: "total", "sum_of_parts", "told_persons", "casualties_less_killed";
// "one_article", "agreed", "majority", "latest", "median", "lower_bound".
std::vector<Estimate> EstimateCounts(absl::Span<const Telling> tellings,
                                     const Independence& independence,
                                     absl::Span<const TollHistory> tolls,
                                     const CompareSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_ESTIMATE_H_
