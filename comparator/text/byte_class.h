// ASCII as the tokenizer sees it: a table of what each byte is, and the loop
// over the letters of a word.

#ifndef COMPARATOR_TEXT_BYTE_CLASS_H_
#define COMPARATOR_TEXT_BYTE_CLASS_H_

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

constexpr std::array<bool, 256> MakeEndsWord() {
  std::array<bool, 256> table = {};
  for (size_t byte = 0; byte < 256; ++byte) {
    const ByteClass byte_class = kTable[byte];
    table[byte] = byte_class == ByteClass::kSpace ||
                  byte_class == ByteClass::kNewline ||
                  (byte_class == ByteClass::kMark && byte != ':') ||
                  (byte_class == ByteClass::kOther && byte != '.' &&
                   byte != '\'' && byte != '`' && byte != '@');
  }
  return table;
}

inline constexpr std::array<bool, 256> kEndsWord = MakeEndsWord();

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
  return byte_class_internal::kEndsWord[static_cast<uint8_t>(byte)];
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

namespace byte_class_internal {

// Bytes that CopyWord() may write beyond those it counts.
inline constexpr ptrdiff_t kBlock = 16;

#ifdef __SSE2__
// Writes the 16 bytes at `in` to `out`, upper case letters in lower case.
// Returns how many letters and digits are at their beginning, and adds the
// cases among them to `*seen`.
inline int CopyWordBlock(const char* in, char* out, uint8_t* seen) {
  const auto within = [](__m128i bytes, char first, char last) {
    // Signed comparison: bytes beyond ASCII are negative.
    return _mm_and_si128(
        _mm_cmpgt_epi8(bytes, _mm_set1_epi8(static_cast<char>(first - 1))),
        _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(last + 1))));
  };
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(in));
  const __m128i upper = within(bytes, 'A', 'Z');
  const __m128i lower = within(bytes, 'a', 'z');
  const __m128i digit = within(bytes, '0', '9');
  const __m128i lowered =
      _mm_or_si128(bytes, _mm_and_si128(upper, _mm_set1_epi8(0x20)));
  _mm_storeu_si128(reinterpret_cast<__m128i*>(out), lowered);
  const uint32_t word = static_cast<uint32_t>(
      _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(upper, lower), digit)));
  const int size = __builtin_ctz(~word);
  const uint32_t inside = (1u << size) - 1;
  const uint32_t uppers =
      static_cast<uint32_t>(_mm_movemask_epi8(upper)) & inside;
  const uint32_t lowers =
      static_cast<uint32_t>(_mm_movemask_epi8(lower)) & inside;
  *seen |= static_cast<uint8_t>((uppers != 0 ? kSeenUpper : 0) |
                                (lowers != 0 ? kSeenLower : 0));
  return size;
}
#endif  // __SSE2__

}  // namespace byte_class_internal

// Moves `*from` past the ASCII letters and digits there, of which the first is
// a letter, and writes them to `*to` in lower case, where there is room for 16
// bytes more. Returns which cases there were.
inline uint8_t CopyWord(const char** from, const char* end, char** to) {
  const char* in = *from;
  char* out = *to;
  uint8_t seen = 0;
#ifdef __SSE2__
  while (end - in >= byte_class_internal::kBlock) {
    const int size = byte_class_internal::CopyWordBlock(in, out, &seen);
    in += size;
    out += size;
    if (size < byte_class_internal::kBlock) {
      *from = in;
      *to = out;
      return seen;
    }
  }
#endif  // __SSE2__
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

// Flags of the word of ASCII letters and digits [begin, end), in which
// CopyWord() has seen those cases.
inline uint8_t CaseFlags(const char* begin, const char* end, uint8_t seen) {
  if (!IsUpper(*begin)) return 0;
  if (seen == kSeenUpper) {
    for (const char* at = begin + 1; at < end; ++at) {
      if (IsUpper(*at)) return kCapitalized | kAllCaps;
    }
  }
  return kCapitalized;
}

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_BYTE_CLASS_H_
