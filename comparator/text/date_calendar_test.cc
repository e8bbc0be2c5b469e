// Calendar dates: from the words of a sentence to days.

#include "comparator/text/date_reader.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

// 6 July 2016 was a Wednesday.

TEST(FullDate, IsTakenAsItStands) {
  ExpectDates({
      {"2016-07-06", "Shells hit Tal Rahma on 16 July 2014.",
       "16 July 2014 = 2014-07-16 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on July 16th, 2014.",
       "July 16th, 2014 = 2014-07-16 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on July 16 2014.",
       "July 16 2014 = 2014-07-16 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on the 16th of July, 2014.",
       "16th of July, 2014 = 2014-07-16 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on the first of May 2015.",
       "first of May 2015 = 2015-05-01 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on Nov. 18, 2005.",
       "Nov. 18, 2005 = 2005-11-18 day explicit"},
      {"2016-07-06",
       "KESRA, Nov. 18, 2005 (Northern Wire) -- Two bombs went off.",
       "Nov. 18, 2005 = 2005-11-18 day explicit"},
      {"2016-07-06", "Fri Jul 1 2016",
       "Fri Jul 1 2016 = 2016-07-01 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on 2014-07-16.",
       "2014-07-16 = 2014-07-16 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on 16/07/2014.",
       "16/07/2014 = 2014-07-16 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on 7/16/2014.",
       "7/16/2014 = 2014-07-16 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on 03/24/16.",
       "03/24/16 = 2016-03-24 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on 7/4/2016.",
       "7/4/2016 = 2016-07-04 day explicit"},
      {"2016-05-20", "Shells hit Tal Rahma on 7/4/2016.",
       "7/4/2016 = 2016-04-07 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on 16.07.2014.",
       "16.07.2014 = 2014-07-16 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on 16-July-2014.",
       "16-July-2014 = 2014-07-16 day explicit"},
  });
}

TEST(MissingYear, ComesFromPublication) {
  ExpectDates({
      {"2016-07-06", "Shells hit Tal Rahma on 3 July.",
       "3 July = 2016-07-03 day year_from_publication"},
      {"2016-07-06", "Shells hit Tal Rahma on July 3.",
       "July 3 = 2016-07-03 day year_from_publication"},
      {"2016-07-06", "Shells hit Tal Rahma on Dec. 30.",
       "Dec. 30 = 2015-12-30 day year_from_publication"},
      {"2016-01-02", "Shells hit Tal Rahma on December 30.",
       "December 30 = 2015-12-30 day year_from_publication"},
      {"2016-07-06", "Shells hit Tal Rahma on July 7.",
       "July 7 = 2016-07-07 day year_from_publication"},
      {"2016-07-06", "Shells hit Tal Rahma on July 8.",
       "July 8 = 2015-07-08 day year_from_publication"},
      {"2024-08", "Shells hit Tal Rahma on August 16.",
       "August 16 = 2024-08-16 day year_from_publication"},
      {"2024-08", "Shells hit Tal Rahma on September 1.",
       "September 1 = 2024-09-01 day year_from_publication"},
      {"2024-08", "Shells hit Tal Rahma on September 2.",
       "September 2 = 2023-09-02 day year_from_publication"},
      {"2020-12", "Shells hit Tal Rahma on Thursday (December 10th).",
       "Thursday (December 10th) = 2020-12-10 day year_from_publication"},
      {"2016-07-06", "The trial will begin on April 8.",
       "April 8 = 2017-04-08 day year_from_publication"},
      {"2016-07-06", "The trial will begin on July 8.",
       "July 8 = 2016-07-08 day year_from_publication"},
  });
}

