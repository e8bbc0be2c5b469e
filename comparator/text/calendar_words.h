// What months, days and years look like beside other words.

#ifndef COMPARATOR_TEXT_CALENDAR_WORDS_H_
#define COMPARATOR_TEXT_CALENDAR_WORDS_H_

#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"

namespace crosscheck {

// Whether the word at `at` can be a month as it is written; "may" cannot.
bool IsMonthName(const DateLexemes& lex, int at);

// Whether a month without a day or year is one: "in May", but not "May said".
bool MonthMayStandAlone(const DateLexemes& lex, int at);

// Whether the number at `at`, after a month, is its day: in "In May 20 people
// fled" it is not.
bool IsDayOfMonth(const DateLexemes& lex, int at);

// Whether a number that IsYear() is none after all: "2000 people".
bool MayBeYear(const DateLexemes& lex, int at, bool after_comma);

// Whether the year at `at` begins a decade: "1990s".
bool IsDecade(const DateLexemes& lex, int at);

// Reads "last year", "of this year" after a month or holiday into `shift`. The
// index after it, or `at`.
int ParseYearShift(const DateLexemes& lex, int at, DateShift* shift);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_CALENDAR_WORDS_H_
