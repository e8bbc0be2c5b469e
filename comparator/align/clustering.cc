#include "comparator/align/clustering.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <queue>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/types/optional.h"

namespace crosscheck {
namespace {

// In decibans: what is a better fit and no chance.
constexpr double kClearly = 6;

// A merge that may come. Stale once one of its clusters has changed.
struct Merge {
  double score = 0;
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t version_a = 0;
  uint32_t version_b = 0;
};

// Best score on top; ties go to the smaller clusters' numbers.
struct Worse {
  bool operator()(const Merge& x, const Merge& y) const {
    if (x.score != y.score) return x.score < y.score;
    return std::make_pair(x.a, x.b) > std::make_pair(y.a, y.b);
  }
};

// At most so many of a cluster's members, evenly spread, the first among them.
class Sample {
 public:
  Sample(absl::Span<const uint32_t> members, size_t most)
      : members_(members), size_(std::min(members.size(), most)) {}

  size_t size() const { return size_; }
  uint32_t operator[](size_t i) const {
    return members_[i * members_.size() / size_];
  }

 private:
  const absl::Span<const uint32_t> members_;
  const size_t size_;
};

class Agglomeration {
 public:
  Agglomeration(const ClusteringOptions& options,
                absl::Span<const ScoredPair> candidates,
                const PairQuestions& ask)
      : options_(options),
        ask_(ask),
        members_(options.items),
        versions_(options.items, 0),
        neighbours_(options.items) {
    for (uint32_t i = 0; i < options.items; ++i) {
      members_[i] = {i};
      cluster_of_.push_back(i);
      of_source_[options.sources[i]].push_back(i);
    }
    known_.reserve(candidates.size());
    for (const ScoredPair& pair : candidates) {
      known_.emplace(Key(pair.a, pair.b), pair.score);
      neighbours_[pair.a].push_back(pair.b);
      neighbours_[pair.b].push_back(pair.a);
    }
    for (std::vector<uint32_t>& neighbours : neighbours_) {
      std::sort(neighbours.begin(), neighbours.end());
      neighbours.erase(std::unique(neighbours.begin(), neighbours.end()),
                       neighbours.end());
    }
    between_.reserve(candidates.size());
    for (const ScoredPair& pair : candidates) Offer(pair.a, pair.b);
  }

  std::vector<std::vector<uint32_t>> Run() {
    while (!queue_.empty()) {
      const Merge merge = queue_.top();
      queue_.pop();
      if (versions_[merge.a] != merge.version_a ||
          versions_[merge.b] != merge.version_b) {
        continue;
      }
      Join(merge.a, merge.b);
    }
    std::vector<std::vector<uint32_t>> clusters;
    for (std::vector<uint32_t>& cluster : members_) {
      if (!cluster.empty()) clusters.push_back(std::move(cluster));
    }
    std::sort(clusters.begin(), clusters.end());
    return clusters;
  }

 private:
  // What is known of two clusters with the members that they have.
  struct Between {
    enum class Apart : uint8_t { kUnknown, kNo, kYes };

    // What the average over all pairs of their members is at most; only where
    // no sample leaves one out.
    absl::optional<double> at_most;
    // Whether a merge is forbidden. What is apart stays so as clusters grow.
    Apart apart = Apart::kUnknown;
  };

  static uint64_t Key(uint32_t a, uint32_t b) {
    return (uint64_t{std::min(a, b)} << 32) | std::max(a, b);
  }

  // Merges that are offered again ask for the same pairs.
  PairScore Score(uint32_t a, uint32_t b) {
    const auto [it, is_new] = known_.try_emplace(Key(a, b));
    if (is_new || it->second.at_most) {
      it->second = ask_.score(std::min(a, b), std::max(a, b));
    }
    return it->second;
  }

  PairScore Estimate(uint32_t a, uint32_t b) {
    const auto [it, is_new] = known_.try_emplace(Key(a, b));
    if (is_new) it->second = ask_.estimate(std::min(a, b), std::max(a, b));
    return it->second;
  }

  // Whether two members from one source are forbidden.
  bool ForbiddenBySource(uint32_t a, uint32_t b) {
    absl::flat_hash_map<uint32_t, std::vector<uint32_t>> by_source;
    for (uint32_t x : members_[a]) {
      by_source[options_.sources[x]].push_back(x);
    }
    for (uint32_t y : members_[b]) {
      const auto it = by_source.find(options_.sources[y]);
      if (it == by_source.end()) continue;
      for (uint32_t x : it->second) {
        if (Score(x, y).forbidden) return true;
      }
    }
    return false;
  }

