#include "comparator/text/tokenizer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/text/abbreviation.h"
#include "comparator/text/address.h"
#include "comparator/text/byte_class.h"
#include "comparator/text/character.h"
#include "comparator/text/clitic.h"
#include "comparator/text/folding.h"
#include "comparator/text/number_scanner.h"
#include "comparator/text/token.h"
#include "comparator/text/token_hash.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

// Room that is always left in the norm buffer beyond the rest of the text, for
// the few bytes by which a mark's norm may be longer than the mark.
constexpr size_t kSlack = 64;

// The character that ends right before `at`, or 0 at `begin`.
CharInfo InfoBefore(const char* begin, const char* at) {
  if (at == begin) return {};
  return InfoOf(DecodeLastUtf8({begin, static_cast<size_t>(at - begin)}).code);
}

}  // namespace

Tokenizer::Tokenizer(absl::string_view text, std::vector<Token>* tokens,
                     std::string* norms)
    : text_(text.substr(0, std::numeric_limits<uint32_t>::max())),
      tokens_(tokens),
      norms_(norms) {
  tokens_->clear();
}

void Tokenizer::EnsureRoom(size_t bytes) {
  const size_t used = norm_end_ == nullptr
                          ? norm_begin_
                          : static_cast<size_t>(norm_end_ - norms_->data());
  const size_t needed = used + bytes + static_cast<size_t>(end_ - p_) + kSlack;
  if (norms_->size() < needed) {
    norms_->resize(std::max(needed, norms_->size() * 2));
  }
  norm_end_ = &(*norms_)[0] + used;
}

void Tokenizer::Tokenize(size_t begin, size_t end) {
  end = std::min(end, text_.size());
  begin = std::min(begin, end);
  begin_ = p_ = text_.data() + begin;
  end_ = text_.data() + end;
  EnsureRoom(0);
  pending_ = kSpaceBefore | kLineStart;
  while (p_ < end_) {
    switch (ByteClassOf(*p_)) {
      case ByteClass::kSpace:
        pending_ |= kSpaceBefore;
        ++p_;
        break;
      case ByteClass::kNewline:
        pending_ |= kSpaceBefore | kLineStart;
        ++p_;
        break;
      case ByteClass::kUpper:
      case ByteClass::kLower:
        ScanWord();
        break;
      case ByteClass::kDigit:
        ScanNumber();
        break;
      case ByteClass::kMark:
        ++p_;
        *norm_end_++ = p_[-1];
        Emit(p_ - 1, TokenKind::kPunctuation, 0);
        break;
      case ByteClass::kOther:
        ScanMark();
        break;
      case ByteClass::kWide:
        ScanWide();
        break;
    }
  }
}

void Tokenizer::Emit(const char* start, TokenKind kind, uint8_t flags) {
  const size_t norm_end = static_cast<size_t>(norm_end_ - norms_->data());
  tokens_->emplace_back();
  Token& token = tokens_->back();
  token.begin = Offset(start);
  token.end = Offset(p_);
  token.norm_begin = static_cast<uint32_t>(norm_begin_);
  token.norm_end = static_cast<uint32_t>(norm_end);
  token.hash =
      TokenHash({norms_->data() + norm_begin_, norm_end - norm_begin_});
  token.kind = kind;
  token.flags = flags | pending_;
  token.classes = WordClasses::Of(token.hash);
  norm_begin_ = norm_end;
  pending_ = 0;
}

void Tokenizer::EmitFolded(const char* start, const char* end, TokenKind kind) {
  const absl::string_view raw = Between(start, end);
  p_ = start;
  norm_end_ = &(*norms_)[0] + norm_begin_;
  EnsureRoom(MaxFoldedSize(raw.size()));
  norm_end_ += FoldToken(raw, norm_end_);
  p_ = end;
  // Flags of case, from the letters.
  uint8_t flags = 0;
  if (kind == TokenKind::kWord) {
    int letters = 0;
    bool lower = false;
    for (const char* at = start; at < end;) {
      const NextChar c = PeekChar(at, end);
      at += c.size;
      if (c.char_class != CharClass::kLetter) continue;
      if (++letters == 1 && c.upper) flags |= kCapitalized;
      lower |= !c.upper;
    }
    if (letters >= 2 && !lower) flags |= kAllCaps;
  }
  Emit(start, kind, flags);
}

