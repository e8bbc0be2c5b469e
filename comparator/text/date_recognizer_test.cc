#include "comparator/text/date_recognizer.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/testing/status_matchers.h"
#include "comparator/text/date_expression.h"
#include "comparator/text/date_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/dates.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

// The only expression of a text.
DateExpression Only(DateReader& reader, absl::string_view text) {
  const std::vector<DateExpression> dates = reader.Find(text);
  EXPECT_THAT(dates, SizeIs(1)) << text;
  return dates.empty() ? DateExpression() : dates.front();
}

TEST(DateRecognizer, LeavesWhatOnlyLooksLikeADate) {
  DateReader reader;
  for (const absl::string_view text : {
           "It may be the worst attack so far.",
           "They may have fled the town.",
           "Rebels march on the capital.",
           "The March on the capital failed.",
           "The column will march to the river.",
           "The Sun said two men were held.",
           "She sat down with Sat Singh.",
           "A second blast followed.",
           "Some 2,000 people fled.",
           "Police went to the 1500 block of Elm Street.",
           "The fine was $2015.",
           "A man aged 16 was hurt.",
           "A 16-year-old boy was hurt.",
           "The 17 May Division took the hill.",
           "The April 6 Movement condemned the raid.",
           "The March 14 Alliance condemned the raid.",
           "A Black Friday sale drew crowds.",
           "The Sunday Times named him.",
           "The Mail on Sunday named him.",
           "She teaches Sunday school.",
           "He prays every Friday.",
           "They meet each Sunday night.",
           "On a Sunday, the square is full.",
           "On any given Monday, the square is full.",
           "They meet on Sundays.",
           "The Arab Spring began there.",
           "He lives in Palm Springs.",
           "The fall of the town was sudden.",
           "Prices fall fast.",
           "In the fall of Kesra, nine died.",
           "She lives in Spring, Texas.",
           "April Jones was hurt.",
           "May said the victim was known.",
           "August Berg was hurt.",
           "June was hurt in the blast.",
           "Jan Berg was hurt.",
           "Dec and Jan were hurt.",
           "Violence rose in the 1990s.",
           "The F-16 jets struck twice.",
           "He was shot on the 16th floor.",
           "He was shot on 16th Street.",
           "They won 3-2 in the 12th round.",
           "A 7/8 majority backed it.",
           "The hotline is open 24/7.",
           "USA Today reported the raid.",
           "The office is at 2010 Maple Road.",
           "A 2014 or 2015 pickup was seen.",
           "The 5th Division and 10 tanks moved.",
           "At least 12 were killed and 30 wounded.",
           "It lasted three days.",
           "They fought for two weeks.",
           "The siege went on day after day.",
           "It happened once a month.",
           "The last attack killed two.",
           "The next attack may kill more.",
           "This time nobody died.",
           "The past few attacks killed more.",
           "He was 36 years old.",
           "The ceasefire lasted 48 hours.",
           "They fired 107 mm rockets 2 km away.",
           "The route was cut at kilometer 20.",
           "Resolution 2254 was passed.",
           "Flight 1815 was delayed.",
           "It costs 3.5 million.",
           "Sun rays woke them; Mon Dieu, she said.",
           "A Man of the hour.",
           "They walked night and day.",
           "The new day dawned.",
           "The weather will fall to Mar the parade.",
           "He got a shotgun for Christmas.",
           "The Christmas tree was burnt.",
           "At dawn, tanks moved in.",
           "Shots were heard around 1 a.m. near the gate.",
           "The Six-Day War changed the map.",
           "Winter Haven police came.",
           "The Great March of Return drew crowds.",
           "This second raid failed.",
           "It was the worst week before last.",
       }) {
    EXPECT_EQ(reader.Words(text), "") << text;
  }
}

