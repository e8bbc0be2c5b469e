#include "comparator/base/day_interval.h"

#include <algorithm>
#include <cstdint>
#include <ostream>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// The digits of `text` as a number; -1 where it has anything else. At most 4
// digits are asked for, so that it cannot overflow.
int DigitsOf(absl::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (!absl::ascii_isdigit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return text.empty() ? -1 : value;
}

}  // namespace

bool Intersects(const DayInterval& a, const DayInterval& b) {
  return a.first <= b.last && b.first <= a.last;
}

absl::optional<DayInterval> Intersection(const DayInterval& a,
                                         const DayInterval& b) {
  if (!Intersects(a, b)) return absl::nullopt;
  return DayInterval{std::max(a.first, b.first), std::min(a.last, b.last)};
}

DayInterval Hull(const DayInterval& a, const DayInterval& b) {
  return {std::min(a.first, b.first), std::max(a.last, b.last)};
}

int64_t DistanceInDays(const DayInterval& a, const DayInterval& b) {
  if (a.last < b.first) return b.first - a.last;
  if (b.last < a.first) return a.first - b.last;
  return 0;
}

DayInterval Shift(const DayInterval& interval, int64_t days) {
  return {interval.first + days, interval.last + days};
}

bool IsCivilDay(int64_t year, int month, int day) {
  return year >= kMinYear && year <= kMaxYear && month >= 1 && month <= 12 &&
         day >= 1 && day <= DaysInMonth(year, month);
}

int DaysInMonth(int64_t year, int month) {
  const absl::CivilMonth first(year, month);
  return static_cast<int>(absl::CivilDay(first + 1) - absl::CivilDay(first));
}

int IsoWeekday(absl::CivilDay day) {
  // absl::Weekday counts from Monday too, from 0.
  return static_cast<int>(absl::GetWeekday(day)) + 1;
}

DayInterval IsoWeekOf(absl::CivilDay day) {
  const absl::CivilDay monday = day - (IsoWeekday(day) - 1);
  return {monday, monday + 6};
}

DayInterval MonthInterval(int64_t year, int month) {
  const absl::CivilMonth first(year, month);
  return {absl::CivilDay(first), absl::CivilDay(first + 1) - 1};
}

DayInterval YearInterval(int64_t year) {
  return {absl::CivilDay(year, 1, 1), absl::CivilDay(year, 12, 31)};
}

absl::CivilDay AddMonths(absl::CivilDay day, int64_t months) {
  const absl::CivilMonth month = absl::CivilMonth(day) + months;
  return absl::CivilDay(
      month.year(), month.month(),
      std::min(day.day(), DaysInMonth(month.year(), month.month())));
}

// By hand: each date of each article is written out, and a format string takes
// ten times as long.
std::string FormatIsoDay(absl::CivilDay day) {
  if (day.year() < 0 || day.year() > kMaxYear) {
    return absl::StrFormat("%04d-%02d-%02d", day.year(), day.month(),
                           day.day());
  }
  std::string text = "0000-00-00";
  const auto write = [&text](int number, size_t last, size_t digits) {
    for (size_t i = 0; i < digits; ++i, number /= 10) {
      text[last - i] = static_cast<char>('0' + number % 10);
    }
  };
  write(static_cast<int>(day.year()), 3, 4);
  write(day.month(), 6, 2);
  write(day.day(), 9, 2);
  return text;
}

std::string FormatIsoInterval(const DayInterval& interval) {
  if (interval.first == interval.last) return FormatIsoDay(interval.first);
  return absl::StrCat(FormatIsoDay(interval.first), "/",
                      FormatIsoDay(interval.last));
}

std::string FormatMonthDay(const MonthDay& month_day) {
  if (month_day.day == 0) return absl::StrFormat("%02d", month_day.month);
  return absl::StrFormat("%02d-%02d", month_day.month, month_day.day);
}

absl::optional<absl::CivilDay> ParseIsoDay(absl::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return absl::nullopt;
  }
  const int year = DigitsOf(text.substr(0, 4));
  const int month = DigitsOf(text.substr(5, 2));
  const int day = DigitsOf(text.substr(8, 2));
  if (!IsCivilDay(year, month, day)) return absl::nullopt;
  return absl::CivilDay(year, month, day);
}

absl::optional<MonthDay> ParseMonthDay(absl::string_view text) {
  MonthDay result;
  if (text.size() != 2 && (text.size() != 5 || text[2] != '-')) {
    return absl::nullopt;
  }
  result.month = DigitsOf(text.substr(0, 2));
  if (result.month < 1 || result.month > 12) return absl::nullopt;
  if (text.size() == 2) return result;
  result.day = DigitsOf(text.substr(3, 2));
  // 2000 was a leap year: 29 February is a day of some year.
  if (!IsCivilDay(2000, result.month, result.day)) return absl::nullopt;
  return result;
}

absl::optional<PartialDate> ParsePartialDate(absl::string_view text) {
  if (text.size() == 10) {
    const absl::optional<absl::CivilDay> day = ParseIsoDay(text);
    if (!day.has_value()) return absl::nullopt;
    return PartialDate{DayInterval::Of(*day), DATE_PRECISION_DAY};
  }
  if (text.size() != 4 && (text.size() != 7 || text[4] != '-')) {
    return absl::nullopt;
  }
  const int year = DigitsOf(text.substr(0, 4));
  if (year < kMinYear) return absl::nullopt;
  if (text.size() == 4) {
    return PartialDate{YearInterval(year), DATE_PRECISION_YEAR};
  }
  const int month = DigitsOf(text.substr(5, 2));
  if (month < 1 || month > 12) return absl::nullopt;
  return PartialDate{MonthInterval(year, month), DATE_PRECISION_MONTH};
}

DatePrecision PrecisionOfLength(int64_t days) {
  if (days <= 1) return DATE_PRECISION_DAY;
  if (days <= 10) return DATE_PRECISION_FEW_DAYS;
  if (days <= 15) return DATE_PRECISION_WEEK;
  if (days <= 45) return DATE_PRECISION_MONTH;
  if (days <= 200) return DATE_PRECISION_SEASON;
  return DATE_PRECISION_YEAR;
}

absl::optional<DayInterval> IntervalOf(const DateValue& value) {
  const absl::optional<absl::CivilDay> first = ParseIsoDay(value.start());
  const absl::optional<absl::CivilDay> last = ParseIsoDay(value.end());
  if (!first.has_value() || !last.has_value() || *last < *first) {
    return absl::nullopt;
  }
  return DayInterval{*first, *last};
}

void SetInterval(const DayInterval& interval, DateValue* value) {
  value->set_start(FormatIsoDay(interval.first));
  value->set_end(FormatIsoDay(interval.last));
}

std::ostream& operator<<(std::ostream& out, const DayInterval& interval) {
  return out << FormatIsoInterval(interval);
}

}  // namespace crosscheck
