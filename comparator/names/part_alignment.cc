#include "comparator/names/part_alignment.h"

#include <algorithm>

namespace crosscheck {
namespace {

// What leaving a word out costs, so that words that matter are matched first.
double SkipCost(const NamePart& part) {
  switch (part.kind) {
    case NAME_WORD_KIND_HONORIFIC:
    case NAME_WORD_KIND_PATRONYM:
    case NAME_WORD_KIND_GENERATION:
      return 0.3;
    case NAME_WORD_KIND_FORENAME:
      return 0.8;
    default:
      return part.initial ? 0.3 : 1;
  }
}

// So that two words for two come before two for one.
constexpr double kJoinCost = 0.05;

bool ShareWord(const NamePart& a, const NamePart& b) {
  return std::any_of(a.words.begin(), a.words.end(), [&](uint32_t word) {
    return std::binary_search(b.words.begin(), b.words.end(), word);
  });
}

class OrderedAlignment {
 public:
  OrderedAlignment(const FoldedName& a, const FoldedName& b,
                   const SoundDistance& distance)
      : name_a_(a),
        name_b_(b),
        a_(a.parts),
        b_(b.parts),
        distance_(distance),
        cells_((a_.size() + 1) * (b_.size() + 1)) {}

  PartAlignment Run() {
    for (uint32_t i = 0; i <= a_.size(); ++i) {
      for (uint32_t j = 0; j <= b_.size(); ++j) {
        if (i > 0 || j > 0) Fill(i, j);
      }
    }
    PartAlignment result;
    uint32_t i = static_cast<uint32_t>(a_.size());
    uint32_t j = static_cast<uint32_t>(b_.size());
    while (i > 0 || j > 0) {
      const Cell& cell = At(i, j);
      const uint32_t from_i = i - cell.taken_a;
      const uint32_t from_j = j - cell.taken_b;
      if (cell.taken_a == 0) {
        result.only_b.push_back(from_j);
      } else if (cell.taken_b == 0) {
        result.only_a.push_back(from_i);
      } else {
        result.matches.push_back(
            {from_i, i, from_j, j, cell.match_cost, cell.by_word});
      }
      i = from_i;
      j = from_j;
    }
    std::reverse(result.matches.begin(), result.matches.end());
    std::reverse(result.only_a.begin(), result.only_a.end());
    std::reverse(result.only_b.begin(), result.only_b.end());
    return result;
  }

 private:
  // The best way to the words before it: how many of each side the last step
  // takes.
  struct Cell {
    double total = 0;
    double match_cost = 0;
    uint32_t taken_a = 0;
    uint32_t taken_b = 0;
    bool by_word = false;
  };

  Cell& At(uint32_t i, uint32_t j) { return cells_[i * (b_.size() + 1) + j]; }

  void Offer(uint32_t i, uint32_t j, uint32_t taken_a, uint32_t taken_b,
             double step, double match_cost, bool by_word) {
    Cell& cell = At(i, j);
    const double total = At(i - taken_a, j - taken_b).total + step;
    const bool first = cell.taken_a == 0 && cell.taken_b == 0;
    if (!first && total >= cell.total) return;
    cell = {total, match_cost, taken_a, taken_b, by_word};
  }

  // One word against `count` others, joined.
  bool SameJoined(const NamePart& one, const FoldedName& other, uint32_t begin,
                  uint32_t count, double* cost) const {
    if (one.number || one.initial) return false;
    const Sounds* joined = other.Joined(begin, count);
    if (joined == nullptr) return false;
    const double limit = distance_.Limit(one.sounds, *joined);
    const double relative = distance_.RelativeUpTo(one.sounds, *joined, limit);
    if (relative > limit) return false;
    *cost = relative + kJoinCost;
    return true;
  }

  void Fill(uint32_t i, uint32_t j) {
    double cost = 0;
    bool by_word = false;
    if (i > 0 && j > 0 &&
        SamePart(a_[i - 1], b_[j - 1], distance_, &cost, &by_word)) {
      Offer(i, j, 1, 1, cost, cost, by_word);
    }
    for (uint32_t n = 2; n <= FoldedName::kMostJoined; ++n) {
      if (i >= 1 && j >= n && SameJoined(a_[i - 1], name_b_, j - n, n, &cost)) {
        Offer(i, j, 1, n, cost, cost, false);
      }
      if (i >= n && j >= 1 && SameJoined(b_[j - 1], name_a_, i - n, n, &cost)) {
        Offer(i, j, n, 1, cost, cost, false);
      }
    }
    if (i > 0) Offer(i, j, 1, 0, SkipCost(a_[i - 1]), 0, false);
    if (j > 0) Offer(i, j, 0, 1, SkipCost(b_[j - 1]), 0, false);
  }

  const FoldedName& name_a_;
  const FoldedName& name_b_;
  const absl::Span<const NamePart> a_;
  const absl::Span<const NamePart> b_;
  const SoundDistance& distance_;
  std::vector<Cell> cells_;
};

}  // namespace

bool SamePart(const NamePart& a, const NamePart& b,
              const SoundDistance& distance, double* cost, bool* by_word) {
  *cost = 0;
  *by_word = false;
  if (a.text == b.text) return true;
  if (a.number || b.number || a.initial || b.initial) return false;
  if (ShareWord(a, b)) {
    *by_word = true;
    return true;
  }
  // Two words that the rules know are not one for sounding alike; one that
  // they do not know is seldom another form of one that they know.
  if (!a.words.empty() && !b.words.empty()) return false;
  const double share = a.words.empty() && b.words.empty() ? 1 : 0.5;
  bool same = false;
  double best = 0;
  const auto offer = [&](const Sounds& x, const Sounds& y) {
    const double limit = share * distance.Limit(x, y);
    const double relative = distance.RelativeUpTo(x, y, limit);
    if (relative > limit) return;
    if (!same || relative < best) best = relative;
    same = true;
  };
  offer(a.sounds, b.sounds);
  for (const Sounds& x : a.alternatives) offer(x, b.sounds);
  for (const Sounds& y : b.alternatives) offer(a.sounds, y);
  *cost = best;
  return same;
}

PartAlignment AlignInOrder(const FoldedName& a, const FoldedName& b,
                           const SoundDistance& distance) {
  return OrderedAlignment(a, b, distance).Run();
}

PartAlignment AlignInAnyOrder(absl::Span<const NamePart> a,
                              absl::Span<const NamePart> b,
                              const SoundDistance& distance) {
  PartAlignment result;
  std::vector<bool> taken(b.size(), false);
  for (uint32_t i = 0; i < a.size(); ++i) {
    bool found = false;
    PartMatch best;
    for (uint32_t j = 0; j < b.size(); ++j) {
      double cost = 0;
      bool by_word = false;
      if (taken[j] || !SamePart(a[i], b[j], distance, &cost, &by_word)) {
        continue;
      }
      if (found && cost >= best.cost) continue;
      found = true;
      best = {i, i + 1, j, j + 1, cost, by_word};
    }
    if (!found) {
      result.only_a.push_back(i);
      continue;
    }
    taken[best.begin_b] = true;
    result.matches.push_back(best);
  }
  for (uint32_t j = 0; j < b.size(); ++j) {
    if (!taken[j]) result.only_b.push_back(j);
  }
  return result;
}

}  // namespace crosscheck