void Tokenizer::ScanWord() {
  const char* const start = p_;
  const uint8_t seen = CopyWord(&p_, end_, &norm_end_);
  if (p_ == end_ || EndsWord(*p_)) {
    Emit(start, TokenKind::kWord, CaseFlags(start, p_, seen));
    return;
  }
  ContinueWord(start, seen);
}

// Reads on where a word of plain letters, [start, p_), meets something else
// than its plain end. What has been read is in the norm buffer.
void Tokenizer::ContinueWord(const char* start, uint8_t seen) {
  const char* at = p_;
  if (*at == '.') {
    if (TryAbbreviation(start, at, seen)) return;
    if (TryAddress(start)) return;
    Emit(start, TokenKind::kWord, CaseFlags(start, at, seen));
    return;
  }
  if (*at == '@' && TryMail(start, at)) return;
  if (*at == ':' && TryAddress(start)) return;
  // Apostrophes and letters beyond ASCII, in turns.
  while (at < end_) {
    const NextChar c = PeekChar(at, end_);
    if (c.char_class == CharClass::kApostrophe) {
      const char* const letters = at + c.size;
      if (PeekChar(letters, end_).char_class != CharClass::kLetter) break;
      if (TryClitic(start, at, letters)) return;
      at = letters;
    } else if (c.char_class == CharClass::kLetter ||
               c.char_class == CharClass::kDigit ||
               c.char_class == CharClass::kIgnorable) {
      at += c.size;
    } else {
      break;
    }
  }
  if (at == p_) {
    Emit(start, TokenKind::kWord, CaseFlags(start, at, seen));
    return;
  }
  EmitFolded(start, at, TokenKind::kWord);
}

// Ends the word before a clitic and adds both. False where what follows the
// apostrophe is none.
bool Tokenizer::TryClitic(const char* start, const char* apostrophe,
                          const char* letters) {
  const CliticSplit split =
      SplitClitic(Between(start, apostrophe), letters, end_);
  if (split.end == nullptr) return false;
  EmitFolded(start, split.begin, TokenKind::kWord);
  EmitFolded(split.begin, split.end, TokenKind::kClitic);
  return true;
}

// The end of "U.S." and the like at `start`, or null. The last full stop may
// be missing.
const char* Tokenizer::ScanAcronym(const char* start) const {
  const char* at = start + 1;
  int letters = 1;
  while (end_ - at >= 2 && *at == '.' && IsLetter(at[1]) &&
         (end_ - at == 2 || !ContinuesWord(at[2]))) {
    at += 2;
    ++letters;
  }
  if (letters == 1) return nullptr;
  if (at < end_ && *at == '.') ++at;
  return at;
}

// Adds the word [start, at) with the full stop at `at` where that belongs to
// it: acronyms, initials, abbreviations.
bool Tokenizer::TryAbbreviation(const char* start, const char* at,
                                uint8_t seen) {
  const bool upper = (seen & kSeenUpper) != 0;
  const CharClass after = PeekChar(at + 1, end_).char_class;
  if (at - start == 1) {
    if (const char* const end = ScanAcronym(start)) {
      EmitFolded(start, end, TokenKind::kWord);
      return true;
    }
    if (upper && after != CharClass::kPunctuation) {
      ++p_;
      Emit(start, TokenKind::kWord, kCapitalized);
      return true;
    }
  }
  const absl::string_view norm(norms_->data() + norm_begin_,
                               static_cast<size_t>(at - start));
  const uint8_t known = AbbreviationFlags(norm);
  if (known == 0) return false;
  if ((known & kOnlyCapitalized) && !IsUpper(*start)) return false;
  if (known & kBeforeNumber) {
    const char* next = at + 1;
    while (next < end_ && *next == ' ') ++next;
    if (next == end_ || !IsDigit(*next)) return false;
  }
  // Two full stops are an ellipsis or a slip of the pen; leave them alone.
  if (end_ - at >= 2 && at[1] == '.') return false;
  ++p_;
  Emit(start, TokenKind::kWord, CaseFlags(start, at, seen));
  return true;
}

