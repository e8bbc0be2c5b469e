#ifndef COMPARATOR_TEXT_CALENDAR_DATE_PARSER_H_
#define COMPARATOR_TEXT_CALENDAR_DATE_PARSER_H_

#include "absl/container/inlined_vector.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"

namespace crosscheck {

// A calendar date, or several that share a month: "16, 17 and 18 July".
struct CalendarMatch {
  struct Member {
    CalendarDate first;
    // Empty unless the member is a range.
    CalendarDate last;
    // Half-open lexeme indices.
    int begin = 0;
    int end = 0;
  };

  // At least one where something was found; the last ends the match.
  absl::InlinedVector<Member, 2> members;
  // "July last year".
  DateShift year_shift = DateShift::kNone;
  // "the 5th of last month".
  DateShift month_shift = DateShift::kNone;
  bool ambiguous_order = false;

  void Clear() {
    members.clear();
    year_shift = DateShift::kNone;
    month_shift = DateShift::kNone;
    ambiguous_order = false;
  }
  bool found() const { return !members.empty(); }
  int end() const { return members.back().end; }
};

// The calendar date that begins at `at`: "16 July 2014", "July 3-7", "Nov. 18,
// 2005", "2014-07-16", "July 2014", "July", "2014", "the 16th" from its
// number on. Weekdays and times of day beside it are not read. `day_first`
// says how "7/4/2017" is read. False, and an empty `match`, where there is
// none.
bool ParseCalendarDate(const DateLexemes& lexemes, int at, bool day_first,
                       CalendarMatch* match);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_CALENDAR_DATE_PARSER_H_