  bool AnyApart(uint32_t a, uint32_t b) const {
    for (uint32_t x : members_[a]) {
      for (uint32_t y : members_[b]) {
        if (ask_.apart(x, y)) return true;
      }
    }
    return false;
  }

  double Average(absl::Span<const uint32_t> a, absl::Span<const uint32_t> b) {
    return AverageScore(options_, a, b,
                        [&](uint32_t x, uint32_t y) { return Score(x, y); });
  }

  // What the average is at most; sets `exact` to whether it is that.
  double AtMost(absl::Span<const uint32_t> a, absl::Span<const uint32_t> b,
                bool* exact) {
    *exact = true;
    return AverageScore(options_, a, b, [&](uint32_t x, uint32_t y) {
      const PairScore score = Estimate(x, y);
      *exact = *exact && !score.at_most;
      return score;
    });
  }

  // Whether the average is known to be less than a merge needs without a
  // closer look at what is estimated.
  bool IsTooLow(double at_most) const {
    // Rounding is not to decide.
    constexpr double kMargin = 1e-6;
    return at_most < options_.threshold - kMargin;
  }

  bool IsSampledWhole(size_t members) const {
    return members <= options_.representatives;
  }

  void Offer(uint32_t a, uint32_t b) {
    if (a > b) std::swap(a, b);
    Between& between = between_[Key(a, b)];
    if (between.apart == Between::Apart::kYes) return;
    const bool whole = IsSampledWhole(members_[a].size()) &&
                       IsSampledWhole(members_[b].size());
    double average = 0;
    bool exact = false;
    if (between.at_most.has_value()) {
      average = *between.at_most;
    } else {
      average = AtMost(members_[a], members_[b], &exact);
      if (whole) between.at_most = average;
    }
    if (IsTooLow(average)) return;
    if (!exact) {
      average = Average(members_[a], members_[b]);
      if (whole) between.at_most = average;
    }
    if (average < options_.threshold) return;
    if (between.apart == Between::Apart::kUnknown) {
      between.apart = AnyApart(a, b) || ForbiddenBySource(a, b)
                          ? Between::Apart::kYes
                          : Between::Apart::kNo;
    }
    if (between.apart == Between::Apart::kYes) return;
    const bool waits = HasBetter(a, b) || HasBetter(b, a);
    queue_.push({waits ? options_.threshold : average, a, b, versions_[a],
                 versions_[b]});
  }

  // Whether `b` is one item whose source has another, elsewhere, that clearly
  // fits `a` better and may still come to it: an article's news of a raid, and
  // not the picture of another raid of that day.
  bool HasBetter(uint32_t a, uint32_t b) {
    if (members_[b].size() > 1) return false;
    const uint32_t own = members_[b].front();
    const auto& siblings = of_source_.at(options_.sources[own]);
    return std::any_of(
        siblings.begin(), siblings.end(), [&](const uint32_t other) {
          const uint32_t cluster = cluster_of_[other];
          if (cluster == a || cluster == b ||
              !std::binary_search(neighbours_[a].begin(), neighbours_[a].end(),
                                  cluster)) {
            return false;
          }
          const auto known = between_.find(Key(a, cluster));
          if (known != between_.end() &&
              known->second.apart == Between::Apart::kYes) {
            return false;
          }
          bool exact = false;
          if (IsTooLow(AtMost(members_[a], {other}, &exact))) return false;
          const double fits = Average(members_[a], {other});
          return fits >= options_.threshold &&
                 fits > Average(members_[a], {own}) + kClearly &&
                 Score(own, other).forbidden;
        });
  }

