#include "comparator/base/day_interval.h"

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

using ::absl::CivilDay;
using ::testing::Eq;
using ::testing::Optional;

DayInterval June(int first, int last) {
  return {CivilDay(2018, 6, first), CivilDay(2018, 6, last)};
}

TEST(DayInterval, ContainsItsEndsAndNothingBeyond) {
  const DayInterval interval = June(4, 9);
  EXPECT_EQ(interval.size(), 6);
  EXPECT_TRUE(interval.Contains(CivilDay(2018, 6, 4)));
  EXPECT_TRUE(interval.Contains(CivilDay(2018, 6, 9)));
  EXPECT_FALSE(interval.Contains(CivilDay(2018, 6, 3)));
  EXPECT_FALSE(interval.Contains(CivilDay(2018, 6, 10)));
  EXPECT_TRUE(interval.Contains(June(5, 9)));
  EXPECT_FALSE(interval.Contains(June(5, 10)));
}

TEST(DayInterval, RelatesToAnother) {
  struct Row {
    absl::string_view name;
    DayInterval a;
    DayInterval b;
    int64_t distance;
    absl::optional<DayInterval> common;
    DayInterval hull;
  };
  const std::vector<Row> rows = {
      {"same", June(4, 4), June(4, 4), 0, June(4, 4), June(4, 4)},
      {"touching", June(1, 4), June(5, 6), 1, absl::nullopt, June(1, 6)},
      {"apart", June(20, 22), June(5, 6), 14, absl::nullopt, June(5, 22)},
      {"one day shared", June(1, 4), June(4, 8), 0, June(4, 4), June(1, 8)},
      {"inside", June(1, 30), June(4, 8), 0, June(4, 8), June(1, 30)},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(DistanceInDays(row.a, row.b), row.distance);
    EXPECT_EQ(DistanceInDays(row.b, row.a), row.distance);
    EXPECT_EQ(Intersection(row.a, row.b), row.common);
    EXPECT_EQ(Intersection(row.b, row.a), row.common);
    EXPECT_EQ(Intersects(row.a, row.b), row.common.has_value());
    EXPECT_EQ(Hull(row.a, row.b), row.hull);
    EXPECT_EQ(Hull(row.b, row.a), row.hull);
  }
}

TEST(DayInterval, ShiftsOverTheEndOfAYear) {
  const DayInterval interval{CivilDay(2019, 12, 30), CivilDay(2019, 12, 31)};
  EXPECT_EQ(FormatIsoInterval(Shift(interval, 2)), "2020-01-01/2020-01-02");
  EXPECT_EQ(FormatIsoInterval(Shift(interval, -364)), "2018-12-31/2019-01-01");
}

TEST(Calendar, KnowsWhichDaysThereAre) {
  EXPECT_TRUE(IsCivilDay(2020, 2, 29));
  EXPECT_FALSE(IsCivilDay(2019, 2, 29));
  EXPECT_FALSE(IsCivilDay(1900, 2, 29));
  EXPECT_TRUE(IsCivilDay(2000, 2, 29));
  EXPECT_FALSE(IsCivilDay(2019, 4, 31));
  EXPECT_FALSE(IsCivilDay(2019, 13, 1));
  EXPECT_FALSE(IsCivilDay(2019, 0, 1));
  EXPECT_FALSE(IsCivilDay(2019, 1, 0));
  EXPECT_FALSE(IsCivilDay(0, 1, 1));
  EXPECT_FALSE(IsCivilDay(10000, 1, 1));
}

TEST(Calendar, CountsWeekdaysFromMonday) {
  // 10 December 2020 was a Thursday.
  EXPECT_EQ(IsoWeekday(CivilDay(2020, 12, 10)), 4);
  EXPECT_EQ(IsoWeekday(CivilDay(2020, 12, 13)), 7);
  EXPECT_EQ(IsoWeekday(CivilDay(2020, 12, 14)), 1);
}

TEST(Calendar, TakesWeeksFromMondayToSunday) {
  const DayInterval week{CivilDay(2020, 12, 7), CivilDay(2020, 12, 13)};
  EXPECT_EQ(IsoWeekOf(CivilDay(2020, 12, 7)), week);
  EXPECT_EQ(IsoWeekOf(CivilDay(2020, 12, 10)), week);
  EXPECT_EQ(IsoWeekOf(CivilDay(2020, 12, 13)), week);
}

TEST(Calendar, KeepsTheDayOfTheMonthWhereItCan) {
  EXPECT_EQ(AddMonths(CivilDay(2020, 3, 31), -1), CivilDay(2020, 2, 29));
  EXPECT_EQ(AddMonths(CivilDay(2020, 1, 15), -1), CivilDay(2019, 12, 15));
  EXPECT_EQ(AddMonths(CivilDay(2020, 2, 29), -12), CivilDay(2019, 2, 28));
}

