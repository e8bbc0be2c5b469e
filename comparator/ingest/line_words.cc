#include "comparator/ingest/line_words.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "unicode/uchar.h"
#include "unicode/utf8.h"

namespace crosscheck {
namespace {

enum class Kind { kLetter, kDigit, kMark, kJoiner, kSeparator };

Kind KindOf(UChar32 c) {
  if (c < 0x80) {
    if (absl::ascii_isalpha(static_cast<char>(c))) return Kind::kLetter;
    if (absl::ascii_isdigit(static_cast<char>(c))) return Kind::kDigit;
    if (c == ':' || c == '|' || c == '@') return Kind::kMark;
    return c == '\'' ? Kind::kJoiner : Kind::kSeparator;
  }
  // Apostrophes that are curly, and the modifier letter.
  if (c == 0x2019 || c == 0x2018 || c == 0x02BC) return Kind::kJoiner;
  if (c == 0xA9) return Kind::kMark;
  if (u_isdigit(c)) return Kind::kDigit;
  if (u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK ||
      u_charType(c) == U_COMBINING_SPACING_MARK) {
    return Kind::kLetter;
  }
  // What is no character at all belongs to the word it stands in.
  return c == 0xFFFD ? Kind::kLetter : Kind::kSeparator;
}

}  // namespace

void LineWords::Reset(absl::string_view line, std::size_t max_words) {
  buffer_.clear();
  words_.clear();
  truncated_ = false;
  bool in_word = false;
  const auto* bytes = reinterpret_cast<const uint8_t*>(line.data());
  const int32_t size = static_cast<int32_t>(line.size());
  for (int32_t i = 0; i < size;) {
    const int32_t start = i;
    UChar32 c;
    U8_NEXT_OR_FFFD(bytes, i, size, c);
    const Kind kind = KindOf(c);
    if (kind == Kind::kSeparator) {
      in_word = false;
      continue;
    }
    if (kind == Kind::kJoiner) continue;
    if (!in_word || kind == Kind::kMark) {
      if (words_.size() == max_words) {
        truncated_ = true;
        return;
      }
      words_.push_back({static_cast<uint32_t>(start), 0,
                        static_cast<uint32_t>(buffer_.size()), 0, true});
      in_word = kind != Kind::kMark;
    }
    Word& word = words_.back();
    word.end = static_cast<uint32_t>(i);
    if (kind != Kind::kDigit) word.number = false;
    if (c < 0x80) {
      buffer_ += absl::ascii_tolower(static_cast<char>(c));
    } else {
      uint8_t encoded[U8_MAX_LENGTH];
      int32_t length = 0;
      U8_APPEND_UNSAFE(encoded, length, u_tolower(c));
      buffer_.append(reinterpret_cast<const char*>(encoded), length);
    }
    word.buffer_size =
        static_cast<uint32_t>(buffer_.size()) - word.buffer_begin;
  }
}

}  // namespace crosscheck
