#ifndef COMPARATOR_COMPARE_RELATED_PAIR_H_
#define COMPARATOR_COMPARE_RELATED_PAIR_H_

#include <cstddef>

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/compare/independence.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/compare/value_groups.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/names/name_matcher.h"
#include "proto/comparison.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Two claims with what holds between them.
struct RelatedPair {
  ComparedClaim a;
  ComparedClaim b;
  // Indices of their values.
  size_t group_a = 0;
  size_t group_b = 0;
  Attribute attribute = ATTRIBUTE_UNSPECIFIED;
  PairScope scope = PAIR_SCOPE_UNSPECIFIED;
  Verdict verdict;
  Severity severity = SEVERITY_UNSPECIFIED;
  // Not what the two articles come to: they agree in another claim, or one of
  // them has a figure that stands for it better. Never a finding.
  bool superseded = false;
};

// What pairs are looked for in.
struct PairInput {
  absl::Span<const Telling> tellings;
  absl::Span<const ValueGroup> groups;
  const Independence* independence = nullptr;
  absl::optional<DayInterval> incident_days;
  const CompareSettings* settings = nullptr;
  // Null where there is none.
  const Gazetteer* gazetteer = nullptr;
  const NameMatcher* names = nullptr;
};

// The two claims as the rules see them.
ClaimPair PairOf(const PairInput& input, const ComparedClaim& a,
                 const ComparedClaim& b);

// What holds between two claims, with attribute, scope and severity. Groups
// are not set.
RelatedPair RelatePair(const PairInput& input, const ComparedClaim& a,
                       const ComparedClaim& b);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_RELATED_PAIR_H_
