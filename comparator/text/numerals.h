#ifndef COMPARATOR_TEXT_NUMERALS_H_
#define COMPARATOR_TEXT_NUMERALS_H_

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "comparator/base/count_interval.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "proto/numerals.pb.h"

namespace crosscheck {

class NumeralLexicon;

// A number in a text, with the words that bound it.
struct Quantity {
  // What the words and marks around the number say of it.
  enum Flag : uint16_t {
    // Digits, and nothing before or after them that bounds them.
    kBareDigits = 1 << 0,
    // "one", with nothing that bounds it: often no count ("one of them").
    kOne = 1 << 1,
    // "no", "none", "zero": nobody, or a negation.
    kNegative = 1 << 2,
    kBoth = 1 << 3,
    // "third", "10th". The interval is the rank.
    kOrdinal = 1 << 4,
    // No whole number: "3.5". The interval is the whole numbers around it.
    kDecimal = 1 << 5,
    kMoney = 1 << 6,
    kPercent = 1 << 7,
    // A hyphen joins it to the word before: "AK-47", "mid-30".
    kJoinedBefore = 1 << 8,
    // A hyphen joins it to the word after: "15-year-old", "five-storey".
    kJoinedAfter = 1 << 9,
    // Letters follow without a space: "122mm", "20s".
    kUnitSuffix = 1 << 10,
    // A name rather than a count: "No. 5", "#5".
    kLabel = 1 << 11,
    // "from 20 to 30", which may be a change and not a range.
    kFromTo = 1 << 12,
  };

  // Everything: modifiers, number, what bounds it from behind.
  TokenRange tokens;
  // The number alone: "12" in "at least 12", "20 and 30" in "between 20 and
  // 30".
  TokenRange number;
  CountInterval interval;
  // Flag bits.
  uint16_t flags = 0;

  bool Has(Flag flag) const { return (flags & flag) != 0; }
  // Whether it can count people as it stands: none of the flags that make it a
  // rank, a sum, a share, a measure or part of a compound.
  bool IsPlainCount() const {
    constexpr uint16_t kOthers = kOrdinal | kDecimal | kMoney | kPercent |
                                 kJoinedBefore | kJoinedAfter | kUnitSuffix |
                                 kLabel;
    return (flags & kOthers) == 0;
  }
};

// Finds the numbers of a sentence, in digits and words: "12", "at least 1,500",
// "two dozen", "between 20 and 30", "hundreds of thousands", "no". What they
// mean is in a NumeralTable; data/numerals.textproto is the one of English.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(NumeralTable table, EnglishNumerals());
//   CROSSCHECK_ASSIGN_OR_RETURN(auto parser, NumeralParser::Create(table));
//   std::vector<Quantity> quantities;
//   parser->Find(document, sentence.tokens, &quantities);
//
// A number that does not fit 32 bits, a fraction ("two thirds") and dates and
// times in digits are left out; ages, years, distances and the like are not,
// for the words around them decide. Thread-safe.
class NumeralParser {
 public:
  // InvalidArgument, naming the entry, where the table is not consistent.
  static absl::StatusOr<std::unique_ptr<NumeralParser>> Create(
      const NumeralTable& table);

  ~NumeralParser();
  NumeralParser(const NumeralParser&) = delete;
  NumeralParser& operator=(const NumeralParser&) = delete;

  // Replaces `*quantities` by those of `range`, ascending, none overlapping.
  void Find(const Document& document, TokenRange range,
            std::vector<Quantity>* quantities) const;

 private:
  explicit NumeralParser(std::unique_ptr<const NumeralLexicon> lexicon);

  const std::unique_ptr<const NumeralLexicon> lexicon_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_NUMERALS_H_