  // What is known of `other` and of `a` with the members of `b`, before these
  // are moved to it. Averages over all pairs need not be taken again (G. N.
  // Lance and W. T. Williams, "A general theory of classificatory sorting
  // strategies", 1967): with thousands of reports of one day and town, most
  // merges that are thought of are far from the threshold before and after.
  void Combine(uint32_t a, uint32_t b, uint32_t other) {
    const auto take = [&](uint32_t cluster) {
      const auto known = between_.find(Key(cluster, other));
      if (known == between_.end()) return Between();
      const Between between = known->second;
      between_.erase(known);
      return between;
    };
    const Between of_a = take(a);
    const Between of_b = take(b);
    Between both;
    using Apart = Between::Apart;
    if (of_a.apart == Apart::kYes || of_b.apart == Apart::kYes) {
      both.apart = Apart::kYes;
    } else if (of_a.apart == Apart::kNo && of_b.apart == Apart::kNo) {
      both.apart = Apart::kNo;
    }
    const size_t size_a = members_[a].size();
    const size_t size_b = members_[b].size();
    if (both.apart != Apart::kYes && IsSampledWhole(size_a + size_b) &&
        IsSampledWhole(members_[other].size())) {
      const auto at_most = [&](const Between& known, uint32_t cluster) {
        bool exact = false;
        return known.at_most.has_value()
                   ? *known.at_most
                   : AtMost(members_[cluster], members_[other], &exact);
      };
      both.at_most = (at_most(of_a, a) * static_cast<double>(size_a) +
                      at_most(of_b, b) * static_cast<double>(size_b)) /
                     static_cast<double>(size_a + size_b);
    }
    between_[Key(a, other)] = both;
  }

  // Moves the members of `b` to `a`.
  void Join(uint32_t a, uint32_t b) {
    std::vector<uint32_t> both;
    std::set_union(neighbours_[a].begin(), neighbours_[a].end(),
                   neighbours_[b].begin(), neighbours_[b].end(),
                   std::back_inserter(both));
    Erase(a, &both);
    Erase(b, &both);
    for (uint32_t other : both) Combine(a, b, other);
    between_.erase(Key(a, b));
    std::vector<uint32_t> joined(members_[a].size() + members_[b].size());
    std::merge(members_[a].begin(), members_[a].end(), members_[b].begin(),
               members_[b].end(), joined.begin());
    for (const uint32_t item : members_[b]) cluster_of_[item] = a;
    members_[a] = std::move(joined);
    members_[b].clear();
    ++versions_[a];
    ++versions_[b];
    for (uint32_t other : neighbours_[b]) {
      Erase(b, &neighbours_[other]);
      if (other != a) Insert(a, &neighbours_[other]);
    }
    neighbours_[a] = std::move(both);
    neighbours_[b].clear();
    for (uint32_t other : neighbours_[a]) Offer(a, other);
  }

  static void Erase(uint32_t item, std::vector<uint32_t>* ascending) {
    const auto it =
        std::lower_bound(ascending->begin(), ascending->end(), item);
    if (it != ascending->end() && *it == item) ascending->erase(it);
  }

  static void Insert(uint32_t item, std::vector<uint32_t>* ascending) {
    const auto it =
        std::lower_bound(ascending->begin(), ascending->end(), item);
    if (it == ascending->end() || *it != item) ascending->insert(it, item);
  }

  const ClusteringOptions& options_;
  const PairQuestions ask_;
  std::vector<std::vector<uint32_t>> members_;
  std::vector<uint32_t> versions_;
  // Of each item.
  std::vector<uint32_t> cluster_of_;
  absl::flat_hash_map<uint32_t, std::vector<uint32_t>> of_source_;
  // Of each cluster, those it may merge with, ascending.
  std::vector<std::vector<uint32_t>> neighbours_;
  absl::flat_hash_map<uint64_t, PairScore> known_;
  // Of two clusters that were thought of as one.
  absl::flat_hash_map<uint64_t, Between> between_;
  std::priority_queue<Merge, std::vector<Merge>, Worse> queue_;
};

}  // namespace

std::vector<uint32_t> Representatives(absl::Span<const uint32_t> members,
                                      size_t most) {
  const Sample sample(members, most);
  std::vector<uint32_t> chosen;
  for (size_t i = 0; i < sample.size(); ++i) chosen.push_back(sample[i]);
  return chosen;
}

double AverageScore(const ClusteringOptions& options,
                    absl::Span<const uint32_t> a, absl::Span<const uint32_t> b,
                    absl::FunctionRef<PairScore(uint32_t, uint32_t)> score) {
  const Sample left(a, options.representatives);
  const Sample right(b, options.representatives);
  double sum = 0;
  for (size_t i = 0; i < left.size(); ++i) {
    for (size_t j = 0; j < right.size(); ++j) {
      const PairScore pair = score(left[i], right[j]);
      if (pair.forbidden) return kForbidden;
      sum += std::max(options.floor, pair.score);
    }
  }
  return sum / static_cast<double>(left.size() * right.size());
}

std::vector<std::vector<uint32_t>> Cluster(
    const ClusteringOptions& options, absl::Span<const ScoredPair> candidates,
    const PairQuestions& ask) {
  return Agglomeration(options, candidates, ask).Run();
}

}  // namespace crosscheck