TEST(DateWithWeekday, IsTheDate) {
  ExpectDates({
      {"2016-07-06", "Shells hit Tal Rahma on Friday, July 1.",
       "Friday, July 1 = 2016-07-01 day year_from_publication"},
      {"2016-07-06", "Shells hit Tal Rahma on Friday 1 July 2016.",
       "Friday 1 July 2016 = 2016-07-01 day explicit"},
      {"2016-07-06", "Shells hit Tal Rahma on July 1 (Friday).",
       "July 1 (Friday) = 2016-07-01 day year_from_publication"},
      {"2016-07-06", "Shells hit Tal Rahma on Friday the 1st.",
       "Friday the 1st = 2016-07-01 day relative_to_publication"},
      {"2016-07-06", "Shells hit Tal Rahma on Monday, July 1.",
       "Monday, July 1 = 2016-07-01 day year_from_publication"},
      {"2016-07-06", "Shells hit Tal Rahma on Monday evening, June 13th.",
       "Monday evening, June 13th = 2016-06-13 day year_from_publication "
       "{evening}"},
      {"2016-07-06", "It happened at 7:30 p.m. on Friday, July 1, 2016.",
       "7:30 p.m. on Friday, July 1, 2016 = 2016-07-01 day explicit"},
      {"2016-07-06", "It happened on July 1, 2016 at about 2:15 a.m. EDT.",
       "July 1, 2016 at about 2:15 a.m. EDT = 2016-07-01 day explicit "
       "{UTC-04:00}"},
  });
}

TEST(DateRange, CoversBothEnds) {
  ExpectDates({
      {"2016-07-06", "Shells fell from June 3 to 7.",
       "June 3 to 7 = 2016-06-03/2016-06-07 few_days year_from_publication"},
      {"2016-07-06", "Shells fell June 3-7.",
       "June 3-7 = 2016-06-03/2016-06-07 few_days year_from_publication"},
      {"2016-07-06", "Shells fell between 3 and 7 June.",
       "3 and 7 June = 2016-06-03/2016-06-07 few_days year_from_publication"},
      {"2016-07-06", "Shells fell from June 28 to July 2.",
       "June 28 to July 2 = 2016-06-28/2016-07-02 few_days "
       "year_from_publication"},
      {"2016-07-06", "Shells fell from 28 June to 2 July 2014.",
       "28 June to 2 July 2014 = 2014-06-28/2014-07-02 few_days explicit"},
      {"2016-07-06", "Shells fell from December 30, 2015 to January 2, 2016.",
       "December 30, 2015 to January 2, 2016 = 2015-12-30/2016-01-02 few_days "
       "explicit"},
      {"2016-07-06", "Shells fell from December 30 to January 2.",
       "December 30 to January 2 = 2015-12-30/2016-01-02 few_days "
       "year_from_publication"},
      {"2016-07-06", "Shells fell on the night of 4–5 March.",
       "night of 4–5 March = 2016-03-04/2016-03-05 few_days "
       "year_from_publication {night}"},
      {"2016-07-06", "Shells fell on the night of 4/5 March 2016.",
       "night of 4/5 March 2016 = 2016-03-04/2016-03-05 few_days explicit "
       "{night}"},
  });
}

TEST(DateList, GivesEachDay) {
  ExpectDates({
      {"2016-07-06", "Shells fell on June 16, June 25 and July 5.",
       "June 16 = 2016-06-16 day year_from_publication | June 25 = 2016-06-25 "
       "day year_from_publication | July 5 = 2016-07-05 day "
       "year_from_publication"},
      {"2016-07-06", "Shells fell on June 16, June 25 and July 5, 2014.",
       "June 16 = 2014-06-16 day explicit | June 25 = 2014-06-25 day explicit "
       "| July 5, 2014 = 2014-07-05 day explicit"},
      {"2016-07-06", "Shells fell on 16, 17 and 18 June.",
       "16 = 2016-06-16 day year_from_publication | 17 = 2016-06-17 day "
       "year_from_publication | 18 June = 2016-06-18 day "
       "year_from_publication"},
      {"2016-07-06", "Shells fell on June 16, 17 and 18.",
       "June 16 = 2016-06-16 day year_from_publication | 17 = 2016-06-17 day "
       "year_from_publication | 18 = 2016-06-18 day year_from_publication"},
      {"2016-07-06", "Shells fell on June 16 and 17, 2014.",
       "June 16 = 2014-06-16 day explicit | 17, 2014 = 2014-06-17 day "
       "explicit"},
  });
}

TEST(SinceDate, ReachesPublication) {
  ExpectDates({
      {"2016-07-06", "Shells have fallen since July 1.",
       "July 1 = 2016-07-01/2016-07-06 few_days year_from_publication"},
      {"2016-07-06", "Shells have fallen since March 2011.",
       "March 2011 = 2011-03-01/2016-07-06 year explicit"},
  });
}

