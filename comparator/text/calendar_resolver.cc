#include "comparator/text/calendar_resolver.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/calendar_days.h"
#include "comparator/text/date_context.h"
#include "comparator/text/date_expression.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// Years in which 29 February is bound to come.
constexpr int kYearReach = 12;

// Months in which a day of the month that falls on a given weekday is bound to
// come.
constexpr int kMonthReach = 15;

// Days after publication that may be told as past: a date line may be a day
// behind in another time zone.
constexpr int kDaysBeyond = 1;

class Resolver {
 public:
  using Days = absl::optional<DayInterval>;

  Resolver(const DateExpression& date, const DateContext& context, bool future,
           DateValue* value)
      : date_(date), context_(context), future_(future), value_(*value) {}

  Days Resolve();

 private:
  Days ResolveDayOfMonth();
  Days WithYear(int64_t year) const;
  Days WithYearOfAnchor();
  Days WithYearOfText();
  template <typename Predicate>
  Days FindYear(int64_t from, int step, Predicate fits) const;
  std::vector<int> FittingYears(const std::vector<int>& years) const;
  CalendarDate FirstEnd(int64_t year) const;

  const DateExpression& date_;
  const DateContext& context_;
  const bool future_;
  DateValue& value_;
};

Resolver::Days Resolver::Resolve() {
  if (date_.first.month == 0 && date_.first.day != 0) {
    return ResolveDayOfMonth();
  }
  if (date_.first.year != 0) {
    value_.set_basis(DATE_BASIS_EXPLICIT);
    return WithYear(date_.first.year);
  }
  if (context_.publication.has_value() ||
      (date_.anaphoric() && context_.reference.has_value())) {
    return WithYearOfAnchor();
  }
  return WithYearOfText();
}

// The first end; "7/4/2017" the other way where only so it was over when the
// text was published.
CalendarDate Resolver::FirstEnd(int64_t year) const {
  const Days& published = context_.publication;
  if (!date_.ambiguous_order || !published.has_value() || future_) {
    return date_.first;
  }
  CalendarDate swapped = date_.first;
  std::swap(swapped.month, swapped.day);
  const Days read = DaysInYear(date_.first, year);
  const Days other = DaysInYear(swapped, year);
  const absl::CivilDay end = published->last + kDaysBeyond;
  const bool swap = read.has_value() && other.has_value() &&
                    read->first > end && other->first <= end;
  return swap ? swapped : date_.first;
}

// The days with `year` for the first end, where that end names none.
Resolver::Days Resolver::WithYear(int64_t year) const {
  Days days = DaysInYear(FirstEnd(year), year);
  if (!days.has_value()) return days;
  if (date_.weekend) *days = WeekendAround(*days);
  if (!date_.last.empty()) {
    int64_t last_year = date_.last.year;
    if (last_year == 0) {
      const bool wraps = date_.last.month < date_.first.month ||
                         (date_.last.month == date_.first.month &&
                          date_.last.day < date_.first.day);
      last_year = wraps ? year + 1 : year;
    }
    const Days last = DaysInYear(date_.last, last_year);
    if (!last.has_value() || last->last < days->first) return absl::nullopt;
    if (date_.portion != DatePortion::kWhole) {
      days->first = PortionOf(*days, date_.portion, date_.portion_days).first;
    }
    return DayInterval{days->first, last->last};
  }
  return PortionOf(*days, date_.portion, date_.portion_days);
}

// The first of the years from `from` on, in steps of `step`, in which the date
// is there and `fits`.
template <typename Predicate>
Resolver::Days Resolver::FindYear(int64_t from, int step,
                                  Predicate fits) const {
  for (int i = 0; i <= kYearReach; ++i) {
    const Days days = WithYear(from + i * step);
    if (days.has_value() && fits(*days)) return days;
  }
  return absl::nullopt;
}

// The year that the publication date, or the event that the expression is told
// from, gives.
Resolver::Days Resolver::WithYearOfAnchor() {
  const bool from_event = date_.anaphoric() && context_.reference.has_value();
  const DayInterval anchor =
      from_event ? *context_.reference : *context_.publication;
  value_.set_basis(from_event ? DATE_BASIS_RELATIVE_TO_EVENT
                              : DATE_BASIS_YEAR_FROM_PUBLICATION);
  if (date_.year_shift == DateShift::kSame) {
    if (!context_.reference.has_value()) return absl::nullopt;
    return WithYear(context_.reference->first.year());
  }
  const int64_t year = anchor.last.year();
  if (date_.year_shift != DateShift::kNone) {
    return WithYear(year + StepsOf(date_.year_shift));
  }
  switch (date_.shift) {
    case DateShift::kThis:
    case DateShift::kSame:
      return WithYear(year);
    case DateShift::kLast:
    case DateShift::kPrevious:
      return FindYear(year, -1, [&anchor](const DayInterval& days) {
        return days.last < anchor.first;
      });
    case DateShift::kNext:
    case DateShift::kFollowing:
      return FindYear(year, 1, [&anchor](const DayInterval& days) {
        return days.first > anchor.last;
      });
    case DateShift::kNone:
    case DateShift::kPast:
      break;
  }
  if (future_) {
    return FindYear(anchor.first.year(), 1, [&anchor](const DayInterval& days) {
      return days.last >= anchor.first;
    });
  }
  return FindYear(year + 1, -1, [&anchor](const DayInterval& days) {
    return days.first <= anchor.last + kDaysBeyond;
  });
}

