#include "comparator/extract/rule_filter.h"

#include <algorithm>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/inlined_vector.h"
#include "absl/numeric/bits.h"

namespace crosscheck {
namespace {

// Words that need no memory of their own; more than the program's own rules
// take.
constexpr int kInlinedWords = 8;

}  // namespace

RuleFilter::RuleFilter(int symbol_count,
                       absl::Span<const std::vector<SymbolSet>> required) {
  // The different sets, and how many rules require each.
  absl::btree_map<SymbolSet, int> numbers;
  std::vector<int> uses;
  for (const std::vector<SymbolSet>& sets : required) {
    for (const SymbolSet& set : sets) {
      const int next = static_cast<int>(uses.size());
      const int number = numbers.emplace(set, next).first->second;
      if (number == next) uses.push_back(0);
      ++uses[number];
    }
  }
  words_ = (static_cast<int>(uses.size()) + kWordBits - 1) / kWordBits;
  sets_of_symbol_.resize(static_cast<size_t>(symbol_count) * words_);
  for (const auto& [set, number] : numbers) {
    for (const Symbol symbol : set) Set(&sets_of_symbol_, symbol, number);
  }
  sets_of_rule_.resize(required.size() * words_);
  std::vector<std::vector<int>> rules_of_set(uses.size());
  for (int rule = 0; rule < static_cast<int>(required.size()); ++rule) {
    int rarest = -1;
    for (const SymbolSet& set : required[rule]) {
      const int number = numbers.find(set)->second;
      Set(&sets_of_rule_, rule, number);
      if (rarest < 0 || uses[number] < uses[rarest]) rarest = number;
    }
    (rarest < 0 ? always_ : rules_of_set[rarest]).push_back(rule);
  }
  for (const std::vector<int>& rules : rules_of_set) {
    first_rule_.push_back(static_cast<int>(rules_.size()));
    rules_.insert(rules_.end(), rules.begin(), rules.end());
  }
  first_rule_.push_back(static_cast<int>(rules_.size()));
}

// Whether all sets that a rule requires are among `met`.
bool RuleFilter::IsMet(int rule, const Word* met) const {
  const Word* const needed = &sets_of_rule_[rule * words_];
  for (int word = 0; word < words_; ++word) {
    if ((needed[word] & ~met[word]) != 0) return false;
  }
  return true;
}

void RuleFilter::Find(absl::string_view encoded,
                      std::vector<int>* rules) const {
  *rules = always_;
  absl::InlinedVector<Word, kInlinedWords> met(words_);
  for (size_t i = 0; i < encoded.size(); i += SymbolTable::kBytes) {
    const Word* const sets =
        &sets_of_symbol_[SymbolTable::Decode(&encoded[i]) * words_];
    for (int word = 0; word < words_; ++word) met[word] |= sets[word];
  }
  for (int word = 0; word < words_; ++word) {
    for (Word left = met[word]; left != 0; left &= left - 1) {
      const int set = word * kWordBits + absl::countr_zero(left);
      for (int i = first_rule_[set]; i < first_rule_[set + 1]; ++i) {
        if (IsMet(rules_[i], met.data())) rules->push_back(rules_[i]);
      }
    }
  }
  std::sort(rules->begin(), rules->end());
}

}  // namespace crosscheck
