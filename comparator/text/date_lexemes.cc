#include "comparator/text/date_lexemes.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/date_words.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

constexpr DateWord kNoWord;

// More digits than a day or year has.
constexpr uint8_t kNotDigits = 9;

// Reads "12", "12th"; leaves the number at -1 for "1,200" and "3.5".
void ReadNumber(absl::string_view text, bool ordinal, DateLexeme* lexeme) {
  size_t digits = 0;
  int32_t value = 0;
  while (digits < text.size() && absl::ascii_isdigit(text[digits])) {
    if (digits == 6) return;
    value = value * 10 + (text[digits] - '0');
    ++digits;
  }
  if (digits == 0 || (digits < text.size() && !ordinal)) return;
  lexeme->number = value;
  lexeme->digits = static_cast<uint8_t>(digits);
  lexeme->ordinal = ordinal;
}

char MarkOf(absl::string_view text) {
  if (text.size() == 1) return text[0];
  // U+2010 to U+2015 are hyphens and dashes.
  if (text.size() == 3 && text[0] == '\xE2' && text[1] == '\x80' &&
      text[2] >= '\x90' && text[2] <= '\x95') {
    return '-';
  }
  return text == "--" ? '-' : '?';
}

}  // namespace

DateLexemes::DateLexemes(const Document& document, TokenRange sentence,
                         const DateWords& words)
    : document_(document),
      words_(words),
      tokens_(document.tokens().subspan(sentence.begin, sentence.size())) {
  none_.word = &kNoWord;
  lexemes_.reserve(tokens_.size());
  for (const Token& token : tokens_) lexemes_.push_back(Read(token));
}

DateLexeme DateLexemes::Read(const Token& token) const {
  DateLexeme lexeme;
  lexeme.word = &kNoWord;
  lexeme.kind = token.kind;
  lexeme.flags = token.flags;
  switch (token.kind) {
    case TokenKind::kWord:
      if (const DateWord* word = words_.Find(token.hash); word != nullptr) {
        lexeme.word = word;
        if (word->number_lo != 0 && word->number_lo == word->number_hi) {
          lexeme.number = word->number_lo;
          // A word is a day of the month as an ordinal only: "the first of
          // May", not "one May".
          lexeme.digits = word->ordinal ? 2 : kNotDigits;
          lexeme.ordinal = word->ordinal;
        }
      }
      break;
    case TokenKind::kNumber:
      // A phrase may begin with it: "17 November group".
      if (const DateWord* word = words_.Find(token.hash); word != nullptr) {
        lexeme.word = word;
      }
      ReadNumber(document_.text(token), token.Has(kOrdinal), &lexeme);
      break;
    case TokenKind::kDateOrTime:
      if (const DateWord* word = words_.Find(token.hash); word != nullptr) {
        lexeme.word = word;
      }
      break;
    case TokenKind::kPunctuation:
      lexeme.mark = MarkOf(document_.text(token));
      break;
    case TokenKind::kClitic:
    case TokenKind::kSymbol:
      break;
  }
  return lexeme;
}

int DateLexemes::NotDateLength(int at) const {
  const DateWord& word = *(*this)[at].word;
  if (word.phrase_end == 0) return 0;
  const DateWords::Phrase* const phrase =
      words_.FindPhrase(word, tokens_.subspan(static_cast<size_t>(at)));
  if (phrase == nullptr || phrase->kind != DateWords::PhraseKind::kNotDate) {
    return 0;
  }
  return static_cast<int>(phrase->words.size());
}

absl::string_view DateLexemes::text(int index) const {
  if (index < 0 || index >= size()) return {};
  return document_.text(tokens_[static_cast<size_t>(index)]);
}

}  // namespace crosscheck
