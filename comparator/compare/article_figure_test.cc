#include "comparator/compare/article_figure.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/compare/compared_article.h"
#include "comparator/compare/telling.h"
#include "comparator/compare/test_settings.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

constexpr Attribute kKilled = ATTRIBUTE_KILLED;
constexpr Attribute kInjured = ATTRIBUTE_INJURED;
constexpr Attribute kCasualties = ATTRIBUTE_CASUALTIES;

constexpr absl::string_view kOne = "count { lo: 1 hi: 1 }";
constexpr absl::string_view kChild =
    "count { lo: 1 hi: 1 population: POPULATION_CHILDREN part: true }";
constexpr absl::string_view kTwo = "count { lo: 2 hi: 2 }";
constexpr absl::string_view kThree = "count { lo: 3 hi: 3 }";
constexpr absl::string_view kAtLeastThree = "count { lo: 3 }";
constexpr absl::string_view kFour = "count { lo: 4 hi: 4 }";
constexpr absl::string_view kFive = "count { lo: 5 hi: 5 }";
constexpr absl::string_view kSelf =
    "count { lo: 1 hi: 1 population: POPULATION_PERPETRATORS }";
constexpr absl::string_view kSelfAmongThem =
    "count { lo: 1 hi: 1 population: POPULATION_PERPETRATORS part: true }";

ComparedArticle Shooting() {
  return ComparedArticle("a", "Harbour Post", "2019-03-04")
      .Event(EVENT_TYPE_SHOOTING);
}

// How many the article tells of at least; 0 where it tells of none.
uint32_t LeastOf(const ComparedArticle& article, Attribute attribute) {
  const ArticleClaims claims = article.Build();
  const CompareSettings settings = OwnCompareSettings();
  const absl::optional<ArticleFigure> figure =
      FigureOf(MakeTelling(claims, {"e1"}, settings), attribute, settings);
  return figure.has_value() ? figure->count.lo : 0;
}

struct Told {
  Attribute attribute;
  absl::string_view count;
  absl::string_view words;
};

struct FigureCase {
  absl::string_view name;
  std::vector<Told> told;
  Attribute asked;
  uint32_t least;
};

void PrintTo(const FigureCase& figure, std::ostream* out) {
  *out << std::string(figure.name);
}

class ArticleFigureTest : public testing::TestWithParam<FigureCase> {};

TEST_P(ArticleFigureTest, IsWhatTheClaimsComeTo) {
  ComparedArticle article = Shooting();
  for (const Told& told : GetParam().told) {
    article.Add(told.attribute, told.count, told.words);
  }
  EXPECT_EQ(LeastOf(article, GetParam().asked), GetParam().least);
}

std::vector<FigureCase> Cases() {
  return {
      {"OneWhoWasHitBesidesTheDeadIsTheDead",
       {{kKilled, kOne, "A 30-year-old man"},
        {kCasualties, kOne, "a man, 50,"}},
       kInjured,
       0},
      {"AnotherWhoWasHitIsHurt",
       {{kKilled, kOne, "A man"}, {kCasualties, kOne, "Another man"}},
       kInjured,
       1},
      {"WhoeverDiedOfHisWoundIsNotHurtBesides",
       {{kKilled, kChild, "A 7-year-old"},
        {kInjured, kChild, "The 7-year-old boy"}},
       kInjured,
       0},
      {"AChildOfAnotherAgeIsHurtBesides",
       {{kKilled, kChild, "A 7-year-old"},
        {kInjured, kChild, "a 15-year-old girl"}},
       kInjured,
       1},
      {"AFourthVictimMakesFour",
       {{kCasualties, kThree, "three people"},
        {kInjured, "count { lo: 1 hi: 1 rank: 4 }", "A fourth victim"}},
       kInjured,
       4},
      {"AFourthOfFiveMakesFive",
       {{kInjured, kFive, "five people"},
        {kInjured, "count { lo: 1 hi: 1 rank: 4 }", "a 4th victim"}},
       kInjured,
       5},
      {"AThirdDeathMakesThree",
       {{kKilled, "count { lo: 1 hi: 1 rank: 3 }", "A third person"}},
       kKilled,
       3},
      {"OneOfTheFiveWhoDiedIsHurtNoMore",
       {{kInjured, kFive, "five people"},
        {kKilled, "count { lo: 1 hi: 1 out_of: 5 }", "One of the five people"}},
       kInjured,
       4},
      {"OneOfOthersWhoDiedIsNoneOfTheHurt",
       {{kInjured, kFive, "five people"}, {kKilled, kOne, "One of the nurses"}},
       kInjured,
       5},
      {"TheGunmanIsNoneOfThoseHeShot",
       {{kCasualties, kFour, "4 relatives"},
        {kKilled, kTwo, "two"},
        {kKilled, kSelf, "himself"}},
       kInjured,
       2},
      {"TheGunmanIsTheThirdOfTheDead",
       {{kCasualties, kThree, "three people"},
        {kKilled, kTwo, "two"},
        {kKilled, kSelf, "himself"}},
       kInjured,
       0},
      {"TheDeadWhomNobodyNamesWereHitFirst",
       {{kKilled, kTwo, "two people"},
        {kCasualties, kOne, "a 40-year-old woman"},
        {kCasualties, kOne, "a 50-year-old man"}},
       kInjured,
       0},
      {"ATollThatHasTheGunmanAmongItIsTheOneTaken",
       {{kKilled, kThree, "triple murder"},
        {kKilled, kFour, "four people"},
        {kKilled, kSelfAmongThem, "himself"}},
       kKilled,
       4},
      {"AGunmanAmongTheDeadAddsNone",
       {{kKilled, kThree, "three people"},
        {kKilled, kSelfAmongThem, "himself"}},
       kKilled,
       3},
      {"AnExactTollIsTakenForOneOfThreeOrMore",
       {{kKilled, kAtLeastThree, "his wife and children"},
        {kKilled, kFour, "four people"}},
       kKilled,
       4},
      {"OthersWhoWereHitAreBesideTheDead",
       {{kKilled, kOne, "a woman"}, {kCasualties, kFour, "four others"}},
       kInjured,
       4},
      {"PeopleWhoWereHitHaveTheDeadAmongThem",
       {{kKilled, kOne, "a woman"}, {kCasualties, kFour, "four people"}},
       kInjured,
       3},
      {"TheDeadMayBeWhoIsToldOfWithTheOthers",
       {{kKilled, kOne, "a woman"},
        {kCasualties, kFour, "she and three others"}},
       kInjured,
       3},
  };
}

INSTANTIATE_TEST_SUITE_P(Cases, ArticleFigureTest, testing::ValuesIn(Cases()),
                         [](const testing::TestParamInfo<FigureCase>& info) {
                           return std::string(info.param.name);
                         });

TEST(ArticleFigure, TheGreaterTollOfASentenceIsTheWhole) {
  ComparedArticle article =
      Shooting().Add(kKilled, kTwo, "wife, son, in a raid that left four dead");
  const Span quote = article.claim().quote();
  article.Add(kKilled, kFour, "four");
  *article.claim().mutable_quote() = quote;
  EXPECT_EQ(LeastOf(article, kKilled), 4);
}

}  // namespace
}  // namespace crosscheck
