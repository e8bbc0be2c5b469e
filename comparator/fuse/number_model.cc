#include "comparator/fuse/number_model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>

#include "absl/strings/numbers.h"

namespace crosscheck {
namespace {

// Share of errors that are anything at all.
constexpr double kAnything = 0.1;
// How many spreads the errors of an object are thought to reach over.
constexpr double kReach = 3;
// Prior of a source's distance: one spread, worth as many errors.
constexpr double kPriorErrors = 3;
constexpr double kLeastDistance = 0.05;
constexpr double kMostDistance = 5;
// Of the range that is given with a truth, on each side.
constexpr double kTail = 0.05;

// The middle one of weighted numbers; of two middle ones the lower.
double WeightedMedian(std::vector<std::pair<double, double>> numbers) {
  std::sort(numbers.begin(), numbers.end());
  double all = 0;
  for (const auto& [number, weight] : numbers) all += weight;
  double below = 0;
  for (const auto& [number, weight] : numbers) {
    below += weight;
    if (2 * below >= all) return number;
  }
  return 0;
}

// How far an object's claims lie apart, above 0: the median distance from the
// median, or the mean one where more than half of them agree.
double SpreadOf(const FusedObject& object, const std::vector<double>& numbers) {
  std::vector<std::pair<double, double>> claims;
  for (const FusedClaim& claim : object.claims) {
    claims.emplace_back(numbers[claim.candidate], claim.share);
  }
  const double middle = WeightedMedian(claims);
  double sum = 0, weights = 0;
  for (auto& [number, weight] : claims) {
    number = std::abs(number - middle);
    sum += number * weight;
    weights += weight;
  }
  const double median = WeightedMedian(claims);
  if (median > 0) return median;
  return sum > 0 ? sum / weights : 1;
}

}  // namespace

NumberModel::NumberModel(const FusedTable& table, const PriorOptions& prior)
    : SingleTruthModel(table),
      prior_(prior),
      mean_(prior.mean),
      habits_(table.sources),
      wrong_(GivenValues(table), table.keys.size()),
      hits_(table.sources),
      distances_(table.sources),
      misses_(table.sources) {
  for (Habit& habit : habits_) {
    habit.log_right = std::log(mean_);
    habit.log_wrong = std::log(1 - mean_);
  }
  for (const FusedObject& object : table.objects) {
    std::vector<double> numbers;
    for (const FusedCandidate& candidate : object.candidates) {
      double number = 0;
      // Keys are numbers; see ValueKey().
      if (!absl::SimpleAtod(table.keys[candidate.key], &number)) number = 0;
      numbers.push_back(number);
    }
    std::vector<int> ascending(numbers.size());
    std::iota(ascending.begin(), ascending.end(), 0);
    std::sort(ascending.begin(), ascending.end(),
              [&numbers](int a, int b) { return numbers[a] < numbers[b]; });
    const double spread = SpreadOf(object, numbers);
    for (double& number : numbers) number /= spread;
    numbers_.push_back(std::move(numbers));
    ascending_.push_back(std::move(ascending));
  }
}

double NumberModel::EdgeOf(int source) const {
  return habits_[source].log_right - habits_[source].log_wrong - Logit(mean_);
}

double NumberModel::Distance(int object, int a, int b) const {
  return std::abs(numbers_[object][a] - numbers_[object][b]);
}

double NumberModel::LogChance(int object, int source, int claimed,
                              int truth) const {
  const Habit& habit = habits_[source];
  if (claimed == truth) return habit.log_right;
  const double any = habit.log_wrong + wrong_.LogChance(object, claimed);
  if (truth == kUnclaimed) return any;
  // Against a uniform spread of the errors over the reach.
  const double near =
      kReach / habit.distance *
      std::exp(-Distance(object, claimed, truth) / habit.distance);
  return any + std::log(kAnything + (1 - kAnything) * near);
}

double NumberModel::LogPrior(int object, int truth) const {
  if (truth != kUnclaimed) return 0;
  return std::log(std::max(0.01, wrong_.count() + 1 - numbers_[object].size()));
}

void NumberModel::StartLearning() {
  std::fill(hits_.begin(), hits_.end(), FusedRecord());
  std::fill(distances_.begin(), distances_.end(), 0);
  std::fill(misses_.begin(), misses_.end(), 0);
}

void NumberModel::Credit(int object, const FusedClaim& claim, int truth,
                         double chance) {
  FusedRecord& hit = hits_[claim.source];
  FusedRecord& record = records_[claim.source];
  hit.cases += chance;
  record.cases += chance;
  if (truth == claim.candidate) {
    hit.favourable += chance;
    record.favourable += chance;
  } else if (truth != kUnclaimed) {
    const double distance = Distance(object, claim.candidate, truth);
    // A near miss is half a hit.
    record.favourable += chance * 0.5 * std::exp(-distance);
    // Anything at all says nothing of how far the source is off.
    distances_[claim.source] += chance * std::min(distance, kMostDistance);
    misses_[claim.source] += chance;
  }
}

void NumberModel::FinishLearning(const FusedTable& table,
                                 const std::vector<double>& tilts) {
  mean_ = MeanQuality(hits_, prior_);
  for (int source = 0; source < table.sources; ++source) {
    Habit& habit = habits_[source];
    const double quality =
        QualityOf(hits_[source], mean_, tilts[source], prior_);
    habit.log_right = std::log(quality);
    habit.log_wrong = std::log(1 - quality);
    const double distance =
        (distances_[source] + kPriorErrors) / (misses_[source] + kPriorErrors);
    habit.distance =
        std::min(std::max(distance, kLeastDistance), kMostDistance);
  }
  wrong_.Learn(GivenValues(table));
}

ObjectTruth NumberModel::TruthOf(const FusedTable& table, int object) const {
  ObjectTruth truth = SingleTruthModel::TruthOf(table, object);
  const std::vector<FusedCandidate>& candidates =
      table.objects[object].candidates;
  double all = 0;
  for (const int candidate : ascending_[object]) {
    all += BeliefIn(object, candidate);
  }
  double below = 0;
  for (const int candidate : ascending_[object]) {
    const double before = below;
    below += BeliefIn(object, candidate);
    if (before <= kTail * all && below > kTail * all) {
      truth.low = candidates[candidate].text;
    }
    if (before < (1 - kTail) * all && below >= (1 - kTail) * all) {
      truth.high = candidates[candidate].text;
    }
  }
  return truth;
}

}  // namespace crosscheck
