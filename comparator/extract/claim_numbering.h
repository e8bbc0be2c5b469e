#ifndef COMPARATOR_EXTRACT_CLAIM_NUMBERING_H_
#define COMPARATOR_EXTRACT_CLAIM_NUMBERING_H_

#include "proto/claim.pb.h"

namespace crosscheck {

// Puts the claims of an article in order of the text, gives them their ids and
// enters these in their events. A claim with the value of an earlier one about
// the same event is marked as repeated.
void NumberClaims(ArticleClaims* article);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_CLAIM_NUMBERING_H_
