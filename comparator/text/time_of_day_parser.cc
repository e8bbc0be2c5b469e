#include "comparator/text/time_of_day_parser.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

constexpr int kNoon = 12 * 60;

// Hours and minutes of "7:30", "07:30:15", "7.30"; false for anything else.
bool ReadClock(absl::string_view text, char separator, int* minutes) {
  int fields[3] = {0, 0, 0};
  size_t field = 0;
  size_t digits = 0;
  for (const char c : text) {
    if (c == separator) {
      if (digits == 0 || ++field == 3) return false;
      digits = 0;
    } else if (!absl::ascii_isdigit(c) || ++digits > 2) {
      return false;
    } else {
      fields[field] = fields[field] * 10 + (c - '0');
    }
  }
  if (field == 0 || digits != 2 || fields[0] > 24 || fields[1] > 59 ||
      fields[2] > 60) {
    return false;
  }
  *minutes = fields[0] % 24 * 60 + fields[1];
  return true;
}

// Applies "a.m." or "p.m." at `at`; the index after it, or `at` where there is
// neither. "19:30 p.m." stays half past seven in the evening.
int ReadHalfOfDay(const DateLexemes& lex, int at, int* minutes) {
  const bool am = lex[at].Is(DATE_ROLE_AM);
  if (!am && !lex[at].Is(DATE_ROLE_PM)) return at;
  if (*minutes >= kNoon + 60) return at + 1;
  if (*minutes >= kNoon) *minutes -= kNoon;
  if (!am) *minutes += kNoon;
  return at + 1;
}

// "GMT", "EST", "local time".
int ReadZone(const DateLexemes& lex, int at, TimeOfDay* time) {
  if (lex[at].word->has_zone) {
    time->utc_offset_minutes = lex[at].word->utc_offset_minutes;
    return at + 1;
  }
  if (!lex[at].Is(DATE_ROLE_LOCAL)) return at;
  return lex[at + 1].Is(DATE_ROLE_TIME) ? at + 2 : at + 1;
}

bool NamesZone(const DateLexeme& lexeme) {
  return lexeme.word->has_zone || lexeme.Is(DATE_ROLE_LOCAL);
}

// A time without the one that may follow in parentheses.
TimeOfDay ReadTime(const DateLexemes& lexemes, int at) {
  const DateLexeme& lexeme = lexemes[at];
  const DateLexeme& next = lexemes[at + 1];
  const bool half_follows = next.Is(DATE_ROLE_AM) || next.Is(DATE_ROLE_PM);
  TimeOfDay time;
  int minutes = 0;
  int end = at + 1;
  if (lexeme.kind == TokenKind::kDateOrTime) {
    if (!ReadClock(lexemes.text(at), ':', &minutes)) return time;
  } else if (lexeme.kind != TokenKind::kNumber || lexeme.ordinal ||
             lexeme.hyphenated()) {
    return time;
  } else if (lexeme.number < 0) {
    if (!half_follows || !ReadClock(lexemes.text(at), '.', &minutes)) {
      return time;
    }
  } else if (lexeme.digits <= 2 && lexeme.number <= 24 &&
             (half_follows || (next.Is(DATE_ROLE_OCLOCK) &&
                               next.word->unit == TIME_UNIT_UNSPECIFIED))) {
    minutes = lexeme.number % 24 * 60;
    if (!half_follows) ++end;
  } else if (lexeme.digits == 4 && lexeme.number < 2400 &&
             lexeme.number % 100 < 60 &&
             (NamesZone(next) || next.Is(DATE_ROLE_OCLOCK))) {
    minutes = lexeme.number / 100 * 60 + lexeme.number % 100;
    if (!NamesZone(next)) ++end;
  } else {
    return time;
  }
  end = ReadHalfOfDay(lexemes, end, &minutes);
  time.minutes = static_cast<int16_t>(minutes);
  time.end = ReadZone(lexemes, end, &time);
  return time;
}

// The offset of a time without a zone, beside the same time in another zone.
int16_t OffsetBetween(const TimeOfDay& time, const TimeOfDay& other) {
  int offset = other.utc_offset_minutes + time.minutes - other.minutes;
  // Zones go from 12 hours west to 14 hours east.
  if (offset < -kNoon) offset += 2 * kNoon;
  if (offset > kNoon + 120) offset -= 2 * kNoon;
  return static_cast<int16_t>(offset);
}

}  // namespace

TimeOfDay ParseTimeOfDay(const DateLexemes& lexemes, int at) {
  TimeOfDay time = ReadTime(lexemes, at);
  if (time.end < 0 || lexemes[time.end].mark != '(') return time;
  const TimeOfDay other = ReadTime(lexemes, time.end + 1);
  if (other.end < 0 || lexemes[other.end].mark != ')') return time;
  time.end = other.end + 1;
  if (time.utc_offset_minutes == DateExpression::kNoOffset &&
      other.utc_offset_minutes != DateExpression::kNoOffset) {
    time.utc_offset_minutes = OffsetBetween(time, other);
  }
  return time;
}

}  // namespace crosscheck
