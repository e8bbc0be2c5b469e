// Relative dates: from the words of a sentence to days.

#include "comparator/text/date_reader.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

// 6 July 2016 was a Wednesday.

TEST(DayWord, IsCountedFromPublication) {
  ExpectDates({
      {"2016-07-06", "Shells fell today.",
       "today = 2016-07-06 day relative_to_publication"},
      {"2016-07-06", "Shells fell yesterday.",
       "yesterday = 2016-07-05 day relative_to_publication"},
      {"2016-07-06", "Shells fell yesterday evening.",
       "yesterday evening = 2016-07-05 day relative_to_publication {evening}"},
      {"2016-07-06", "The council meets tomorrow.",
       "tomorrow = 2016-07-07 day relative_to_publication"},
      {"2016-07-06", "Shells fell the day before yesterday.",
       "day before yesterday = 2016-07-04 day relative_to_publication"},
      {"2016-07-06", "Shells fell this morning.",
       "this morning = 2016-07-06 day relative_to_publication {morning}"},
      {"2016-07-06", "Shells fell early this morning.",
       "early this morning = 2016-07-06 day relative_to_publication {early, "
       "morning}"},
      {"2016-07-06", "Shells fell tonight.",
       "tonight = 2016-07-06 day relative_to_publication {night}"},
      {"2016-07-06", "Shells fell last night.",
       "last night = 2016-07-05 day relative_to_publication {night}"},
      {"2016-07-06", "Shells fell late last night.",
       "late last night = 2016-07-05 day relative_to_publication {late, "
       "night}"},
      {"2016-07-06", "Shells fell overnight.",
       "overnight = 2016-07-05/2016-07-06 few_days relative_to_publication "
       "{overnight}"},
      {"2016-07-06", "The overnight raids killed two.",
       "overnight = 2016-07-05/2016-07-06 few_days relative_to_publication "
       "{overnight}"},
      {"2016-07-06", "Earlier today shells fell.",
       "Earlier today = 2016-07-06 day relative_to_publication"},
  });
}

TEST(Week, GoesFromMondayToSunday) {
  ExpectDates({
      {"2016-07-06", "Shells fell this week.",
       "this week = 2016-07-04/2016-07-06 week relative_to_publication"},
      {"2016-07-06", "Shells fell earlier this week.",
       "earlier this week = 2016-07-04/2016-07-06 week "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell last week.",
       "last week = 2016-06-27/2016-07-03 week relative_to_publication"},
      {"2016-07-06", "Shells fell late last week.",
       "late last week = 2016-07-01/2016-07-03 few_days "
       "relative_to_publication"},
      {"2016-07-06", "The council meets next week.",
       "next week = 2016-07-11/2016-07-17 week relative_to_publication"},
      {"2016-07-06", "The council meets later this week.",
       "later this week = 2016-07-06/2016-07-10 week relative_to_publication"},
      {"2016-07-06", "Shells fell early in the week.",
       "early in the week = 2016-07-04/2016-07-06 few_days "
       "relative_to_publication"},
  });
}

TEST(MonthWord, IsACalendarMonth) {
  ExpectDates({
      {"2016-07-06", "Shells fell this month.",
       "this month = 2016-07-01/2016-07-06 month relative_to_publication"},
      {"2016-07-06", "Shells fell earlier this month.",
       "earlier this month = 2016-07-01/2016-07-06 month "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell last month.",
       "last month = 2016-06-01/2016-06-30 month relative_to_publication"},
      {"2016-07-06", "Shells fell late last month.",
       "late last month = 2016-06-21/2016-06-30 few_days "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell at the end of last month.",
       "end of last month = 2016-06-21/2016-06-30 few_days "
       "relative_to_publication"},
      {"2016-07-06", "The council meets next month.",
       "next month = 2016-08-01/2016-08-31 month relative_to_publication"},
  });
}

