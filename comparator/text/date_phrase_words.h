// What the parsers of date phrases share.

#ifndef COMPARATOR_TEXT_DATE_PHRASE_WORDS_H_
#define COMPARATOR_TEXT_DATE_PHRASE_WORDS_H_

#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"
#include "proto/dates.pb.h"

namespace crosscheck {

// The part of the day that the word at `at` stands for, DAY_PART_UNSPECIFIED
// where it is none; "tonight" is a day of its own.
DayPart DayPartAt(const DateLexemes& lex, int at);

// Adds the part of the day at `at`; "before dawn" and "after midnight" are
// parts of their own.
void AddDayPart(const DateLexemes& lex, int at, DateExpression* date);

// Whether the word at `at` is a weekday; "Sun" is one beside a date only.
bool IsWeekdayName(const DateLexemes& lex, int at, bool beside_date);

// Whether `date` names one day, not a longer time.
bool NamesDay(const DateExpression& date);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_PHRASE_WORDS_H_
