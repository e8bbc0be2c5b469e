#ifndef COMPARATOR_TEXT_CALENDAR_DAYS_H_
#define COMPARATOR_TEXT_CALENDAR_DAYS_H_

#include <cstdint>

#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/date_expression.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Easter Sunday of the western churches in `year`, by the method of Butcher's
// Ecclesiastical Calendar (1876) as in Meeus, Astronomical Algorithms, ch. 8.
absl::CivilDay EasterSunday(int64_t year);

// The days that a calendar date without its year names in `year`; a season
// that begins in December goes on in the next. Nothing where there are none:
// 29 February, or a date that names a day of the month only.
absl::optional<DayInterval> DaysInYear(const CalendarDate& date, int64_t year);

// A portion of a month, year or other time. A month's early days are the 1st
// to the 10th, mid the 11th to the 20th, late from the 21st on; a year's the
// first, second and last four months; of other times, a third. kEarlier and
// kLater are the whole.
DayInterval PortionOf(const DayInterval& whole, DatePortion portion,
                      int portion_days);

// What a portion of a time amounts to: the last days of a month are a few,
// though they may be eleven.
DatePrecision PrecisionOfPortion(const DayInterval& days);

// How many weeks or months a shift goes on: -1 for "last", 0 for "this", 1 for
// "next".
int StepsOf(DateShift shift);

// The Saturday and Sunday nearest to a holiday, and the holiday.
DayInterval WeekendAround(const DayInterval& holiday);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_CALENDAR_DAYS_H_
