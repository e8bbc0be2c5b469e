#include "comparator/fuse/dependence.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "comparator/fuse/source_prior.h"

namespace crosscheck {
namespace {

// Of the sources that give one value, those with the most claims are paired.
constexpr size_t kMostPaired = 64;
constexpr int kLeastShared = 3;
constexpr size_t kMostDependents = 32;
// Below this chance a pair is independent.
constexpr double kLeastChance = 0.1;
// What one shared value says at most, so that no single one decides.
constexpr double kMostLog = 2.5;
// Cases that the mean of all sources counts for in a source's habits.
constexpr double kHabitStrength = 5;
// Wrong values that nobody gives are thought to be as many as this, where the
// table has as many values.
constexpr double kUnseen = 10;
constexpr double kLeastRight = 0.2;

// Exact, vaguer, wrong.
using Chances = std::array<double, 3>;

// A source's claim on an item, which is an object of any kind.
struct Stated {
  int item = 0;
  int candidate = 0;
};

// A value of an item as others see it.
struct Value {
  Standing standing;
  // Sources that give it.
  double claims = 0;
  int key = 0;
};

struct Item {
  std::vector<Value> values;
  double claims = 0;
  // Sums over claims of the chances to be vaguer, wrong.
  double vaguer = 0;
  double wrong = 0;
  // Index into kinds_.
  size_t kind = 0;
};

struct Kind {
  // Share of the errors that give each key.
  std::vector<double> popularity;
  // Ways to err that one error is spread over.
  double ways = kUnseen;
};

class Finder {
 public:
  Finder(absl::Span<const JudgedTable> tables, int sources,
         const DependenceOptions& options)
      : options_(options), stated_(sources), habits_(sources) {
    for (const JudgedTable& table : tables) AddTable(table);
    if (options.habits_unknown) {
      AssumeHabits();
    } else {
      LearnHabits();
    }
  }

  std::vector<std::vector<Dependent>> Find() {
    std::vector<std::vector<Dependent>> dependents(stated_.size());
    for (const auto& [a, b] : Pairs()) {
      const Dependent found = Judge(a, b);
      if (found.chance < kLeastChance) continue;
      dependents[a].push_back({b, found.chance, found.copied});
      dependents[b].push_back({a, found.chance, found.copied});
    }
    for (std::vector<Dependent>& of_source : dependents) {
      std::sort(of_source.begin(), of_source.end(),
                [](const Dependent& a, const Dependent& b) {
                  return std::make_tuple(-a.chance * a.copied, a.source) <
                         std::make_tuple(-b.chance * b.copied, b.source);
                });
      if (of_source.size() > kMostDependents) of_source.resize(kMostDependents);
    }
    return dependents;
  }

 private:
  void AddTable(const JudgedTable& judged) {
    const FusedTable& table = *judged.table;
    Kind& kind = kinds_.emplace_back();
    kind.popularity.resize(table.keys.size());
    kind.ways = std::min(kUnseen, std::max(1.0, table.keys.size() - 1.0));
    double all_wrong = 0;
    for (size_t o = 0; o < table.objects.size(); ++o) {
      const FusedObject& object = table.objects[o];
      Item item;
      item.kind = kinds_.size() - 1;
      for (size_t c = 0; c < object.candidates.size(); ++c) {
        item.values.push_back(
            {judged.model->StandingOf(static_cast<int>(o), static_cast<int>(c)),
             0, object.candidates[c].key});
      }
      for (const FusedClaim& claim : object.claims) {
        Value& value = item.values[claim.candidate];
        value.claims += 1;
        item.claims += 1;
        item.vaguer += value.standing.vaguer;
        item.wrong += value.standing.wrong;
        kind.popularity[value.key] += value.standing.wrong;
        all_wrong += value.standing.wrong;
        stated_[claim.source].push_back(
            {static_cast<int>(items_.size()), claim.candidate});
      }
      items_.push_back(std::move(item));
    }
    for (double& share : kind.popularity) share /= all_wrong + kUnseen;
  }

