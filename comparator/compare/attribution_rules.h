#ifndef COMPARATOR_COMPARE_ATTRIBUTION_RULES_H_
#define COMPARATOR_COMPARE_ATTRIBUTION_RULES_H_

#include "absl/types/span.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {

// How two claims whose values agree differ in who says so and how surely, in
// the order in which the rules are tried; nothing where they do not differ.
//
// Reasons: "polarity"; "hedge:…", "stance:…", "direction_unknown";
// "one_utterance", "same_speaker"; "other_speaker", "dependent";
// "less_exactly_named", "anonymous"; "own_voice".
absl::Span<const RelationRule> AttributionRules();

// RELATION_QUOTE_DRIFT, with the reason "value:conflict", for two figures that
// exclude one another in what is otherwise one sentence of one speaker, quoted
// by two articles: one of them has it wrong. Nothing for anything else.
absl::optional<Verdict> FigureDrift(const ClaimPair& pair);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_ATTRIBUTION_RULES_H_
