#ifndef COMPARATOR_ALIGN_INCIDENT_WRITER_H_
#define COMPARATOR_ALIGN_INCIDENT_WRITER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/align/clustering.h"
#include "comparator/align/corpus.h"
#include "comparator/align/pair_scorer.h"
#include "proto/incident.pb.h"

namespace crosscheck {

// Turns clusters of mentions into incidents: dated ones first, in order of
// their dates, then by id. Ids are made from the first member and are unique.
std::vector<Incident> WriteIncidents(
    const Corpus& corpus, const PairScorer& scorer,
    absl::Span<const std::vector<uint32_t>> clusters);

// The pairs whose score reaches `threshold` decibans and that are in two
// clusters: of every two clusters the pair with the best score, best first.
std::vector<NearMiss> WriteNearMisses(
    const Corpus& corpus, const PairScorer& scorer,
    absl::Span<const std::vector<uint32_t>> clusters,
    absl::Span<const ScoredPair> pairs, double threshold);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_INCIDENT_WRITER_H_
