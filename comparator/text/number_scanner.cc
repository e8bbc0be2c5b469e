#include "comparator/text/number_scanner.h"

#include <cstddef>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/text/byte_class.h"
#include "comparator/text/character.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

const char* SkipDigits(const char* at, const char* end) {
  while (at < end && IsDigit(*at)) ++at;
  return at;
}

// Whether exactly `count` digits stand at `at`.
bool HasDigits(const char* at, const char* end, ptrdiff_t count) {
  return SkipDigits(at, end) - at == count;
}

constexpr int kMaxGroups = 4;

// Numbers with the same separator between them, such as those of a date.
struct Groups {
  // Lengths of the first three.
  ptrdiff_t size[3] = {0, 0, 0};
  int count = 1;
  const char* end = nullptr;
};

Groups ReadGroups(const char* begin, const char* end, char separator) {
  Groups groups;
  groups.end = SkipDigits(begin, end);
  groups.size[0] = groups.end - begin;
  // A date has three; more than four need no reading.
  while (groups.count <= kMaxGroups && end - groups.end >= 2 &&
         *groups.end == separator && IsDigit(groups.end[1])) {
    const char* const group = groups.end + 1;
    groups.end = SkipDigits(group, end);
    if (groups.count < 3) groups.size[groups.count] = groups.end - group;
    ++groups.count;
  }
  return groups;
}

// Year, month, day or day, month, year.
bool LooksLikeDate(const Groups& groups) {
  if (groups.count != 3 || groups.size[1] > 2) return false;
  if (groups.size[0] == 4) return groups.size[2] <= 2;
  return groups.size[0] <= 2 && (groups.size[2] == 4 || groups.size[2] == 2);
}

// The time of day that may follow an ISO date: "T07:15:00Z".
const char* SkipIsoTime(const char* at, const char* end) {
  if (end - at < 3 || *at != 'T' || !IsDigit(at[1]) || !IsDigit(at[2])) {
    return at;
  }
  const char* last = at + 1;
  while (last < end &&
         (IsDigit(*last) || *last == 'Z' ||
          (end - last >= 2 && IsDigit(last[1]) &&
           (*last == ':' || *last == '.' || *last == '+' || *last == '-')))) {
    ++last;
  }
  return last;
}

// Numbers of other scripts: digits, and separators between them.
ScannedNumber ScanWideNumber(const char* begin, const char* end) {
  const char* at = begin;
  bool separator = false;
  const char* last = begin;
  while (at < end) {
    const absl::string_view rest(at, static_cast<size_t>(end - at));
    const DecodedChar c = DecodeUtf8(rest);
    const CharClass char_class = InfoOf(c.code).char_class;
    at += c.size;
    if (char_class == CharClass::kDigit) {
      last = at;
      separator = false;
    } else if (!separator && (c.code == ',' || c.code == '.' ||
                              c.code == 0x066B || c.code == 0x066C)) {
      separator = true;
    } else {
      break;
    }
  }
  return {last, TokenKind::kNumber, false, false};
}

bool IsWide(const char* at, const char* end, CharClass char_class) {
  if (at == end || ByteClassOf(*at) != ByteClass::kWide) return false;
  const absl::string_view rest(at, static_cast<size_t>(end - at));
  return InfoOf(DecodeUtf8(rest).code).char_class == char_class;
}

bool IsOrdinalEnding(const char* at, const char* end) {
  if (end - at < 2 || (end - at > 2 && ContinuesWord(at[2]))) return false;
  for (const absl::string_view ending : {"th", "st", "nd", "rd"}) {
    if (absl::EqualsIgnoreCase(absl::string_view(at, 2), ending)) return true;
  }
  return false;
}

// Reads dates, times and addresses; false where the digits that end at `at`
// are followed by none of their separators.
bool ScanSeparated(const char* begin, const char* at, const char* end,
                   ScannedNumber* number) {
  const ptrdiff_t digits = at - begin;
  number->kind = TokenKind::kDateOrTime;
  switch (*at) {
    case ':': {
      if (digits > 2 || !HasDigits(at + 1, end, 2)) return false;
      const bool seconds =
          end - at > 3 && at[3] == ':' && HasDigits(at + 4, end, 2);
      number->end = at + (seconds ? 6 : 3);
      return true;
    }
    case '/': {
      if (end - at < 2 || !IsDigit(at[1])) return false;
      number->end = ReadGroups(begin, end, '/').end;
      return true;
    }
    case '-': {
      const Groups groups = ReadGroups(begin, end, '-');
      if (!LooksLikeDate(groups) ||
          (groups.size[0] != 4 && groups.size[2] != 4)) {
        return false;
      }
      number->end = SkipIsoTime(groups.end, end);
      return true;
    }
    case '.': {
      const Groups groups = ReadGroups(begin, end, '.');
      if (groups.count < 3) return false;
      number->end = groups.end;
      if (LooksLikeDate(groups)) return true;
      number->kind = groups.size[1] == 3 && groups.size[2] == 3
                         ? TokenKind::kNumber
                         : TokenKind::kSymbol;
      return true;
    }
    default:
      return false;
  }
}

}  // namespace

ScannedNumber ScanNumberAt(const char* begin, const char* end) {
  if (!IsDigit(*begin)) return ScanWideNumber(begin, end);
  ScannedNumber number;
  const char* at = SkipDigits(begin, end);
  if (at < end && ScanSeparated(begin, at, end, &number)) return number;
  number.kind = TokenKind::kNumber;
  number.plain = true;
  if (at - begin <= 3) {
    while (at < end && *at == ',' && HasDigits(at + 1, end, 3)) at += 4;
  }
  constexpr int kTooManyDigits = 4;
  if (at - begin <= 3 && at < end && *at == ',' &&
      SkipDigits(at + 1, end) - (at + 1) >= kTooManyDigits) {
    // "12,0000": mistyped, and nobody knows for what.
    number.kind = TokenKind::kSymbol;
    number.plain = false;
    number.end = SkipDigits(at + 1, end);
    return number;
  }
  if (end - at >= 2 && *at == '.' && IsDigit(at[1])) {
    at = SkipDigits(at + 1, end);
    number.plain = false;
  } else if (IsWide(at, end, CharClass::kFraction)) {
    at += DecodeUtf8({at, static_cast<size_t>(end - at)}).size;
    number.plain = false;
  } else if (IsWide(at, end, CharClass::kDigit)) {
    return ScanWideNumber(begin, end);
  } else if (IsOrdinalEnding(at, end)) {
    at += 2;
    number.plain = false;
    number.ordinal = true;
  }
  number.end = at;
  return number;
}

}  // namespace crosscheck
