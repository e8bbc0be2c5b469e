#ifndef COMPARATOR_EXTRACT_RULE_FILTER_H_
#define COMPARATOR_EXTRACT_RULE_FILTER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/extract/required_symbols.h"
#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// Says which rules may fit a sentence, from the places of its symbols alone: a
// rule may fit where the sets of symbols that it requires are met one behind
// the other and as near as they have to be. Most rules need a word that few
// sentences have.
//
//   RuleFilter filter(symbols.size(), required_of_each_rule);
//   std::vector<RuleFilter::Candidate> candidates;
//   filter.Find(symbols_of_sentence, &candidates);
//
// Immutable; safe to share between threads.
class RuleFilter {
 public:
  // A rule that may fit, from item 0 to item `last_start` on, but from no
  // later one.
  struct Candidate {
    int rule = 0;
    int last_start = 0;
  };

  // `required[i]` is what rule i requires; see CompiledPattern::required.
  RuleFilter(int symbol_count,
             absl::Span<const std::vector<RequiredSet>> required);

  // Replaces `candidates` by the rules that may fit, in their order.
  void Find(absl::Span<const Symbol> items,
            std::vector<Candidate>* candidates) const;

 private:
  // Bits by number of a set, in as many words as the sets need.
  using Word = uint64_t;
  static constexpr int kWordBits = 64;
  // Numbers of sets or of rules by number of something else: row i is
  // values[begin[i]] to before values[begin[i + 1]].
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
  bool IsIn(Symbol symbol, int set) const {
    return (sets_of_symbol_[symbol * words_ + set / kWordBits] >>
            (set % kWordBits)) &
           1;
  }
  bool AreMet(int rule, const Word* met) const;
  Word PlacesOf(int set, absl::Span<const Symbol> items) const;
  bool MayFit(int rule, absl::Span<const Symbol> items,
              Candidate* candidate) const;
  bool MayFitLong(int rule, absl::Span<const Symbol> items,
                  Candidate* candidate) const;

  int words_ = 0;
  // Row s: the sets that symbol s is in. Row r: those that rule r requires.
  std::vector<Word> sets_of_symbol_;
  std::vector<Word> sets_of_rule_;
  // The sets that a rule requires, in order, and the gap of each.
  Rows order_of_rule_;
  Rows gaps_of_rule_;
  // The rules that are looked at where a set is met: of all sets that they
  // require the smallest, and of these the one that fewest rules do.
  Rows rules_of_set_;
  // Rules that require nothing.
  std::vector<int> always_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_RULE_FILTER_H_
