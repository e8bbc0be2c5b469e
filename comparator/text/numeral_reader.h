#ifndef COMPARATOR_TEXT_NUMERAL_READER_H_
#define COMPARATOR_TEXT_NUMERAL_READER_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/count_interval.h"
#include "comparator/text/document.h"
#include "comparator/text/numeral_lexicon.h"
#include "comparator/text/token.h"

namespace crosscheck {

// One number without what bounds it: "12", "1.5 million", "two hundred and
// ten", "several dozen", "no".
struct Numeral {
  enum class Outcome : uint8_t {
    // No number is there.
    kNone,
    // A number that is not reported: a fraction, one of more than 32 bits, a
    // phrase that only begins like one. `end` says where it ends.
    kSkip,
    kNumber,
  };

  Outcome outcome = Outcome::kNone;
  // Index of the token after it.
  uint32_t end = 0;
  CountInterval interval;
  // Of Quantity::Flag: those that the number's own words give.
  uint16_t flags = 0;
  // 100, 1000, … where the number is one figure times that ("5 thousand"), so
  // that a figure before it may share it ("3 to 5 thousand"); else 1.
  uint64_t multiplier = 1;
  // Is one figure without a multiplier.
  bool simple = false;
};

// Reads numbers at given tokens of a range of a document.
class NumeralReader {
 public:
  // Both outlive the reader.
  NumeralReader(const NumeralLexicon* lexicon, const Document* document,
                TokenRange range)
      : lexicon_(lexicon),
        document_(document),
        tokens_(document->tokens()),
        range_(range) {}

  // The number that begins at token `i` of the document, inside the range.
  Numeral Read(uint32_t i) const;

 private:
  // A number under construction: `value` / 10^`decimals`, of words or digits.
  struct Figure {
    uint64_t value = 0;
    uint32_t decimals = 0;
    uint32_t end = 0;
    // Of the last factor, where `value` is a figure times it; else 1.
    uint64_t multiplier = 1;
    bool ordinal = false;
    bool collective = false;
    bool overflow = false;
    // "a" stands for the figure: "a hundred".
    bool article = false;
  };

  Numeral ReadVague(uint32_t i, const NumeralLexicon::Opener& opener) const;
  bool ReadDigits(uint32_t i, Figure* figure) const;
  bool ReadWords(uint32_t i, Figure* figure) const;
  // Takes "and a half" and the multipliers that stand behind `figure`.
  void ReadMultipliers(Figure* figure) const;
  bool IsFraction(const Figure& figure) const;
  Numeral Finish(uint32_t begin, const Figure& figure) const;

  absl::Span<const Token> From(uint32_t i) const {
    return tokens_.subspan(i, range_.end - i);
  }
  // The number word at token `i`; null at the end of the range, at another
  // word, and after white space or a mark that parts numbers.
  const NumeralLexicon::Word* WordAt(uint32_t i) const;

  const NumeralLexicon* const lexicon_;
  const Document* const document_;
  const absl::Span<const Token> tokens_;
  const TokenRange range_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_NUMERAL_READER_H_
