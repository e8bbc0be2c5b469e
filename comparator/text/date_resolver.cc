#include "comparator/text/date_resolver.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/calendar_days.h"
#include "comparator/text/calendar_resolver.h"
#include "comparator/text/date_context.h"
#include "comparator/text/date_expression.h"
#include "proto/dates.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// How many tokens may stand between "a day after" and the date it is told
// from.
constexpr uint32_t kAnchorReach = 2;
// A date of more days than that tells no other date.
constexpr int64_t kLongestReference = 3;

// Days to either side of "three weeks ago", "two months ago", "four years
// ago", and of "a week ago", "a year ago".
constexpr int kWeeksLeeway = 3;
constexpr int kOneWeekLeeway = 1;
constexpr int kMonthsLeeway = 15;
constexpr int kYearsLeeway = 183;
constexpr int kOneYearLeeway = 45;

int HoursToDaysUp(int hours) { return (hours + 23) / 24; }

// The latest `weekday` up to and including `day`.
absl::CivilDay LatestWeekday(int weekday, absl::CivilDay day) {
  return day - (IsoWeekday(day) - weekday + 7) % 7;
}

// The first `weekday` from `day` on.
absl::CivilDay FirstWeekday(int weekday, absl::CivilDay day) {
  return day + (weekday - IsoWeekday(day) + 7) % 7;
}

class Resolver {
 public:
  Resolver(const DateExpression& date, const DateContext& context)
      : date_(date), context_(context) {
    future_ = context.tense == DateTense::kFuture ||
              (context.tense == DateTense::kFromText && date.future_cue);
  }

  DateValue Resolve();

 private:
  using Days = absl::optional<DayInterval>;

  Days ResolveKind();
  Days ResolveCalendar();
  Days ResolveWeekday();
  Days ResolveOffset();
  Days ResolveUnit();
  Days ResolveWindow();

  // For one anchor day.
  DayInterval WeekdayFrom(absl::CivilDay day) const;
  DayInterval UnitFrom(absl::CivilDay day) const;
  DayInterval WeekendFrom(absl::CivilDay day) const;

  // What the expression is told from; nothing where that is not known.
  Days Anchor();
  DayInterval UpToPublication(DayInterval days) const;
  DayInterval WithBounds(const DayInterval& days);
  void DescribeText();

  const DateExpression& date_;
  const DateContext& context_;
  bool future_ = false;
  // Precision where it does not follow from the number of days.
  DatePrecision precision_ = DATE_PRECISION_UNSPECIFIED;
  DateValue value_;
};

DateValue Resolver::Resolve() {
  DescribeText();
  Days days = ResolveKind();
  if (!days.has_value()) return std::move(value_);
  const DayInterval bounded = WithBounds(*days);
  if (bounded.first.year() < kMinYear || bounded.last.year() > kMaxYear) {
    return std::move(value_);
  }
  SetInterval(bounded, &value_);
  value_.set_precision(precision_ == DATE_PRECISION_UNSPECIFIED
                           ? PrecisionOfLength(bounded.size())
                           : precision_);
  return std::move(value_);
}

Resolver::Days Resolver::ResolveKind() {
  switch (date_.kind) {
    case DateKind::kCalendar:
      return ResolveCalendar();
    case DateKind::kWeekday:
      return ResolveWeekday();
    case DateKind::kOffset:
      return ResolveOffset();
    case DateKind::kUnit:
      return ResolveUnit();
    case DateKind::kWindow:
      return ResolveWindow();
    case DateKind::kTimeOfDay:
      return absl::nullopt;
  }
  return absl::nullopt;
}

