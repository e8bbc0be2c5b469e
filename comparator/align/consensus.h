#ifndef COMPARATOR_ALIGN_CONSENSUS_H_
#define COMPARATOR_ALIGN_CONSENSUS_H_

#include <cstdint>
#include <string>

#include "absl/types/span.h"
#include "comparator/align/corpus.h"
#include "proto/incident.pb.h"

namespace crosscheck {

// Sets type, date, places, label, campaign and background of `incident` to
// what most outlets among `members` say; what an article is about counts
// twice as much as what it retells. Members are indices into
// Corpus::mentions(), ascending.
void SetConsensus(const Corpus& corpus, absl::Span<const uint32_t> members,
                  Incident* incident);

// "bombing · Latifiya · 10 December 2020"; what is not known is left out.
std::string IncidentLabel(const Incident& incident);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_CONSENSUS_H_
