#ifndef COMPARATOR_PIPELINE_CLAIMS_CHECK_H_
#define COMPARATOR_PIPELINE_CLAIMS_CHECK_H_

#include "absl/status/status.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// Whether claims from outside, which any program may have written, can be
// relied on: every span is one of the article's text, ids of claims and events
// are there once, and each claim's event exists. InvalidArgument, in words for
// the user, where not.
absl::Status CheckClaims(const ArticleClaims& article);

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_CLAIMS_CHECK_H_
