#ifndef COMPARATOR_ALIGN_CLUSTERING_H_
#define COMPARATOR_ALIGN_CLUSTERING_H_

#include <cstdint>
#include <limits>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/types/span.h"
#include "comparator/align/blocking.h"
#include "comparator/align/pair_scorer.h"

namespace crosscheck {

// Two items and their score, or what it is at most.
struct ScoredPair {
  uint32_t a = 0;
  uint32_t b = 0;
  PairScore score;
};

struct ClusteringOptions {
  // Items are 0 to `items` - 1.
  uint32_t items = 0;
  // Of each item, the number of what it comes from. Pairs from one source are
  // looked at however large their clusters are.
  absl::Span<const uint32_t> sources;
  // Least average score of a merge.
  double threshold = 0;
  // What a pair counts at least in an average.
  double floor = 0;
  // Most members of a cluster that stand for it when an average is taken.
  uint32_t representatives = 0;
};

// What is asked of two items; all of it is symmetric.
struct PairQuestions {
  // The score, or what it is at most where that tells enough and is cheaper.
  absl::FunctionRef<PairScore(uint32_t, uint32_t)> estimate;
  // The score.
  absl::FunctionRef<PairScore(uint32_t, uint32_t)> score;
  // Whether no cluster may hold both. Asked of every pair of two clusters'
  // members, where the others are asked of representatives only.
  absl::FunctionRef<bool(uint32_t, uint32_t)> apart;
};

// Groups items by agglomeration, the best merge first. Two clusters merge when
// the average score over the pairs of their members reaches the threshold
// (UPGMA, Sokal and Michener 1958), pairs that were no candidates included, so
// that one strong pair cannot chain two clusters that else disagree; and when
// no pair of members is forbidden. The merge of a lone item waits for the
// others where its source has a clearly better one for that cluster.
//
// `candidates` are scored pairs; merges are looked for among clusters that
// one of them joins. Returns the clusters, members ascending, by their first
// members. Neither the order of `candidates` nor where scores are estimated
// matters.
std::vector<std::vector<uint32_t>> Cluster(
    const ClusteringOptions& options, absl::Span<const ScoredPair> candidates,
    const PairQuestions& ask);

// At most `most` of `members`, evenly spread, the first among them.
std::vector<uint32_t> Representatives(absl::Span<const uint32_t> members,
                                      size_t most);

inline constexpr double kForbidden = -std::numeric_limits<double>::infinity();

// The average score over the pairs of two clusters' representatives, as a
// merge is weighed by it; kForbidden where one of them is forbidden.
double AverageScore(const ClusteringOptions& options,
                    absl::Span<const uint32_t> a, absl::Span<const uint32_t> b,
                    absl::FunctionRef<PairScore(uint32_t, uint32_t)> score);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_CLUSTERING_H_
