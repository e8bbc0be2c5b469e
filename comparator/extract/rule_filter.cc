#include "comparator/extract/rule_filter.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/numeric/bits.h"

namespace crosscheck {
namespace {

// Words of sets that need no memory of their own; more than the program's own
// rules have.
constexpr int kInlinedWords = 8;

// Further than this from one another, a bound is not worth its while.
constexpr int kMostGap = 15;

// The places with one of `places` behind them, at most `gap` others between.
uint64_t Before(uint64_t places, int gap) {
  if (gap > kMostGap) {
    const uint64_t last = uint64_t{1} << (63 - absl::countl_zero(places));
    return last - 1;
  }
  uint64_t before = 0;
  for (int i = 0; i <= gap; ++i) {
    places >>= 1;
    before |= places;
  }
  return before;
}

}  // namespace

void RuleFilter::Rows::Add(absl::Span<const int> row) {
  values.insert(values.end(), row.begin(), row.end());
  begin.push_back(static_cast<int>(values.size()));
}

RuleFilter::RuleFilter(int symbol_count,
                       absl::Span<const std::vector<RequiredSet>> required) {
  // The different sets, and how often each is required.
  absl::btree_map<SymbolSet, int> numbers;
  std::vector<int> uses;
  for (const std::vector<RequiredSet>& sets : required) {
    std::vector<int> row;
    std::vector<int> gaps;
    for (const RequiredSet& set : sets) {
      row.push_back(numbers.emplace(set.symbols, static_cast<int>(uses.size()))
                        .first->second);
      if (row.back() == static_cast<int>(uses.size())) uses.push_back(0);
      ++uses[row.back()];
      gaps.push_back(set.gap);
    }
    order_of_rule_.Add(row);
    gaps_of_rule_.Add(gaps);
  }
  const int set_count = static_cast<int>(uses.size());
  words_ = (set_count + kWordBits - 1) / kWordBits;

  sets_of_symbol_.resize(static_cast<size_t>(symbol_count) * words_);
  std::vector<size_t> sizes(set_count);
  for (const auto& [set, number] : numbers) {
    sizes[number] = set.size();
    for (const Symbol symbol : set) {
      SetBit(number, &sets_of_symbol_[symbol * words_]);
    }
  }
  sets_of_rule_.resize(required.size() * words_);
  std::vector<std::vector<int>> rules_of_set(set_count);
  for (int rule = 0; rule < static_cast<int>(required.size()); ++rule) {
    const absl::Span<const int> sets = order_of_rule_.row(rule);
    for (const int set : sets) SetBit(set, &sets_of_rule_[rule * words_]);
    const auto rarest =
        std::min_element(sets.begin(), sets.end(), [&](int a, int b) {
          return std::make_pair(sizes[a], uses[a]) <
                 std::make_pair(sizes[b], uses[b]);
        });
    (rarest == sets.end() ? always_ : rules_of_set[*rarest]).push_back(rule);
  }
  for (const std::vector<int>& rules : rules_of_set) rules_of_set_.Add(rules);
}

// Whether all sets that a rule requires are among `met`.
bool RuleFilter::AreMet(int rule, const Word* met) const {
  const Word* const needed = &sets_of_rule_[rule * words_];
  for (int word = 0; word < words_; ++word) {
    if ((needed[word] & ~met[word]) != 0) return false;
  }
  return true;
}

// The places of the items that meet a set, as bits.
RuleFilter::Word RuleFilter::PlacesOf(int set,
                                      absl::Span<const Symbol> items) const {
  const Word* const column = &sets_of_symbol_[set / kWordBits];
  const int bit = set % kWordBits;
  Word places = 0;
  for (size_t i = 0; i < items.size(); ++i) {
    places |= ((column[items[i] * words_] >> bit) & 1) << i;
  }
  return places;
}

// Whether items meet the rule's sets in their order and near enough to one
// another.
bool RuleFilter::MayFit(int rule, absl::Span<const Symbol> items,
                        Candidate* candidate) const {
  if (items.size() > kWordBits) return MayFitLong(rule, items, candidate);
  const absl::Span<const int> sets = order_of_rule_.row(rule);
  const absl::Span<const int> gaps = gaps_of_rule_.row(rule);
  // From behind: where a set is met with all that has to follow it.
  Word places = PlacesOf(sets.back(), items);
  for (size_t i = sets.size() - 1; i > 0 && places != 0; --i) {
    places = PlacesOf(sets[i - 1], items) & Before(places, gaps[i]);
  }
  if (places == 0) return false;
  *candidate = {rule, kWordBits - 1 - absl::countl_zero(places)};
  return true;
}

// The same for more items than a word has bits; however near.
bool RuleFilter::MayFitLong(int rule, absl::Span<const Symbol> items,
                            Candidate* candidate) const {
  const absl::Span<const int> sets = order_of_rule_.row(rule);
  const int end = static_cast<int>(items.size());
  int next = 0;
  for (const int set : sets) {
    while (next < end && !IsIn(items[next], set)) ++next;
    if (next == end) return false;
    ++next;
  }
  // The same from behind tells where the first of them may be at the latest.
  int last = end;
  for (auto set = sets.rbegin(); set != sets.rend(); ++set) {
    do {
      --last;
    } while (!IsIn(items[last], *set));
  }
  *candidate = {rule, last};
  return true;
}

void RuleFilter::Find(absl::Span<const Symbol> items,
                      std::vector<Candidate>* candidates) const {
  candidates->clear();
  for (const int rule : always_) {
    candidates->push_back({rule, static_cast<int>(items.size())});
  }
  absl::InlinedVector<Word, kInlinedWords> met(words_);
  for (const Symbol symbol : items) {
    const Word* const sets = &sets_of_symbol_[symbol * words_];
    for (int word = 0; word < words_; ++word) met[word] |= sets[word];
  }
  Candidate candidate;
  for (int word = 0; word < words_; ++word) {
    for (Word left = met[word]; left != 0; left &= left - 1) {
      const int set = word * kWordBits + absl::countr_zero(left);
      for (const int rule : rules_of_set_.row(set)) {
        if (AreMet(rule, met.data()) && MayFit(rule, items, &candidate)) {
          candidates->push_back(candidate);
        }
      }
    }
  }
  std::sort(
      candidates->begin(), candidates->end(),
      [](const Candidate& a, const Candidate& b) { return a.rule < b.rule; });
}

}  // namespace crosscheck
