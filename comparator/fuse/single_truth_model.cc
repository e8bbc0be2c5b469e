#include "comparator/fuse/single_truth_model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace crosscheck {
namespace {

// Values of one object that are weighed against all its claims. Of more, those
// with the most support: the work stays linear in the claims.
constexpr size_t kMostEligible = 100;

std::vector<int> MostSupported(const FusedObject& object) {
  std::vector<int> eligible(object.candidates.size());
  std::iota(eligible.begin(), eligible.end(), 0);
  if (eligible.size() <= kMostEligible) return eligible;
  std::vector<double> support(object.candidates.size());
  for (const FusedClaim& claim : object.claims) {
    support[claim.candidate] += claim.share;
  }
  std::stable_sort(eligible.begin(), eligible.end(), [&support](int a, int b) {
    return support[a] > support[b];
  });
  eligible.resize(kMostEligible);
  std::sort(eligible.begin(), eligible.end());
  return eligible;
}

}  // namespace

SingleTruthModel::SingleTruthModel(const FusedTable& table)
    : records_(table.sources), beliefs_(table.objects.size()) {
  for (const FusedObject& object : table.objects) {
    eligible_.push_back(MostSupported(object));
    std::vector<int> place(object.candidates.size(), -1);
    for (size_t i = 0; i < eligible_.back().size(); ++i) {
      place[eligible_.back()[i]] = static_cast<int>(i);
    }
    place_.push_back(std::move(place));
    beliefs_[place_.size() - 1].resize(eligible_.back().size() + 1);
  }
}

std::vector<double> SingleTruthModel::Normalise(
    const std::vector<double>& logs) {
  const double most = *std::max_element(logs.begin(), logs.end());
  std::vector<double> chances;
  double sum = 0;
  for (const double log : logs) {
    chances.push_back(std::exp(log - most));
    sum += chances.back();
  }
  for (double& chance : chances) chance /= sum;
  return chances;
}

void SingleTruthModel::Infer(const FusedTable& table) {
  for (size_t i = 0; i < table.objects.size(); ++i) {
    const int object = static_cast<int>(i);
    const std::vector<int>& eligible = eligible_[i];
    std::vector<double> logs;
    for (const int truth : eligible) logs.push_back(LogPrior(object, truth));
    logs.push_back(LogPrior(object, kUnclaimed));
    for (const FusedClaim& claim : table.objects[i].claims) {
      for (size_t t = 0; t < eligible.size(); ++t) {
        logs[t] += claim.weight * LogChance(object, claim.source,
                                            claim.candidate, eligible[t]);
      }
      logs.back() += claim.weight * LogChance(object, claim.source,
                                              claim.candidate, kUnclaimed);
    }
    beliefs_[i] = Normalise(logs);
  }
}

void SingleTruthModel::Learn(const FusedTable& table,
                             const std::vector<double>& tilts) {
  records_.assign(table.sources, {});
  StartLearning();
  for (size_t i = 0; i < table.objects.size(); ++i) {
    const int object = static_cast<int>(i);
    double all = 0;
    for (const FusedClaim& claim : table.objects[i].claims) all += claim.weight;
    for (const FusedClaim& claim : table.objects[i].claims) {
      const double said = std::min(1.0, all - claim.weight) * claim.share;
      if (said <= 0) continue;
      for (const int truth : eligible_[i]) {
        Credit(object, claim, truth, said * BeliefIn(object, truth));
      }
      Credit(object, claim, kUnclaimed, said * beliefs_[i].back());
    }
  }
  FinishLearning(table, tilts);
}

double SingleTruthModel::BeliefIn(int object, int truth) const {
  if (truth == kUnclaimed) return beliefs_[object].back();
  const int place = place_[object][truth];
  return place < 0 ? 0 : beliefs_[object][place];
}

bool SingleTruthModel::IsVaguer(int, int, int) const { return false; }

std::vector<std::vector<GivenValue>> SingleTruthModel::GivenValues(
    const FusedTable& table) const {
  std::vector<std::vector<GivenValue>> given;
  for (size_t i = 0; i < table.objects.size(); ++i) {
    const FusedObject& object = table.objects[i];
    std::vector<GivenValue>& values = given.emplace_back();
    for (size_t c = 0; c < object.candidates.size(); ++c) {
      GivenValue value;
      value.key = object.candidates[c].key;
      value.wrong = StandingOf(static_cast<int>(i), static_cast<int>(c)).wrong;
      values.push_back(value);
    }
    for (const FusedClaim& claim : object.claims) {
      values[claim.candidate].claims += claim.weight;
      values[claim.candidate].squares += claim.weight * claim.weight;
    }
  }
  return given;
}

Standing SingleTruthModel::StandingOf(int object, int candidate) const {
  Standing standing;
  standing.exact = BeliefIn(object, candidate);
  for (const int truth : eligible_[object]) {
    if (truth != candidate && IsVaguer(object, candidate, truth)) {
      standing.vaguer += BeliefIn(object, truth);
    }
  }
  standing.wrong = std::max(0.0, 1 - standing.exact - standing.vaguer);
  return standing;
}

ObjectTruth SingleTruthModel::TruthOf(const FusedTable& table,
                                      int object) const {
  const std::vector<double>& beliefs = beliefs_[object];
  // The first of several.
  const auto best = std::max_element(beliefs.begin(), std::prev(beliefs.end()));
  ObjectTruth truth;
  const int candidate = eligible_[object][best - beliefs.begin()];
  truth.value = table.objects[object].candidates[candidate].text;
  truth.confidence = *best;
  return truth;
}

}  // namespace crosscheck
