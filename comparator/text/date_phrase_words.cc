#include "comparator/text/date_phrase_words.h"

#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "comparator/text/date_words.h"
#include "proto/dates.pb.h"

namespace crosscheck {

DayPart DayPartAt(const DateLexemes& lex, int at) {
  const DateWord& word = *lex[at].word;
  return word.relative_days == DateWord::kNoDays ? word.part
                                                 : DAY_PART_UNSPECIFIED;
}

void AddDayPart(const DateLexemes& lex, int at, DateExpression* date) {
  const DayPart part = DayPartAt(lex, at);
  const bool before = lex[at - 1].Is(DATE_ROLE_BEFORE);
  const bool after =
      lex[at - 1].Is(DATE_ROLE_AFTER) || lex[at - 1].Is(DATE_ROLE_PAST);
  if (before && part == DAY_PART_DAWN) {
    date->Add(DAY_PART_BEFORE_DAWN);
  } else if (before && part == DAY_PART_MIDNIGHT) {
    date->Add(DAY_PART_BEFORE_MIDNIGHT);
  } else if (after && part == DAY_PART_MIDNIGHT) {
    date->Add(DAY_PART_AFTER_MIDNIGHT);
  } else {
    date->Add(part);
  }
}

bool IsWeekdayName(const DateLexemes& lex, int at, bool beside_date) {
  const DateWord& word = *lex[at].word;
  if (word.weekday == 0) return false;
  return !word.abbreviation || (beside_date && lex[at].capitalized());
}

bool NamesDay(const DateExpression& date) {
  switch (date.kind) {
    case DateKind::kCalendar:
      return date.first.names_day();
    case DateKind::kWeekday:
      return true;
    case DateKind::kOffset:
      return date.unit == TIME_UNIT_DAY;
    case DateKind::kUnit:
    case DateKind::kWindow:
    case DateKind::kTimeOfDay:
      return false;
  }
  return false;
}

}  // namespace crosscheck
