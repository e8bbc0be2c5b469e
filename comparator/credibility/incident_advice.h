#ifndef COMPARATOR_CREDIBILITY_INCIDENT_ADVICE_H_
#define COMPARATOR_CREDIBILITY_INCIDENT_ADVICE_H_

#include <vector>

#include "absl/types/span.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/incident.pb.h"

namespace crosscheck {

// Sets Comparison::advice: what truth discovery (comparator/fuse) over all
// incidents at once makes of those killed and hurt, the day, the place and who
// did it, where at least two outlets say something of it. Of an outlet's
// articles the latest that has a figure speaks for it.
//
// `incidents` and `comparisons` are in one order. Campaigns get no advice.
void AdviseOnIncidents(absl::Span<const ArticleClaims> articles,
                       absl::Span<const Incident* const> incidents,
                       absl::Span<Comparison> comparisons);

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_INCIDENT_ADVICE_H_
