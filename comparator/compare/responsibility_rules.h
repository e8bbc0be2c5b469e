#ifndef COMPARATOR_COMPARE_RESPONSIBILITY_RULES_H_
#define COMPARATOR_COMPARE_RESPONSIBILITY_RULES_H_

#include "absl/types/span.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {

// How two statements about who did it stand to one another, in the order in
// which the rules are tried. Values of both are actors with their stance.
//
// Reasons: "same_actor", "alias", "umbrella"; "stance:a/b" with both stances
// in a fixed order; "no_claim_then_claim", "no_claim_after_claim",
// "order_unknown", "blame_then_claim"; "speakers_differ", "unconfirmed";
// "named_together", "no_claim", "denial", "suspicion", "unclear_actor",
// "fighting"; "other_actor", with "suspected", "background".
absl::Span<const RelationRule> ResponsibilityRules();

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_RESPONSIBILITY_RULES_H_
