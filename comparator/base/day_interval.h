// Civil days and closed intervals of them, with ISO 8601 and DateValue forms.
//
//   absl::optional<PartialDate> published = ParsePartialDate("2024-08");
//   published->days.first;                            // 2024-08-01
//   published->precision;                             // a month
//   published->days.Contains(absl::CivilDay(2024, 8, 5));  // true
//
// Days are of the proleptic Gregorian calendar, in whatever time zone the
// text means: there is no time of day and no clock. Years are 1 to 9999.

#ifndef COMPARATOR_BASE_DAY_INTERVAL_H_
#define COMPARATOR_BASE_DAY_INTERVAL_H_

#include <cstdint>
#include <ostream>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "proto/value.pb.h"

namespace crosscheck {

constexpr int kMinYear = 1;
constexpr int kMaxYear = 9999;

// The days from `first` to `last`, both in; `first` is never after `last`.
struct DayInterval {
  absl::CivilDay first;
  absl::CivilDay last;

  static DayInterval Of(absl::CivilDay day) { return {day, day}; }

  // Number of days, at least 1.
  int64_t size() const { return last - first + 1; }
  bool Contains(absl::CivilDay day) const {
    return first <= day && day <= last;
  }
  bool Contains(const DayInterval& other) const {
    return first <= other.first && other.last <= last;
  }

  friend bool operator==(const DayInterval& a, const DayInterval& b) {
    return a.first == b.first && a.last == b.last;
  }
  friend bool operator!=(const DayInterval& a, const DayInterval& b) {
    return !(a == b);
  }
};

bool Intersects(const DayInterval& a, const DayInterval& b);
// The days in both; nothing where there are none.
absl::optional<DayInterval> Intersection(const DayInterval& a,
                                         const DayInterval& b);
// The shortest interval that contains both.
DayInterval Hull(const DayInterval& a, const DayInterval& b);
// Days between the nearest ends: 0 where they intersect, 1 where one begins
// the day after the other ends.
int64_t DistanceInDays(const DayInterval& a, const DayInterval& b);
// `days` days later, or earlier where negative.
DayInterval Shift(const DayInterval& interval, int64_t days);

// Whether there is such a day: 29 February in leap years only.
bool IsCivilDay(int64_t year, int month, int day);
int DaysInMonth(int64_t year, int month);
// 1 Monday to 7 Sunday, as in ISO 8601.
int IsoWeekday(absl::CivilDay day);
// The Monday to Sunday that `day` is in.
DayInterval IsoWeekOf(absl::CivilDay day);
DayInterval MonthInterval(int64_t year, int month);
DayInterval YearInterval(int64_t year);
// The same day of another month; where that month is shorter, its last day.
absl::CivilDay AddMonths(absl::CivilDay day, int64_t months);

// A month and perhaps a day of no year in particular.
struct MonthDay {
  // 1 to 12.
  int month = 0;
  // 1 to 31; 0 for the whole month.
  int day = 0;

  friend bool operator==(const MonthDay& a, const MonthDay& b) {
    return a.month == b.month && a.day == b.day;
  }
};

// "2020-12-10".
std::string FormatIsoDay(absl::CivilDay day);
// "2020-12-10", "2020-12-10/2020-12-12" where there is more than one day.
std::string FormatIsoInterval(const DayInterval& interval);
// "07-16", or "07" for the whole month.
std::string FormatMonthDay(const MonthDay& month_day);

// Reads "2020-12-10" and nothing else; nothing for a day there is not.
absl::optional<absl::CivilDay> ParseIsoDay(absl::string_view text);
// Reads "07-16", "07".
absl::optional<MonthDay> ParseMonthDay(absl::string_view text);

// A day, month or year with the days it covers.
struct PartialDate {
  DayInterval days;
  DatePrecision precision = DATE_PRECISION_UNSPECIFIED;
};

// Reads "2020-12-10", "2020-12", "2020".
absl::optional<PartialDate> ParsePartialDate(absl::string_view text);

// What so many days amount to: a day, two to ten a few, up to 15 (two weeks
// with both ends) a week, up to 45 a month, up to 200 a season, else a year.
DatePrecision PrecisionOfLength(int64_t days);

// The days of `value`; nothing where its year cannot be told or a field is
// not a day.
absl::optional<DayInterval> IntervalOf(const DateValue& value);
// Sets `start` and `end`.
void SetInterval(const DayInterval& interval, DateValue* value);

// How a failed test prints it.
std::ostream& operator<<(std::ostream& out, const DayInterval& interval);

}  // namespace crosscheck

#endif  // COMPARATOR_BASE_DAY_INTERVAL_H_