TEST(YearWord, IsACalendarYear) {
  ExpectDates({
      {"2016-07-06", "Shells fell this year.",
       "this year = 2016-01-01/2016-07-06 year relative_to_publication"},
      {"2016-07-06", "Shells fell earlier this year.",
       "earlier this year = 2016-01-01/2016-07-06 year "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell last year.",
       "last year = 2015-01-01/2015-12-31 year relative_to_publication"},
      {"2016-07-06", "Shells fell late last year.",
       "late last year = 2015-09-01/2015-12-31 season relative_to_publication"},
      {"2016-07-06", "Shells fell early this year.",
       "early this year = 2016-01-01/2016-04-30 season "
       "relative_to_publication"},
  });
}

TEST(Weekend, IsTheNearest) {
  ExpectDates({
      {"2016-07-06", "Shells fell over the weekend.",
       "weekend = 2016-07-02/2016-07-03 few_days relative_to_publication"},
      {"2016-07-10", "Shells fell over the weekend.",
       "weekend = 2016-07-09/2016-07-10 few_days relative_to_publication"},
      {"2016-07-09", "Shells fell over the weekend.",
       "weekend = 2016-07-09 day relative_to_publication"},
      {"2016-07-06", "Shells fell last weekend.",
       "last weekend = 2016-07-02/2016-07-03 few_days relative_to_publication"},
      {"2016-07-10", "Shells fell last weekend.",
       "last weekend = 2016-07-02/2016-07-03 few_days relative_to_publication"},
      {"2016-07-06", "Shells fell this past weekend.",
       "this past weekend = 2016-07-02/2016-07-03 few_days "
       "relative_to_publication"},
      {"2016-07-07", "The council meets this weekend.",
       "this weekend = 2016-07-09/2016-07-10 few_days relative_to_publication"},
      {"2016-07-04", "Shells fell this weekend.",
       "this weekend = 2016-07-02/2016-07-03 few_days relative_to_publication"},
      {"2016-07-06", "A weekend raid killed two.",
       "weekend = 2016-07-02/2016-07-03 few_days relative_to_publication"},
      {"2016-07-06", "The council meets next weekend.",
       "next weekend = 2016-07-09/2016-07-10 few_days relative_to_publication"},
  });
}

TEST(Ago, LeavesRoomInProportion) {
  ExpectDates({
      {"2016-07-06", "Shells fell two days ago.",
       "two days ago = 2016-07-04 day relative_to_publication"},
      {"2016-07-06", "Shells fell a few days ago.",
       "a few days ago = 2016-07-01/2016-07-04 few_days "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell several days ago.",
       "several days ago = 2016-06-27/2016-07-03 few_days "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell a couple of days ago.",
       "a couple of days ago = 2016-07-03/2016-07-04 few_days "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell two or three days ago.",
       "two or three days ago = 2016-07-03/2016-07-04 few_days "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell 12 days ago.",
       "12 days ago = 2016-06-24 day relative_to_publication"},
      {"2016-07-06", "Shells fell a week ago.",
       "a week ago = 2016-06-28/2016-06-30 week relative_to_publication"},
      {"2016-07-06", "Shells fell three weeks ago.",
       "three weeks ago = 2016-06-12/2016-06-18 week relative_to_publication"},
      {"2016-07-06", "Shells fell a month ago.",
       "a month ago = 2016-05-22/2016-06-21 month relative_to_publication"},
      {"2016-07-06", "Shells fell two months ago.",
       "two months ago = 2016-04-21/2016-05-21 month relative_to_publication"},
      {"2016-07-06", "Shells fell a year ago.",
       "a year ago = 2015-05-22/2015-08-20 season relative_to_publication"},
      {"2016-07-06", "Shells fell three years ago.",
       "three years ago = 2013-01-04/2014-01-05 year relative_to_publication"},
      {"2016-07-06", "Shells fell a fortnight ago.",
       "a fortnight ago = 2016-06-19/2016-06-25 week "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell a decade ago.",
       "a decade ago = 2006-01-04/2007-01-05 year relative_to_publication"},
      {"2016-07-06", "Shells fell hours ago.",
       "hours ago = 2016-07-06 day relative_to_publication"},
      {"2016-07-06", "Shells fell 36 hours ago.",
       "36 hours ago = 2016-07-04/2016-07-05 few_days relative_to_publication"},
      {"2016-07-06", "Shells fell twenty-four hours ago.",
       "twenty-four hours ago = 2016-07-05 day relative_to_publication"},
  });
}

