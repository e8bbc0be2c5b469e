// How many one sentence counts: parts and lists, wholes, and numbers that stand
// for others.

#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/extract/test_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAreArray;

// "killed 4", "injured 2+", of all incidents, in order of the text.
std::vector<std::string> Counts(const ArticleClaims& claims) {
  std::vector<std::string> counts;
  for (const Claim& claim : claims.claims()) {
    if (claim.attribute() != ATTRIBUTE_KILLED &&
        claim.attribute() != ATTRIBUTE_INJURED) {
      continue;
    }
    const CountValue& count = claim.value().count();
    counts.push_back(absl::StrCat(
        claim.attribute() == ATTRIBUTE_KILLED ? "killed " : "injured ",
        count.lo(), count.has_hi() ? "" : "+"));
  }
  return counts;
}

struct Case {
  const char* name;
  const char* title;
  const char* text;
  std::vector<std::string> expected;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.name; }

class CountReading : public ::testing::TestWithParam<Case> {};

TEST_P(CountReading, CountsEachOnce) {
  EXPECT_THAT(Counts(ReadMarenianNews(GetParam().title, GetParam().text)),
              ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Table, CountReading,
    ::testing::ValuesIn(std::vector<Case>{
        {"AWholeBehindOneOf",
         "",
         "The clerk was one of at least 20 people who died in Port Halim on "
         "Monday.",
         {"killed 20+"}},
        {"AListBehindAColon",
         "",
         "A raid on Port Halim killed 16 people on Monday: seven children, "
         "five women and four men.",
         {"killed 16", "killed 7", "killed 5", "killed 4"}},
        {"AListOfOthers",
         "",
         "A raid on Port Halim killed 16 people on Monday: 30 drivers and 12 "
         "nurses fled.",
         {"killed 16"}},
        {"NumberOfWhom",
         "",
         "Some 57 people died in Port Halim on Monday, of whom four were hit "
         "by stray bullets.",
         {"killed 52", "killed 4"}},
        {"TheOtherPart",
         "",
         "In Port Halim 36 people were killed on Monday, 19 of them drivers "
         "and the other 17 members of a choir.",
         {"killed 36", "killed 19", "killed 17"}},
        {"AsManyHurt",
         "",
         "In Port Halim 20 rebels were killed on Monday and as many injured.",
         {"killed 20", "injured 20"}},
        {"OneNumberOfTwoKinds",
         "",
         "A raid killed nine women and children in Port Halim on Monday.",
         {"killed 9"}},
        {"WithoutANumber",
         "",
         "A raid killed 15 people in Port Halim on Monday, including seven "
         "drivers and a number of local fighters.",
         {"killed 15", "killed 7"}},
        {"HowMany",
         "",
         "Nobody could say how many had died in the raid on Port Halim.",
         {}},
        {"NoneOfThoseManyAre",
         "",
         "In Port Halim 71 people, many of them civil servants, were shot dead "
         "on Monday.",
         {"killed 71"}},
        {"AnAge",
         "",
         "In Port Halim on Monday a clerk of 17 was murdered in a raid.",
         {"killed 1"}},
        {"BecauseOf",
         "",
         "A clerk has no regrets over 19 deaths in a raid on Port Halim",
         {"killed 19"}},
        {"CriticallyOneOfThem",
         "",
         "Gunmen injured three others, one of them critically, in Port Halim "
         "on Monday.",
         {"injured 3", "injured 1"}},
        {"AlongWithOthers",
         "",
         "On Monday 14 drivers were killed in Port Halim along with a vendor "
         "and his son, and 23 were hurt.",
         {"killed 14", "injured 23"}},
        {"WhomSomebodyLost",
         "",
         "A boy who lost three relatives, and a guard were struck by bullets "
         "in Port Halim.",
         {"killed 3"}},
        {"ANameOfNoPerson",
         "",
         "On Monday a ship broke in two off one of these islands, Odal, and 46 "
         "sailors drowned.",
         {"killed 46"}},
        {"TwoNouns",
         "",
         "Old mine kills 14 farm hands in Port Halim",
         {"killed 14"}},
        {"ThingsThatBurned", "", "They burned two of our vans.", {}},
    }),
    [](const ::testing::TestParamInfo<Case>& info) { return info.param.name; });

}  // namespace
}  // namespace crosscheck
