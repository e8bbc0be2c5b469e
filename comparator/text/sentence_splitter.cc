#include "comparator/text/sentence_splitter.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/text/abbreviation.h"
#include "comparator/text/sentence.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

// The longest line of text wrapped by hand is between these lengths in bytes,
// and most others are at least so many tenths of it.
constexpr uint32_t kMinWrappedLine = 40;
constexpr uint32_t kMaxWrappedLine = 120;
constexpr uint32_t kFullLine = 7;

// A mark that opens a quotation or bracket.
bool IsOpening(absl::string_view mark) {
  for (const absl::string_view opening :
       {"(", "[", "{", "\xE2\x80\x9C", "\xE2\x80\x98", "\xE2\x80\x9E",
        "\xC2\xAB", "\xC2\x93", "\xC2\x91"}) {
    if (mark == opening) return true;
  }
  return false;
}

bool IsClosing(absl::string_view mark) {
  for (const absl::string_view closing :
       {")", "]", "}", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xC2\x94",
        "\xC2\x92"}) {
    if (mark == closing) return true;
  }
  return false;
}

bool IsBareQuote(absl::string_view mark) {
  return mark == "\"" || mark == "'" || mark == "''" || mark == "`" ||
         mark == "``";
}

// Whether a token that ends in `byte` may end a sentence. The last two bytes
// are those of the ellipsis, in Unicode and in Windows-1252 misread.
bool MayEndSentence(char byte) {
  return byte == '.' || byte == '?' || byte == '!' || byte == '\xA6' ||
         byte == '\x85';
}

}  // namespace

SentenceSplitter::SentenceSplitter(absl::string_view text,
                                   const std::string* norms,
                                   uint32_t max_sentence_tokens,
                                   std::vector<Token>* tokens,
                                   std::vector<Sentence>* sentences)
    : text_(text),
      norms_(norms),
      max_sentence_tokens_(std::max<uint32_t>(max_sentence_tokens, 1)),
      tokens_(tokens),
      sentences_(sentences) {}

void SentenceSplitter::Split(uint32_t block, TokenRange range) {
  if (range.empty()) return;
  range_ = range;
  if (!sentences_->empty()) ++paragraph_;
  longest_line_ = LongestWrappedLine();
  Stop stop = StopAfter(range.begin);
  uint32_t begin = range.begin;
  uint32_t line_begin = range.begin;
  const Token* const tokens = tokens_->data();
  const char* const text = text_.data();
  for (uint32_t i = range.begin + 1; i < range.end; ++i) {
    const Token& token = tokens[i];
    bool ends = i - begin >= max_sentence_tokens_;
    // Most tokens are words inside a line.
    if (stop == Stop::kNone && !ends && !token.Has(kLineStart)) {
      if (MayEndSentence(text[token.end - 1])) stop = StopAfter(i);
      continue;
    }
    bool paragraph_ends = false;
    if (token.Has(kLineStart)) {
      paragraph_ends = NewlinesBefore(i) >= 2;
      if (!paragraph_ends && LineEndsSentence(line_begin, i)) {
        ends = true;
        paragraph_ends = longest_line_ == 0;
      }
      line_begin = i;
    }
    if (stop != Stop::kNone && !paragraph_ends && !ends) {
      if (ClosesQuoteOrBracket(i)) continue;
      ends = EndsBefore(i, stop);
    }
    if (ends || paragraph_ends) {
      Add(block, {begin, i});
      begin = i;
      if (paragraph_ends) ++paragraph_;
    }
    stop = StopAfter(i);
  }
  Add(block, {begin, range.end});
}

void SentenceSplitter::Add(uint32_t block, TokenRange range) {
  Token& first = (*tokens_)[range.begin];
  first.flags |= kSentenceStart;
  Sentence sentence;
  sentence.tokens = range;
  sentence.begin = first.begin;
  sentence.end = (*tokens_)[range.end - 1].end;
  sentence.block = block;
  sentence.paragraph = paragraph_;
  sentences_->push_back(sentence);
}

SentenceSplitter::Stop SentenceSplitter::StopAfter(uint32_t i) const {
  const Token& token = (*tokens_)[i];
  const char last = text_[token.end - 1];
  if (!MayEndSentence(last)) return Stop::kNone;
  if (token.kind == TokenKind::kPunctuation) {
    if (last == '.') {
      return token.end - token.begin > 1 ? Stop::kEllipsis : Stop::kFull;
    }
    if (last == '?' || last == '!') return Stop::kFull;
    return Norm(token) == "..." ? Stop::kEllipsis : Stop::kNone;
  }
  if (token.kind != TokenKind::kWord || last != '.') return Stop::kNone;
  const absl::string_view norm = Norm(token);
  if (norm == "am" || norm == "pm") return Stop::kHour;
  if (norm.size() == 1) {
    // "World War I." against "George W. Bush".
    const bool numeral =
        norm == "i" && i > range_.begin && Norm((*tokens_)[i - 1]) == "war";
    return numeral ? Stop::kAbbreviation : Stop::kNone;
  }
  const uint8_t known = AbbreviationFlags(norm);
  if (known == 0 || (known & kMayEndSentence)) return Stop::kAbbreviation;
  return Stop::kNone;
}

