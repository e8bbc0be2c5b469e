#ifndef COMPARATOR_TEXT_DATE_LEXEMES_H_
#define COMPARATOR_TEXT_DATE_LEXEMES_H_

#include <cstddef>
#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/date_words.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {

// A token as the grammar of dates sees it.
struct DateLexeme {
  // Never null; an empty entry for a token that is in no date.
  const DateWord* word = nullptr;
  // The value of a whole number without separators, or of an ordinal; else
  // -1.
  int32_t number = -1;
  // Number of its digits.
  uint8_t digits = 0;
  bool ordinal = false;
  TokenKind kind = TokenKind::kPunctuation;
  // TokenFlag bits.
  uint8_t flags = 0;
  // A mark: the mark itself, '-' for every dash; else 0.
  char mark = 0;

  bool Is(DateRole role) const { return word->Is(role); }
  bool IsAny(uint64_t set) const { return word->IsAny(set); }
  bool Has(TokenFlag flag) const { return (flags & flag) != 0; }
  bool hyphenated() const { return Has(kHyphenBefore); }
  bool capitalized() const { return Has(kCapitalized); }
  // A word without a meaning in dates, such as a noun.
  bool IsPlainWord() const {
    return kind == TokenKind::kWord && word->roles == 0 &&
           word->unit == TIME_UNIT_UNSPECIFIED &&
           word->part == DAY_PART_UNSPECIFIED;
  }
  // A day of a month: "16", "16th", "sixteenth".
  bool IsDay() const { return number >= 1 && number <= 31 && digits <= 2; }
  bool IsYear() const {
    return digits == 4 && number >= 1800 && number <= 2099 && !ordinal;
  }
};

// The tokens of one sentence, with an empty lexeme wherever an index is past
// either end, so that a grammar need not check.
class DateLexemes {
 public:
  DateLexemes(const Document& document, TokenRange sentence,
              const DateWords& words);

  int size() const { return static_cast<int>(lexemes_.size()); }
  const DateLexeme& operator[](int index) const {
    return index >= 0 && index < size() ? lexemes_[static_cast<size_t>(index)]
                                        : none_;
  }
  const DateWords& words() const { return words_; }
  absl::Span<const Token> tokens() const { return tokens_; }
  // The number of lexemes of a phrase that is no date and begins at `at`; 0
  // for none.
  int NotDateLength(int at) const;
  // The token as written; empty past the ends.
  absl::string_view text(int index) const;

 private:
  DateLexeme Read(const Token& token) const;

  const Document& document_;
  const DateWords& words_;
  const absl::Span<const Token> tokens_;
  absl::InlinedVector<DateLexeme, 64> lexemes_;
  DateLexeme none_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_LEXEMES_H_
