#include "comparator/text/date_resolver.h"

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "comparator/base/day_interval.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/text/date_context.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

using ::absl::CivilDay;

// The value of the only date of a text.
DateValue Only(absl::string_view text, const DateContext& context) {
  DateReader reader;
  const std::vector<DateExpression> dates = reader.Find(text);
  EXPECT_EQ(dates.size(), 1) << text;
  return dates.empty() ? DateValue() : ResolveDate(dates.front(), context);
}

TEST(ResolveDate, TellsAnaphoricDatesFromTheEvent) {
  // 29 June 2016 was a Wednesday.
  DateContext context = PublishedOn("2016-07-06");
  context.reference = DayInterval::Of(CivilDay(2016, 6, 29));
  struct Row {
    absl::string_view text;
    absl::string_view expected;
  };
  const std::vector<Row> rows = {
      {"A day earlier, shells fell.",
       "A day earlier = 2016-06-28 day relative_to_event"},
      {"Shells fell the previous evening.",
       "previous evening = 2016-06-28 day relative_to_event {evening}"},
      {"Shells fell the next day.",
       "next day = 2016-06-30 day relative_to_event"},
      {"Two days later, shells fell.",
       "Two days later = 2016-07-01 day relative_to_event"},
      {"Shells fell the same day.",
       "same day = 2016-06-29 day relative_to_event"},
      {"Shells fell that night.",
       "that night = 2016-06-29 day relative_to_event {night}"},
      {"Shells fell later that day.",
       "later that day = 2016-06-29 day relative_to_event"},
      {"Shells fell the night before.",
       "night before = 2016-06-28 day relative_to_event {night}"},
      {"Shells fell the day after.",
       "day after = 2016-06-30 day relative_to_event"},
      {"Shells fell the following Monday.",
       "following Monday = 2016-07-04 day relative_to_event"},
      {"Shells fell the previous Wednesday.",
       "previous Wednesday = 2016-06-22 day relative_to_event"},
      {"Hours later, shells fell.",
       "Hours later = 2016-06-29 day relative_to_event"},
      {"Shells fell 30 hours later.",
       "30 hours later = 2016-06-30/2016-07-01 few_days relative_to_event"},
      {"A week later, shells fell.",
       "A week later = 2016-07-05/2016-07-07 week relative_to_event"},
      {"Shells fell later that week.",
       "later that week = 2016-06-29/2016-07-03 week relative_to_event"},
      {"Shells fell the previous month.",
       "previous month = 2016-05-01/2016-05-31 month relative_to_event"},
      {"Nine died in the previous two days.",
       "previous two days = 2016-06-27/2016-06-28 few_days relative_to_event"},
      {"Nine died on the 12th.", "12th = 2016-06-12 day relative_to_event"},
      {"Shells fell on Friday.", "Friday = 2016-07-01 day weekday"},
      {"Shells fell yesterday.",
       "yesterday = 2016-07-05 day relative_to_publication"},
  };
  DateReader reader;
  for (const Row& row : rows) {
    EXPECT_EQ(reader.Resolve(row.text, context), row.expected) << row.text;
  }
}

TEST(ResolveDate, AbstainsWhereTheEventIsNotKnown) {
  DateReader reader;
  const DateContext context = PublishedOn("2016-07-06");
  EXPECT_EQ(reader.Resolve("A day earlier, shells fell.", context),
            "A day earlier = ? relative_to_event");
  EXPECT_EQ(reader.Resolve("Shells fell the following Monday.", context),
            "following Monday = ? relative_to_event");
}

TEST(ResolveDates, TellsADateFromTheOneThatFollowsIt) {
  ExpectDates({
      {"2016-07-06", "A day after Friday's raid, shells fell.",
       "A day after = 2016-07-02 day relative_to_event | "
       "Friday = 2016-07-01 day weekday"},
      {"2016-07-06", "They fled the night before Christmas.",
       "night before = 2015-12-24 day relative_to_event {night} | "
       "Christmas = 2015-12-25 day year_from_publication"},
      {"2016-07-06", "Two days before the 2 July attack, shells fell.",
       "Two days before = 2016-06-30 day relative_to_event | "
       "2 July = 2016-07-02 day year_from_publication"},
      // Too far away to be what it is told from.
      {"2016-07-06", "A day after the raid on Tal Rahma, on Friday, he fled.",
       "A day after = ? relative_to_event | Friday = 2016-07-01 day weekday"},
  });
}

