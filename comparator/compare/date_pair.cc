#include "comparator/compare/date_pair.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/time/civil_time.h"

namespace crosscheck {
namespace {

constexpr int kLeapYear = 2000;
constexpr int64_t kDaysOfLeapYear = 366;

// Lays month and day into the leap year; the whole month where no day is set.
absl::optional<DayInterval> Laid(absl::string_view month_day) {
  const absl::optional<MonthDay> parsed = ParseMonthDay(month_day);
  if (!parsed.has_value()) return absl::nullopt;
  if (parsed->day == 0) return MonthInterval(kLeapYear, parsed->month);
  return DayInterval::Of(absl::CivilDay(kLeapYear, parsed->month, parsed->day));
}

absl::optional<DayInterval> MonthDays(
    const DateValue& value, const absl::optional<DayInterval>& interval) {
  absl::optional<DayInterval> first = Laid(value.start_month_day());
  absl::optional<DayInterval> last = Laid(value.end_month_day());
  if (!first.has_value() && interval.has_value() &&
      interval->size() < kDaysOfLeapYear) {
    first = Laid(FormatMonthDay(
        {static_cast<int>(interval->first.month()), interval->first.day()}));
    last = Laid(FormatMonthDay(
        {static_cast<int>(interval->last.month()), interval->last.day()}));
  }
  if (!first.has_value()) return absl::nullopt;
  if (!last.has_value()) last = first;
  // Over the end of the year.
  if (last->last < first->first) *last = Shift(*last, kDaysOfLeapYear);
  return DayInterval{first->first, last->last};
}

}  // namespace

DatePair::DatePair(const ClaimPair& pair)
    : value_a(pair.value_a().date()),
      value_b(pair.value_b().date()),
      a(IntervalOf(value_a)),
      b(IntervalOf(value_b)),
      month_day_a(MonthDays(value_a, a)),
      month_day_b(MonthDays(value_b, b)) {}

int64_t RoundTheYearDistance(const DayInterval& a, const DayInterval& b) {
  return std::min({DistanceInDays(a, b),
                   DistanceInDays(Shift(a, kDaysOfLeapYear), b),
                   DistanceInDays(a, Shift(b, kDaysOfLeapYear))});
}

}  // namespace crosscheck
