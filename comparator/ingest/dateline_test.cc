#include "comparator/ingest/dateline.h"

#include <string>

#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

struct DatelineCase {
  absl::string_view line;
  absl::string_view place;
  absl::string_view agency;
  absl::string_view date;
  absl::string_view rest;
};

TEST(ReadDateline, SplitsPlaceAgencyAndDate) {
  const DatelineCase kCases[] = {
      {"BAGHDAD, Nov. 18, 2005 (Xinhua) -- Two died", "BAGHDAD", "Xinhua",
       "2005-11-18", "Two died"},
      {"CLIFTON, Colo. - A boy died", "CLIFTON, Colo.", "", "", "A boy died"},
      {"BEIRUT (AFP) \u2014 Two died", "BEIRUT", "AFP", "", "Two died"},
      {"WILSON, N.C. (WNCN) \u2014 Two", "WILSON, N.C.", "WNCN", "", "Two"},
      {"Pontiac, Mich. (WXYZ) - A boy", "Pontiac, Mich.", "WXYZ", "", "A boy"},
      {"HUMBLE, Texas- Two children", "HUMBLE, Texas", "", "", "Two children"},
      {"BELOIT, Wis. -", "BELOIT, Wis.", "", "", ""},
      {"BRIDGEPORT - It was chaos.", "BRIDGEPORT", "", "", "It was chaos."},
      {"MOSCOW (Sputnik) A blast", "MOSCOW", "Sputnik", "", "A blast"},
      {"NEW DELHI, May 5 (IANS) Two died", "NEW DELHI", "IANS", "", "Two died"},
      {"DAMASCUS, Syria \u2013 \u201cTwo", "DAMASCUS, Syria", "", "",
       "\u201cTwo"},
  };
  for (const DatelineCase& c : kCases) {
    const auto dateline = ReadDateline(c.line);
    ASSERT_TRUE(dateline) << c.line;
    EXPECT_EQ(dateline->place.In(c.line), c.place);
    EXPECT_EQ(dateline->agency.In(c.line), c.agency) << c.line;
    EXPECT_EQ(dateline->date ? absl::FormatCivilTime(dateline->date->first)
                             : std::string(),
              std::string(c.date))
        << c.line;
    EXPECT_EQ(c.line.substr(dateline->length), c.rest);
  }
}

TEST(ReadDateline, LeavesOtherOpeningsAlone) {
  for (const absl::string_view line :
       {"UPDATE - Two died", "ISIS fighters killed two", "BREAKING: Two died",
        "Two died - police", "US-led strikes hit the city",
        "Qasr - the town by the river - was hit", "A (B) c", "",
        "NATO said on Monday", "The man (Sam Orr) - a driver - died"}) {
    EXPECT_FALSE(ReadDateline(line)) << line;
  }
}

}  // namespace
}  // namespace crosscheck