  // How often sources are right follows from how often they agree, whatever is
  // true: two that are right with chances a and b agree with chance
  // ab + (1 - a)(1 - b) / ways. A minority of copies raises it but little.
  void AssumeHabits() {
    std::vector<double> agree(stated_.size()), cases(stated_.size());
    double all_agree = 1, all_cases = 2, ways = 0, vaguer = 0.1, wrong = 1;
    for (size_t s = 0; s < stated_.size(); ++s) {
      for (const Stated& stated : stated_[s]) {
        const Item& item = items_[stated.item];
        const Value& value = item.values[stated.candidate];
        vaguer += value.standing.vaguer;
        wrong += value.standing.wrong;
        ways = std::max(ways, kinds_[item.kind].ways);
        if (item.claims < 2) continue;
        agree[s] += (value.claims - 1) / (item.claims - 1);
        cases[s] += 1;
      }
      all_agree += agree[s];
      all_cases += cases[s];
    }
    // Of a² + (1 - a)² / ways, where all are alike.
    const double rate = all_agree / all_cases;
    const double root = 1 - (1 + ways) * (1 - rate * ways);
    const double mean = std::max(
        kLeastRight, (1 + std::sqrt(std::max(0.0, root))) / (1 + ways));
    const double by_chance = (1 - mean) / ways;
    for (size_t s = 0; s < stated_.size(); ++s) {
      const double own_rate =
          (agree[s] + kHabitStrength * rate) / (cases[s] + kHabitStrength);
      const double right = std::min(
          std::max((own_rate - by_chance) / std::max(mean - by_chance, 0.1),
                   kLeastRight),
          1 - kLeastRight / 10);
      habits_[s] = {right, (1 - right) * vaguer / (vaguer + wrong),
                    (1 - right) * wrong / (vaguer + wrong)};
    }
  }

  void LearnHabits() {
    Chances mean = {1, 1, 1};
    double all = 3;
    for (size_t s = 0; s < stated_.size(); ++s) {
      for (const Stated& stated : stated_[s]) {
        const Standing& standing =
            items_[stated.item].values[stated.candidate].standing;
        habits_[s][0] += standing.exact;
        habits_[s][1] += standing.vaguer;
        habits_[s][2] += standing.wrong;
      }
      for (size_t k = 0; k < mean.size(); ++k) mean[k] += habits_[s][k];
      all += static_cast<double>(stated_[s].size());
    }
    for (size_t s = 0; s < stated_.size(); ++s) {
      for (size_t k = 0; k < mean.size(); ++k) {
        habits_[s][k] = (habits_[s][k] + kHabitStrength * mean[k] / all) /
                        (stated_[s].size() + kHabitStrength);
      }
    }
  }

