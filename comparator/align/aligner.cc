#include "comparator/align/aligner.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "comparator/align/blocking.h"
#include "comparator/align/clustering.h"
#include "comparator/align/corpus.h"
#include "comparator/align/incident_writer.h"
#include "comparator/align/name_clusters.h"
#include "comparator/align/pair_scorer.h"
#include "comparator/align/parallel.h"
#include "comparator/align/sum_events.h"
#include "comparator/align/term_vector.h"
#include "comparator/base/status_macros.h"
#include "comparator/names/builtin_name_rules.h"

namespace crosscheck {
namespace {

// Scores that reach `wanted`, and of other pairs what they come to at most.
std::vector<ScoredPair> ScorePairs(const PairScorer& scorer, double wanted,
                                   const std::vector<MentionPair>& pairs,
                                   int threads) {
  std::vector<ScoredPair> scored(pairs.size());
  ParallelFor(pairs.size(), threads, [&](size_t begin, size_t end) {
    TermProbe probe = scorer.MakeProbe();
    for (size_t i = begin; i < end; ++i) {
      const auto [a, b] = pairs[i];
      scored[i] = {a, b, scorer.ScoreFrom(wanted, a, b, &probe)};
    }
  });
  return scored;
}

}  // namespace

absl::StatusOr<std::unique_ptr<Aligner>> Aligner::Create(
    const AlignerConfig& config) {
  CROSSCHECK_ASSIGN_OR_RETURN(AlignWeights weights,
                              AlignWeights::Create(config.settings));
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<NameMatcher> names,
                              CreateNameMatcher(config.names));
  return std::unique_ptr<Aligner>(
      new Aligner(std::move(weights), std::move(names)));
}

Alignment Aligner::Align(absl::Span<const ArticleClaims> articles,
                         int threads) const {
  const AlignSettings& settings = weights_.settings();
  const Corpus corpus = Corpus::Read(articles, *names_, settings, threads);
  const PairScorer scorer(&weights_, &corpus);
  // What is less makes no merge and is not told of.
  const double wanted = std::max(
      settings.pair_floor(),
      std::min(settings.merge_threshold(), settings.near_miss_threshold()));
  const std::vector<ScoredPair> pairs = ScorePairs(
      scorer, wanted, CandidatePairs(corpus, settings, threads), threads);
  std::vector<uint32_t> sources;
  for (const Mention& mention : corpus.mentions()) {
    sources.push_back(mention.article);
  }
  ClusteringOptions options;
  options.items = static_cast<uint32_t>(corpus.mentions().size());
  options.sources = sources;
  options.threshold = settings.merge_threshold();
  options.floor = settings.pair_floor();
  options.representatives = settings.representatives();
  TermProbe probe = scorer.MakeProbe();
  const auto estimate = [&](uint32_t a, uint32_t b) {
    return scorer.ScoreFrom(wanted, a, b, &probe);
  };
  const auto score = [&](uint32_t a, uint32_t b) {
    return scorer.ScoreAboveFloor(a, b, &probe);
  };
  const auto apart = [&](uint32_t a, uint32_t b) {
    return scorer.KeptApart(a, b, &probe);
  };
  std::vector<std::vector<uint32_t>> members =
      Cluster(options, pairs, {estimate, score, apart});
  AttachSums(corpus, &members);

  Clusters clusters;
  clusters.corpus = &corpus;
  clusters.scorer = &scorer;
  clusters.options = &options;
  clusters.members = members;
  Alignment alignment;
  for (Incident& incident : WriteIncidents(clusters, threads)) {
    *alignment.add_incidents() = std::move(incident);
  }
  for (NearMiss& miss :
       WriteNearMisses(clusters, pairs, settings.near_miss_threshold())) {
    *alignment.add_near_misses() = std::move(miss);
  }
  for (NameCluster& cluster : ClusterNames(corpus, members)) {
    *alignment.add_names() = std::move(cluster);
  }
  return alignment;
}

}  // namespace crosscheck
