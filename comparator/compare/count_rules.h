#ifndef COMPARATOR_COMPARE_COUNT_RULES_H_
#define COMPARATOR_COMPARE_COUNT_RULES_H_

#include "absl/types/span.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {

// How two counts stand to one another, in the order in which the rules are
// tried. Values of both are counts.
//
// Reasons: "equal", "approximate", "narrower", "overlapping", "open_end";
// "disjoint", with "small_difference", "hedged", "background",
// "headline_against_body" where they apply, and what an update was judged by:
// "later_is_higher", "later_is_lower", "order_unknown", "settled", "strong",
// "weak", "one_outlet_or_agency", "cue:…"; "part_of_whole", "part_over_zero",
// "part_over_whole", "one_of_them", "perpetrators_counted"; "transfer",
// "killed_and_injured_together", "swapped", "other_unit"; "speakers_differ".
absl::Span<const RelationRule> CountRules();

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_COUNT_RULES_H_
