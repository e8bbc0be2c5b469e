#ifndef COMPARATOR_TEXT_NUMERIC_DATE_H_
#define COMPARATOR_TEXT_NUMERIC_DATE_H_

#include "absl/strings/string_view.h"
#include "comparator/text/date_expression.h"

namespace crosscheck {

// Reads "2014-07-16", "16/7/2014", "7/16/14", "16.7.2014" whole, also with a
// time as in ISO 8601 after the day. False for what is no date. `ambiguous`
// is set where the day could be the month.
bool ParseNumericDate(absl::string_view text, bool day_first,
                      CalendarDate* date, bool* ambiguous);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_NUMERIC_DATE_H_
