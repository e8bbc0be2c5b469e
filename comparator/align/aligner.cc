#include "comparator/align/aligner.h"

#include <utility>
#include <vector>

#include "comparator/align/blocking.h"
#include "comparator/align/clustering.h"
#include "comparator/align/corpus.h"
#include "comparator/align/incident_writer.h"
#include "comparator/align/pair_scorer.h"
#include "comparator/base/status_macros.h"
#include "comparator/names/builtin_name_rules.h"

namespace crosscheck {

absl::StatusOr<std::unique_ptr<Aligner>> Aligner::Create(
    const AlignerConfig& config) {
  CROSSCHECK_ASSIGN_OR_RETURN(AlignWeights weights,
                              AlignWeights::Create(config.settings));
  NameRules builtin;
  if (config.names == nullptr) {
    CROSSCHECK_ASSIGN_OR_RETURN(builtin, BuiltinNameRules());
  }
  CROSSCHECK_ASSIGN_OR_RETURN(
      std::unique_ptr<NameMatcher> names,
      NameMatcher::Create(config.names != nullptr ? *config.names : builtin));
  return std::unique_ptr<Aligner>(
      new Aligner(std::move(weights), std::move(names)));
}

Alignment Aligner::Align(absl::Span<const ArticleClaims> articles,
                         int threads) const {
  (void)threads;
  const AlignSettings& settings = weights_.settings();
  const Corpus corpus = Corpus::Read(articles, *names_, settings);
  const PairScorer scorer(&weights_, &corpus);
  std::vector<ScoredPair> pairs;
  for (const MentionPair& pair : CandidatePairs(corpus, settings)) {
    pairs.push_back(
        {pair.first, pair.second, scorer.Score(pair.first, pair.second)});
  }
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
  const std::vector<std::vector<uint32_t>> clusters =
      Cluster(options, pairs,
              [&](uint32_t a, uint32_t b) { return scorer.Score(a, b); });

  Alignment alignment;
  for (Incident& incident : WriteIncidents(corpus, scorer, clusters)) {
    *alignment.add_incidents() = std::move(incident);
  }
  for (NearMiss& miss : WriteNearMisses(corpus, scorer, clusters, pairs,
                                        settings.near_miss_threshold())) {
    *alignment.add_near_misses() = std::move(miss);
  }
  return alignment;
}

}  // namespace crosscheck