TEST(ResolveDate, FindsAMissingYearByTheWeekday) {
  // In this century, 10 December was a Thursday in 2009, 2015 and 2020.
  const absl::string_view text = "Shells fell on Thursday (December 10th).";
  struct Row {
    absl::string_view name;
    std::vector<int> text_years;
    int first_year;
    int last_year;
    absl::string_view expected;
  };
  const std::vector<Row> rows = {
      {"nothing known", {}, 0, 0, "?"},
      {"one year fits", {}, 2016, 2024, "2020-12-10 day year_from_weekday"},
      {"two years fit", {}, 2011, 2024, "? (2015, 2020)"},
      {"none fits", {}, 2016, 2019, "?"},
      {"of the text", {2020, 2019}, 0, 0, "2020-12-10 day year_from_weekday"},
      {"the text's only", {2020}, 0, 0, "2020-12-10 day year_from_text"},
      {"beside the text's", {2021}, 0, 0, "2020-12-10 day year_from_weekday"},
      {"the text's go first",
       {2015},
       2016,
       2024,
       "2015-12-10 day year_from_text"},
      {"none near the text's",
       {2005},
       2016,
       2024,
       "2020-12-10 day year_from_weekday"},
  };
  DateReader reader;
  for (const Row& row : rows) {
    DateContext context;
    context.text_years = row.text_years;
    context.first_year = row.first_year;
    context.last_year = row.last_year;
    const std::string words = "Thursday (December 10th) = ";
    EXPECT_EQ(reader.Resolve(text, context), words + std::string(row.expected))
        << row.name;
  }
}

TEST(ResolveDate, KeepsTheYearsThatRemain) {
  DateContext context;
  context.first_year = 2014;
  context.last_year = 2016;
  EXPECT_THAT(Only("Shells fell on 29 February.", context), EqualsProto(R"pb(
                start: "2016-02-29"
                end: "2016-02-29"
                precision: DATE_PRECISION_DAY
                basis: DATE_BASIS_YEAR_FROM_TEXT
                start_month_day: "02-29"
                end_month_day: "02-29"
              )pb"));
  EXPECT_THAT(Only("Shells fell from June 3 to 7.", context), EqualsProto(R"pb(
                start_month_day: "06-03"
                end_month_day: "06-07"
                possible_years: 2014
                possible_years: 2015
                possible_years: 2016
              )pb"));
}

TEST(ResolveDate, FillsEveryField) {
  EXPECT_THAT(Only("It fell late on Friday, July 1, at 11 p.m. EDT.",
                   PublishedOn("2016-07-06")),
              EqualsProto(R"pb(
                start: "2016-07-01"
                end: "2016-07-01"
                precision: DATE_PRECISION_DAY
                basis: DATE_BASIS_YEAR_FROM_PUBLICATION
                start_month_day: "07-01"
                end_month_day: "07-01"
                qualifiers: "late"
                qualifiers: "UTC-04:00"
                weekday: 5
              )pb"));
  EXPECT_THAT(Only("It fell between June and August 2014.", DateContext()),
              EqualsProto(R"pb(
                start: "2014-06-01"
                end: "2014-08-31"
                precision: DATE_PRECISION_SEASON
                basis: DATE_BASIS_EXPLICIT
                start_month_day: "06"
                end_month_day: "08"
              )pb"));
}

TEST(ResolveDate, KeepsAWeekdayThatDoesNotFit) {
  // 4 July 2016 was a Monday.
  const DateValue value =
      Only("It fell on Friday, 4 July.", PublishedOn("2016-07-06"));
  EXPECT_EQ(value.start(), "2016-07-04");
  EXPECT_EQ(value.weekday(), 5);
}

TEST(ResolveDate, KeepsAFullDateAfterPublication) {
  EXPECT_EQ(Only("It fell on 9 July 2016.", PublishedOn("2016-07-06")).start(),
            "2016-07-09");
}

TEST(ResolveDate, TakesTheTenseItIsGiven) {
  DateContext context = PublishedOn("2016-07-06");
  const absl::string_view friday = "They meet on Friday.";
  EXPECT_EQ(Only(friday, context).start(), "2016-07-01");
  context.tense = DateTense::kFuture;
  EXPECT_EQ(Only(friday, context).start(), "2016-07-08");
  EXPECT_EQ(Only("They meet on July 30.", context).start(), "2016-07-30");
  EXPECT_EQ(Only("They meet in July.", context).end(), "2016-07-31");
  context.tense = DateTense::kPast;
  EXPECT_EQ(Only("They will meet on Friday.", context).start(), "2016-07-01");
}

TEST(ResolveDate, CoversAllThatAnUncertainPublicationGives) {
  const DateContext context = PublishedOn("2016-07");
  EXPECT_EQ(Only("It fell on Friday.", context).start(), "2016-07-01");
  EXPECT_EQ(Only("It fell on Friday.", context).end(), "2016-07-29");
  EXPECT_EQ(Only("It fell on 28 July.", context).start(), "2016-07-28");
  EXPECT_EQ(Only("It fell on 3 August.", context).start(), "2015-08-03");
}

TEST(ResolveDate, GivesNothingBeyondTheCalendar) {
  DateContext context = PublishedOn("0001-01-01");
  EXPECT_EQ(Only("It fell yesterday.", context).start(), "");
  EXPECT_EQ(Only("It fell three years ago.", context).start(), "");
  context = PublishedOn("9999-12-31");
  EXPECT_EQ(Only("They meet next year.", context).start(), "");
}

TEST(FreshNewsDate, IsTheDayOfPublicationOrTheDayBefore) {
  EXPECT_THAT(FreshNewsDate(DayInterval::Of(CivilDay(2016, 3, 1))),
              EqualsProto(R"pb(
                start: "2016-02-29"
                end: "2016-03-01"
                precision: DATE_PRECISION_FEW_DAYS
                basis: DATE_BASIS_FRESH_NEWS
              )pb"));
}

}  // namespace
}  // namespace crosscheck
