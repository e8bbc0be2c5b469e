// Who is meant by "the group" and "its spokesman", what a denial and blame are
// of, and which event a statement is of.

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/test_reader.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAreArray;

// Of the main incident.
std::vector<std::string> Actors(const ArticleClaims& claims) {
  return ActorsOf(claims, MainEventOf(claims));
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> expected;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.name; }

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

class GroupReading : public ::testing::TestWithParam<Case> {};

TEST_P(GroupReading, KnowsWhoIsMeant) {
  EXPECT_THAT(
      Actors(ReadMarenianNews("", absl::StrCat("Nine people were killed when a "
                                               "bomb went off in Port Halim. ",
                                               GetParam().text))),
      ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Table, GroupReading,
    ::testing::ValuesIn(std::vector<Case>{
        {"TheGroupIsTheOneThatWasBlamed",
         "Officials blamed the Dawn Brigade. The group denied the charge.",
         {"attributed Dawn Brigade", "denied Dawn Brigade"}},
        {"ItsSpokesmanSpeaksForIt",
         "Police suspect the Dawn Brigade. A spokesman for the group, Ruven "
         "Adil, later confirmed that it was responsible.",
         {"suspected Dawn Brigade", "claimed Dawn Brigade"}},
        {"ALeaderGoesByHisName",
         "Police suspect the Dawn Brigade. Its spiritual leader, Ruven Adil, "
         "denied any part in it.",
         {"suspected Dawn Brigade", "denied Ruven Adil"}},
        {"AGroupThatNobodyNamedIsNobody", "The group denied the charge.", {}},
        {"AGroupOfPeopleIsNoReference",
         "Officials blamed the Dawn Brigade. The group of tourists denied "
         "involvement.",
         {"attributed Dawn Brigade"}},
        {"ANameIsExplainedByWhatFollows",
         "The minister said that the Lantern Jamaat, a little-known local "
         "group, was behind the attack.",
         {"attributed Lantern Jamaat"}},
        {"ADenialOfSomethingElse",
         "The Dawn Brigade denied that a ransom had been paid.",
         {}},
        {"ADenialOfALossIsNoneOfTheAttack",
         "The Dawn Brigade denied that its commander had been killed.",
         {}},
        {"ADenialOfTheDeed",
         "The Dawn Brigade denied that its men had planted the bomb.",
         {"denied Dawn Brigade"}},
        {"BlameForTheFailureOfTalks",
         "The mayor accused the Dawn Brigade of preparing to quit the talks.",
         {}},
        {"BlameBeforeAClauseOfAnotherDay",
         "The mayor blamed the Dawn Brigade, which last week abducted nine "
         "teachers from a village south of the town.",
         {"attributed Dawn Brigade"}},
        {"BlameBeforeWhatWasDoneOnAnotherDay",
         "Police blamed the attack on the Dawn Brigade, and the government "
         "banned it on Sunday.",
         {"attributed Dawn Brigade"}},
        {"SimilarAttacksAreOthers",
         "Nobody has claimed it, but the Dawn Brigade has carried out similar "
         "attacks.",
         {}},
        {"ABomberIsNobodysSide",
         "A suicide bomber had walked into the hall.",
         {}},
        {"WhoKillsTheAttackersStrikesBack",
         "Soldiers shot dead two militants nearby.",
         {}},
    }),
    NameOf);

}  // namespace
}  // namespace crosscheck
