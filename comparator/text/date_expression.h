// Date expressions as the text has them, before they are resolved.

#ifndef COMPARATOR_TEXT_DATE_EXPRESSION_H_
#define COMPARATOR_TEXT_DATE_EXPRESSION_H_

#include <cstdint>
#include <limits>

#include "comparator/text/token.h"
#include "proto/dates.pb.h"

namespace crosscheck {

enum class DateKind : uint8_t {
  // Parts of the calendar as far as they are named: day, month, season,
  // holiday, year. See DateExpression::first and last.
  kCalendar,
  // A weekday and no other date: "on Friday", "last Friday".
  kWeekday,
  // So many units before or after the anchor: "two days ago", "yesterday",
  // "a week later", "the next day".
  kOffset,
  // A whole unit that is near the anchor: "last week", "this month", "the
  // weekend", "that year".
  kUnit,
  // So many units that end or begin at the anchor: "the past 24 hours",
  // "recent weeks", "the coming days".
  kWindow,
  // A time or part of the day and no day: "at dawn", "around 1 a.m.".
  kTimeOfDay,
};

// What a date is told from.
enum class DateAnchor : uint8_t {
  // Publication: "yesterday", "last month".
  kPublication,
  // An event that the text told before: "a day earlier", "that night".
  kEvent,
  // What the following words name: "a day after the ceasefire began".
  kNamedEvent,
};

// Which one of the days, weeks or months of one name.
enum class DateShift : uint8_t {
  kNone,
  kLast,
  // "this past Friday".
  kPast,
  kThis,
  kNext,
  // "the previous Friday": told from an event.
  kPrevious,
  // "the following Friday": told from an event.
  kFollowing,
  // "the same day", "that night".
  kSame,
};

// Which portion of a longer time.
enum class DatePortion : uint8_t {
  kWhole,
  kEarly,
  kMid,
  kLate,
  kFirstHalf,
  kSecondHalf,
  // "earlier this month": what is over of it.
  kEarlier,
  // "later this month": what is left of it.
  kLater,
  // "the first ten days of July", "the last week of July"; the number of days
  // is DateExpression::portion_days.
  kFirstDays,
  kLastDays,
  // "the third week of July": seven days, the how-manieth of them is
  // DateExpression::portion_days.
  kNthWeek,
};

// How an event stands to the date.
enum class DateBound : uint8_t { kOn, kSince, kUntil, kBy, kBefore, kAfter };

// A day that returns every year; see Holiday in proto/dates.proto. `month` is
// 0 for none.
struct HolidayRule {
  // 13 for a day that is counted from Easter.
  int8_t month = 0;
  int8_t day = 0;
  int8_t nth_weekday = 0;
  int8_t weekday = 0;
  int8_t more_days = 0;
  int16_t from_easter = 0;
};

// Parts of a calendar date; 0 where one is not named.
struct CalendarDate {
  int16_t year = 0;
  // 1 to 12. With `last_month`, the first month of a season.
  int8_t month = 0;
  int8_t last_month = 0;
  int8_t day = 0;
  HolidayRule holiday;

  bool empty() const {
    return year == 0 && month == 0 && day == 0 && holiday.month == 0;
  }
  // Exact to the day, the year aside.
  bool names_day() const { return day != 0 || holiday.month != 0; }
};

// A date as a sentence names it. Which day it was, ResolveDate() tells.
struct DateExpression {
  static constexpr int kNoTime = -1;
  static constexpr int kNoOffset = std::numeric_limits<int16_t>::min();

  // The document's tokens, without the preposition and article before them.
  TokenRange tokens;
  // Half-open byte offsets in the text.
  uint32_t begin = 0;
  uint32_t end = 0;

  DateKind kind = DateKind::kCalendar;
  DateAnchor anchor = DateAnchor::kPublication;
  DateShift shift = DateShift::kNone;
  DateBound bound = DateBound::kOn;

  // kCalendar. `last` is the end of a range, else empty.
  CalendarDate first;
  CalendarDate last;
  DatePortion portion = DatePortion::kWhole;
  int8_t portion_days = 0;
  // "July this year", "October last year": which year, when none is named.
  DateShift year_shift = DateShift::kNone;

  // 1 Monday to 7 Sunday, 0 for none: of kWeekday, and beside a calendar date
  // that names its weekday too. `last_weekday` is the end of a range.
  int8_t weekday = 0;
  int8_t last_weekday = 0;
  // "Friday last week": kLast, kThis or kNext.
  DateShift week_shift = DateShift::kNone;

  // kOffset, kWindow: `count_lo` to `count_hi` units after the anchor, or
  // before it where `direction` is -1. kUnit: which unit.
  TimeUnit unit = TIME_UNIT_UNSPECIFIED;
  int8_t direction = 0;
  int32_t count_lo = 0;
  int32_t count_hi = 0;

  // Set of DayPart: 1 << DAY_PART_LATE.
  uint32_t parts = 0;
  // Minutes after midnight, or kNoTime.
  int16_t time_minutes = kNoTime;
  // Of the time, in minutes east of UTC, or kNoOffset.
  int16_t utc_offset_minutes = kNoOffset;

  // A holiday's weekend: "Labor Day weekend".
  bool weekend = false;
  // The second or a later one of a list: "on Friday and Saturday".
  bool continues_list = false;
  // "Friday's attack".
  bool possessive = false;
  // "7/4/2017": `first` has the month first, but the day may be.
  bool ambiguous_order = false;
  // A word of the clause announces what is to come: "will", "scheduled for".
  bool future_cue = false;

  bool Has(DayPart part) const { return (parts >> part & 1) != 0; }
  void Add(DayPart part) { parts |= 1u << part; }
  // Whether it is told from another event, not from publication.
  bool anaphoric() const { return anchor != DateAnchor::kPublication; }
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_EXPRESSION_H_
