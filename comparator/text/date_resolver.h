#ifndef COMPARATOR_TEXT_DATE_RESOLVER_H_
#define COMPARATOR_TEXT_DATE_RESOLVER_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/date_context.h"
#include "comparator/text/date_expression.h"
#include "proto/value.pb.h"

namespace crosscheck {

// The days that `date` stands for. `start` and `end` stay empty where they
// cannot be told: `basis` then says what was looked for, `possible_years`
// which years remain, and month, day and weekday are kept.
//
// - A bare weekday is the latest such day up to and including publication;
//   after a word of the future, the first from publication on. "last Friday"
//   is at least two days back, since the day before would be "yesterday".
// - A missing year makes the latest such day up to one day after publication
//   (news travels over time zones), or the first from publication on. A
//   weekday that does not fit stays in the value, for others to find.
// - Without publication, the years in which the weekday fits are kept.
// - "overnight" is the night before publication: two days. "overnight Friday"
//   goes into Saturday, or out of Thursday where Saturday is not over yet.
// - "last night" is the day before publication, with "night" among the
//   qualifiers, since most of what is told with it falls before midnight.
// - A week goes from Monday to Sunday; "this week" and what else contains
//   publication ends there unless it is still to come.
// - "three weeks ago" leaves three days to either side, months 15 days, years
//   half a year.
// - Where publication is several days, the result covers all that each of
//   them would give.
DateValue ResolveDate(const DateExpression& date, const DateContext& context);

// The dates of one sentence, each as ResolveDate() would, save that "a day
// after Friday's attack" and "the night before Christmas" are told from the
// date that follows them, and "a day earlier", "that night" from the one before
// them; where there is none, from the context's reference.
std::vector<DateValue> ResolveDates(absl::Span<const DateExpression> dates,
                                    const DateContext& context);

// What undated news of the day is dated by: from the day before publication
// to publication, for agencies report in the morning what happened in the
// evening.
DateValue FreshNewsDate(const DayInterval& publication);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_RESOLVER_H_
