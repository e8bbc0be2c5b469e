#include "comparator/text/calendar_days.h"

#include <algorithm>
#include <cstdint>

#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/date_expression.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

DayInterval HolidayIn(const HolidayRule& rule, int64_t year) {
  absl::CivilDay first;
  if (rule.month == 13) {
    first = EasterSunday(year) + rule.from_easter;
  } else if (rule.nth_weekday != 0) {
    const DayInterval month = MonthInterval(year, rule.month);
    const int to_first = (rule.weekday - IsoWeekday(month.first) + 7) % 7;
    first = month.first + to_first + 7 * (rule.nth_weekday - 1);
    if (first > month.last) first -= 7;
  } else {
    first = absl::CivilDay(year, rule.month, rule.day);
  }
  return {first, first + rule.more_days};
}

bool IsMonth(const DayInterval& interval) {
  return interval ==
         MonthInterval(interval.first.year(), interval.first.month());
}

bool IsYear(const DayInterval& interval) {
  return interval == YearInterval(interval.first.year());
}

}  // namespace

absl::CivilDay EasterSunday(int64_t year) {
  const int64_t a = year % 19;
  const int64_t b = year / 100;
  const int64_t c = year % 100;
  const int64_t d = b / 4;
  const int64_t e = b % 4;
  const int64_t f = (b + 8) / 25;
  const int64_t g = (b - f + 1) / 3;
  const int64_t h = (19 * a + b - d - g + 15) % 30;
  const int64_t i = c / 4;
  const int64_t k = c % 4;
  const int64_t l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int64_t m = (a + 11 * h + 22 * l) / 451;
  const int64_t n = h + l - 7 * m + 114;
  return absl::CivilDay(year, n / 31, n % 31 + 1);
}

absl::optional<DayInterval> DaysInYear(const CalendarDate& date, int64_t year) {
  if (year < kMinYear || year > kMaxYear) return absl::nullopt;
  if (date.holiday.month != 0) return HolidayIn(date.holiday, year);
  if (date.day != 0) {
    if (!IsCivilDay(year, date.month, date.day)) return absl::nullopt;
    return DayInterval::Of(absl::CivilDay(year, date.month, date.day));
  }
  if (date.month == 0) return YearInterval(year);
  const DayInterval first = MonthInterval(year, date.month);
  if (date.last_month == 0) return first;
  const int64_t last_year = date.last_month < date.month ? year + 1 : year;
  return DayInterval{first.first,
                     MonthInterval(last_year, date.last_month).last};
}

DayInterval PortionOf(const DayInterval& whole, DatePortion portion,
                      int portion_days) {
  if (whole.size() == 1) return whole;
  // Days from the first where the middle and the last portion begin.
  int64_t mid = 0;
  int64_t late = 0;
  int64_t half = 0;
  if (IsMonth(whole)) {
    mid = 10;
    late = 20;
    half = 15;
  } else if (IsYear(whole)) {
    const int64_t year = whole.first.year();
    mid = absl::CivilDay(year, 5, 1) - whole.first;
    late = absl::CivilDay(year, 9, 1) - whole.first;
    half = absl::CivilDay(year, 7, 1) - whole.first;
  } else {
    mid = (whole.size() + 2) / 3;
    late = whole.size() - mid;
    half = (whole.size() + 1) / 2;
  }
  mid = std::min(std::max<int64_t>(mid, 1), whole.size());
  late = std::min(std::max(late, mid), whole.size() - 1);
  half = std::min(std::max<int64_t>(half, 1), whole.size() - 1);
  const int64_t days =
      std::min<int64_t>(std::max(portion_days, 1), whole.size());
  switch (portion) {
    case DatePortion::kWhole:
    case DatePortion::kEarlier:
    case DatePortion::kLater:
      break;
    case DatePortion::kEarly:
      return {whole.first, whole.first + (mid - 1)};
    case DatePortion::kMid:
      if (mid > late - 1) break;
      return {whole.first + mid, whole.first + (late - 1)};
    case DatePortion::kLate:
      return {whole.first + late, whole.last};
    case DatePortion::kFirstHalf:
      return {whole.first, whole.first + (half - 1)};
    case DatePortion::kSecondHalf:
      return {whole.first + half, whole.last};
    case DatePortion::kFirstDays:
      return {whole.first, whole.first + (days - 1)};
    case DatePortion::kLastDays:
      return {whole.last - (days - 1), whole.last};
    case DatePortion::kNthWeek: {
      const absl::CivilDay first = whole.first + 7 * (portion_days - 1);
      if (!whole.Contains(first)) break;
      return {first, std::min(first + 6, whole.last)};
    }
  }
  return whole;
}

DatePrecision PrecisionOfPortion(const DayInterval& days) {
  return days.size() <= 11 ? DATE_PRECISION_FEW_DAYS
                           : PrecisionOfLength(days.size());
}

int StepsOf(DateShift shift) {
  switch (shift) {
    case DateShift::kLast:
    case DateShift::kPast:
    case DateShift::kPrevious:
      return -1;
    case DateShift::kNext:
    case DateShift::kFollowing:
      return 1;
    case DateShift::kNone:
    case DateShift::kThis:
    case DateShift::kSame:
      return 0;
  }
  return 0;
}

DayInterval WeekendAround(const DayInterval& holiday) {
  const int weekday = IsoWeekday(holiday.first);
  // Back to Saturday from Sunday, Monday and Tuesday, else on to it.
  const int to_saturday = weekday == 7   ? -1
                          : weekday <= 2 ? -1 - weekday
                                         : 6 - weekday;
  const absl::CivilDay saturday = holiday.first + to_saturday;
  return Hull(holiday, {saturday, saturday + 1});
}

}  // namespace crosscheck