TEST(Window, EndsAtPublication) {
  ExpectDates({
      {"2016-07-06", "Shells fell over the past 24 hours.",
       "past 24 hours = 2016-07-05/2016-07-06 few_days "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell in the last 48 hours.",
       "last 48 hours = 2016-07-04/2016-07-06 few_days "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell in the past three days.",
       "past three days = 2016-07-03/2016-07-06 few_days "
       "relative_to_publication"},
      {"2016-07-06", "Shells fell in recent days.",
       "recent days = 2016-06-29/2016-07-06 few_days relative_to_publication"},
      {"2016-07-06", "Shells fell in recent weeks.",
       "recent weeks = 2016-05-25/2016-07-06 month relative_to_publication"},
      {"2016-07-06", "Shells fell in the past week.",
       "past week = 2016-06-29/2016-07-06 week relative_to_publication"},
      {"2016-07-06", "Shells fell over the last two weeks.",
       "last two weeks = 2016-06-22/2016-07-06 week relative_to_publication"},
      {"2016-07-06", "Shells fell over the last month.",
       "last month = 2016-06-06/2016-07-06 month relative_to_publication"},
      {"2016-07-06", "Shells fell in the past year.",
       "past year = 2015-07-06/2016-07-06 year relative_to_publication"},
  });
}

TEST(Stretch, EndsWhenItIsTold) {
  ExpectDates({
      {"2016-07-06", "Shells killed 70 in two days.",
       "two days = 2016-07-05/2016-07-06 few_days relative_to_publication"},
      {"2016-07-06", "Dozens fell within 48 hours.",
       "48 hours = 2016-07-04/2016-07-06 few_days relative_to_publication"},
      {"2016-07-06", "They lost nine in less than 24 hours of fighting.",
       "24 hours = 2016-07-05/2016-07-06 few_days relative_to_publication"},
      {"2016-07-06", "Nine died during five days of clashes.",
       "five days = 2016-07-02/2016-07-06 few_days relative_to_publication"},
      // One of several is of one day.
      {"2016-07-06", "It was the third raid in two days.", ""},
      // Not of hours that one event takes, nor of weeks.
      {"2016-07-06", "It was over in six hours.", ""},
      {"2016-07-06", "Ninety fell in 40 days.", ""},
      {"2016-07-06", "They will meet in two days' time.", ""},
      {"2016-07-06", "A curfew lasted for two days.", ""},
  });
}

TEST(ComingTime, BeginsAtPublication) {
  ExpectDates({
      {"2016-07-06", "They will decide in the coming days.",
       "coming days = 2016-07-06/2016-07-13 few_days relative_to_publication"},
      {"2016-07-06", "They will decide in the next 48 hours.",
       "next 48 hours = 2016-07-06/2016-07-08 few_days "
       "relative_to_publication"},
  });
}

TEST(UncertainPublication, WidensTheResult) {
  ExpectDates({
      {"2016-08", "Shells fell yesterday.",
       "yesterday = 2016-07-31/2016-08-30 month relative_to_publication"},
      {"2016-08", "Shells fell last month.",
       "last month = 2016-07-01/2016-07-31 month relative_to_publication"},
      {"", "Shells fell yesterday.", "yesterday = ? relative_to_publication"},
  });
}

}  // namespace
}  // namespace crosscheck
