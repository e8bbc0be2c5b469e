#include "comparator/fuse/tree_model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace crosscheck {
namespace {

constexpr int kExact = 0;
constexpr int kVaguer = 1;
constexpr int kWrong = 2;

// Of the claims that are right, how many are exact before anything is seen.
constexpr double kPriorExact = 0.5;
// Errors that the uniform distribution over all values counts for, as a share
// of the number of values.
constexpr double kSmoothing = 0.5;
// Prior of the share of errors that are near the truth: one in ten, worth as
// many errors.
constexpr double kPriorNear = 1;
constexpr double kPriorErrors = 10;

}  // namespace

TreeModel::TreeModel(const FusedTable& table, const Hierarchy& hierarchy,
                     const PriorOptions& prior)
    : SingleTruthModel(table),
      hierarchy_(hierarchy),
      prior_(prior),
      mean_({prior.mean * kPriorExact, prior.mean * (1 - kPriorExact),
             1 - prior.mean}),
      chances_(table.sources, mean_),
      counts_(table.sources),
      errors_(table.keys.size()),
      near_mass_(table.keys.size()),
      near_share_(kPriorNear / kPriorErrors) {
  for (const std::string& key : table.keys) {
    name_of_key_.push_back(hierarchy.Find(key));
  }
  for (const FusedObject& object : table.objects) {
    std::vector<int>& names = names_.emplace_back();
    std::vector<int>& keys = keys_.emplace_back();
    for (const FusedCandidate& candidate : object.candidates) {
      keys.push_back(candidate.key);
      names.push_back(name_of_key_[candidate.key]);
    }
    for (const FusedClaim& claim : object.claims) {
      errors_[keys[claim.candidate]] += claim.share;
    }
    RelateCandidates(static_cast<int>(names_.size()) - 1);
  }
  // To begin with, what is popular at all.
  LearnErrors();
}

void TreeModel::RelateCandidates(int object) {
  const std::vector<int>& names = names_[object];
  const std::vector<int>& eligible = Eligible(object);
  std::vector<Relation>& relations = relations_.emplace_back();
  std::vector<int>& above = above_.emplace_back(eligible.size());
  for (const int name : names) {
    for (size_t t = 0; t < eligible.size(); ++t) {
      const int truth = names[eligible[t]];
      Relation relation;
      relation.vaguer = name != truth && hierarchy_.IsAncestor(name, truth);
      relation.near = hierarchy_.IsAncestor(truth, name);
      for (const int parent : hierarchy_.Parents(truth)) {
        relation.near |= hierarchy_.IsAncestor(parent, name);
      }
      above[t] += relation.vaguer;
      relations.push_back(relation);
    }
  }
}

const TreeModel::Relation& TreeModel::RelationOf(int object, int candidate,
                                                 int truth) const {
  const size_t row = candidate * Eligible(object).size();
  return relations_[object][row + PlaceOf(object, truth)];
}

bool TreeModel::IsVaguer(int object, int candidate, int truth) const {
  return RelationOf(object, candidate, truth).vaguer;
}

double TreeModel::EdgeOf(int source) const {
  return Logit(1 - chances_[source][kWrong]) - Logit(1 - mean_[kWrong]);
}

double TreeModel::NearPart(int object, int candidate, int truth) const {
  if (truth == kUnclaimed || !RelationOf(object, candidate, truth).near) {
    return 0;
  }
  const int key = keys_[object][candidate];
  return near_share_ * popularity_[key] /
         std::max(near_mass_[keys_[object][truth]], popularity_[key]);
}

double TreeModel::ErrorChance(int object, int candidate, int truth) const {
  return (1 - near_share_) * popularity_[keys_[object][candidate]] +
         NearPart(object, candidate, truth);
}

