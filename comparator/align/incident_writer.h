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

// What alignment worked out, to be written down. All outlive the writer's
// calls.
struct Clusters {
  const Corpus* corpus = nullptr;
  const PairScorer* scorer = nullptr;
  // How the mentions were clustered.
  const ClusteringOptions* options = nullptr;
  // Members ascending, by their first members.
  absl::Span<const std::vector<uint32_t>> members;
};

// Turns clusters of mentions into incidents: dated ones first, in order of
// their dates, then by id. Ids are made from the first member and are unique.
std::vector<Incident> WriteIncidents(const Clusters& clusters, int threads);

// The pairs whose score reaches `threshold` decibans and that are in two
// clusters: of every two clusters the pair with the best score, best first.
std::vector<NearMiss> WriteNearMisses(const Clusters& clusters,
                                      absl::Span<const ScoredPair> pairs,
                                      double threshold);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_INCIDENT_WRITER_H_
