// ASCII as the tokenizer sees it: a table of what each byte is, and the loop
// over the letters of a word.

#ifndef COMPARATOR_TEXT_BYTE_CLASS_H_
#define COMPARATOR_TEXT_BYTE_CLASS_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "comparator/text/token.h"

namespace crosscheck {

enum class ByteClass : uint8_t {
  // White space other than the ends of lines, and controls.
  kSpace,
  kNewline,
  kUpper,
  kLower,
  kDigit,
  // A token of its own wherever it stands: , ; : ! ? ( ) [ ] { } "
  kMark,
  // Any other mark or symbol.
  kOther,
  // Part of a character beyond ASCII.
  kWide,
};

namespace byte_class_internal {

constexpr ByteClass Classify(uint8_t byte) {
  if (byte >= 0x80) return ByteClass::kWide;
  if (byte >= '\n' && byte <= '\r') return ByteClass::kNewline;
  if (byte <= ' ' || byte == 0x7F) return ByteClass::kSpace;
  if (byte >= 'A' && byte <= 'Z') return ByteClass::kUpper;
  if (byte >= 'a' && byte <= 'z') return ByteClass::kLower;
  if (byte >= '0' && byte <= '9') return ByteClass::kDigit;
  for (const char mark :
       {',', ';', ':', '!', '?', '(', ')', '[', ']', '{', '}', '"'}) {
    if (byte == static_cast<uint8_t>(mark)) return ByteClass::kMark;
  }
  return ByteClass::kOther;
}

constexpr std::array<ByteClass, 256> MakeTable() {
  std::array<ByteClass, 256> table = {};
  for (size_t byte = 0; byte < 256; ++byte) {
    table[byte] = Classify(static_cast<uint8_t>(byte));
  }
  return table;
}

inline constexpr std::array<ByteClass, 256> kTable = MakeTable();

}  // namespace byte_class_internal

inline ByteClass ByteClassOf(char byte) {
  return byte_class_internal::kTable[static_cast<uint8_t>(byte)];
}
inline bool IsUpper(char byte) {
  return ByteClassOf(byte) == ByteClass::kUpper;
}
inline bool IsDigit(char byte) {
  return ByteClassOf(byte) == ByteClass::kDigit;
}
inline bool IsLetter(char byte) {
  return IsUpper(byte) || ByteClassOf(byte) == ByteClass::kLower;
}
inline bool IsAlphanumeric(char byte) {
  return IsLetter(byte) || IsDigit(byte);
}
// A letter, a digit, or part of a character beyond ASCII.
inline bool ContinuesWord(char byte) {
  return IsAlphanumeric(byte) || ByteClassOf(byte) == ByteClass::kWide;
}
// A byte right after letters that ends their word whatever follows.
inline bool EndsWord(char byte) {
  switch (ByteClassOf(byte)) {
    case ByteClass::kSpace:
    case ByteClass::kNewline:
      return true;
    case ByteClass::kMark:
      return byte != ':';
    case ByteClass::kOther:
      return byte != '.' && byte != '\'' && byte != '`' && byte != '@';
    default:
      return false;
  }
}
// A byte that an Internet address may have inside.
inline bool IsAddressByte(char byte) {
  switch (ByteClassOf(byte)) {
    case ByteClass::kSpace:
    case ByteClass::kNewline:
    case ByteClass::kWide:
      return false;
    default:
      return byte != '"' && byte != '<' && byte != '>' && byte != '[' &&
             byte != ']' && byte != '{' && byte != '}' && byte != '|' &&
             byte != '`';
  }
}
// A mark that belongs to the sentence when an address ends in it.
inline bool IsAddressTail(char byte) {
  return byte == '.' || byte == ',' || byte == ';' || byte == ':' ||
         byte == '!' || byte == '?' || byte == ')' || byte == '(' ||
         byte == '\'' || byte == '*';
}

// Bits of what CopyWord() returns.
inline constexpr uint8_t kSeenUpper = 1;
inline constexpr uint8_t kSeenLower = 2;

// Moves `*from` past the ASCII letters and digits there, of which the first is
// a letter, and writes them to `*to` in lower case. Returns which cases there
// were.
inline uint8_t CopyWord(const char** from, const char* end, char** to) {
  const char* in = *from;
  char* out = *to;
  uint8_t seen = 0;
  for (; in < end; ++in) {
    const char c = *in;
    const ByteClass byte_class = ByteClassOf(c);
    if (byte_class == ByteClass::kLower) {
      seen |= kSeenLower;
      *out++ = c;
    } else if (byte_class == ByteClass::kUpper) {
      seen |= kSeenUpper;
      *out++ = static_cast<char>(c | 0x20);
    } else if (byte_class == ByteClass::kDigit) {
      *out++ = c;
    } else {
      break;
    }
  }
  *from = in;
  *to = out;
  return seen;
}

// Flags of a word of `size` letters that begins with `first`.
inline uint8_t CaseFlags(char first, uint8_t seen, ptrdiff_t size) {
  if (!IsUpper(first)) return 0;
  return static_cast<uint8_t>(kCapitalized |
                              (size >= 2 && seen == kSeenUpper ? kAllCaps : 0));
}

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_BYTE_CLASS_H_
