#include "comparator/ingest/line_words.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "unicode/uchar.h"
#include "unicode/utf8.h"

namespace crosscheck {
namespace {

enum class Kind { kLetter, kDigit, kMark, kJoiner, kSeparator };

// Of a character beyond ASCII.
Kind KindOf(UChar32 c) {
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

// What an ASCII byte is: its lower case form for letters and digits, else one
// of the codes below.
constexpr char kSeparatorByte = 0;
constexpr char kMarkByte = 1;
constexpr char kJoinerByte = 2;

struct ByteTable {
  char of[128];
};

constexpr ByteTable MakeByteTable() {
  ByteTable table = {};
  for (int c = 0; c < 128; ++c) {
    if (c >= 'a' && c <= 'z') {
      table.of[c] = static_cast<char>(c);
    } else if (c >= 'A' && c <= 'Z') {
      table.of[c] = static_cast<char>(c - 'A' + 'a');
    } else if (c >= '0' && c <= '9') {
      table.of[c] = static_cast<char>(c);
    } else if (c == ':' || c == '|' || c == '@') {
      table.of[c] = kMarkByte;
    } else {
      table.of[c] = c == '\'' ? kJoinerByte : kSeparatorByte;
    }
  }
  return table;
}

constexpr ByteTable kBytes = MakeByteTable();

bool IsDigitByte(char c) { return c >= '0' && c <= '9'; }

Kind KindOfByte(char code) {
  switch (code) {
    case kSeparatorByte:
      return Kind::kSeparator;
    case kMarkByte:
      return Kind::kMark;
    case kJoinerByte:
      return Kind::kJoiner;
    default:
      return IsDigitByte(code) ? Kind::kDigit : Kind::kLetter;
  }
}

}  // namespace

void LineWords::Reset(absl::string_view line, std::size_t max_words) {
  // A character in lower case may take one byte more than it did.
  const std::size_t room = line.size() + line.size() / 2 + U8_MAX_LENGTH;
  if (buffer_.size() < room) buffer_.resize(room);
  words_.clear();
  truncated_ = false;
  bool in_word = false;
  char* out = &buffer_[0];
  const auto* bytes = reinterpret_cast<const uint8_t*>(line.data());
  const int32_t size = static_cast<int32_t>(line.size());
  for (int32_t i = 0; i < size;) {
    const int32_t start = i;
    UChar32 c = bytes[i];
    Kind kind;
    char lower = 0;
    if (c < 0x80) {
      ++i;
      lower = kBytes.of[c];
      if (in_word && lower > kJoinerByte) {
        // The common case: one more letter of a word.
        *out++ = lower;
        Word& word = words_.back();
        word.end = static_cast<uint32_t>(i);
        ++word.buffer_size;
        word.number = word.number && IsDigitByte(lower);
        continue;
      }
      kind = KindOfByte(lower);
      if (kind == Kind::kMark) lower = static_cast<char>(c);
    } else {
      U8_NEXT_OR_FFFD(bytes, i, size, c);
      kind = KindOf(c);
    }
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
                        static_cast<uint32_t>(out - buffer_.data()), 0, true});
      in_word = kind != Kind::kMark;
    }
    Word& word = words_.back();
    word.end = static_cast<uint32_t>(i);
    if (kind != Kind::kDigit) word.number = false;
    if (c < 0x80) {
      *out++ = lower;
    } else {
      int32_t length = 0;
      auto* encoded = reinterpret_cast<uint8_t*>(out);
      U8_APPEND_UNSAFE(encoded, length, u_tolower(c));
      out += length;
    }
    word.buffer_size =
        static_cast<uint32_t>(out - buffer_.data()) - word.buffer_begin;
  }
}

}  // namespace crosscheck
