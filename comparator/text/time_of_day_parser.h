#ifndef COMPARATOR_TEXT_TIME_OF_DAY_PARSER_H_
#define COMPARATOR_TEXT_TIME_OF_DAY_PARSER_H_

#include <cstdint>

#include "comparator/text/date_expression.h"
#include "comparator/text/date_lexemes.h"

namespace crosscheck {

struct TimeOfDay {
  // Minutes after midnight.
  int16_t minutes = DateExpression::kNoTime;
  // Of the time, in minutes east of UTC, or DateExpression::kNoOffset.
  int16_t utc_offset_minutes = DateExpression::kNoOffset;
  // Index after its last lexeme; -1 where there is no time.
  int end = -1;
};

// The time of day that begins at `at`: "7:30 p.m.", "7.30pm", "19:30", "1 a.m.
// EST", "5 pm local time (1400 GMT)", "0300 GMT", "7 o'clock". Of two times,
// the first counts, and the second tells its zone. A number alone is no time.
TimeOfDay ParseTimeOfDay(const DateLexemes& lexemes, int at);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_TIME_OF_DAY_PARSER_H_