TEST(ParseIsoDay, ReadsWholeDaysOnly) {
  EXPECT_THAT(ParseIsoDay("2020-12-10"), Optional(CivilDay(2020, 12, 10)));
  for (const absl::string_view bad :
       {"", "2020", "2020-12", "2020-12-1", "2020-12-100", "2020-13-10",
        "2020-02-30", "2020/12/10", "20a0-12-10", "-020-12-10", "0000-01-01",
        " 2020-12-1"}) {
    EXPECT_EQ(ParseIsoDay(bad), absl::nullopt) << bad;
  }
}

TEST(ParsePartialDate, GivesTheDaysAndThePrecision) {
  struct Row {
    absl::string_view text;
    absl::string_view days;
    DatePrecision precision;
  };
  const std::vector<Row> rows = {
      {"2024-08-05", "2024-08-05", DATE_PRECISION_DAY},
      {"2024-02", "2024-02-01/2024-02-29", DATE_PRECISION_MONTH},
      {"2024", "2024-01-01/2024-12-31", DATE_PRECISION_YEAR},
  };
  for (const Row& row : rows) {
    const absl::optional<PartialDate> date = ParsePartialDate(row.text);
    ASSERT_TRUE(date.has_value()) << row.text;
    EXPECT_EQ(FormatIsoInterval(date->days), row.days);
    EXPECT_EQ(date->precision, row.precision) << row.text;
  }
  for (const absl::string_view bad :
       {"", "24", "0000", "2024-", "2024-00", "2024-13", "2024-1", "2024 08",
        "2024-02-30", "20 4", "2024-08-05T10"}) {
    EXPECT_FALSE(ParsePartialDate(bad).has_value()) << bad;
  }
}

TEST(ParseMonthDay, ReadsAMonthWithAndWithoutADay) {
  EXPECT_THAT(ParseMonthDay("07-16"), Optional(Eq(MonthDay{7, 16})));
  EXPECT_THAT(ParseMonthDay("02-29"), Optional(Eq(MonthDay{2, 29})));
  EXPECT_THAT(ParseMonthDay("07"), Optional(Eq(MonthDay{7, 0})));
  for (const absl::string_view bad :
       {"", "7", "13", "00", "07-", "07-00", "07-32", "02-30", "07/16"}) {
    EXPECT_EQ(ParseMonthDay(bad), absl::nullopt) << bad;
  }
  EXPECT_EQ(FormatMonthDay({7, 16}), "07-16");
  EXPECT_EQ(FormatMonthDay({7, 0}), "07");
}

TEST(PrecisionOfLength, GrowsWithTheDays) {
  EXPECT_EQ(PrecisionOfLength(1), DATE_PRECISION_DAY);
  EXPECT_EQ(PrecisionOfLength(2), DATE_PRECISION_FEW_DAYS);
  EXPECT_EQ(PrecisionOfLength(10), DATE_PRECISION_FEW_DAYS);
  EXPECT_EQ(PrecisionOfLength(11), DATE_PRECISION_WEEK);
  EXPECT_EQ(PrecisionOfLength(15), DATE_PRECISION_WEEK);
  EXPECT_EQ(PrecisionOfLength(16), DATE_PRECISION_MONTH);
  EXPECT_EQ(PrecisionOfLength(31), DATE_PRECISION_MONTH);
  EXPECT_EQ(PrecisionOfLength(92), DATE_PRECISION_SEASON);
  EXPECT_EQ(PrecisionOfLength(366), DATE_PRECISION_YEAR);
}

TEST(DateValueInterval, GoesThereAndBack) {
  DateValue value;
  SetInterval(June(4, 9), &value);
  EXPECT_EQ(value.start(), "2018-06-04");
  EXPECT_EQ(value.end(), "2018-06-09");
  EXPECT_THAT(IntervalOf(value), Optional(Eq(June(4, 9))));
}

TEST(DateValueInterval, IsNothingWithoutAYearOrOutOfOrder) {
  DateValue value;
  EXPECT_EQ(IntervalOf(value), absl::nullopt);
  value.set_start("2018-06-09");
  EXPECT_EQ(IntervalOf(value), absl::nullopt);
  value.set_end("2018-06-04");
  EXPECT_EQ(IntervalOf(value), absl::nullopt);
}

TEST(DayInterval, PrintsItselfInAFailedTest) {
  std::ostringstream out;
  out << June(4, 9);
  EXPECT_EQ(out.str(), "2018-06-04/2018-06-09");
}

}  // namespace
}  // namespace crosscheck