std::vector<int> Resolver::FittingYears(const std::vector<int>& years) const {
  std::vector<int> fitting;
  for (const int year : years) {
    const Days days = WithYear(year);
    if (!days.has_value()) continue;
    if (date_.weekday != 0 && IsoWeekday(days->first) != date_.weekday) {
      continue;
    }
    fitting.push_back(year);
  }
  std::sort(fitting.begin(), fitting.end());
  fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
  return fitting;
}

// The year that the weekday and the other dates of the text leave.
Resolver::Days Resolver::WithYearOfText() {
  std::vector<int> neighbours;
  for (const int year : context_.text_years) {
    neighbours.push_back(year - 1);
    neighbours.push_back(year + 1);
  }
  std::vector<int> window;
  if (context_.first_year > 0) {
    for (int year = context_.first_year; year <= context_.last_year; ++year) {
      window.push_back(year);
    }
  }
  std::vector<int> years = FittingYears(context_.text_years);
  const bool from_text = !years.empty();
  if (years.empty() && date_.weekday != 0) {
    years = FittingYears(neighbours);
  }
  if (years.empty()) years = FittingYears(window);
  if (years.size() != 1) {
    for (const int year : years) value_.add_possible_years(year);
    return absl::nullopt;
  }
  // The weekday decides unless the text names only one year.
  const bool by_weekday =
      date_.weekday != 0 && !(from_text && context_.text_years.size() == 1);
  value_.set_basis(by_weekday ? DATE_BASIS_YEAR_FROM_WEEKDAY
                              : DATE_BASIS_YEAR_FROM_TEXT);
  return WithYear(years.front());
}

// "on the 16th": the latest, or of the month of the event told before.
Resolver::Days Resolver::ResolveDayOfMonth() {
  const bool from_event =
      context_.reference.has_value() && date_.shift == DateShift::kNone;
  value_.set_basis(from_event ? DATE_BASIS_RELATIVE_TO_EVENT
                              : DATE_BASIS_RELATIVE_TO_PUBLICATION);
  const Days& anchor = from_event ? context_.reference : context_.publication;
  if (!anchor.has_value()) return absl::nullopt;
  Days latest;
  absl::CivilMonth month(anchor->last);
  if (date_.shift != DateShift::kNone) {
    // "the 5th of last month".
    month += StepsOf(date_.shift);
    if (!IsCivilDay(month.year(), month.month(), date_.first.day)) {
      return absl::nullopt;
    }
    return DayInterval::Of(
        absl::CivilDay(month.year(), month.month(), date_.first.day));
  }
  for (int i = 0; i < kMonthReach; ++i, --month) {
    if (!IsCivilDay(month.year(), month.month(), date_.first.day)) continue;
    const absl::CivilDay day(month.year(), month.month(), date_.first.day);
    const bool told =
        from_event || future_ || day <= anchor->last + kDaysBeyond;
    if (!told) continue;
    if (!latest.has_value()) latest = DayInterval::Of(day);
    // "Friday the 13th" is the latest that was a Friday, if one was.
    if (date_.weekday == 0) break;
    if (IsoWeekday(day) == date_.weekday) return DayInterval::Of(day);
  }
  return latest;
}

DatePrecision CalendarPrecision(const DateExpression& date,
                                const DayInterval& days) {
  const CalendarDate& first = date.first;
  if (!date.last.empty()) return PrecisionOfLength(days.size());
  if (date.portion != DatePortion::kWhole) {
    return PrecisionOfPortion(days);
  }
  if (first.names_day()) return PrecisionOfLength(days.size());
  if (first.last_month != 0) return DATE_PRECISION_SEASON;
  return first.month != 0 ? DATE_PRECISION_MONTH : DATE_PRECISION_YEAR;
}

}  // namespace

absl::optional<ResolvedDays> ResolveCalendarDate(const DateExpression& date,
                                                 const DateContext& context,
                                                 bool future,
                                                 DateValue* value) {
  const absl::optional<DayInterval> days =
      Resolver(date, context, future, value).Resolve();
  if (!days.has_value()) return absl::nullopt;
  return ResolvedDays{*days, CalendarPrecision(date, *days)};
}

}  // namespace crosscheck
