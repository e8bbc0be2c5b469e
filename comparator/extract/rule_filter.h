#ifndef COMPARATOR_EXTRACT_RULE_FILTER_H_
#define COMPARATOR_EXTRACT_RULE_FILTER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/types/span.h"
#include "comparator/extract/required_symbols.h"
#include "comparator/extract/start_finder.h"
#include "comparator/extract/symbol_table.h"

namespace crosscheck {

// What a rule needs of a sentence that it fits.
struct RuleNeeds {
  // Of each of these sets it has a symbol; see CompiledPattern::required. The
  // rarest symbols first.
  std::vector<SymbolSet> required;
  // By symbol, and at last for the end of the sentence: bit i says whether it
  // may be item i of a match; see StartFinder::Opening().
  std::vector<uint8_t> opening;
};

// Says which rules may fit a sentence, from its symbols: of each set of symbols
// that a rule requires the sentence has to have one, and somewhere three items
// that a match may begin with. Most rules need a word that few sentences have,
// and of those that a sentence has the words of two in three do not begin
// anywhere.
//
//   RuleFilter filter(symbols.size(), needs_of_each_rule);
//   RuleFilter::Rules rules;
//   filter.Find(symbols_of_sentence, &rules);
//
// Immutable; safe to share between threads.
class RuleFilter {
 public:
  // Few sentences have more rules that may fit.
  using Rules = absl::InlinedVector<int, 16>;

  // `needs[i]` is what rule i needs.
  RuleFilter(int symbol_count, absl::Span<const RuleNeeds> needs);

  // Replaces `rules` by those that may fit, ascending.
  void Find(absl::Span<const Symbol> items, Rules* rules) const;

 private:
  // Rules are looked at so many at a time, as bits. A number that is known when
  // this is compiled keeps them in registers: Find() takes a fifth of what it
  // takes over just as many words as there are rules.
  static constexpr int kWordBits = 64;
  static constexpr int kBlockWords = 4;
  static constexpr int kBlockRules = kBlockWords * kWordBits;
  using Bits = std::array<uint64_t, kBlockWords>;

  static constexpr int kOpening = StartFinder::kOpening;
  // Of more sets that a rule requires the first are looked at.
  static constexpr int kSets = 4;

  // What one symbol, or the end of the sentence, is to the rules of a block.
  struct Row {
    // Those of which it may be item i of a match.
    std::array<Bits, kOpening> opens = {};
    // Those of whose sets it is in the i-th.
    std::array<Bits, kSets> meets = {};
  };
  struct RuleBlock {
    // By symbol, and at last for the end of the sentence.
    std::vector<Row> rows;
    // Those that require no i-th set.
    std::array<Bits, kSets> lacks = {};
  };

  static void SetBit(int bit, Bits* bits) {
    (*bits)[bit / kWordBits] |= uint64_t{1} << (bit % kWordBits);
  }
  void AddRule(const RuleNeeds& needs, int bit, RuleBlock* rules) const;
  Bits FindIn(const RuleBlock& rules, absl::Span<const Symbol> items) const;

  int symbol_count_ = 0;
  std::vector<RuleBlock> blocks_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_RULE_FILTER_H_
