#include "comparator/extract/rule_filter.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/fixed_array.h"
#include "absl/numeric/bits.h"

namespace crosscheck {
namespace {

// Words of sets that need no memory of their own; more than the program's own
// rules have.
constexpr int kInlinedWords = 16;

}  // namespace

void RuleFilter::Rows::Add(absl::Span<const int> row) {
  values.insert(values.end(), row.begin(), row.end());
  begin.push_back(static_cast<int>(values.size()));
}

RuleFilter::RuleFilter(int symbol_count,
                       absl::Span<const std::vector<SymbolSet>> required) {
  // The different sets.
  struct SetUse {
    // How many rules require it.
    int uses = 0;
    // Those that are looked at where it is met.
    std::vector<int> rules;
    int number = -1;
  };
  absl::btree_map<SymbolSet, SetUse> sets;
  for (const std::vector<SymbolSet>& rule : required) {
    for (const SymbolSet& set : rule) ++sets[set].uses;
  }
  for (int rule = 0; rule < static_cast<int>(required.size()); ++rule) {
    const auto rarest =
        std::min_element(required[rule].begin(), required[rule].end(),
                         [&sets](const SymbolSet& a, const SymbolSet& b) {
                           return std::make_pair(a.size(), sets[a].uses) <
                                  std::make_pair(b.size(), sets[b].uses);
                         });
    (rarest == required[rule].end() ? always_ : sets[*rarest].rules)
        .push_back(rule);
  }
  int number = 0;
  for (auto& [set, use] : sets) {
    if (use.rules.empty()) continue;
    use.number = number++;
    rules_of_set_.Add(use.rules);
  }
  for (auto& [set, use] : sets) {
    if (use.rules.empty()) use.number = number++;
  }
  words_ = (number + kWordBits - 1) / kWordBits;

  sets_of_symbol_.resize(static_cast<size_t>(symbol_count) * words_);
  for (const auto& [set, use] : sets) {
    for (const Symbol symbol : set) {
      SetBit(use.number, &sets_of_symbol_[symbol * words_]);
    }
  }
  sets_of_rule_.resize(required.size() * words_);
  for (size_t rule = 0; rule < required.size(); ++rule) {
    for (const SymbolSet& set : required[rule]) {
      SetBit(sets[set].number, &sets_of_rule_[rule * words_]);
    }
  }
}

// Whether all sets that a rule requires are among `met`.
bool RuleFilter::AreMet(int rule, const Word* met) const {
  const Word* const needed = &sets_of_rule_[rule * words_];
  for (int word = 0; word < words_; ++word) {
    if ((needed[word] & ~met[word]) != 0) return false;
  }
  return true;
}

void RuleFilter::Find(absl::Span<const Symbol> items, Rules* rules) const {
  rules->assign(always_.begin(), always_.end());
  const int words = words_;
  absl::FixedArray<Word, kInlinedWords> met_words(words, 0);
  Word* const met = met_words.data();
  for (const Symbol symbol : items) {
    const Word* const sets = &sets_of_symbol_[symbol * words];
    for (int word = 0; word < words; ++word) met[word] |= sets[word];
  }
  const int looked_at = static_cast<int>(rules_of_set_.begin.size()) - 1;
  for (int word = 0; word * kWordBits < looked_at; ++word) {
    for (Word left = met[word]; left != 0; left &= left - 1) {
      const int set = word * kWordBits + absl::countr_zero(left);
      if (set >= looked_at) break;
      for (const int rule : rules_of_set_.row(set)) {
        if (AreMet(rule, met)) rules->push_back(rule);
      }
    }
  }
  std::sort(rules->begin(), rules->end());
}

}  // namespace crosscheck
