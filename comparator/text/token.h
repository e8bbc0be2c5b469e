#ifndef COMPARATOR_TEXT_TOKEN_H_
#define COMPARATOR_TEXT_TOKEN_H_

#include <cstdint>

#include "comparator/words/word_classes.h"

namespace crosscheck {

enum class TokenKind : uint8_t {
  // Letters, with apostrophes inside ("Sana'a"). Also "U.S." and "Col.".
  kWord,
  // Digits: "12", "1,500", "3.5", "10th" (see TokenFlag::kOrdinal).
  kNumber,
  // Digits with separators of a date or time: "2020-12-10", "7/4/2017",
  // "07:15".
  kDateOrTime,
  // What follows an apostrophe and is a word of its own: "'s", "n't", "'re".
  kClitic,
  // One mark: . , ; : ? ! ( ) [ ] quotes, dashes, ellipsis.
  kPunctuation,
  // $ % & @ # and everything else.
  kSymbol,
};

// Bits of Token::flags.
enum TokenFlag : uint8_t {
  // The first letter is upper case.
  kCapitalized = 1,
  // Two or more letters, all upper case ("ISIS", "U.S.").
  kAllCaps = 2,
  // White space, or the start of the text, stands before it.
  kSpaceBefore = 4,
  // Joined to the token before by a hyphen, which is no token of its own:
  // "Asad" in "al-Asad", "backed" in "Iran-backed", "30" in "20-30".
  kHyphenBefore = 8,
  // A number with an ordinal ending: "10th".
  kOrdinal = 16,
  // First token of a sentence.
  kSentenceStart = 32,
  // First token of a line or block of the text.
  kLineStart = 64,
};

// A word, number or mark of a text.
struct Token {
  // Half-open byte offsets in the text.
  uint32_t begin = 0;
  uint32_t end = 0;
  // Half-open offsets of the normalised form in Document's buffer: lower
  // case, no diacritics, no apostrophes or dots inside, Latin digits.
  uint32_t norm_begin = 0;
  uint32_t norm_end = 0;
  // TokenHash() of the normalised form; the same on every machine.
  uint64_t hash = 0;
  TokenKind kind = TokenKind::kWord;
  uint8_t flags = 0;
  // Of the normalised form.
  WordClasses classes;

  bool Has(TokenFlag flag) const { return (flags & flag) != 0; }
  bool Is(WordClass word_class) const { return classes.Has(word_class); }
};

// A half-open range of token indices.
struct TokenRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_TOKEN_H_