// What the text says whether or not the day can be told.
void Resolver::DescribeText() {
  static constexpr const char* kNames[] = {"",
                                           "overnight",
                                           "early",
                                           "late",
                                           "dawn",
                                           "morning",
                                           "noon",
                                           "afternoon",
                                           "dusk",
                                           "evening",
                                           "night",
                                           "midnight",
                                           "before dawn",
                                           "before midnight",
                                           "after midnight"};
  for (size_t part = 1; part < std::size(kNames); ++part) {
    if (date_.Has(static_cast<DayPart>(part))) {
      value_.add_qualifiers(kNames[part]);
    }
  }
  if (date_.utc_offset_minutes != DateExpression::kNoOffset) {
    const int offset = std::abs(date_.utc_offset_minutes);
    value_.add_qualifiers(absl::StrFormat(
        "UTC%c%02d:%02d", date_.utc_offset_minutes < 0 ? '-' : '+', offset / 60,
        offset % 60));
  }
  value_.set_weekday(static_cast<uint32_t>(date_.weekday));
  const CalendarDate& last = date_.last.empty() ? date_.first : date_.last;
  const auto month_day = [](const CalendarDate& date, bool end) {
    if (date.holiday.month != 0 || date.month == 0) return std::string();
    const int8_t month =
        end && date.last_month != 0 ? date.last_month : date.month;
    return FormatMonthDay({month, date.day});
  };
  value_.set_start_month_day(month_day(date_.first, /*end=*/false));
  value_.set_end_month_day(month_day(last, /*end=*/true));
}

Resolver::Days Resolver::Anchor() {
  if (date_.anaphoric()) {
    value_.set_basis(DATE_BASIS_RELATIVE_TO_EVENT);
    return context_.reference;
  }
  value_.set_basis(DATE_BASIS_RELATIVE_TO_PUBLICATION);
  return context_.publication;
}

// Cuts off what was still to come when the text was published.
DayInterval Resolver::UpToPublication(DayInterval days) const {
  if (!future_ && context_.publication.has_value() &&
      days.Contains(context_.publication->last)) {
    days.last = context_.publication->last;
  }
  return days;
}

// Applies "since" and "overnight".
DayInterval Resolver::WithBounds(const DayInterval& days) {
  const Days& published = context_.publication;
  if (date_.bound == DateBound::kSince && published.has_value() &&
      days.first <= published->last) {
    precision_ = DATE_PRECISION_UNSPECIFIED;
    return {days.first, published->last};
  }
  if (date_.Has(DAY_PART_OVERNIGHT) && days.size() == 1) {
    precision_ = DATE_PRECISION_UNSPECIFIED;
    const bool over = !published.has_value() || future_ ||
                      days.last < published->last ||
                      days.first > published->last;
    if (over && date_.kind != DateKind::kOffset) {
      return {days.first, days.last + 1};
    }
    return {days.first - 1, days.last};
  }
  return days;
}

Resolver::Days Resolver::ResolveCalendar() {
  const absl::optional<ResolvedDays> resolved =
      ResolveCalendarDate(date_, context_, future_, &value_);
  if (!resolved.has_value()) return absl::nullopt;
  precision_ = resolved->precision;
  return UpToPublication(resolved->days);
}

Resolver::Days Resolver::ResolveWeekday() {
  const Days anchor = Anchor();
  if (!date_.anaphoric()) value_.set_basis(DATE_BASIS_WEEKDAY);
  if (!anchor.has_value()) return absl::nullopt;
  return Hull(WeekdayFrom(anchor->first), WeekdayFrom(anchor->last));
}

DayInterval Resolver::WeekdayFrom(absl::CivilDay day) const {
  const int weekday = date_.weekday;
  if (date_.week_shift != DateShift::kNone) {
    const absl::CivilDay monday =
        IsoWeekOf(day).first + 7 * StepsOf(date_.week_shift);
    return DayInterval::Of(monday + (weekday - 1));
  }
  switch (date_.shift) {
    case DateShift::kNone:
      break;
    case DateShift::kLast:
      return DayInterval::Of(LatestWeekday(weekday, day - 2));
    case DateShift::kPast:
    case DateShift::kPrevious:
      return DayInterval::Of(LatestWeekday(weekday, day - 1));
    case DateShift::kNext:
      return DayInterval::Of(FirstWeekday(weekday, day + 2));
    case DateShift::kFollowing:
      return DayInterval::Of(FirstWeekday(weekday, day + 1));
    case DateShift::kThis:
      if (context_.tense == DateTense::kPast || future_) break;
      return DayInterval::Of(IsoWeekOf(day).first + (weekday - 1));
    case DateShift::kSame:
      return DayInterval::Of(LatestWeekday(weekday, day));
  }
  if (date_.last_weekday == 0) {
    return DayInterval::Of(future_ ? FirstWeekday(weekday, day)
                                   : LatestWeekday(weekday, day));
  }
  if (future_) {
    const absl::CivilDay first = FirstWeekday(weekday, day);
    return {first, FirstWeekday(date_.last_weekday, first)};
  }
  const absl::CivilDay last = LatestWeekday(date_.last_weekday, day);
  return {LatestWeekday(weekday, last), last};
}