TEST(DateRecognizer, TakesTheWordsOfADate) {
  struct Row {
    absl::string_view name;
    absl::string_view text;
    absl::string_view words;
  };
  const std::vector<Row> rows = {
      {"preposition and article are left out", "It fell on the 3rd of May.",
       "3rd of May"},
      {"time and weekday before the date",
       "It fell at 7.30pm on Monday, 4 July 2016, near Kesra.",
       "7.30pm on Monday, 4 July 2016"},
      {"time after it", "On July 4 at around 10:15 p.m. it fell.",
       "July 4 at around 10:15 p.m."},
      {"parenthesis", "It fell on Monday (July 4) near Kesra.",
       "Monday (July 4)"},
      {"possessive mark is left out", "Monday's raid was the third.", "Monday"},
      {"curly apostrophe", "Monday\u2019s raid was the third.", "Monday"},
      {"en dash", "It lasted from July 3\u20137.", "July 3\u20137"},
      {"em dash between dates", "July 3 \u2014 August 5 was worse.",
       "July 3 \u2014 August 5"},
      {"no-break space", "It fell on 4\u00A0July.", "4\u00A0July"},
      {"capitals", "SHELLS FELL ON SUNDAY, 3 JULY", "SUNDAY, 3 JULY"},
      {"several", "Hit on Monday, it was hit again on 5 July and last week.",
       "Monday | 5 July | last week"},
      {"a list of days", "On 3, 4 and 5 July it fell.", "3 | 4 | 5 July"},
      {"a count after a month", "In May 20 people fled.", "May"},
      {"a count after a date", "On May 20 five people fled.", "May 20"},
      {"a count before a date", "They killed 12 on 3 July.", "3 July"},
      {"a round number is no year", "In July 2000 people fled.", "July"},
      {"a count after a list", "On July 3 and 4 rebels died.", "July 3"},
      {"a street after a date", "On Monday 16th Street was shut.", "Monday"},
      {"an age before a weekday", "A man, 36, died Monday.", "Monday"},
      {"name of a movement", "On Monday the April 6 Movement met.", "Monday"},
      {"an adjective after a weekday", "On Monday the July 4 offensive began.",
       "Monday | July 4"},
      {"weekday abbreviation beside a date", "Sun., July 3, 2016",
       "Sun., July 3, 2016"},
      {"range of months", "From March to May 2015 it was calm.",
       "March to May 2015"},
      {"the day after", "The day after, he fled.", "day after"},
      {"habit and date", "Every Sunday he prays, but last Sunday he fled.",
       "last Sunday"},
      {"lost apostrophe", "They condemned Monday nights attack.", "Monday"},
      {"year before a comma", "In 2011, 30 people died.", "2011"},
      {"resolution number and date", "Resolution 2254 of 18 December 2015.",
       "18 December 2015"},
  };
  DateReader reader;
  for (const Row& row : rows) {
    EXPECT_EQ(reader.Words(row.text), row.words) << row.name;
  }
}

TEST(DateRecognizer, GivesBytesOfTheText) {
  DateReader reader;
  const absl::string_view text = "D\u00E9j\u00E0 vu: shells fell on 4 July.";
  const DateExpression date = Only(reader, text);
  EXPECT_EQ(text.substr(date.begin, date.end - date.begin), "4 July");
}

TEST(DateRecognizer, GivesTokensOfTheDocument) {
  DateReader reader;
  const std::vector<DateExpression> dates =
      reader.Find("Nobody came. Shells fell on Monday. Then on 5 July.");
  ASSERT_THAT(dates, SizeIs(2));
  EXPECT_EQ(reader.document().text(dates[0].tokens), "Monday");
  EXPECT_EQ(reader.document().text(dates[1].tokens), "5 July");
}

TEST(DateRecognizer, SaysHowAnEventStandsToTheDate) {
  struct Row {
    absl::string_view text;
    DateBound bound;
  };
  const std::vector<Row> rows = {
      {"It fell on Monday.", DateBound::kOn},
      {"It has fallen since Monday.", DateBound::kSince},
      {"It has fallen since the 3rd of July.", DateBound::kSince},
      {"It fell until Monday.", DateBound::kUntil},
      {"It had fallen by Monday.", DateBound::kBy},
      {"It fell before Monday.", DateBound::kBefore},
      {"It fell after July 3.", DateBound::kAfter},
      {"It fell before dawn on Monday.", DateBound::kOn},
      {"It fell after 3 p.m. on Monday.", DateBound::kOn},
      {"It fell after Monday's raid.", DateBound::kOn},
  };
  DateReader reader;
  for (const Row& row : rows) {
    EXPECT_EQ(Only(reader, row.text).bound, row.bound) << row.text;
  }
}

TEST(DateRecognizer, ReadsTheTimeOfDay) {
  struct Row {
    absl::string_view text;
    int minutes;
    int utc_offset_minutes;
  };
  constexpr int kNone = DateExpression::kNoOffset;
  const std::vector<Row> rows = {
      {"It fell at 7:30pm on Monday.", 19 * 60 + 30, kNone},
      {"It fell at 12:05 a.m. on Monday.", 5, kNone},
      {"It fell at 12 p.m. on Monday.", 12 * 60, kNone},
      {"It fell at 19:30 on Monday.", 19 * 60 + 30, kNone},
      {"It fell at 7 o'clock on Monday.", 7 * 60, kNone},
      {"It fell at 0330 GMT on Monday.", 3 * 60 + 30, 0},
      {"It fell on Monday at 9 p.m. EST.", 21 * 60, -300},
      {"It fell at 10 pm local time (1930 GMT) on Monday.", 22 * 60, 150},
      {"It fell on Monday.", DateExpression::kNoTime, kNone},
      {"It fell at 7 on Monday.", DateExpression::kNoTime, kNone},
  };
  DateReader reader;
  for (const Row& row : rows) {
    const DateExpression date = Only(reader, row.text);
    EXPECT_EQ(date.time_minutes, row.minutes) << row.text;
    EXPECT_EQ(date.utc_offset_minutes, row.utc_offset_minutes) << row.text;
  }
}

