#include "comparator/extract/rule_filter.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/inlined_vector.h"

namespace crosscheck {
namespace {

// Sets that need no memory of their own; more than the program's own rules
// have.
constexpr int kInlinedSets = 512;

}  // namespace

void RuleFilter::Rows::Add(absl::Span<const int> row) {
  values.insert(values.end(), row.begin(), row.end());
  begin.push_back(static_cast<int>(values.size()));
}

RuleFilter::RuleFilter(int symbol_count,
                       absl::Span<const std::vector<SymbolSet>> required) {
  // The different sets, and how often each is required.
  absl::btree_map<SymbolSet, int> numbers;
  std::vector<int> uses;
  for (const std::vector<SymbolSet>& sets : required) {
    std::vector<int> row;
    for (const SymbolSet& set : sets) {
      row.push_back(
          numbers.emplace(set, static_cast<int>(uses.size())).first->second);
      if (row.back() == static_cast<int>(uses.size())) uses.push_back(0);
      ++uses[row.back()];
    }
    sets_of_rule_.Add(row);
  }
  set_count_ = static_cast<int>(uses.size());

  std::vector<std::vector<int>> sets_of_symbol(symbol_count);
  for (const auto& [set, number] : numbers) {
    for (const Symbol symbol : set) sets_of_symbol[symbol].push_back(number);
  }
  for (const std::vector<int>& sets : sets_of_symbol) sets_of_symbol_.Add(sets);

  std::vector<std::vector<int>> rules_of_set(set_count_);
  for (int rule = 0; rule < static_cast<int>(required.size()); ++rule) {
    const absl::Span<const int> sets = sets_of_rule_.row(rule);
    const auto rarest =
        std::min_element(sets.begin(), sets.end(),
                         [&uses](int a, int b) { return uses[a] < uses[b]; });
    (rarest == sets.end() ? always_ : rules_of_set[*rarest]).push_back(rule);
  }
  for (const std::vector<int>& rules : rules_of_set) rules_of_set_.Add(rules);
}

// Whether items meet the rule's sets in their order, as far as the first and
// the last of each tell.
bool RuleFilter::MayFit(int rule, absl::Span<const Extent> extents,
                        Candidate* candidate) const {
  const absl::Span<const int> sets = sets_of_rule_.row(rule);
  int earliest = -1;
  for (const int set : sets) {
    const Extent& extent = extents[set];
    if (extent.last <= earliest) return false;
    earliest = std::max(extent.first, earliest + 1);
  }
  int latest = extents[sets.back()].last;
  for (size_t i = sets.size() - 1; i-- > 0;) {
    latest = std::min(extents[sets[i]].last, latest - 1);
  }
  *candidate = {rule, latest};
  return true;
}

void RuleFilter::Find(absl::Span<const Symbol> items,
                      std::vector<Candidate>* candidates) const {
  candidates->clear();
  for (const int rule : always_) {
    candidates->push_back({rule, static_cast<int>(items.size())});
  }
  absl::InlinedVector<Extent, kInlinedSets> extents(set_count_);
  absl::InlinedVector<int, kInlinedSets> met;
  for (int i = 0; i < static_cast<int>(items.size()); ++i) {
    for (const int set : sets_of_symbol_.row(items[i])) {
      Extent& extent = extents[set];
      if (extent.first < 0) {
        extent.first = i;
        met.push_back(set);
      }
      extent.last = i;
    }
  }
  Candidate candidate;
  for (const int set : met) {
    for (const int rule : rules_of_set_.row(set)) {
      if (MayFit(rule, extents, &candidate)) candidates->push_back(candidate);
    }
  }
  std::sort(
      candidates->begin(), candidates->end(),
      [](const Candidate& a, const Candidate& b) { return a.rule < b.rule; });
}

}  // namespace crosscheck