Resolver::Days Resolver::ResolveOffset() {
  const Days anchor = Anchor();
  if (!anchor.has_value()) return absl::nullopt;
  int64_t lo = date_.count_lo;
  int64_t hi = date_.count_hi;
  int64_t leeway = 0;
  bool months = false;
  switch (date_.unit) {
    case TIME_UNIT_MINUTE:
      lo = hi = 0;
      break;
    case TIME_UNIT_HOUR:
      // Up to half a day is taken to be the same day.
      lo = lo / 24;
      hi = hi < 12 ? 0 : HoursToDaysUp(static_cast<int>(hi));
      break;
    case TIME_UNIT_WEEK:
    case TIME_UNIT_WEEKEND:
      leeway = hi == 1 ? kOneWeekLeeway : kWeeksLeeway;
      lo *= 7;
      hi *= 7;
      precision_ = DATE_PRECISION_WEEK;
      break;
    case TIME_UNIT_MONTH:
      months = true;
      leeway = kMonthsLeeway;
      break;
    case TIME_UNIT_YEAR:
      months = true;
      leeway = hi == 1 ? kOneYearLeeway : kYearsLeeway;
      lo *= 12;
      hi *= 12;
      break;
    default:
      break;
  }
  const auto move = [this, months](absl::CivilDay day, int64_t count) {
    return months ? AddMonths(day, date_.direction * count)
                  : day + date_.direction * count;
  };
  DayInterval days;
  if (date_.direction < 0) {
    days = {move(anchor->first, hi) - leeway, move(anchor->last, lo) + leeway};
  } else {
    days = {move(anchor->first, lo) - leeway, move(anchor->last, hi) + leeway};
  }
  if (date_.direction < 0 && leeway != 0) return UpToPublication(days);
  return days;
}

DayInterval Resolver::WeekendFrom(absl::CivilDay day) const {
  const int weekday = IsoWeekday(day);
  absl::CivilDay saturday = LatestWeekday(6, day);
  switch (date_.shift) {
    case DateShift::kLast:
    case DateShift::kPrevious:
      if (weekday >= 6) saturday -= 7;
      break;
    case DateShift::kNext:
    case DateShift::kFollowing:
      saturday += 7;
      break;
    case DateShift::kThis:
    case DateShift::kNone:
      // "this weekend" on a Thursday or Friday is the coming one.
      if (weekday < 6 &&
          (future_ || (date_.shift == DateShift::kThis && weekday >= 4))) {
        saturday += 7;
      }
      break;
    case DateShift::kPast:
    case DateShift::kSame:
      break;
  }
  return {saturday, saturday + 1};
}

DayInterval Resolver::UnitFrom(absl::CivilDay day) const {
  const int steps = StepsOf(date_.shift);
  switch (date_.unit) {
    case TIME_UNIT_WEEK:
      return Shift(IsoWeekOf(day), 7 * steps);
    case TIME_UNIT_WEEKEND:
      return WeekendFrom(day);
    case TIME_UNIT_MONTH: {
      const absl::CivilMonth month = absl::CivilMonth(day) + steps;
      return MonthInterval(month.year(), month.month());
    }
    case TIME_UNIT_YEAR:
      return YearInterval(day.year() + steps);
    default:
      return DayInterval::Of(day + steps);
  }
}

