#ifndef COMPARATOR_COMPARE_TERM_RULES_H_
#define COMPARATOR_COMPARE_TERM_RULES_H_

#include "absl/types/span.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {

// How two terms (weapons, targets, types) or names of victims stand to one
// another, in the order in which the rules are tried. Values of both are
// terms.
//
// Reasons: "equal", "one_term", "words_contained", "other_term",
// "other_weapon", "background".
absl::Span<const RelationRule> TermRules();

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_TERM_RULES_H_
