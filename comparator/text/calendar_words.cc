#include "comparator/text/calendar_words.h"

#include <cstdint>

#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "comparator/text/date_words.h"
#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {

bool IsMonthName(const DateLexemes& lex, int at) {
  const DateLexeme& lexeme = lex[at];
  if (lexeme.word->month == 0) return false;
  return lexeme.capitalized() ||
         (!lexeme.word->ambiguous && !lexeme.word->abbreviation);
}

bool MonthMayStandAlone(const DateLexemes& lex, int at) {
  const DateLexeme& month = lex[at];
  if (month.word->abbreviation) return false;
  if (!month.word->ambiguous) return true;
  constexpr uint64_t kOpeners = DateRoleSet(
      DATE_ROLE_PREPOSITION, DATE_ROLE_SINCE, DATE_ROLE_UNTIL, DATE_ROLE_FROM,
      DATE_ROLE_FOR, DATE_ROLE_OF, DATE_ROLE_THIS, DATE_ROLE_LAST,
      DATE_ROLE_NEXT, DATE_ROLE_PAST, DATE_ROLE_EARLY, DATE_ROLE_MID,
      DATE_ROLE_LATE, DATE_ROLE_BETWEEN, DATE_ROLE_BEFORE, DATE_ROLE_AFTER);
  const DateLexeme& before = lex[at - 1];
  if (before.IsAny(kOpeners)) return true;
  // "in April and May", "from April to June".
  if (before.IsAny(DateRoleSet(DATE_ROLE_AND, DATE_ROLE_TO)) &&
      IsMonthName(lex, at - 2)) {
    return true;
  }
  // "the June shooting".
  return before.IsAny(DateRoleSet(DATE_ROLE_THE, DATE_ROLE_A)) &&
         lex[at + 1].IsPlainWord() && !lex[at + 1].capitalized();
}

bool IsDayOfMonth(const DateLexemes& lex, int at) {
  const DateLexeme& day = lex[at];
  if (!day.IsDay() || day.hyphenated()) return false;
  if (day.ordinal && day.kind == TokenKind::kWord) {
    return lex[at - 1].Is(DATE_ROLE_THE);
  }
  if (day.ordinal) return true;
  const DateLexeme& next = lex[at + 1];
  if (next.mark == '%') return false;
  const bool month_wanted = lex[at - 2].Is(DATE_ROLE_IN);
  return !(month_wanted && next.Is(DATE_ROLE_COUNTED));
}

bool MayBeYear(const DateLexemes& lex, int at, bool after_comma) {
  // Round numbers before a counted noun are counts: "2000 people".
  return after_comma || lex[at].number % 50 != 0 ||
         !lex[at + 1].Is(DATE_ROLE_COUNTED);
}

bool IsDecade(const DateLexemes& lex, int at) {
  const DateLexeme& next = lex[at + 1];
  if (next.kind == TokenKind::kClitic) return lex[at].number % 10 == 0;
  return next.kind == TokenKind::kWord && !next.Has(kSpaceBefore) &&
         !next.hyphenated() && !lex.text(at + 1).empty();
}

int ParseYearShift(const DateLexemes& lex, int at, DateShift* shift) {
  const int first = lex[at].Is(DATE_ROLE_OF) ? at + 1 : at;
  if (lex[first + 1].word->unit != TIME_UNIT_YEAR ||
      lex[first + 1].word->plural_unit) {
    return at;
  }
  if (lex[first].Is(DATE_ROLE_LAST)) {
    *shift = DateShift::kLast;
  } else if (lex[first].Is(DATE_ROLE_THIS)) {
    *shift = DateShift::kThis;
  } else if (lex[first].Is(DATE_ROLE_NEXT)) {
    *shift = DateShift::kNext;
  } else if (lex[first].Is(DATE_ROLE_SAME) || lex[first].Is(DATE_ROLE_THAT)) {
    *shift = DateShift::kSame;
  } else {
    return at;
  }
  return first + 2;
}

}  // namespace crosscheck
