#include "comparator/fuse/source_prior.h"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

constexpr double kLeastQuality = 0.01;

double Clamp(double p) {
  return std::min(std::max(p, kLeastQuality), 1 - kLeastQuality);
}

}  // namespace

double Logit(double p) { return std::log(p / (1 - p)); }

double Logistic(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }

double MeanQuality(const std::vector<FusedRecord>& records,
                   const PriorOptions& options) {
  double sum = options.mean * options.mean_strength;
  double weights = options.mean_strength;
  for (const FusedRecord& record : records) {
    if (record.cases <= 0) continue;
    const double weight =
        record.cases * options.strength / (record.cases + options.strength);
    sum += weight * record.favourable / record.cases;
    weights += weight;
  }
  return Clamp(sum / weights);
}

double QualityOf(const FusedRecord& record, double mean, double tilt,
                 const PriorOptions& options) {
  const double prior = Logistic(Logit(mean) + tilt);
  return Clamp((record.favourable + options.strength * prior) /
               (record.cases + options.strength));
}

}  // namespace crosscheck