// Whether token `i`, after a stop, still belongs to the sentence: a closing
// mark.
bool SentenceSplitter::ClosesQuoteOrBracket(uint32_t i) const {
  const Token& token = (*tokens_)[i];
  if (token.kind != TokenKind::kPunctuation) return false;
  const absl::string_view mark = Text(token);
  if (IsClosing(mark)) return true;
  return IsBareQuote(mark) && !token.Has(kSpaceBefore);
}

// Whether a sentence may begin at token `i` by its looks: a capital, a number,
// an opening mark, a sign before either.
bool SentenceSplitter::OpensWithCapital(uint32_t i) const {
  const Token& token = (*tokens_)[i];
  switch (token.kind) {
    case TokenKind::kWord:
      if (token.Has(kCapitalized)) return true;
      // "al-Shabaab"
      return i + 1 < range_.end && (*tokens_)[i + 1].Has(kHyphenBefore) &&
             (*tokens_)[i + 1].Has(kCapitalized) &&
             token.end - token.begin <= 3;
    case TokenKind::kNumber:
    case TokenKind::kDateOrTime:
    case TokenKind::kSymbol:
      return true;
    case TokenKind::kClitic:
      return false;
    case TokenKind::kPunctuation:
      return IsOpening(Text(token)) || IsBareQuote(Text(token));
  }
  return false;
}

bool SentenceSplitter::EndsBefore(uint32_t i, Stop stop) const {
  const Token& token = (*tokens_)[i];
  const bool spaced = token.Has(kSpaceBefore);
  switch (stop) {
    case Stop::kNone:
      return false;
    case Stop::kFull:
      if (spaced) return OpensWithCapital(i);
      // A lost space: "killed.The".
      return token.Has(kCapitalized) || IsOpening(Text(token));
    case Stop::kEllipsis:
      return spaced && token.Has(kCapitalized);
    case Stop::kHour:
      return token.Has(kCapitalized) && !token.Has(kAllCaps) &&
             !token.Is(WordClass::kFollowsHour);
    case Stop::kAbbreviation: {
      uint32_t word = i;
      while (word + 1 < range_.end &&
             (*tokens_)[word].kind == TokenKind::kPunctuation &&
             OpensWithCapital(word)) {
        ++word;
      }
      return (*tokens_)[word].Has(kCapitalized) &&
             (*tokens_)[word].Is(WordClass::kOpensSentence);
    }
  }
  return false;
}

int SentenceSplitter::NewlinesBefore(uint32_t i) const {
  const uint32_t begin = i == 0 ? 0 : (*tokens_)[i - 1].end;
  const absl::string_view gap =
      text_.substr(begin, (*tokens_)[i].begin - begin);
  const auto count = std::count(gap.begin(), gap.end(), '\n');
  if (count > 0) return static_cast<int>(std::min<ptrdiff_t>(count, 2));
  const auto returns = std::count(gap.begin(), gap.end(), '\r');
  return static_cast<int>(std::min<ptrdiff_t>(returns, 2));
}

// The length in bytes of the longest line of the block where its lines were
// broken to fit a width, 0 where not.
uint32_t SentenceSplitter::LongestWrappedLine() {
  line_lengths_.clear();
  uint32_t longest = 0;
  uint32_t line_begin = range_.begin;
  const Token* const tokens = tokens_->data();
  for (uint32_t i = range_.begin + 1; i < range_.end; ++i) {
    if (!tokens[i].Has(kLineStart)) continue;
    const uint32_t length = tokens[i - 1].end - tokens[line_begin].begin;
    longest = std::max(longest, length);
    if (NewlinesBefore(i) == 1) line_lengths_.push_back(length);
    line_begin = i;
  }
  if (longest < kMinWrappedLine || longest > kMaxWrappedLine) return 0;
  const auto full = std::count_if(line_lengths_.begin(), line_lengths_.end(),
                                  [longest](uint32_t length) {
                                    return length * 10 >= longest * kFullLine;
                                  });
  const size_t lines = line_lengths_.size();
  return lines >= 2 && static_cast<size_t>(full) * 10 >= lines * 6 ? longest
                                                                   : 0;
}

// Whether a sentence ends with the line of the tokens [line_begin, i), after
// which there is no blank line.
bool SentenceSplitter::LineEndsSentence(uint32_t line_begin, uint32_t i) const {
  const Token& last = (*tokens_)[i - 1];
  if (last.kind == TokenKind::kPunctuation &&
      (text_[last.begin] == ',' || text_[last.begin] == ';')) {
    return false;
  }
  const Token& first = (*tokens_)[i];
  const bool bullet = first.kind == TokenKind::kPunctuation &&
                      Norm(first) == "-" && Text(first) != "--";
  if (!bullet && !OpensWithCapital(i)) return false;
  if (longest_line_ == 0) return true;
  // In wrapped text, a line on which the next words would have found room.
  const uint32_t length = last.end - (*tokens_)[line_begin].begin;
  return length * 10 < longest_line_ * kFullLine;
}

}  // namespace crosscheck
