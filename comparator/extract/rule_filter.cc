#include "comparator/extract/rule_filter.h"

#include <algorithm>
#include <cstddef>

#include "absl/numeric/bits.h"

namespace crosscheck {

RuleFilter::RuleFilter(int symbol_count, absl::Span<const RuleNeeds> needs)
    : symbol_count_(symbol_count) {
  for (size_t rule = 0; rule < needs.size(); ++rule) {
    const int bit = static_cast<int>(rule % kBlockRules);
    if (bit == 0) blocks_.emplace_back().rows.resize(symbol_count + 1);
    AddRule(needs[rule], bit, &blocks_.back());
  }
}

void RuleFilter::AddRule(const RuleNeeds& needs, int bit,
                         RuleBlock* rules) const {
  for (int symbol = 0; symbol <= symbol_count_; ++symbol) {
    for (int item = 0; item < kOpening; ++item) {
      if ((needs.opening[symbol] >> item & 1) == 0) continue;
      SetBit(bit, &rules->rows[symbol].opens[item]);
    }
  }
  for (size_t i = 0; i < kSets; ++i) {
    if (i >= needs.required.size()) {
      SetBit(bit, &rules->lacks[i]);
      continue;
    }
    for (const Symbol symbol : needs.required[i]) {
      SetBit(bit, &rules->rows[symbol].meets[i]);
    }
  }
}

RuleFilter::Bits RuleFilter::FindIn(const RuleBlock& rules,
                                    absl::Span<const Symbol> items) const {
  static_assert(kOpening == 3, "three rows are looked at");
  Bits opened = {};
  std::array<Bits, kSets> met = rules.lacks;
  const Row* const end = &rules.rows[symbol_count_];
  const auto row = [&](size_t i) {
    return i < items.size() ? &rules.rows[items[i]] : end;
  };
  const Row* first = row(0);
  const Row* second = row(1);
  // The end is looked at as well: a match may be empty.
  for (size_t i = 0; i <= items.size(); ++i) {
    const Row* const third = row(i + 2);
    for (int word = 0; word < kBlockWords; ++word) {
      opened[word] |= first->opens[0][word] & second->opens[1][word] &
                      third->opens[2][word];
    }
    for (int set = 0; set < kSets; ++set) {
      for (int word = 0; word < kBlockWords; ++word) {
        met[set][word] |= first->meets[set][word];
      }
    }
    first = second;
    second = third;
  }
  for (const Bits& set : met) {
    for (int word = 0; word < kBlockWords; ++word) opened[word] &= set[word];
  }
  return opened;
}

void RuleFilter::Find(absl::Span<const Symbol> items, Rules* rules) const {
  rules->clear();
  int first = 0;
  for (const RuleBlock& block : blocks_) {
    for (const uint64_t word : FindIn(block, items)) {
      for (uint64_t left = word; left != 0; left &= left - 1) {
        rules->push_back(first + absl::countr_zero(left));
      }
      first += kWordBits;
    }
  }
}

}  // namespace crosscheck
