#ifndef COMPARATOR_TEXT_RELATIVE_DATE_PARSER_H_
#define COMPARATOR_TEXT_RELATIVE_DATE_PARSER_H_

#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"

namespace crosscheck {

// What no parser of dates returns for an end.
constexpr int kNoDate = -1;

// These read what begins at `at` into `date` and return the index after its
// last lexeme, or kNoDate, with `date` as it was. A part of the day after it
// is read where it belongs to the word ("last night", "yesterday morning").

// Dates told from publication or another event: "yesterday", "last week",
// "this morning", "two days ago", "a day earlier", "the night before", "the
// past 24 hours", "recent weeks", "earlier this month", "the weekend".
int ParseRelativeDate(const DateLexemes& lexemes, int at, DateExpression* date);

// "last", "this past", "the following" and the like before a weekday, month,
// season or holiday: sets the shift and the anchor.
int ParseShift(const DateLexemes& lexemes, int at, DateExpression* date);

// "early", "the beginning of", "the first half of", "the last ten days of":
// sets the portion. The index after it is where the longer time begins,
// without its article.
int ParsePortion(const DateLexemes& lexemes, int at, DateExpression* date);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_RELATIVE_DATE_PARSER_H_
