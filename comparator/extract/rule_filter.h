#ifndef COMPARATOR_EXTRACT_RULE_FILTER_H_
#define COMPARATOR_EXTRACT_RULE_FILTER_H_

#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "comparator/extract/required_symbols.h"
#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// Says which rules may fit a sentence, from its symbols alone: of each set of
// symbols that a rule requires the sentence has to have one. Most rules need a
// word that few sentences have.
//
//   RuleFilter filter(symbols.size(), required_of_each_rule);
//   RuleFilter::Rules rules;
//   filter.Find(symbols_of_sentence, &rules);
//
// Immutable; safe to share between threads.
class RuleFilter {
 public:
  // Few sentences have more rules that may fit.
  using Rules = absl::InlinedVector<int, 16>;

  // `required[i]` is what rule i requires; see CompiledPattern::required.
  RuleFilter(int symbol_count,
             absl::Span<const std::vector<SymbolSet>> required);

  // Replaces `rules` by those that may fit, ascending.
  void Find(absl::Span<const Symbol> items, Rules* rules) const;

 private:
  // Bits by number of a set, in as many words as the sets need.
  using Word = uint64_t;
  static constexpr int kWordBits = 64;
  // Numbers of rules by number of something else: row i is values[begin[i]] to
  // before values[begin[i + 1]].
  struct Rows {
    std::vector<int> begin = {0};
    std::vector<int> values;

    void Add(absl::Span<const int> row);
    absl::Span<const int> row(int i) const {
      return absl::MakeConstSpan(values).subspan(begin[i],
                                                 begin[i + 1] - begin[i]);
    }
  };

  static void SetBit(int bit, Word* words) {
    words[bit / kWordBits] |= Word{1} << (bit % kWordBits);
  }
  bool AreMet(int rule, const Word* met) const;

  int words_ = 0;
  // Row s: the sets that symbol s is in. Row r: those that rule r requires.
  std::vector<Word> sets_of_symbol_;
  std::vector<Word> sets_of_rule_;
  // The rules that are looked at where a set is met: of all sets that they
  // require the smallest, and of these the one that fewest rules do. Sets for
  // which no rule is looked at have the highest numbers and no row.
  Rows rules_of_set_;
  // Rules that require nothing.
  std::vector<int> always_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_RULE_FILTER_H_
