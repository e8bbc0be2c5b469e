#ifndef COMPARATOR_COMPARE_CLAIM_RELATOR_H_
#define COMPARATOR_COMPARE_CLAIM_RELATOR_H_

#include "comparator/compare/relation_rule.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// The one relation that holds between two claims of one incident, by the rules
// of their domain: counts, dates, places, responsibility or terms. Where the
// values agree and something about who says so does not, the relation is that
// of the attribution, and "value:same" (alias, vaguer) is among the reasons.
// RELATION_UNSPECIFIED where the two are not to be compared: other attributes,
// other people, one affirmed and one negated value that differ.
//
// Mirrors: the verdict on the pair the other way round is the same, but for
// directed_to.
Verdict RelateClaims(const ClaimPair& pair);

// Whether a relation says that the two values cannot both be true.
bool IsHardConflict(Relation relation);

// Whether the values are one, or one is a vaguer form of the other.
bool IsAgreement(Relation relation);

// The same of one verdict: two figures in two wordings of one statement do not
// agree.
bool AgreesOnValue(const Verdict& verdict);

// The severity of what was found about two claims: by the first row that fits,
// SEVERITY_INFO where none does, less the steps of its reasons.
Severity SeverityOf(const Verdict& verdict, Attribute attribute,
                    PairScope scope, const CompareSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_CLAIM_RELATOR_H_