TEST(DateList, SharesTheYearForwards) {
  ExpectDates({
      {"2016-07-06", "Shells fell on June 16, 2014 and July 5.",
       "June 16, 2014 = 2014-06-16 day explicit | "
       "July 5 = 2014-07-05 day explicit"},
      {"2016-07-06", "Shells fell on Dec. 30, 2014, and Jan. 2.",
       "Dec. 30, 2014 = 2014-12-30 day explicit | "
       "Jan. 2 = 2015-01-02 day explicit"},
  });
}

TEST(DayOfMonth, IsTheLatest) {
  ExpectDates({
      {"2016-07-06", "Shells fell on the 5th of this month.",
       "5th of this month = 2016-07-05 day relative_to_publication"},
      {"2016-07-06", "Shells fell on the 12th of last month.",
       "12th of last month = 2016-06-12 day relative_to_publication"},
      {"2016-07-06", "Shells fell on Friday the 13th.",
       "Friday the 13th = 2016-05-13 day relative_to_publication"},
      {"2016-07-06", "Shells fell on the 1st.",
       "1st = 2016-07-01 day relative_to_publication"},
      {"2016-07-06", "Shells fell on the 16th.",
       "16th = 2016-06-16 day relative_to_publication"},
  });
}

TEST(Month, EndsAtPublicationAtTheLatest) {
  ExpectDates({
      {"2016-07-06", "Shells fell in January.",
       "January = 2016-01-01/2016-01-31 month year_from_publication"},
      {"2016-07-06", "Shells fell in July.",
       "July = 2016-07-01/2016-07-06 month year_from_publication"},
      {"2016-07-06", "Shells fell in October.",
       "October = 2015-10-01/2015-10-31 month year_from_publication"},
      {"2016-07-06", "Shells fell in January 2015.",
       "January 2015 = 2015-01-01/2015-01-31 month explicit"},
      {"2016-07-06", "Shells fell in June of last year.",
       "June of last year = 2015-06-01/2015-06-30 month year_from_publication"},
      {"2016-07-06", "Shells fell in February this year.",
       "February this year = 2016-02-01/2016-02-29 month "
       "year_from_publication"},
      {"2016-07-06", "Shells fell in May.",
       "May = 2016-05-01/2016-05-31 month year_from_publication"},
      {"2016-07-06", "The June shelling killed two.",
       "June = 2016-06-01/2016-06-30 month year_from_publication"},
      {"2016-07-06", "Shells fell from April to June.",
       "April to June = 2016-04-01/2016-06-30 season year_from_publication"},
      {"2016-07-06", "Shells fell from November 2014 to March 2015.",
       "November 2014 to March 2015 = 2014-11-01/2015-03-31 season explicit"},
      {"2016-07-06", "Shells fell in April and May.",
       "April = 2016-04-01/2016-04-30 month year_from_publication | May = "
       "2016-05-01/2016-05-31 month year_from_publication"},
  });
}

TEST(PortionOfMonth, IsTenDaysOrSo) {
  ExpectDates({
      {"2016-07-06", "Shells fell in mid-October.",
       "mid-October = 2015-10-11/2015-10-20 few_days year_from_publication"},
      {"2016-07-06", "Shells fell in early October.",
       "early October = 2015-10-01/2015-10-10 few_days year_from_publication"},
      {"2016-07-06", "Shells fell in late October.",
       "late October = 2015-10-21/2015-10-31 few_days year_from_publication"},
      {"2016-07-06", "Shells fell in late February 2016.",
       "late February 2016 = 2016-02-21/2016-02-29 few_days explicit"},
      {"2016-07-06", "Shells fell in early July.",
       "early July = 2016-07-01/2016-07-06 few_days year_from_publication"},
      {"2016-07-06", "Shells fell at the end of May.",
       "end of May = 2016-05-21/2016-05-31 few_days year_from_publication"},
      {"2016-07-06", "Shells fell in the first half of June.",
       "first half of June = 2016-06-01/2016-06-15 week year_from_publication"},
      {"2016-07-06", "Shells fell in the first week of June.",
       "first week of June = 2016-06-01/2016-06-07 few_days "
       "year_from_publication"},
      {"2016-07-06", "Shells fell in the last 12 days of September 2015.",
       "last 12 days of September 2015 = 2015-09-19/2015-09-30 week explicit"},
  });
}