// Adds an Internet address that begins at `start`, whose first letters end
// at p_ in '.' or ':'.
bool Tokenizer::TryAddress(const char* start) {
  const char* const end = AddressEnd(start, p_, end_);
  if (end == nullptr) return false;
  EmitFolded(start, end, TokenKind::kSymbol);
  return true;
}

// Adds the mail address around the '@' at `at`, whose local part may have
// been read as several tokens.
bool Tokenizer::TryMail(const char* start, const char* at) {
  const char* const end = MailDomainEnd(at, end_);
  if (end == nullptr) return false;
  while (!tokens_->empty() && (pending_ & kSpaceBefore) == 0) {
    const Token& last = tokens_->back();
    const char* const last_end = text_.data() + last.end;
    const bool joined =
        last_end == start || (last_end + 1 == start && *last_end == '-');
    const bool local = last.kind == TokenKind::kWord ||
                       last.kind == TokenKind::kNumber || *last_end == '-' ||
                       text_[last.begin] == '.' || text_[last.begin] == '_';
    if (!joined || !local || last_end <= begin_) break;
    start = text_.data() + last.begin;
    norm_begin_ = last.norm_begin;
    pending_ = last.flags & (kSpaceBefore | kLineStart | kHyphenBefore);
    tokens_->pop_back();
  }
  EmitFolded(start, end, TokenKind::kSymbol);
  return true;
}

void Tokenizer::ScanNumber() {
  const char* const start = p_;
  const ScannedNumber number = ScanNumberAt(start, end_);
  if (!number.plain) {
    EmitFolded(start, number.end, number.kind);
    if (number.ordinal) tokens_->back().flags |= kOrdinal;
    return;
  }
  for (const char* at = start; at < number.end; ++at) {
    if (*at != ',') *norm_end_++ = *at;
  }
  p_ = number.end;
  Emit(start, TokenKind::kNumber, 0);
}

bool Tokenizer::JoinsByHyphen(const char* next) const {
  if (tokens_->empty()) return false;
  const Token& last = tokens_->back();
  if (text_.data() + last.end != p_ || p_ == begin_) return false;
  const CharClass after = PeekChar(next, end_).char_class;
  if (after != CharClass::kLetter && after != CharClass::kDigit) return false;
  if (last.kind != TokenKind::kPunctuation) return true;
  switch (text_[last.begin]) {
    case ')':
    case ']':
    case '"':
    case '\'':
      return true;
    default:
      return InfoBefore(begin_, p_).char_class == CharClass::kQuote ||
             InfoBefore(begin_, p_).char_class == CharClass::kApostrophe;
  }
}

void Tokenizer::ScanHyphen() {
  const char* const start = p_;
  const char* at = p_;
  while (at < end_ && *at == '-') ++at;
  if (at - start == 1 && JoinsByHyphen(at)) {
    pending_ |= kHyphenBefore;
    p_ = at;
    return;
  }
  p_ = at;
  *norm_end_++ = '-';
  Emit(start, TokenKind::kPunctuation, 0);
}

