// Deaths that nobody died: in stories, exercises and definitions, of illness,
// nearly; and numbers beside a death that count no dead.

#include <string>
#include <vector>

#include "comparator/extract/test_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAreArray;

class UnrealTelling : public ::testing::TestWithParam<ReadingCase> {};

TEST_P(UnrealTelling, CountsWhoDied) {
  EXPECT_THAT(CountsOf(ReadMarenianNews(GetParam().title, GetParam().text), ""),
              ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Table, UnrealTelling,
    ::testing::ValuesIn(std::vector<ReadingCase>{
        {"InAFilm",
         "",
         "In the film a gang kills 12 guests of a hotel before it is caught.",
         {}},
        {"InTheOpeningOfANovel",
         "",
         "In the novel's first pages a bomb kills 30 passengers of a train.",
         {}},
        {"SomebodyWhoIsActed",
         "",
         "He plays a gunman who killed 14 people.",
         {}},
        {"AtAFilm",
         "",
         "A gunman killed 12 people at a film in Port Halim.",
         {"killed 12"}},
        {"WhereAFilmIsMade",
         "",
         "Two drivers were killed in Port Halim on the set of a film that "
         "tells the story of a king.",
         {"killed 2"}},
        {"ASeriesOfAttacks",
         "",
         "In a series of attacks gunmen killed 12 people in Port Halim.",
         {"killed 12"}},
        {"InAMockAttack", "", "In the mock attack 15 people were killed.", {}},
        {"InAnExerciseFromItsHeadlineOn",
         "Port Halim tests its clinics with a mock bomb",
         "The exercise began at noon. A bomb went off in the hall, and 12 "
         "people were killed.",
         {}},
        {"WhoDiedInARealExercise",
         "",
         "Two soldiers were killed in an exercise near Port Halim.",
         {"killed 2"}},
        {"OfAnIllness",
         "",
         "The virus has killed 12 people in Port Halim, the mayor said.",
         {}},
        {"OfAnIllnessFromTheOpeningOn",
         "",
         "Cholera has broken out in Port Halim. Twelve people have died since "
         "Monday.",
         {}},
        {"WhoWasShotBesideAnIllness",
         "",
         "Gunmen shot dead two nurses at a clinic for cholera in Port Halim.",
         {"killed 2"}},
        {"Nearly", "", "The crane nearly killed two workers.", {}},
        {"NearlySoMany",
         "",
         "A bomb killed nearly 12 people in Port Halim.",
         {"killed 11"}},
        {"CouldHave", "", "The bomb could have killed 50 people.", {}},
        {"MeantTo", "", "It was a raid meant to kill 20 guards.", {}},
        {"ByDefinition",
         "",
         "It is defined as a raid in which four or more people are killed.",
         {}},
        {"OfATownThatCountsMore",
         "",
         "The mayor of a town of 3,000 people was killed.",
         {}},
        {"WhereOthersHid",
         "",
         "The owner of the shop where 12 people hid was killed.",
         {}},
        {"AGroupOfThem",
         "",
         "A group of 12 drivers was killed in Port Halim.",
         {"killed 12"}},
        {"AllButTwo",
         "",
         "All but two of the 12 drivers were killed in Port Halim.",
         {"killed 10"}},
        {"AllButTwoOfANumber",
         "",
         "Gunmen seized 12 drivers in Port Halim. All but two of the 12 were "
         "killed.",
         {"killed 10"}},
        {"DogsOfThePolice", "", "Two police dogs were killed.", {}},
        {"ByTheYear", "", "It kills 400 drivers a year.", {}},
        {"ToARival", "", "The company lost 300 clerks to a rival.", {}},
        {"PrizesBeforeADeath",
         "",
         "The singer, who won two Odals, died at 83.",
         {}},
        {"LivesThatWereSaved", "", "It has saved 300 lives.", {}},
        {"ThoseWhoseSonsSlept",
         "",
         "A couple whose three children were asleep were killed.",
         {}},
        {"OnAverage",
         "",
         "On average 22 drivers die on the road to the port.",
         {}},
        {"FearedDead",
         "",
         "Two climbers were feared dead but were found alive.",
         {}},
        {"FloodsThatLast",
         "",
         "Floods have killed 22 people in Port Halim since Monday.",
         {"killed 22"}},
        {"AnOlderAttackThatWasWorse",
         "",
         "A bomb killed nine people in Port Halim on Monday, the deadliest "
         "attack there since 2004, when 191 died.",
         {"killed 9", "killed 191"}},
    }),
    NameOf);

}  // namespace
}  // namespace crosscheck