  // Pairs that give one value often enough, ascending.
  std::vector<std::pair<int, int>> Pairs() const {
    // Supporters by item and candidate.
    std::vector<std::vector<std::vector<int>>> groups(items_.size());
    for (size_t i = 0; i < items_.size(); ++i) {
      groups[i].resize(items_[i].values.size());
    }
    for (size_t s = 0; s < stated_.size(); ++s) {
      for (const Stated& stated : stated_[s]) {
        groups[stated.item][stated.candidate].push_back(static_cast<int>(s));
      }
    }
    absl::flat_hash_map<uint64_t, int> shared;
    for (std::vector<std::vector<int>>& of_item : groups) {
      for (std::vector<int>& group : of_item) {
        if (group.size() > kMostPaired) {
          std::stable_sort(group.begin(), group.end(), [this](int a, int b) {
            return stated_[a].size() > stated_[b].size();
          });
          group.resize(kMostPaired);
          std::sort(group.begin(), group.end());
        }
        for (size_t i = 0; i < group.size(); ++i) {
          if (stated_[group[i]].size() < kLeastShared) continue;
          for (size_t j = i + 1; j < group.size(); ++j) {
            if (stated_[group[j]].size() < kLeastShared) continue;
            ++shared[(uint64_t{static_cast<uint32_t>(group[i])} << 32) |
                     static_cast<uint32_t>(group[j])];
          }
        }
      }
    }
    std::vector<std::pair<int, int>> pairs;
    for (const auto& [pair, count] : shared) {
      if (count < kLeastShared) continue;
      pairs.emplace_back(static_cast<int>(pair >> 32),
                         static_cast<int>(pair & 0xffffffffu));
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  }

  // Chance that the source gives this value of its own accord, where `pair`
  // others' words are not counted.
  double OwnChance(int source, const Item& item, const Value& value) const {
    const Chances& habit = habits_[source];
    const Standing& standing = value.standing;
    const Kind& kind = kinds_[item.kind];
    const double others = std::max(0.0, value.claims - 2);
    const double vaguer =
        (others * standing.vaguer + 0.5) /
        (std::max(0.0, item.vaguer - 2 * standing.vaguer) + 1);
    const double wrong = (others * standing.wrong + 1 / kind.ways) /
                         (std::max(0.0, item.wrong - 2 * standing.wrong) + 1);
    return standing.exact * habit[0] + standing.vaguer * habit[1] * vaguer +
           standing.wrong * habit[2] *
               std::max(wrong, kind.popularity[value.key]);
  }

  Dependent Judge(int a, int b) const {
    const std::vector<Stated>* few = &stated_[a];
    const std::vector<Stated>* many = &stated_[b];
    if (few->size() > many->size()) std::swap(few, many);
    const double copied = options_.copied;
    double log_a = 0, log_b = 0, same = 0, both = 0;
    auto next = many->begin();
    for (const Stated& stated : *few) {
      next = std::lower_bound(
          next, many->end(), stated.item,
          [](const Stated& x, int item) { return x.item < item; });
      if (next == many->end()) break;
      if (next->item != stated.item) continue;
      ++both;
      if (next->candidate != stated.candidate) {
        log_a += std::log(1 - copied);
        log_b += std::log(1 - copied);
        continue;
      }
      ++same;
      const Item& item = items_[stated.item];
      const Value& value = item.values[stated.candidate];
      log_a += CopyLog(OwnChance(a, item, value));
      log_b += CopyLog(OwnChance(b, item, value));
    }
    const double log = std::max(log_a, log_b);
    Dependent found;
    found.chance = Logistic(Logit(options_.prior) + std::min(log, 50.0));
    found.copied = std::max(copied, (same + 1) / (both + 2));
    return found;
  }

  // How much likelier a shared value is of a copier than of one who would
  // give it with chance `own`.
  double CopyLog(double own) const {
    return std::min(kMostLog, std::log(1 - options_.copied +
                                       options_.copied / std::max(own, 1e-6)));
  }

  const DependenceOptions options_;
  std::vector<Item> items_;
  // By source, ascending by item.
  std::vector<std::vector<Stated>> stated_;
  std::vector<Chances> habits_;
  std::vector<Kind> kinds_;
};

}  // namespace

std::vector<std::vector<Dependent>> FindDependence(
    absl::Span<const JudgedTable> tables, int sources,
    const DependenceOptions& options) {
  return Finder(tables, sources, options).Find();
}

void WeighClaims(absl::Span<const JudgedTable> tables, int sources,
                 const std::vector<std::vector<Dependent>>& dependents) {
  std::vector<int> sizes(sources);
  for (const JudgedTable& judged : tables) {
    for (const FusedObject& object : judged.table->objects) {
      for (const FusedClaim& claim : object.claims) ++sizes[claim.source];
    }
  }
  // Place of each source among those before it; stamped by group.
  std::vector<int> stamp(sources, -1);
  int group = 0;
  for (const JudgedTable& judged : tables) {
    for (FusedObject& object : judged.table->objects) {
      std::vector<FusedClaim*> claims;
      for (FusedClaim& claim : object.claims) claims.push_back(&claim);
      std::sort(claims.begin(), claims.end(),
                [&sizes](const FusedClaim* a, const FusedClaim* b) {
                  return std::make_tuple(a->candidate, a->time,
                                         -sizes[a->source], a->source) <
                         std::make_tuple(b->candidate, b->time,
                                         -sizes[b->source], b->source);
                });
      int candidate = -1;
      for (FusedClaim* claim : claims) {
        if (claim->candidate != candidate) ++group;
        candidate = claim->candidate;
        claim->weight = claim->share;
        for (const Dependent& dependent : dependents[claim->source]) {
          if (stamp[dependent.source] != group) continue;
          claim->weight *= 1 - dependent.chance * dependent.copied;
        }
        stamp[claim->source] = group;
      }
    }
  }
}

}  // namespace crosscheck