// An apostrophe that is inside no word: a clitic after a number or a bracket,
// a quotation mark, two of them.
void Tokenizer::ScanApostrophe() {
  const char* const start = p_;
  const NextChar first = PeekChar(start, end_);
  const char* at = start + first.size;
  if ((pending_ & kSpaceBefore) == 0) {
    const CliticSplit split = SplitClitic(Between(start, start), at, end_);
    if (split.end != nullptr) {
      EmitFolded(start, split.end, TokenKind::kClitic);
      return;
    }
  }
  const NextChar second = PeekChar(at, end_);
  if (second.char_class == CharClass::kApostrophe) at += second.size;
  EmitFolded(start, at, TokenKind::kPunctuation);
}

// "@name" and "#tag", or the mark alone.
void Tokenizer::ScanHandle() {
  const char* const start = p_;
  const char* at = start + 1;
  bool letter = false;
  while (at < end_ && (IsAlphanumeric(*at) || *at == '_')) {
    letter |= !IsDigit(*at);
    ++at;
  }
  if (!letter) at = start + 1;
  EmitFolded(start, at, TokenKind::kSymbol);
}

// A rule of equal marks is one token.
void Tokenizer::ScanRun() {
  const char* const start = p_;
  const char mark = *p_;
  while (p_ < end_ && *p_ == mark) ++p_;
  *norm_end_++ = mark;
  Emit(start, TokenKind::kSymbol, 0);
}

void Tokenizer::ScanMark() {
  const char* const start = p_;
  switch (*start) {
    case '\'':
    case '`':
      ScanApostrophe();
      return;
    case '-':
      ScanHyphen();
      return;
    case '.': {
      const char* at = start;
      while (at < end_ && *at == '.') ++at;
      if (at - start == 1) {
        const bool bare = tokens_->empty() || (pending_ & kSpaceBefore) != 0;
        if (bare && at < end_ && IsDigit(*at)) {
          at = ScanNumberAt(at, end_).end;
          EmitFolded(start, at, TokenKind::kNumber);
          return;
        }
        ++p_;
        *norm_end_++ = '.';
        Emit(start, TokenKind::kPunctuation, 0);
        return;
      }
      EmitFolded(start, at, TokenKind::kPunctuation);
      return;
    }
    case '@':
    case '#':
      ScanHandle();
      return;
    default:
      ScanRun();
  }
}

void Tokenizer::ScanWide() {
  const char* const start = p_;
  const NextChar c = PeekChar(start, end_);
  const char* const after = start + c.size;
  switch (c.char_class) {
    case CharClass::kSpace:
      pending_ |= kSpaceBefore;
      p_ = after;
      return;
    case CharClass::kNewline:
      pending_ |= kSpaceBefore | kLineStart;
      p_ = after;
      return;
    case CharClass::kIgnorable:
      p_ = after;
      return;
    case CharClass::kLetter:
      // As a word of plain letters, none of which has been read.
      ContinueWord(start, 0);
      return;
    case CharClass::kDigit: {
      const ScannedNumber number = ScanNumberAt(start, end_);
      EmitFolded(start, number.end, number.kind);
      return;
    }
    case CharClass::kFraction:
      EmitFolded(start, after, TokenKind::kNumber);
      return;
    case CharClass::kApostrophe:
      ScanApostrophe();
      return;
    case CharClass::kHyphen:
      if (JoinsByHyphen(after)) {
        pending_ |= kHyphenBefore;
        p_ = after;
        return;
      }
      EmitFolded(start, after, TokenKind::kPunctuation);
      return;
    case CharClass::kEnDash:
      if (!tokens_->empty() && tokens_->back().kind == TokenKind::kNumber &&
          PeekChar(after, end_).char_class == CharClass::kDigit &&
          JoinsByHyphen(after)) {
        pending_ |= kHyphenBefore;
        p_ = after;
        return;
      }
      EmitFolded(start, after, TokenKind::kPunctuation);
      return;
    case CharClass::kDash:
    case CharClass::kQuote:
    case CharClass::kPunctuation:
      EmitFolded(start, after, TokenKind::kPunctuation);
      return;
    case CharClass::kSymbol:
      EmitFolded(start, after, TokenKind::kSymbol);
      return;
  }
}

}  // namespace crosscheck