double TreeModel::LogChance(int object, int source, int claimed,
                            int truth) const {
  const Chances& chances = chances_[source];
  if (claimed == truth) {
    // Nothing is vaguer than what lies in nothing.
    const bool top = hierarchy_.Parents(names_[object][truth]).empty();
    return std::log(chances[kExact] + (top ? chances[kVaguer] : 0));
  }
  if (truth != kUnclaimed && IsVaguer(object, claimed, truth)) {
    return std::log(chances[kVaguer] / above_[object][PlaceOf(object, truth)]);
  }
  return std::log(chances[kWrong] * ErrorChance(object, claimed, truth));
}

double TreeModel::LogPrior(int object, int truth) const {
  if (truth != kUnclaimed) return 0;
  return std::log(std::max(
      1.0, static_cast<double>(name_of_key_.size()) - names_[object].size()));
}

void TreeModel::StartLearning() {
  std::fill(counts_.begin(), counts_.end(), Chances());
  std::fill(errors_.begin(), errors_.end(), 0);
  near_errors_ = 0;
  all_errors_ = 0;
}

void TreeModel::Credit(int object, const FusedClaim& claim, int truth,
                       double chance) {
  Chances& counts = counts_[claim.source];
  FusedRecord& record = records_[claim.source];
  record.cases += chance;
  if (claim.candidate == truth) {
    counts[kExact] += chance;
    record.favourable += chance;
    return;
  }
  if (truth != kUnclaimed && IsVaguer(object, claim.candidate, truth)) {
    counts[kVaguer] += chance;
    record.favourable += chance;
    return;
  }
  counts[kWrong] += chance;
  const double part = NearPart(object, claim.candidate, truth) /
                      ErrorChance(object, claim.candidate, truth);
  near_errors_ += chance * part;
  all_errors_ += chance;
  errors_[keys_[object][claim.candidate]] += chance * (1 - part);
}

void TreeModel::LearnChances(const std::vector<double>& tilts) {
  // The mean share of what is right, and of that the share that is exact.
  const double right = MeanQuality(records_, prior_);
  std::vector<FusedRecord> exact(counts_.size());
  for (size_t s = 0; s < counts_.size(); ++s) {
    exact[s] = {counts_[s][kExact], counts_[s][kExact] + counts_[s][kVaguer]};
  }
  PriorOptions of_exact = prior_;
  of_exact.mean = kPriorExact;
  const double exactness = MeanQuality(exact, of_exact);
  mean_ = {right * exactness, right * (1 - exactness), 1 - right};
  for (size_t s = 0; s < counts_.size(); ++s) {
    const double quality = QualityOf(records_[s], right, tilts[s], prior_);
    const double share = QualityOf(exact[s], exactness, 0, of_exact);
    chances_[s] = {quality * share, quality * (1 - share), 1 - quality};
  }
}

void TreeModel::LearnErrors() {
  double all = 0;
  for (const double errors : errors_) all += errors + kSmoothing;
  popularity_.clear();
  for (const double errors : errors_) {
    popularity_.push_back((errors + kSmoothing) / all);
  }
  near_share_ = (near_errors_ + kPriorNear) / (all_errors_ + kPriorErrors);
  SumNeighbourhoods();
}

void TreeModel::SumNeighbourhoods() {
  // What lies in each name, without the name itself.
  std::vector<double> inside(hierarchy_.size());
  for (size_t key = 0; key < name_of_key_.size(); ++key) {
    for (const int above : hierarchy_.Ancestors(name_of_key_[key])) {
      inside[above] += popularity_[key];
    }
  }
  for (size_t key = 0; key < name_of_key_.size(); ++key) {
    const std::vector<int>& parents = hierarchy_.Parents(name_of_key_[key]);
    double mass = parents.empty() ? inside[name_of_key_[key]] : 0;
    for (const int parent : parents) {
      mass += inside[parent] - popularity_[key];
    }
    near_mass_[key] = std::max(mass, 1e-12);
  }
}

void TreeModel::FinishLearning(const FusedTable&,
                               const std::vector<double>& tilts) {
  LearnChances(tilts);
  LearnErrors();
}

}  // namespace crosscheck
