// Weekdays: from the words of a sentence to days.

#include "comparator/text/date_reader.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

// 6 July 2016 was a Wednesday.

TEST(BareWeekday, IsTheLatestUpToPublication) {
  ExpectDates({
      {"2016-07-06", "Shells hit Tal Rahma on Friday.",
       "Friday = 2016-07-01 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma on Wednesday.",
       "Wednesday = 2016-07-06 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma on Thursday.",
       "Thursday = 2016-06-30 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma Tuesday.",
       "Tuesday = 2016-07-05 day weekday"},
      {"2016-03-01", "Shells hit Tal Rahma on Monday.",
       "Monday = 2016-02-29 day weekday"},
      {"2016-01-02", "Shells hit Tal Rahma on Thursday.",
       "Thursday = 2015-12-31 day weekday"},
      {"2016-07-06", "Tuesday's raid was the third.",
       "Tuesday = 2016-07-05 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma on Thurs. night.",
       "Thurs. night = 2016-06-30 day weekday {night}"},
      {"2016-07-06", "A Friday raid left two dead.",
       "Friday = 2016-07-01 day weekday"},
      {"2016-07-06", "In a Sunday raid, two died.",
       "Sunday = 2016-07-03 day weekday"},
  });
}

TEST(ShiftedWeekday, IsCountedFromPublication) {
  ExpectDates({
      {"2016-07-06", "Shells hit Tal Rahma last Friday.",
       "last Friday = 2016-07-01 day weekday"},
      {"2016-07-09", "Shells hit Tal Rahma last Friday.",
       "last Friday = 2016-07-01 day weekday"},
      {"2016-07-08", "Shells hit Tal Rahma last Friday.",
       "last Friday = 2016-07-01 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma this past Friday.",
       "this past Friday = 2016-07-01 day weekday"},
      {"2016-07-09", "Shells hit Tal Rahma this past Friday.",
       "this past Friday = 2016-07-08 day weekday"},
      {"2016-07-06", "The council meets this Friday.",
       "this Friday = 2016-07-08 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma this Monday.",
       "this Monday = 2016-07-04 day weekday"},
      {"2016-07-06", "The council meets next Friday.",
       "next Friday = 2016-07-08 day weekday"},
      {"2016-07-06", "The council will meet on Friday.",
       "Friday = 2016-07-08 day weekday"},
      {"2016-07-06", "The council will meet on Wednesday.",
       "Wednesday = 2016-07-06 day weekday"},
      {"2016-07-06", "The funeral is scheduled for Monday.",
       "Monday = 2016-07-11 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma on Friday last week.",
       "Friday last week = 2016-07-01 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma on Sunday of last week.",
       "Sunday of last week = 2016-07-03 day weekday"},
      {"2016-07-06", "The council meets on Tuesday next week.",
       "Tuesday next week = 2016-07-12 day weekday"},
      {"2016-07-06", "Shells hit Tal Rahma on Monday this week.",
       "Monday this week = 2016-07-04 day weekday"},
  });
}

TEST(Weekdays, MakeRangesAndLists) {
  ExpectDates({
      {"2016-07-06", "Shells fell between Friday and Sunday.",
       "Friday and Sunday = 2016-07-01/2016-07-03 few_days weekday"},
      {"2016-07-06", "Shells fell from Monday to Wednesday.",
       "Monday to Wednesday = 2016-07-04/2016-07-06 few_days weekday"},
      {"2016-07-06", "Shells fell on Saturday and Sunday.",
       "Saturday = 2016-07-02 day weekday | Sunday = 2016-07-03 day weekday"},
      {"2016-07-06", "Shells fell on Friday, Saturday and Sunday.",
       "Friday = 2016-07-01 day weekday | Saturday = 2016-07-02 day weekday | "
       "Sunday = 2016-07-03 day weekday"},
      {"2016-07-06", "Shells fell late Friday into Saturday.",
       "late Friday into Saturday = 2016-07-01/2016-07-02 few_days weekday "
       "{late}"},
      {"2016-07-06", "Shells fell Friday night into early Saturday.",
       "Friday night into early Saturday = 2016-07-01/2016-07-02 few_days "
       "weekday {night}"},
  });
}

