#include "comparator/fuse/text_model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace crosscheck {
namespace {

// Half of the truths are thought to follow what is true of other objects.
constexpr double kPopular = 0.5;
// Objects that the uniform distribution over all values counts for.
constexpr double kSmoothing = 10;

}  // namespace

TextModel::TextModel(const FusedTable& table, const PriorOptions& prior)
    : SingleTruthModel(table),
      prior_(prior),
      mean_(prior.mean),
      log_right_(table.sources, std::log(prior.mean)),
      log_wrong_(table.sources, std::log(1 - prior.mean)),
      wrong_(GivenValues(table), table.keys.size()) {
  for (const FusedObject& object : table.objects) {
    log_priors_.emplace_back(object.candidates.size(), 0);
  }
}

double TextModel::EdgeOf(int source) const {
  return log_right_[source] - log_wrong_[source] - Logit(mean_);
}

double TextModel::LogChance(int object, int source, int claimed,
                            int truth) const {
  if (claimed == truth) return log_right_[source];
  return log_wrong_[source] + wrong_.LogChance(object, claimed);
}

double TextModel::LogPrior(int object, int truth) const {
  if (truth != kUnclaimed) return log_priors_[object][truth];
  // One value is true and `count` are wrong.
  return std::log(
      std::max(0.01, wrong_.count() + 1 - log_priors_[object].size()));
}

void TextModel::StartLearning() {}

void TextModel::Credit(int, const FusedClaim& claim, int truth, double chance) {
  records_[claim.source].cases += chance;
  if (claim.candidate == truth) records_[claim.source].favourable += chance;
}

void TextModel::FinishLearning(const FusedTable& table,
                               const std::vector<double>& tilts) {
  mean_ = MeanQuality(records_, prior_);
  for (int source = 0; source < table.sources; ++source) {
    const double quality =
        QualityOf(records_[source], mean_, tilts[source], prior_);
    log_right_[source] = std::log(quality);
    log_wrong_[source] = std::log(1 - quality);
  }
  wrong_.Learn(GivenValues(table));
  LearnPriors(table);
}

void TextModel::LearnPriors(const FusedTable& table) {
  std::vector<double> truths(table.keys.size());
  for (size_t i = 0; i < table.objects.size(); ++i) {
    const std::vector<FusedCandidate>& candidates = table.objects[i].candidates;
    for (size_t c = 0; c < candidates.size(); ++c) {
      truths[candidates[c].key] +=
          BeliefIn(static_cast<int>(i), static_cast<int>(c));
    }
  }
  // So many values are equally likely where nothing is known.
  const double ways = wrong_.count() + 1;
  const double all = table.objects.size() - 1 + kSmoothing;
  for (size_t i = 0; i < table.objects.size(); ++i) {
    const std::vector<FusedCandidate>& candidates = table.objects[i].candidates;
    for (size_t c = 0; c < candidates.size(); ++c) {
      // The object itself is no evidence of what is popular.
      const double others = truths[candidates[c].key] -
                            BeliefIn(static_cast<int>(i), static_cast<int>(c));
      const double popular =
          (std::max(0.0, others) + kSmoothing / table.keys.size()) / all;
      log_priors_[i][c] = std::log(kPopular * popular * ways + 1 - kPopular);
    }
  }
}

}  // namespace crosscheck
