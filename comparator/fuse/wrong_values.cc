#include "comparator/fuse/wrong_values.h"

#include <algorithm>
#include <cmath>

namespace crosscheck {
namespace {

// Prior of the chance that two sources which err do so alike: one in ten,
// worth as many pairs.
constexpr double kPriorCount = 10;
constexpr double kPriorPairs = 10;
constexpr double kMostCount = 100;
// Half of the errors are thought to follow what is popular over the table.
constexpr double kPopular = 0.5;
// Errors that the uniform distribution over all values counts for.
constexpr double kSmoothing = 10;

}  // namespace

WrongValues::WrongValues(const std::vector<std::vector<GivenValue>>& given,
                         size_t keys)
    : keys_(std::max<size_t>(keys, 1)) {
  Learn(given);
}

void WrongValues::Learn(const std::vector<std::vector<GivenValue>>& given) {
  std::vector<double> errors(keys_);
  double all = 0, alike = kPriorPairs / kPriorCount, pairs = kPriorPairs;
  for (const std::vector<GivenValue>& values : given) {
    double sum = 0, squares = 0;
    for (const GivenValue& value : values) {
      errors[value.key] += value.wrong * value.claims;
      sum += value.wrong * value.claims;
      squares += value.wrong * value.wrong * value.squares;
      // Pairs of claims that err alike, without those of a claim and itself.
      alike += value.wrong * (value.claims * value.claims - value.squares);
    }
    all += sum;
    pairs += std::max(0.0, sum * sum - squares);
  }
  const double most = std::min(kMostCount, std::max(1.0, keys_ - 1.0));
  count_ = std::min(std::max(pairs / std::max(alike, 1e-9), 1.0), most);
  chances_.clear();
  logs_.clear();
  for (const std::vector<GivenValue>& values : given) {
    double here = 0;
    for (const GivenValue& value : values) here += value.wrong * value.claims;
    std::vector<double>& chances = chances_.emplace_back();
    std::vector<double>& logs = logs_.emplace_back();
    for (const GivenValue& value : values) {
      // The object's own claims are no evidence of what is popular.
      const double popular =
          (std::max(0.0, errors[value.key] - value.wrong * value.claims) +
           kSmoothing / keys_) /
          (std::max(0.0, all - here) + kSmoothing);
      chances.push_back(kPopular * popular + (1 - kPopular) / count_);
      logs.push_back(std::log(chances.back()));
    }
  }
}

}  // namespace crosscheck