TEST(OvernightWeekday, SpansTwoDays) {
  ExpectDates({
      {"2016-07-06", "Shells fell overnight Friday.",
       "overnight Friday = 2016-07-01/2016-07-02 few_days weekday {overnight}"},
      {"2016-07-06", "Shells fell overnight on Tuesday.",
       "overnight on Tuesday = 2016-07-05/2016-07-06 few_days weekday "
       "{overnight}"},
      {"2016-07-06", "Shells fell overnight on Wednesday.",
       "overnight on Wednesday = 2016-07-05/2016-07-06 few_days weekday "
       "{overnight}"},
      {"2016-07-06", "Shells fell overnight Monday and into Tuesday morning.",
       "overnight Monday and into Tuesday morning = 2016-07-04/2016-07-05 "
       "few_days weekday {overnight}"},
      {"2016-07-06", "Shells fell overnight from Sunday to Monday.",
       "overnight from Sunday to Monday = 2016-07-03/2016-07-04 few_days "
       "weekday {overnight}"},
  });
}

TEST(BoundedWeekday, KeepsItsDay) {
  ExpectDates({
      {"2016-07-06", "Shells have fallen since Monday.",
       "Monday = 2016-07-04/2016-07-06 few_days weekday"},
      {"2016-07-06", "Shells fell until Sunday.",
       "Sunday = 2016-07-03 day weekday"},
      {"2016-07-06", "The toll stood at nine by Sunday.",
       "Sunday = 2016-07-03 day weekday"},
      {"2016-07-06", "Shells fell before Sunday.",
       "Sunday = 2016-07-03 day weekday"},
  });
}

TEST(QualifiedWeekday, KeepsWhatQualifiesIt) {
  ExpectDates({
      {"2016-07-06", "Shells fell on Tuesday evening.",
       "Tuesday evening = 2016-07-05 day weekday {evening}"},
      {"2016-07-06", "Shells fell early on Tuesday.",
       "early on Tuesday = 2016-07-05 day weekday {early}"},
      {"2016-07-06", "Shells fell early Tuesday morning.",
       "early Tuesday morning = 2016-07-05 day weekday {early, morning}"},
      {"2016-07-06", "Shells fell late on Sunday.",
       "late on Sunday = 2016-07-03 day weekday {late}"},
      {"2016-07-06", "Shells fell at dawn on Friday.",
       "dawn on Friday = 2016-07-01 day weekday {dawn}"},
      {"2016-07-06", "Shells fell before dawn Friday.",
       "dawn Friday = 2016-07-01 day weekday {before dawn}"},
      {"2016-07-06", "Shells fell shortly after midnight on Friday.",
       "midnight on Friday = 2016-07-01 day weekday {after midnight}"},
      {"2016-07-06", "Shells fell in the early hours of Tuesday.",
       "early hours of Tuesday = 2016-07-05 day weekday {early}"},
      {"2016-07-06", "Shells fell in the early morning hours of Tuesday.",
       "early morning hours of Tuesday = 2016-07-05 day weekday {early, "
       "morning}"},
      {"2016-07-06", "Shells fell on the night of Monday.",
       "night of Monday = 2016-07-04 day weekday {night}"},
      {"2016-07-06", "Shells fell on Friday at noon.",
       "Friday at noon = 2016-07-01 day weekday {noon}"},
      {"2016-07-06", "Shells fell at 7:30 p.m. on Friday.",
       "7:30 p.m. on Friday = 2016-07-01 day weekday"},
      {"2016-07-06", "Shells fell at around 1 a.m. Sunday.",
       "1 a.m. Sunday = 2016-07-03 day weekday"},
      {"2016-07-06", "Shells fell Friday at about 9 pm local time (1800 GMT).",
       "Friday at about 9 pm local time (1800 GMT) = 2016-07-01 day weekday "
       "{UTC+03:00}"},
      {"2016-07-06", "Shells fell on Monday at 2300 GMT.",
       "Monday at 2300 GMT = 2016-07-04 day weekday {UTC+00:00}"},
      {"2016-07-06", "They came out after Friday prayers.",
       "Friday = 2016-07-01 day weekday"},
      {"2016-07-06", "Earlier on Tuesday, shells fell.",
       "Earlier on Tuesday = 2016-07-05 day weekday"},
  });
}

TEST(WeekdayWithoutADay, IsWideOrUnknown) {
  ExpectDates({
      {"2016-08", "Shells hit Tal Rahma on Friday.",
       "Friday = 2016-07-29/2016-08-26 month weekday"},
      {"", "Shells hit Tal Rahma on Friday.", "Friday = ? weekday"},
  });
}

}  // namespace
}  // namespace crosscheck
