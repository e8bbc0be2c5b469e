#include "comparator/text/calendar_days.h"

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/date_expression.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::absl::CivilDay;

TEST(EasterSunday, FallsWhereTheAlmanacSays) {
  EXPECT_EQ(EasterSunday(1961), CivilDay(1961, 4, 2));
  EXPECT_EQ(EasterSunday(2000), CivilDay(2000, 4, 23));
  EXPECT_EQ(EasterSunday(2008), CivilDay(2008, 3, 23));
  EXPECT_EQ(EasterSunday(2016), CivilDay(2016, 3, 27));
  EXPECT_EQ(EasterSunday(2024), CivilDay(2024, 3, 31));
  // The earliest and the latest it can be.
  EXPECT_EQ(EasterSunday(1818), CivilDay(1818, 3, 22));
  EXPECT_EQ(EasterSunday(2038), CivilDay(2038, 4, 25));
}

TEST(DaysInYear, FindsHolidaysByTheirRule) {
  CalendarDate date;
  // The fourth Thursday of November.
  date.holiday.month = 11;
  date.holiday.nth_weekday = 4;
  date.holiday.weekday = 4;
  EXPECT_EQ(DaysInYear(date, 2016)->first, CivilDay(2016, 11, 24));
  // The last Monday of May, which has five Mondays in 2016 and four in 2017
  // from the 8th on.
  date.holiday.month = 5;
  date.holiday.nth_weekday = 5;
  date.holiday.weekday = 1;
  EXPECT_EQ(DaysInYear(date, 2016)->first, CivilDay(2016, 5, 30));
  EXPECT_EQ(DaysInYear(date, 2021)->first, CivilDay(2021, 5, 31));
  EXPECT_EQ(DaysInYear(date, 2022)->first, CivilDay(2022, 5, 30));
}

TEST(DaysInYear, HasNoSuchDay) {
  CalendarDate date;
  date.month = 2;
  date.day = 29;
  EXPECT_TRUE(DaysInYear(date, 2016).has_value());
  EXPECT_FALSE(DaysInYear(date, 2015).has_value());
  EXPECT_FALSE(DaysInYear(date, 0).has_value());
  EXPECT_FALSE(DaysInYear(date, 10000).has_value());
}

TEST(DaysInYear, LetsASeasonRunIntoTheNextYear) {
  CalendarDate winter;
  winter.month = 12;
  winter.last_month = 2;
  EXPECT_EQ(FormatIsoInterval(*DaysInYear(winter, 2015)),
            "2015-12-01/2016-02-29");
}

TEST(PortionOf, DividesMonthsYearsAndWeeks) {
  const DayInterval february = MonthInterval(2016, 2);
  const DayInterval year = YearInterval(2015);
  const DayInterval week = IsoWeekOf(CivilDay(2016, 7, 6));
  const DayInterval day = DayInterval::Of(CivilDay(2016, 7, 6));
  struct Row {
    absl::string_view name;
    DayInterval whole;
    DatePortion portion;
    int days;
    absl::string_view expected;
  };
  const std::vector<Row> rows = {
      {"whole", february, DatePortion::kWhole, 0, "2016-02-01/2016-02-29"},
      {"early", february, DatePortion::kEarly, 0, "2016-02-01/2016-02-10"},
      {"mid", february, DatePortion::kMid, 0, "2016-02-11/2016-02-20"},
      {"late", february, DatePortion::kLate, 0, "2016-02-21/2016-02-29"},
      {"first half", february, DatePortion::kFirstHalf, 0,
       "2016-02-01/2016-02-15"},
      {"second half", february, DatePortion::kSecondHalf, 0,
       "2016-02-16/2016-02-29"},
      {"first days", february, DatePortion::kFirstDays, 7,
       "2016-02-01/2016-02-07"},
      {"last days", february, DatePortion::kLastDays, 7,
       "2016-02-23/2016-02-29"},
      {"more days than there are", february, DatePortion::kLastDays, 60,
       "2016-02-01/2016-02-29"},
      {"third week", february, DatePortion::kNthWeek, 3,
       "2016-02-15/2016-02-21"},
      {"fifth week", february, DatePortion::kNthWeek, 5, "2016-02-29"},
      {"early year", year, DatePortion::kEarly, 0, "2015-01-01/2015-04-30"},
      {"mid year", year, DatePortion::kMid, 0, "2015-05-01/2015-08-31"},
      {"late year", year, DatePortion::kLate, 0, "2015-09-01/2015-12-31"},
      {"half a year", year, DatePortion::kFirstHalf, 0,
       "2015-01-01/2015-06-30"},
      {"early week", week, DatePortion::kEarly, 0, "2016-07-04/2016-07-06"},
      {"late week", week, DatePortion::kLate, 0, "2016-07-08/2016-07-10"},
      {"early day", day, DatePortion::kEarly, 0, "2016-07-06"},
      {"late day", day, DatePortion::kLate, 0, "2016-07-06"},
      {"half a day", day, DatePortion::kSecondHalf, 0, "2016-07-06"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(FormatIsoInterval(PortionOf(row.whole, row.portion, row.days)),
              row.expected)
        << row.name;
  }
}

TEST(PortionOf, StaysInsideAndInOrder) {
  const CivilDay first(2016, 1, 30);
  for (int size = 1; size <= 400; ++size) {
    const DayInterval whole{first, first + (size - 1)};
    for (int portion = 0; portion <= static_cast<int>(DatePortion::kNthWeek);
         ++portion) {
      const DayInterval part =
          PortionOf(whole, static_cast<DatePortion>(portion), 10);
      EXPECT_LE(part.first, part.last) << size << " " << portion;
      EXPECT_TRUE(whole.Contains(part)) << size << " " << portion;
    }
  }
}

TEST(WeekendAround, IsTheNearest) {
  // 4 July was a Monday in 2016, a Tuesday in 2017, a Wednesday in 2018, a
  // Thursday in 2019, a Saturday in 2020 and a Sunday in 2021.
  struct Row {
    int64_t year;
    absl::string_view expected;
  };
  const std::vector<Row> rows = {
      {2016, "2016-07-02/2016-07-04"}, {2017, "2017-07-01/2017-07-04"},
      {2018, "2018-07-04/2018-07-08"}, {2019, "2019-07-04/2019-07-07"},
      {2020, "2020-07-04/2020-07-05"}, {2021, "2021-07-03/2021-07-04"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(FormatIsoInterval(
                  WeekendAround(DayInterval::Of(CivilDay(row.year, 7, 4)))),
              row.expected);
  }
}

}  // namespace
}  // namespace crosscheck
