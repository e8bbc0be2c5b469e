// What holds for every text, however odd.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/text/date_context.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_reader.h"
#include "comparator/text/date_resolver.h"
#include "gtest/gtest.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

constexpr int kSoups = 20000;

// Every class of word and mark that the grammar knows, and some it does not.
constexpr absl::string_view kPieces[] = {
    "Monday",
    "Friday",
    "Sun",
    "Sunday",
    "July",
    "May",
    "March",
    "Dec.",
    "Sept",
    "3",
    "16",
    "16th",
    "31",
    "29",
    "2016",
    "2014",
    "1990s",
    "0330",
    "7/4/2016",
    "4/5",
    "9/11",
    "24/7",
    "2016-02-30",
    "2016-07-16",
    "7:30",
    "25:61",
    "pm",
    "a.m.",
    "GMT",
    "local",
    "time",
    "today",
    "tonight",
    "yesterday",
    "tomorrow",
    "overnight",
    "dawn",
    "midnight",
    "morning",
    "night",
    "evening",
    "nights",
    "day",
    "days",
    "week",
    "weeks",
    "weekend",
    "month",
    "months",
    "year",
    "years",
    "hours",
    "minutes",
    "second",
    "a",
    "the",
    "two",
    "few",
    "several",
    "couple",
    "half",
    "first",
    "last",
    "past",
    "this",
    "next",
    "previous",
    "following",
    "same",
    "that",
    "recent",
    "coming",
    "ago",
    "earlier",
    "later",
    "before",
    "after",
    "since",
    "until",
    "by",
    "from",
    "to",
    "through",
    "into",
    "between",
    "and",
    "or",
    "of",
    "in",
    "on",
    "at",
    "around",
    "shortly",
    "early",
    "late",
    "mid",
    "middle",
    "beginning",
    "end",
    "every",
    "given",
    "any",
    "will",
    "scheduled",
    "set",
    "for",
    "summer",
    "winter",
    "fall",
    "Christmas",
    "Easter",
    "Labor",
    "Day",
    "Thanksgiving",
    "people",
    "were",
    "killed",
    "Movement",
    "April",
    "6",
    ",",
    "(",
    ")",
    "-",
    "\u2013",
    "'s",
    ";",
    ":",
    "\"",
    "%",
    "$",
    "\u00E9t\u00E9",
    "99999999999999999999",
    "0",
    "1,500",
    "3.5",
};

std::string Soup(std::mt19937& random) {
  std::string text;
  const size_t words = 1 + random() % 14;
  for (size_t i = 0; i < words; ++i) {
    const bool joined = random() % 12 == 0;
    const absl::string_view space =
        text.empty() || joined ? absl::string_view() : " ";
    const absl::string_view hyphen = joined && random() % 2 == 0 ? "-" : "";
    absl::StrAppend(&text, space, hyphen,
                    kPieces[random() % std::size(kPieces)]);
  }
  return text;
}

// A day from 1995 to 2030, a month or nothing.
DateContext SomeContext(std::mt19937& random) {
  DateContext context;
  const absl::CivilDay day =
      absl::CivilDay(1995, 1, 1) + static_cast<int>(random() % 13000);
  switch (random() % 4) {
    case 0:
      break;
    case 1:
      context.publication = MonthInterval(day.year(), day.month());
      break;
    default:
      context.publication = DayInterval::Of(day);
      break;
  }
  if (random() % 2 == 0) {
    context.reference = DayInterval::Of(day - static_cast<int>(random() % 99));
  }
  if (random() % 2 == 0) context.text_years = {2014, 2016};
  if (random() % 2 == 0) {
    context.first_year = 2010;
    context.last_year = 2020;
  }
  return context;
}

void CheckExpressions(const std::vector<DateExpression>& dates,
                      absl::string_view text, DateReader& reader) {
  uint32_t end = 0;
  for (const DateExpression& date : dates) {
    EXPECT_LE(end, date.tokens.begin) << text;
    EXPECT_LT(date.tokens.begin, date.tokens.end) << text;
    EXPECT_LE(date.tokens.end, reader.document().tokens().size()) << text;
    EXPECT_LT(date.begin, date.end) << text;
    EXPECT_LE(date.count_lo, date.count_hi) << text;
    end = date.tokens.end;
  }
}

void CheckValue(const DateExpression& date, const DateValue& value,
                const DateContext& context, absl::string_view text) {
  EXPECT_EQ(value.start().empty(), value.end().empty()) << text;
  if (value.start().empty()) {
    EXPECT_EQ(value.precision(), DATE_PRECISION_UNSPECIFIED) << text;
    return;
  }
  const absl::optional<DayInterval> days = IntervalOf(value);
  ASSERT_TRUE(days.has_value()) << text << ": " << value.ShortDebugString();
  EXPECT_NE(value.precision(), DATE_PRECISION_UNSPECIFIED) << text;
  EXPECT_NE(value.basis(), DATE_BASIS_UNSPECIFIED) << text;
  EXPECT_EQ(value.possible_years_size(), 0) << text;
  EXPECT_EQ(value.precision() == DATE_PRECISION_DAY && days->size() > 1, false)
      << text << ": " << value.ShortDebugString();
  const bool past_weekday =
      date.kind == DateKind::kWeekday && !date.future_cue &&
      !date.anaphoric() && date.week_shift == DateShift::kNone &&
      date.shift != DateShift::kNext && date.shift != DateShift::kThis;
  if (past_weekday && context.publication.has_value()) {
    EXPECT_LE(days->last, context.publication->last)
        << text << ": " << value.ShortDebugString();
  }
}

TEST(DatesOfAnyText, AreInOrderAndWhole) {
  std::mt19937 random(20160706);
  DateReader reader;
  size_t found = 0;
  for (int i = 0; i < kSoups; ++i) {
    const std::string text = Soup(random);
    const DateContext context = SomeContext(random);
    const std::vector<DateExpression> dates = reader.Find(text);
    CheckExpressions(dates, text, reader);
    const std::vector<DateValue> values = ResolveDates(dates, context);
    ASSERT_EQ(values.size(), dates.size());
    for (size_t j = 0; j < dates.size(); ++j) {
      CheckValue(dates[j], values[j], context, text);
    }
    found += dates.size();
  }
  // The soup is rich enough to mean something.
  EXPECT_GT(found, kSoups / 2);
}

TEST(DatesOfAnyText, AreTheSameWhenReadAgain) {
  std::mt19937 random(7);
  DateReader first;
  DateReader second;
  const DateContext context = PublishedOn("2016-07-06");
  for (int i = 0; i < kSoups / 10; ++i) {
    const std::string text = Soup(random);
    EXPECT_EQ(first.Resolve(text, context), second.Resolve(text, context));
  }
}

TEST(DatesOfAnyText, EndWithoutEndlessRepetition) {
  DateReader reader;
  for (const absl::string_view piece :
       {"early ", "late in the ", "earlier ", "the past ", "3, ", "and ",
        "between ", "July ", "Monday ", "(", "7:30 (", "two or ", "the ",
        "midnight ", "overnight from ", "a day after ", "last ", "2014-"}) {
    std::string text;
    for (int i = 0; i < 500; ++i) absl::StrAppend(&text, piece);
    reader.Resolve(text, PublishedOn("2016-07-06"));
  }
}

}  // namespace
}  // namespace crosscheck
