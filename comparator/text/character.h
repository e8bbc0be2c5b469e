// Characters as the tokenizer sees them: what kind each is, and what it is
// folded to in the normalised view.

#ifndef COMPARATOR_TEXT_CHARACTER_H_
#define COMPARATOR_TEXT_CHARACTER_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace crosscheck {

enum class CharClass : uint8_t {
  // White space, and controls.
  kSpace,
  // Ends a line.
  kNewline,
  kLetter,
  // A decimal digit of any script.
  kDigit,
  // One of the vulgar fractions, "½".
  kFraction,
  // Nothing to match: combining marks, the signs for hamza and ayn, Arabic
  // harakat and tatweel, joiners, direction marks, the soft hyphen. Belongs to
  // the word it is in.
  kIgnorable,
  // ' and its curly and misspelt relatives.
  kApostrophe,
  // - and the Unicode hyphens.
  kHyphen,
  kEnDash,
  // Longer dashes, and the minus sign.
  kDash,
  // Double quotation marks, and the single ones that are no apostrophe.
  kQuote,
  // Any other mark of punctuation.
  kPunctuation,
  kSymbol,
};

struct CharInfo {
  CharClass char_class = CharClass::kSymbol;
  // An upper case or title case letter.
  bool upper = false;
  // Length of `fold` in bytes.
  uint8_t fold_size = 0;
  // The character in the normalised view, UTF-8.
  char fold[13] = {};

  absl::string_view folded() const { return {fold, fold_size}; }
};

// What `c` is and folds to: lower case; Latin letters without diacritics,
// ligatures apart; Latin digits; plain quotation marks and dashes; other
// scripts in compatibility form (NFKC), Arabic without vowel marks and with
// one alef, one yeh and one kaf.
CharInfo InfoOf(char32_t c);

// The character that the letter `base` and the combining mark `mark` compose
// to in normal form C, or 0 where they compose to none.
char32_t Compose(char32_t base, char32_t mark);

// A decoded character and its length in bytes, at least 1.
struct DecodedChar {
  char32_t code = 0;
  uint32_t size = 1;
};

// The character at the beginning of `text`, which is not empty. A byte that
// begins no well-formed character is U+FFFD, one byte long.
DecodedChar DecodeUtf8(absl::string_view text);

// The character at `at`, or a space of no length at `end`.
struct NextChar {
  CharClass char_class = CharClass::kSpace;
  bool upper = false;
  // In bytes.
  uint32_t size = 0;
};
NextChar PeekChar(const char* at, const char* end);

// The last character of `text`, which is not empty.
DecodedChar DecodeLastUtf8(absl::string_view text);

// Writes `c` to `out`, at most 4 bytes; returns how many.
size_t EncodeUtf8(char32_t c, char* out);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_CHARACTER_H_
