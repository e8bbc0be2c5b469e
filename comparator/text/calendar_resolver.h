#ifndef COMPARATOR_TEXT_CALENDAR_RESOLVER_H_
#define COMPARATOR_TEXT_CALENDAR_RESOLVER_H_

#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/date_context.h"
#include "comparator/text/date_expression.h"
#include "proto/value.pb.h"

namespace crosscheck {

struct ResolvedDays {
  DayInterval days;
  DatePrecision precision = DATE_PRECISION_UNSPECIFIED;
};

// The days of an expression of DateKind::kCalendar, with `future` where it is
// still to come; see ResolveDate() for how a missing year is found. Sets
// `value`'s basis, and its possible years where the year cannot be told, which
// gives nothing.
absl::optional<ResolvedDays> ResolveCalendarDate(const DateExpression& date,
                                                 const DateContext& context,
                                                 bool future, DateValue* value);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_CALENDAR_RESOLVER_H_
