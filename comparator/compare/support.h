#ifndef COMPARATOR_COMPARE_SUPPORT_H_
#define COMPARATOR_COMPARE_SUPPORT_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/compare/independence.h"
#include "comparator/compare/related_pair.h"
#include "comparator/compare/value_groups.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// One for each group, in their order.
struct Supports {
  std::vector<ValueSupport> values;
  // Of echoes what all who give the value have in common.
  std::vector<CommonOrigin> origins;
};

// What stands behind each value. A value is also borne out by a narrower one:
// who says 12 says at least 10, who names the town names the province. That
// somebody claims an attack, is suspected of it or did it are three facts, and
// none bears out another. Credibility is left to others.
Supports SupportValues(absl::Span<const ValueGroup> groups,
                       absl::Span<const RelatedPair> pairs,
                       const Independence& independence);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_SUPPORT_H_