TEST(ShiftedMonth, IsCountedFromPublication) {
  ExpectDates({
      {"2016-07-06", "Shells fell last October.",
       "last October = 2015-10-01/2015-10-31 month year_from_publication"},
      {"2016-07-06", "Shells fell in the third week of June.",
       "third week of June = 2016-06-15/2016-06-21 few_days "
       "year_from_publication"},
      {"2016-07-06", "Shells fell last June.",
       "last June = 2016-06-01/2016-06-30 month year_from_publication"},
      {"2016-07-06", "The vote is next March.",
       "next March = 2017-03-01/2017-03-31 month year_from_publication"},
      {"2016-07-06", "Shells fell this May.",
       "this May = 2016-05-01/2016-05-31 month year_from_publication"},
  });
}

TEST(Year, IsWholeOrAPortion) {
  ExpectDates({
      {"2016-07-06", "Shells fell in 2013.",
       "2013 = 2013-01-01/2013-12-31 year explicit"},
      {"2016-07-06", "Shells fell between 2011 and 2013.",
       "2011 and 2013 = 2011-01-01/2013-12-31 year explicit"},
      {"2016-07-06", "Shells fell in 2014-15.",
       "2014-15 = 2014-01-01/2015-12-31 year explicit"},
      {"2016-07-06", "Shells have fallen since 2011.",
       "2011 = 2011-01-01/2016-07-06 year explicit"},
      {"2016-07-06", "Shells fell in mid-2015.",
       "mid-2015 = 2015-05-01/2015-08-31 season explicit"},
      {"2016-07-06", "Shells fell in late 2015.",
       "late 2015 = 2015-09-01/2015-12-31 season explicit"},
  });
}

TEST(Season, FollowsTheMonths) {
  ExpectDates({
      {"2016-07-06", "Shells fell in the summer of 2014.",
       "summer of 2014 = 2014-06-01/2014-08-31 season explicit"},
      {"2016-07-06", "Shells fell in winter 2014.",
       "winter 2014 = 2014-12-01/2015-02-28 season explicit"},
      {"2016-07-06", "Shells fell last summer.",
       "last summer = 2015-06-01/2015-08-31 season year_from_publication"},
      {"2016-07-06", "Shells fell in the spring.",
       "spring = 2016-03-01/2016-05-31 season year_from_publication"},
      {"2016-07-06", "Shells fell this summer.",
       "this summer = 2016-06-01/2016-07-06 season year_from_publication"},
  });
}

TEST(Holiday, FallsInTheLatestYear) {
  ExpectDates({
      {"2016-07-06", "Shells fell on Christmas Eve.",
       "Christmas Eve = 2015-12-24 day year_from_publication"},
      {"2016-07-06", "Shells fell on New Year's Day.",
       "New Year's Day = 2016-01-01 day year_from_publication"},
      {"2016-07-06", "Shells fell on Easter Sunday.",
       "Easter Sunday = 2016-03-27 day year_from_publication"},
      {"2016-07-06", "Shells fell on Good Friday 2015.",
       "Good Friday 2015 = 2015-04-03 day explicit"},
      {"2016-07-06", "Shells fell on Labor Day.",
       "Labor Day = 2015-09-07 day year_from_publication"},
      {"2016-07-06", "Shells fell over Memorial Day weekend.",
       "Memorial Day weekend = 2016-05-28/2016-05-30 few_days "
       "year_from_publication"},
      {"2016-07-06", "Shells fell around Christmas of last year.",
       "Christmas of last year = 2015-12-25 day year_from_publication"},
      {"2016-07-06", "Shells fell on Nowruz.",
       "Nowruz = 2016-03-20/2016-03-21 few_days year_from_publication"},
      {"2016-07-06", "Shells fell on the Fourth of July.",
       "Fourth of July = 2016-07-04 day year_from_publication"},
  });
}

TEST(NamedDay, IsOneDayOfHistory) {
  ExpectDates({
      {"2016-07-06", "They recalled the September 11 attacks.",
       "September 11 attacks = 2001-09-11 day explicit"},
      {"2016-07-06", "They recalled 9/11.", "9/11 = 2001-09-11 day explicit"},
  });
}

}  // namespace
}  // namespace crosscheck
