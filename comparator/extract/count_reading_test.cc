// How many an article counts, in a sentence and in its main incident: parts and
// lists, wholes, and numbers that stand for others.

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/extract/test_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

// Of the main incident, each once.
std::vector<std::string> MainCounts(const ArticleClaims& claims) {
  const std::string main = MainEventOf(claims);
  std::vector<std::string> counts;
  if (main.empty()) return counts;
  for (std::string& count : CountsOf(claims, main)) {
    if (!::testing::Matches(Contains(count))(counts)) {
      counts.push_back(std::move(count));
    }
  }
  return counts;
}

class CountReading : public ::testing::TestWithParam<ReadingCase> {};

TEST_P(CountReading, CountsEachOnce) {
  EXPECT_THAT(CountsOf(ReadMarenianNews(GetParam().title, GetParam().text), ""),
              ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Table, CountReading,
    ::testing::ValuesIn(std::vector<ReadingCase>{
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
    NameOf);

TEST(CountClaims, NobodyOfASideIsNotNobodyAtAll) {
  const ArticleClaims claims = ReadMarenianNews(
      "",
      "A bomb wounded six people in Port Halim. No Dawn Brigade were hurt.");
  std::vector<std::string> counts;
  for (const Claim& claim : claims.claims()) {
    if (claim.attribute() != ATTRIBUTE_INJURED) continue;
    const CountValue& count = claim.value().count();
    counts.push_back(absl::StrCat(count.lo(), count.part() ? " part" : ""));
  }
  EXPECT_THAT(counts, ElementsAre("6", "0 part"));
}

TEST(CountClaims, KeepsTheRankAndOfHowMany) {
  const ArticleClaims claims = ReadMarenianNews(
      "",
      "Three people were shot dead in Port Halim on Sunday. A fourth victim "
      "died on Monday. One of the five guards was killed.");
  std::vector<std::string> counts;
  for (const Claim& claim : claims.claims()) {
    const CountValue& count = claim.value().count();
    if (count.rank() == 0 && count.out_of() == 0) continue;
    counts.push_back(absl::StrCat(
        claim.attribute() == ATTRIBUTE_KILLED ? "killed " : "injured ",
        count.rank(), " of ", count.out_of()));
  }
  EXPECT_THAT(counts, ElementsAre("killed 4 of 0", "killed 0 of 5"));
}

class MainCountReading : public ::testing::TestWithParam<ReadingCase> {};

TEST_P(MainCountReading, SaysHowManyInTheMainIncident) {
  EXPECT_THAT(MainCounts(ReadMarenianNews(GetParam().title, GetParam().text)),
              ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Table, MainCountReading,
    ::testing::ValuesIn(std::vector<ReadingCase>{
        {"PartsOfThoseKilledAndHurt",
         "",
         "A bomb killed at least 58 people in Port Halim, 11 of them children, "
         "and wounded 75, nine of them critically.",
         {"killed 58+", "killed 11", "injured 75", "injured 9"}},
        {"AListOfWhoTheyAreAddsNobody",
         "",
         "Two victims, a 25-year-old man and a 26-year-old man, died in a "
         "shooting in Port Halim.",
         {"killed 2", "killed 1"}},
        {"AListOfOthersAddsThem",
         "",
         "Two men, a woman and a child died in a shooting in Port Halim.",
         {"killed 2", "killed 4", "killed 1"}},
        {"ThemAreThoseOfTheSentenceBefore",
         "",
         "Gunmen killed 24 people in Port Halim. Two of them were nurses.",
         {"killed 24", "killed 2"}},
        {"ThemAreNobodyWhereDeadAndHurtAreCounted",
         "",
         "Gunmen killed 24 people and wounded 30 in Port Halim. Two of them "
         "were nurses.",
         {"killed 24", "injured 30"}},
        {"AgesAreNoCounts",
         "",
         "A bomb went off in Port Halim. A girl of 10, a woman of 22 and two "
         "men, 25 and 33, were killed.",
         {"killed 1", "killed 4", "killed 2"}},
        {"ShotIsNotKilled",
         "",
         "A gunman shot 15 people in Port Halim, two of whom died.",
         {"killed 2"}},
        {"NobodySeriouslyHurtIsNotNobodyHurt",
         "",
         "A bomb went off in Port Halim. Nobody was seriously hurt.",
         {}},
        {"OneWhoIsNotHurtSaysNothingOfTheOthers",
         "",
         "A gunman wounded three people in Port Halim. The driver was not "
         "hurt.",
         {"injured 3"}},
        {"ALaterDeathIsOfTheSameIncident",
         "Bomb in Port Halim kills two",
         "A bomb killed two people in Port Halim on 3 March 2019. A third "
         "victim died at a hospital on 5 March 2019.",
         {"killed 2", "killed 1"}},
        {"AnotherAttackWithItsTollIsNot",
         "",
         "A bombing in Port Halim killed 49 people on 3 March 2019. A rocket "
         "attack in Qasr killed three policemen on 7 May 2018.",
         {"killed 49"}},
        {"ANounSaysNothingBesideAFigure",
         "",
         "Four people were killed in Port Halim on Sunday. Police look into "
         "the fatal shooting.",
         {"killed 4"}},
        {"HisKinAreSeveral",
         "",
         "A man killed a neighbour, his stepsons and his wife in Port Halim.",
         {"killed 1", "killed 4+"}},
        {"APlaceBeforeTheAttackDidNotDie",
         "Hospital lowers toll of Velquray bombing",
         "The bombing killed 14 people in Port Halim.",
         {"killed 14"}},
        {"AVictimAndWhatHeIsAreOne",
         "",
         "A girl was shot in Port Halim. A second victim, an 18-year-old man, "
         "was taken to a hospital.",
         {"injured 1"}},
        {"OfTheVictimsThoseDied",
         "",
         "A bomb went off in Port Halim. Two of the 12 victims died.",
         {"killed 2"}},
        {"ThoseHurtOfWhomSomeDiedAreAll",
         "",
         "A bomb went off in Port Halim. Two of the 12 people wounded died.",
         {"injured 2", "killed 2", "injured 12"}},
        {"AnAgeIsAPersonInAHeadline",
         "15-year-old killed in Port Halim, man charged",
         "The story is here.",
         {"killed 1"}},
        {"AnAgeInCommasIsNoneInAHeadline",
         "Boy, 6, killed in Port Halim; 2 others injured",
         "The story is here.",
         {"killed 1", "injured 2"}},
        {"NoOthersHurtBesideTheDeadAreNoneAtAll",
         "",
         "A bomb killed two people and injured no others in Port Halim.",
         {"killed 2", "injured 0"}},
        {"NoPatronsHurtIsNobodyHurt",
         "",
         "A man was killed at a diner in Port Halim. No restaurant patrons "
         "sustained injuries.",
         {"killed 1"}},
        {"AFigureRaisedFromOneToAnotherIsNoRange",
         "",
         "A bomb went off in Port Halim. The ministry raised the number of "
         "wounded from 22 to 33.",
         {"injured 22", "injured 33"}},
        {"WhatATollMayRiseToIsNone",
         "",
         "A bomb killed 12 people in Port Halim. The toll may rise to 30.",
         {"killed 12"}},
        {"ANumberInBracketsBehindAPersonIsAnAge",
         "",
         "A boy (16) was shot in the arm in Port Halim.",
         {"injured 1"}},
        {"NothingIsWoundedByTheNumberOfHouses",
         "",
         "The raid on Port Halim left 14 dead, 28 wounded and 120 houses "
         "burnt.",
         {"killed 14", "injured 28"}},
        {"ThoseConfirmedDeadAre",
         "",
         "A bomb went off in Port Halim. Some 98 people had been confirmed "
         "dead and 19 guards had lost their lives.",
         {"killed 89", "killed 19"}},
        {"ARangeIsOneWhereNothingRises",
         "",
         "A bomb in Port Halim wounded from 22 to 33 people.",
         {"injured 22"}},
        {"TheDeadliestOfSeveralIsAPartOfThem",
         "Bombs in Velquray leave 21 dead",
         "At least 21 people were killed in three car bombings in Velquray. "
         "The deadliest of them took place in Port Halim. Eleven people died.",
         {"killed 21", "killed 21+"}},
        {"TheFirstOfSeveralIsAPartOfThem",
         "",
         "Two attacks in Velquray killed 15 people. In the first attack, 11 "
         "people died in Port Halim.",
         {"killed 15"}},
        {"AWoundInALimbIsNoDeath",
         "",
         "A policeman was shot in the arm in Port Halim on Sunday.",
         {"injured 1"}},
    }),
    NameOf);

}  // namespace
}  // namespace crosscheck
