#ifndef COMPARATOR_COMPARE_SUPPORT_H_
#define COMPARATOR_COMPARE_SUPPORT_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/compare/independence.h"
#include "comparator/compare/related_pair.h"
#include "comparator/compare/value_groups.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// What stands behind each value, one for each group and in their order. A
// value is also borne out by a narrower one: who says 12 says at least 10, who
// names the town names the province. Credibility is left to others.
std::vector<ValueSupport> SupportValues(absl::Span<const ValueGroup> groups,
                                        absl::Span<const RelatedPair> pairs,
                                        const Independence& independence);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_SUPPORT_H_
