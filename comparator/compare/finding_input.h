#ifndef COMPARATOR_COMPARE_FINDING_INPUT_H_
#define COMPARATOR_COMPARE_FINDING_INPUT_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "comparator/compare/claim_index.h"
#include "comparator/compare/independence.h"
#include "comparator/compare/leading_values.h"
#include "comparator/compare/related_pair.h"
#include "comparator/compare/value_groups.h"
#include "comparator/names/name_matcher.h"
#include "proto/comparison.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// All that is known of one incident when findings are made of it.
struct FindingInput {
  absl::Span<const Telling> tellings;
  absl::Span<const ValueGroup> groups;
  absl::Span<const RelatedPair> pairs;
  // One for each group.
  absl::Span<const ValueSupport> supports;
  absl::Span<const CommonOrigin> origins;
  absl::Span<const TollHistory> tolls;
  const Independence* independence = nullptr;
  const LeadingValues* leading = nullptr;
  const ClaimIndex* index = nullptr;
  const CompareSettings* settings = nullptr;
  // Null where there is none.
  const NameMatcher* names = nullptr;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_FINDING_INPUT_H_
