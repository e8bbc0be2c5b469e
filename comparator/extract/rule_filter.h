#ifndef COMPARATOR_EXTRACT_RULE_FILTER_H_
#define COMPARATOR_EXTRACT_RULE_FILTER_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/required_symbols.h"
#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// Says which rules may fit a sentence, from the symbols that it has alone: a
// rule may fit where every set of symbols that it requires is met. Most rules
// need a word that few sentences have.
//
//   RuleFilter filter(symbols.size(), required_of_each_rule);
//   std::vector<int> rules;
//   filter.Find(encoded_sentence, &rules);
//
// Immutable; safe to share between threads.
class RuleFilter {
 public:
  // `required[i]` is what rule i requires; see CompiledPattern::required.
  RuleFilter(int symbol_count,
             absl::Span<const std::vector<SymbolSet>> required);

  // Replaces `rules` by the indices of the rules that may fit, ascending.
  void Find(absl::string_view encoded, std::vector<int>* rules) const;

 private:
  // Bits by number of a set, in as many words as the sets need.
  using Word = uint64_t;
  static constexpr int kWordBits = 64;

  void Set(std::vector<Word>* bits, int row, int bit) const {
    (*bits)[row * words_ + bit / kWordBits] |= Word{1} << (bit % kWordBits);
  }

  bool IsMet(int rule, const Word* met) const;

  int words_ = 0;
  // Row s: the sets that symbol s is in.
  std::vector<Word> sets_of_symbol_;
  // Row r: the sets that rule r requires.
  std::vector<Word> sets_of_rule_;
  // The rules that are looked at where a set is met: of all sets that they
  // require it is the one that fewest rules do. Those of set s are
  // rules_[first_rule_[s]] to before rules_[first_rule_[s + 1]].
  std::vector<int> rules_;
  std::vector<int> first_rule_;
  // Rules that require nothing.
  std::vector<int> always_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_RULE_FILTER_H_