TEST(DateRecognizer, TellsWhatADateIsToldFrom) {
  struct Row {
    absl::string_view text;
    DateAnchor anchor;
  };
  const std::vector<Row> rows = {
      {"It fell yesterday.", DateAnchor::kPublication},
      {"It fell two days ago.", DateAnchor::kPublication},
      {"It fell last week.", DateAnchor::kPublication},
      {"It fell a day earlier.", DateAnchor::kEvent},
      {"It fell the previous evening.", DateAnchor::kEvent},
      {"It fell the night before.", DateAnchor::kEvent},
      {"It fell two days later, they said.", DateAnchor::kEvent},
      {"It fell that night.", DateAnchor::kEvent},
      {"It fell the following Monday.", DateAnchor::kEvent},
      {"It fell a day after the truce began.", DateAnchor::kNamedEvent},
      {"It fell hours before he fled.", DateAnchor::kNamedEvent},
      {"It fell the day before the vote.", DateAnchor::kNamedEvent},
  };
  DateReader reader;
  for (const Row& row : rows) {
    EXPECT_EQ(Only(reader, row.text).anchor, row.anchor) << row.text;
  }
}

TEST(DateRecognizer, MarksTheMembersOfAList) {
  DateReader reader;
  const std::vector<DateExpression> dates = reader.Find(
      "It fell on Friday, Saturday and on Sunday, they said Monday.");
  ASSERT_THAT(dates, SizeIs(4));
  EXPECT_FALSE(dates[0].continues_list);
  EXPECT_TRUE(dates[1].continues_list);
  EXPECT_TRUE(dates[2].continues_list);
  EXPECT_FALSE(dates[3].continues_list);
}

TEST(DateRecognizer, MarksWhatIsStillToCome) {
  DateReader reader;
  EXPECT_TRUE(Only(reader, "He will be in court on Monday.").future_cue);
  EXPECT_TRUE(Only(reader, "The trial is set for April 8.").future_cue);
  EXPECT_TRUE(Only(reader, "The vote is due on April 8.").future_cue);
  EXPECT_FALSE(Only(reader, "They set fire to it on Monday.").future_cue);
  // The word belongs to another date.
  const std::vector<DateExpression> dates =
      reader.Find("He was held Monday and will be in court Friday.");
  ASSERT_THAT(dates, SizeIs(2));
  EXPECT_FALSE(dates[0].future_cue);
  EXPECT_TRUE(dates[1].future_cue);
}

TEST(DateRecognizer, KeepsAWeekdayThatDoesNotFit) {
  DateReader reader;
  // 4 July 2016 was a Monday.
  const DateExpression date = Only(reader, "It fell on Friday, 4 July 2016.");
  EXPECT_EQ(date.weekday, 5);
  EXPECT_EQ(date.first.day, 4);
}

TEST(DateRecognizer, ReadsTheDayFirstWhereAsked) {
  DateRecognizerOptions options;
  options.day_first = true;
  DateReader reader(options);
  const DateExpression date = Only(reader, "It fell on 7/4/2016.");
  EXPECT_EQ(date.first.month, 4);
  EXPECT_EQ(date.first.day, 7);
  EXPECT_TRUE(date.ambiguous_order);
  EXPECT_FALSE(Only(reader, "It fell on 4/17/2016.").ambiguous_order);
}

TEST(DateRecognizer, GivesTimesWithoutADayWhereAsked) {
  DateRecognizerOptions options;
  options.times_alone = true;
  DateReader reader(options);
  EXPECT_EQ(Only(reader, "Tanks moved in at dawn.").kind, DateKind::kTimeOfDay);
  EXPECT_EQ(Only(reader, "Shots rang out at 1:20 a.m. near it.").time_minutes,
            80);
}

TEST(DateRecognizer, RefusesATableThatIsWrong) {
  struct Row {
    absl::string_view name;
    DateTable table;
    absl::string_view message;
  };
  std::vector<Row> rows(6);
  rows[0] = {"month", {}, "month is 13"};
  rows[0].table.add_months()->set_month(13);
  rows[1] = {"weekday", {}, "weekday is 0"};
  rows[1].table.add_weekdays();
  rows[2] = {"day of a holiday", {}, "day is 30"};
  Holiday* const holiday = rows[2].table.add_holidays();
  holiday->set_month(2);
  holiday->set_day(30);
  rows[3] = {"named day", {}, "no day"};
  rows[3].table.add_named_days()->set_day("2001-02-30");
  rows[4] = {"empty phrase", {}, "empty phrase"};
  rows[4].table.add_not_dates(" ");
  rows[5] = {"number", {}, "hi is 2"};
  DateNumberWord* const number = rows[5].table.add_numbers();
  number->set_lo(3);
  number->set_hi(2);
  for (const Row& row : rows) {
    EXPECT_THAT(DateRecognizer::Create(row.table).status(),
                StatusIs(absl::StatusCode::kInvalidArgument,
                         HasSubstr(std::string(row.message))))
        << row.name;
  }
}

}  // namespace
}  // namespace crosscheck
