#include "comparator/text/date_count.h"

#include "comparator/text/date_lexemes.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

// Counts beyond this are no distance in time that news would tell.
constexpr int kMaxCount = 500;

DateCount ReadNumber(const DateLexemes& lex, int at) {
  const DateLexeme& lexeme = lex[at];
  DateCount count;
  if (lexeme.word->number_lo != 0 && !lexeme.ordinal) {
    count = {lexeme.word->number_lo, lexeme.word->number_hi, at + 1};
    const DateLexeme& next = lex[at + 1];
    if (count.lo >= 20 && next.hyphenated() && next.word->number_lo > 0 &&
        next.word->number_hi < 10) {
      // "twenty-four".
      count.lo += next.word->number_lo;
      count.hi = count.lo;
      ++count.end;
    }
  } else if (lexeme.kind == TokenKind::kNumber && !lexeme.ordinal &&
             lexeme.number >= 1 && lexeme.number <= kMaxCount) {
    count = {lexeme.number, lexeme.number, at + 1};
  }
  return count;
}

}  // namespace

DateCount ReadDateCount(const DateLexemes& lex, int at) {
  const DateLexeme& lexeme = lex[at];
  if (lexeme.Is(DATE_ROLE_A)) {
    // "a few", "a couple of", "a dozen"; "a day".
    DateCount count = ReadNumber(lex, at + 1);
    if (count.end == DateCount::kNone || count.lo == 1) return {1, 1, at + 1};
    if (lex[count.end].Is(DATE_ROLE_OF)) ++count.end;
    return count;
  }
  if (lexeme.Is(DATE_ROLE_HALF) && lex[at + 1].Is(DATE_ROLE_A)) {
    // "half an hour": shorter than what days can tell.
    return {0, 1, at + 2};
  }
  DateCount count = ReadNumber(lex, at);
  if (count.end == DateCount::kNone) return count;
  const DateLexeme& joiner = lex[count.end];
  if (joiner.Is(DATE_ROLE_AND) || joiner.Is(DATE_ROLE_TO) ||
      lex[count.end].hyphenated()) {
    const DateCount other =
        ReadNumber(lex, joiner.hyphenated() ? count.end : count.end + 1);
    if (other.end != DateCount::kNone && other.hi > count.lo &&
        lex[other.end].word->unit != TIME_UNIT_UNSPECIFIED) {
      count.hi = other.hi;
      count.end = other.end;
    }
  } else if (joiner.Is(DATE_ROLE_OF)) {
    ++count.end;
  }
  return count;
}

DateCount VagueDateCount(TimeUnit unit) {
  switch (unit) {
    case TIME_UNIT_MINUTE:
      return {2, 59, 0};
    case TIME_UNIT_HOUR:
      return {2, 11, 0};
    case TIME_UNIT_DAY:
      return {2, 7, 0};
    case TIME_UNIT_WEEK:
      return {2, 6, 0};
    case TIME_UNIT_MONTH:
      return {2, 11, 0};
    default:
      return {2, 9, 0};
  }
}

}  // namespace crosscheck