Resolver::Days Resolver::ResolveUnit() {
  const Days anchor = Anchor();
  if (!anchor.has_value()) return absl::nullopt;
  const auto portion = [this](absl::CivilDay day) {
    return PortionOf(UnitFrom(day), date_.portion, date_.portion_days);
  };
  DayInterval days = Hull(portion(anchor->first), portion(anchor->last));
  switch (date_.unit) {
    case TIME_UNIT_WEEK:
      precision_ = DATE_PRECISION_WEEK;
      break;
    case TIME_UNIT_MONTH:
      precision_ = DATE_PRECISION_MONTH;
      break;
    case TIME_UNIT_YEAR:
      precision_ = DATE_PRECISION_YEAR;
      break;
    default:
      break;
  }
  switch (date_.portion) {
    case DatePortion::kWhole:
      break;
    case DatePortion::kEarlier:
      if (days.Contains(anchor->last)) days.last = anchor->last;
      return days;
    case DatePortion::kLater:
      if (days.Contains(anchor->first)) days.first = anchor->first;
      return days;
    default:
      precision_ = PrecisionOfPortion(days);
      break;
  }
  return UpToPublication(days);
}

Resolver::Days Resolver::ResolveWindow() {
  const Days anchor = Anchor();
  if (!anchor.has_value()) return absl::nullopt;
  int64_t count = date_.count_hi;
  bool months = false;
  switch (date_.unit) {
    case TIME_UNIT_HOUR:
      count = count < 6 ? 0 : HoursToDaysUp(static_cast<int>(count));
      break;
    case TIME_UNIT_WEEK:
      if (count == 1) precision_ = DATE_PRECISION_WEEK;
      count *= 7;
      break;
    case TIME_UNIT_MONTH:
      if (count == 1) precision_ = DATE_PRECISION_MONTH;
      months = true;
      break;
    case TIME_UNIT_YEAR:
      months = true;
      count *= 12;
      break;
    default:
      break;
  }
  const auto move = [months](absl::CivilDay day, int64_t by) {
    return months ? AddMonths(day, by) : day + by;
  };
  // Beside publication the day itself counts, beside an event it does not.
  const int64_t gap = date_.anaphoric() && count > 0 ? 1 : 0;
  if (date_.direction < 0) {
    return DayInterval{move(anchor->first, -count), anchor->last - gap};
  }
  return DayInterval{anchor->first + gap, move(anchor->last, count)};
}

}  // namespace

DateValue ResolveDate(const DateExpression& date, const DateContext& context) {
  return Resolver(date, context).Resolve();
}

std::vector<DateValue> ResolveDates(absl::Span<const DateExpression> dates,
                                    const DateContext& context) {
  std::vector<DateValue> values(dates.size());
  // From the last, so that what a date is told from is there before it.
  for (size_t i = dates.size(); i > 0; --i) {
    const DateExpression& date = dates[i - 1];
    if (date.anchor != DateAnchor::kNamedEvent || i == dates.size() ||
        dates[i].tokens.begin > date.tokens.end + kAnchorReach) {
      values[i - 1] = ResolveDate(date, context);
      continue;
    }
    DateContext anchored = context;
    anchored.reference = IntervalOf(values[i]);
    values[i - 1] = ResolveDate(date, anchored);
  }
  for (size_t i = 1; i < dates.size(); ++i) {
    if (dates[i].anchor != DateAnchor::kEvent ||
        dates[i].unit == TIME_UNIT_HOUR || dates[i].unit == TIME_UNIT_MINUTE) {
      continue;
    }
    const absl::optional<DayInterval> before = IntervalOf(values[i - 1]);
    if (!before.has_value() || before->size() > kLongestReference) continue;
    DateContext anchored = context;
    anchored.reference = before;
    values[i] = ResolveDate(dates[i], anchored);
  }
  return values;
}

DateValue FreshNewsDate(const DayInterval& publication) {
  DateValue value;
  const DayInterval days{publication.first - 1, publication.last};
  SetInterval(days, &value);
  value.set_precision(PrecisionOfLength(days.size()));
  value.set_basis(DATE_BASIS_FRESH_NEWS);
  return value;
}

}  // namespace crosscheck
