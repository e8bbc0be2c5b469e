#include "comparator/fuse/list_model.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <string>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "comparator/fuse/value_reading.h"

namespace crosscheck {
namespace {

// Members of one object that are weighed against all its claims; of more,
// those with the most support. The rest count as false.
constexpr size_t kMostMembers = 200;
constexpr double kMostLogOdds = 30;
// How much likelier a list must be that no source gives as such: e^2.3 times.
constexpr double kUnclaimedPenalty = 2.3;
// What a source's rate of additions is thought to be before anything is seen.
constexpr double kPriorAdded = 0.2;
constexpr double kLeastAdded = 0.005;
constexpr double kMostAdded = 3;
constexpr double kMostNamedFalse = 0.9;
// Members of a true list, before anything is seen, and how many lists that
// counts for.
constexpr double kPriorMembers = 1.5;
constexpr double kPriorLists = 5;

}  // namespace

ListModel::ListModel(const FusedTable& table, const PriorOptions& prior)
    : prior_(prior),
      mean_({prior.mean, kPriorAdded}),
      habits_(table.sources, mean_),
      counts_(table.sources),
      records_(table.sources),
      members_(kPriorMembers) {
  SplitLists(table);
  wrong_.emplace_back(GivenMembers(table), names_.size());
}

void ListModel::SplitLists(const FusedTable& table) {
  absl::flat_hash_map<std::string, int> numbers;
  for (const FusedObject& object : table.objects) {
    std::vector<double> support(object.candidates.size());
    for (const FusedClaim& claim : object.claims) {
      support[claim.candidate] += claim.share;
    }
    absl::btree_map<std::string, double> members;
    for (size_t c = 0; c < object.candidates.size(); ++c) {
      for (const absl::string_view name :
           absl::StrSplit(table.keys[object.candidates[c].key], '\n')) {
        members[std::string(name)] += support[c];
      }
    }
    std::vector<std::pair<double, std::string>> ranked;
    for (const auto& [name, count] : members) ranked.emplace_back(-count, name);
    std::sort(ranked.begin(), ranked.end());
    if (ranked.size() > kMostMembers) ranked.resize(kMostMembers);
    Object& lists = objects_.emplace_back();
    absl::btree_map<std::string, int> place;
    for (const auto& [count, name] : ranked) {
      const auto [number, is_new] =
          numbers.emplace(name, static_cast<int>(names_.size()));
      if (is_new) names_.push_back(name);
      place[name] = static_cast<int>(lists.members.size());
      lists.members.push_back({number->second, 0});
    }
    for (const FusedCandidate& candidate : object.candidates) {
      std::vector<int>& list = lists.lists.emplace_back();
      for (const absl::string_view name :
           absl::StrSplit(table.keys[candidate.key], '\n')) {
        const auto found = place.find(std::string(name));
        if (found != place.end()) list.push_back(found->second);
      }
      std::sort(list.begin(), list.end());
    }
  }
}

std::vector<std::vector<GivenValue>> ListModel::GivenMembers(
    const FusedTable& table) const {
  std::vector<std::vector<GivenValue>> given;
  for (size_t i = 0; i < objects_.size(); ++i) {
    std::vector<GivenValue>& values = given.emplace_back();
    for (const Member& member : objects_[i].members) {
      GivenValue value;
      value.key = member.name;
      value.wrong = Logistic(-member.log_odds);
      values.push_back(value);
    }
    for (const FusedClaim& claim : table.objects[i].claims) {
      for (const int member : objects_[i].lists[claim.candidate]) {
        values[member].claims += claim.weight;
        values[member].squares += claim.weight * claim.weight;
      }
    }
  }
  return given;
}

void ListModel::Infer(const FusedTable& table) {
  const WrongValues& wrong = wrong_.front();
  // Of all names that might be thought of, so many are true.
  const double prior = std::log(members_ / wrong.count());
  for (size_t i = 0; i < objects_.size(); ++i) {
    Object& object = objects_[i];
    // How many false members all sources together leave out is much the same
    // for each member, so only what they name is taken one by one.
    std::vector<double> odds(object.members.size(), prior);
    double left_out = 0;
    for (const FusedClaim& claim : table.objects[i].claims) {
      const Habit& habit = habits_[claim.source];
      const double absent = std::log(1 - habit.sensitivity);
      left_out += claim.weight * absent;
      for (const int member : object.lists[claim.candidate]) {
        const double by_mistake =
            std::min(kMostNamedFalse,
                     habit.added * wrong.Chance(static_cast<int>(i), member));
        odds[member] +=
            claim.weight * (std::log(habit.sensitivity / by_mistake) - absent);
      }
    }
    for (size_t m = 0; m < odds.size(); ++m) {
      object.members[m].log_odds =
          std::min(std::max(odds[m] + left_out, -kMostLogOdds), kMostLogOdds);
    }
    object.truth = LikeliestList(object);
  }
}

std::vector<int> ListModel::LikeliestList(const Object& object) const {
  std::vector<int> likeliest;
  double most = 0;
  for (size_t m = 0; m < object.members.size(); ++m) {
    if (object.members[m].log_odds <= 0) continue;
    likeliest.push_back(static_cast<int>(m));
    most += object.members[m].log_odds;
  }
  const std::vector<int>* claimed = nullptr;
  double best = 0;
  for (const std::vector<int>& list : object.lists) {
    double sum = 0;
    for (const int member : list) sum += object.members[member].log_odds;
    if (claimed == nullptr || sum > best) {
      claimed = &list;
      best = sum;
    }
  }
  return !likeliest.empty() && most - best > kUnclaimedPenalty ? likeliest
                                                               : *claimed;
}

void ListModel::CreditClaim(const Object& object, const FusedClaim& claim,
                            double said) {
  double true_ones = 0, named_true = 0, named_false = 0;
  for (const Member& member : object.members) {
    true_ones += Logistic(member.log_odds);
  }
  for (const int member : object.lists[claim.candidate]) {
    const double chance = Logistic(object.members[member].log_odds);
    named_true += chance;
    named_false += 1 - chance;
  }
  Counts& counts = counts_[claim.source];
  counts.true_ones.favourable += said * named_true;
  counts.true_ones.cases += said * true_ones;
  counts.false_ones.favourable += said * named_false;
  counts.false_ones.cases += said;
  // What is right of all that is true or named.
  records_[claim.source].cases += said;
  records_[claim.source].favourable +=
      said * named_true / (true_ones + named_false);
}

void ListModel::Learn(const FusedTable& table,
                      const std::vector<double>& tilts) {
  std::fill(counts_.begin(), counts_.end(), Counts());
  std::fill(records_.begin(), records_.end(), FusedRecord());
  double members = kPriorMembers * kPriorLists;
  for (size_t i = 0; i < objects_.size(); ++i) {
    double all = 0;
    for (const FusedClaim& claim : table.objects[i].claims) all += claim.weight;
    for (const FusedClaim& claim : table.objects[i].claims) {
      const double said = std::min(1.0, all - claim.weight) * claim.share;
      if (said > 0) CreditClaim(objects_[i], claim, said);
    }
    for (const Member& member : objects_[i].members) {
      members += Logistic(member.log_odds);
    }
  }
  members_ = members / (kPriorLists + objects_.size());
  std::vector<FusedRecord> true_ones;
  double added = kPriorAdded * prior_.mean_strength;
  double lists = prior_.mean_strength;
  for (const Counts& counts : counts_) {
    true_ones.push_back(counts.true_ones);
    const double cases = counts.false_ones.cases;
    if (cases <= 0) continue;
    const double weight = cases * prior_.strength / (cases + prior_.strength);
    added += weight * counts.false_ones.favourable / cases;
    lists += weight;
  }
  mean_ = {MeanQuality(true_ones, prior_), added / lists};
  for (size_t s = 0; s < habits_.size(); ++s) {
    const FusedRecord& false_ones = counts_[s].false_ones;
    const double rate = (false_ones.favourable +
                         prior_.strength * mean_.added * std::exp(-tilts[s])) /
                        (false_ones.cases + prior_.strength);
    habits_[s] = {QualityOf(true_ones[s], mean_.sensitivity, tilts[s], prior_),
                  std::min(std::max(rate, kLeastAdded), kMostAdded)};
  }
  wrong_.front().Learn(GivenMembers(table));
}

double ListModel::EdgeOf(int source) const {
  const Habit& habit = habits_[source];
  return 0.5 * (Logit(habit.sensitivity) - Logit(mean_.sensitivity) -
                std::log(habit.added / mean_.added));
}

Standing ListModel::StandingOf(int object, int candidate) const {
  const Object& lists = objects_[object];
  const std::vector<int>& list = lists.lists[candidate];
  if (list == lists.truth) return {1, 0, 0};
  const bool inside =
      !list.empty() && std::includes(lists.truth.begin(), lists.truth.end(),
                                     list.begin(), list.end());
  return inside ? Standing{0, 1, 0} : Standing{0, 0, 1};
}

ObjectTruth ListModel::TruthOf(const FusedTable& table, int object) const {
  const Object& lists = objects_[object];
  ObjectTruth truth;
  truth.confidence = 1;
  std::vector<std::string> names;
  size_t next = 0;
  for (size_t m = 0; m < lists.members.size(); ++m) {
    const double chance = Logistic(lists.members[m].log_odds);
    const bool named =
        next < lists.truth.size() && lists.truth[next] == static_cast<int>(m);
    next += named;
    truth.confidence *= named ? chance : 1 - chance;
    if (named) names.push_back(names_[lists.members[m].name]);
  }
  for (size_t c = 0; c < lists.lists.size(); ++c) {
    if (lists.lists[c] != lists.truth) continue;
    truth.value = table.objects[object].candidates[c].text;
    return truth;
  }
  // As the first source that names a member writes it.
  std::sort(names.begin(), names.end());
  std::vector<std::string> spellings = names;
  for (const FusedCandidate& candidate : table.objects[object].candidates) {
    for (const std::string& member : SplitList(candidate.text)) {
      const auto name =
          std::lower_bound(names.begin(), names.end(), FoldValue(member));
      if (name == names.end() || *name != FoldValue(member)) continue;
      std::string& spelling = spellings[name - names.begin()];
      if (spelling == *name) spelling = member;
    }
  }
  truth.value = absl::StrJoin(spellings, ";");
  return truth;
}

}  // namespace crosscheck
