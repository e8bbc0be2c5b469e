#include "comparator/ingest/page_date.h"

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

std::string Print(const absl::optional<PageDate>& date) {
  if (!date) return "none";
  std::string text = absl::FormatCivilTime(date->first);
  if (date->last != date->first) {
    text += ".." + absl::FormatCivilTime(date->last);
  }
  if (!date->time.empty()) text += " " + date->time;
  if (date->utc_offset_minutes) {
    text += " " + std::to_string(*date->utc_offset_minutes);
  }
  if (date->day_first) text += " or " + absl::FormatCivilTime(*date->day_first);
  return text;
}

struct WholeCase {
  absl::string_view text;
  absl::string_view expected;
};

TEST(ParsePageDate, ReadsWhatPagesWrite) {
  const WholeCase kCases[] = {
      {"2014-11-17", "2014-11-17"},
      {"2014-11-17T10:20:30Z", "2014-11-17 10:20 0"},
      {"2014-11-17T10:20:30.123+05:30", "2014-11-17 10:20 330"},
      {"2014-11-17 10:20:30", "2014-11-17 10:20"},
      {"20141117", "2014-11-17"},
      {"20141117T102030Z", "2014-11-17 10:20 0"},
      {"2014-11", "2014-11-01..2014-11-30"},
      {"2024-02", "2024-02-01..2024-02-29"},
      {"2014", "2014-01-01..2014-12-31"},
      {"Mon, 17 Nov 2014 10:20:30 +0000", "2014-11-17 10:20 0"},
      {"Mon, 17 Nov 2014 10:20:30 GMT", "2014-11-17 10:20 0"},
      {"1416219630", "2014-11-17 10:20 0"},
      {"1416219630000", "2014-11-17 10:20 0"},
      {"11 December, 2020", "2020-12-11"},
      {"Monday, 28 December, 2020 - 07:15", "2020-12-28 07:15"},
      {"December 28, 2020 at 7:15 p.m.", "2020-12-28 19:15"},
      {"Dec. 28th, 2020, 12:05 AM EST", "2020-12-28 00:05 -300"},
      {"1st of July 2016", "2016-07-01"},
      {"05-Jul-2015", "2015-07-05"},
      {"Fri Jul 1 2016", "2016-07-01"},
      {"Aug 012016", "2016-08-01"},
      {"18.05.2017", "2017-05-18"},
      {"7/24/2017", "2017-07-24"},
      {"24/7/2017", "2017-07-24"},
      {"7/4/2017", "2017-07-04 or 2017-04-07"},
      {"August 13 2016 2037 UTC+3", "2016-08-13 20:37 180"},
      {"  2014-11-17. ", "2014-11-17"},
      {"28\u00a0December 2020", "2020-12-28"},
  };
  for (const WholeCase& c : kCases) {
    EXPECT_EQ(Print(ParsePageDate(c.text)), std::string(c.expected)) << c.text;
  }
}

TEST(ParsePageDate, RefusesWhatIsNoDate) {
  const absl::string_view kCases[] = {
      "",
      "yesterday",
      "31 February 2019",
      "2019-13-01",
      "1",
      "12345",
      "May",
      "May 5",
      "9999-01-01",
      "2014-11-17 and more",
      "10:20",
      "Sunday",
      "99999999999999999999",
      "2014-1-",
  };
  for (const absl::string_view text : kCases) {
    EXPECT_EQ(Print(ParsePageDate(text)), "none") << text;
  }
}

struct PrefixCase {
  absl::string_view text;
  absl::string_view read;
  absl::string_view expected;
};

TEST(ParseDatePrefix, StopsWhereTheDateEnds) {
  const PrefixCase kCases[] = {
      {"Tue May 3 2016 Twelve hurt in blast", "Tue May 3 2016", "2016-05-03"},
      {"18.05.2017Get short URL", "18.05.2017", "2017-05-18"},
      {"6 July 2015 So called", "6 July 2015", "2015-07-06"},
      {"July 2 2015 12 people died", "July 2 2015", "2015-07-02"},
      {"May 24 2017 16 hurt in raid", "May 24 2017", "2017-05-24"},
      {"Nov 022017 BEIRUT Planes", "Nov 022017", "2017-11-02"},
      {"Saturday 17 September 2016 21:09 Speaker",
       "Saturday 17 September 2016 21:09", "2016-09-17 21:09"},
  };
  for (const PrefixCase& c : kCases) {
    std::size_t length = 0;
    EXPECT_EQ(Print(ParseDatePrefix(c.text, &length)), std::string(c.expected))
        << c.text;
    EXPECT_EQ(c.text.substr(0, length), c.read);
  }
}

TEST(ParseDatePrefix, WantsAYear) {
  const absl::string_view kCases[] = {"May 5, police said", "March 11 killed",
                                      "10 May officers said",
                                      "1,500 people marched", "3/4 of them"};
  for (const absl::string_view text : kCases) {
    std::size_t length = 0;
    EXPECT_EQ(Print(ParseDatePrefix(text, &length)), "none") << text;
  }
}

TEST(ToDateValue, HasFirstAndLastDay) {
  const DateValue value =
      ToDateValue(*ParsePageDate("2024-08"), DATE_BASIS_METADATA);
  EXPECT_EQ(value.start(), "2024-08-01");
  EXPECT_EQ(value.end(), "2024-08-31");
  EXPECT_EQ(value.precision(), DATE_PRECISION_MONTH);
  EXPECT_EQ(value.basis(), DATE_BASIS_METADATA);
}

}  // namespace
}  // namespace crosscheck
