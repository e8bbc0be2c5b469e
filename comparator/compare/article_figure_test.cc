#include "comparator/compare/article_figure.h"

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

constexpr absl::string_view kOne = "count { lo: 1 hi: 1 }";
constexpr absl::string_view kChild =
    "count { lo: 1 hi: 1 population: POPULATION_CHILDREN part: true }";

constexpr absl::string_view kTwo = "count { lo: 2 hi: 2 }";
constexpr absl::string_view kThree = "count { lo: 3 hi: 3 }";
constexpr absl::string_view kFour = "count { lo: 4 hi: 4 }";
constexpr absl::string_view kFive = "count { lo: 5 hi: 5 }";
constexpr absl::string_view kSelf =
    "count { lo: 1 hi: 1 population: POPULATION_PERPETRATORS }";

uint32_t LeastOf(const ComparedArticle& article, Attribute attribute) {
  const ArticleClaims claims = article.Build();
  const CompareSettings settings = OwnCompareSettings();
  const absl::optional<ArticleFigure> figure =
      FigureOf(MakeTelling(claims, {"e1"}, settings), attribute, settings);
  return figure.has_value() ? figure->count.lo : 0;
}

// How many were hurt at least, as the article tells; 0 where it tells of none.
uint32_t Hurt(const ComparedArticle& article) {
  return LeastOf(article, ATTRIBUTE_INJURED);
}

uint32_t Dead(const ComparedArticle& article) {
  return LeastOf(article, ATTRIBUTE_KILLED);
}

ComparedArticle Shooting() {
  return ComparedArticle("a", "Harbour Post", "2019-03-04")
      .Event(EVENT_TYPE_SHOOTING);
}

TEST(ArticleFigure, OneWhoWasHitBesidesTheDeadIsTheDead) {
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_KILLED, kOne, "A 30-year-old man")
                     .Add(ATTRIBUTE_CASUALTIES, kOne, "a man, 50,")),
            0);
}

TEST(ArticleFigure, AnotherWhoWasHitIsHurt) {
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_KILLED, kOne, "A man")
                     .Add(ATTRIBUTE_CASUALTIES, kOne, "Another man")),
            1);
}

TEST(ArticleFigure, WhoeverDiedOfHisWoundIsNotHurtBesides) {
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_KILLED, kChild, "A 7-year-old")
                     .Add(ATTRIBUTE_INJURED, kChild, "The 7-year-old boy")),
            0);
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_KILLED, kChild, "A 7-year-old")
                     .Add(ATTRIBUTE_INJURED, kChild, "a 15-year-old girl")),
            1);
}

TEST(ArticleFigure, AFourthVictimMakesFour) {
  const ComparedArticle article =
      Shooting()
          .Add(ATTRIBUTE_CASUALTIES, kThree, "three people")
          .Add(ATTRIBUTE_INJURED, kOne, "A fourth victim");
  EXPECT_EQ(Hurt(article), 4);
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_INJURED, kFive, "five people")
                     .Add(ATTRIBUTE_INJURED, kOne, "the 4th victim")),
            5);
}

TEST(ArticleFigure, AThirdDeathMakesThreeAndTheThirdVictimsDoesNot) {
  EXPECT_EQ(Dead(Shooting().Add(ATTRIBUTE_KILLED, kOne, "A third person")), 3);
  EXPECT_EQ(Dead(Shooting().Add(ATTRIBUTE_KILLED, kOne, "The third victim")),
            1);
}

TEST(ArticleFigure, OneOfTheFiveWhoDiedIsHurtNoMore) {
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_INJURED, kFive, "five people")
                     .Add(ATTRIBUTE_KILLED, kOne, "One of the five people")),
            4);
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_INJURED, kFive, "five people")
                     .Add(ATTRIBUTE_KILLED, kOne, "One of the nurses")),
            5);
}

TEST(ArticleFigure, WhoShotFourIsNoneOfThem) {
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_CASUALTIES, kFour, "4 relatives")
                     .Add(ATTRIBUTE_KILLED, kTwo, "two")
                     .Add(ATTRIBUTE_KILLED, kSelf, "himself")),
            2);
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_CASUALTIES, kThree, "three people")
                     .Add(ATTRIBUTE_KILLED, kTwo, "two")
                     .Add(ATTRIBUTE_KILLED, kSelf, "himself")),
            0);
}

TEST(ArticleFigure, TheDeadWhomNobodyNamesWereHitFirst) {
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_KILLED, kTwo, "two people")
                     .Add(ATTRIBUTE_CASUALTIES, kOne, "a 40-year-old woman")
                     .Add(ATTRIBUTE_CASUALTIES, kOne, "a 50-year-old man")),
            0);
}

TEST(ArticleFigure, TheGreaterTollOfASentenceIsTheWhole) {
  ComparedArticle article = Shooting().Add(ATTRIBUTE_KILLED, kTwo,
                                           "wife, son, in a raid that left "
                                           "four dead");
  const Span quote = article.claim().quote();
  article.Add(ATTRIBUTE_KILLED, kFour, "four");
  *article.claim().mutable_quote() = quote;
  EXPECT_EQ(Dead(article), 4);
}

TEST(ArticleFigure, ATollThatHasTheGunmanAmongItIsTheOneTaken) {
  constexpr absl::string_view kSelfAmongThem =
      "count { lo: 1 hi: 1 population: POPULATION_PERPETRATORS part: true }";
  EXPECT_EQ(Dead(Shooting()
                     .Add(ATTRIBUTE_KILLED, kThree, "triple murder")
                     .Add(ATTRIBUTE_KILLED, kFour, "four people")
                     .Add(ATTRIBUTE_KILLED, kSelfAmongThem, "himself")),
            4);
  EXPECT_EQ(Dead(Shooting()
                     .Add(ATTRIBUTE_KILLED, kThree, "three people")
                     .Add(ATTRIBUTE_KILLED, kSelfAmongThem, "himself")),
            3);
}

TEST(ArticleFigure, AnExactTollIsTakenForOneOfThreeOrMore) {
  EXPECT_EQ(Dead(Shooting()
                     .Add(ATTRIBUTE_KILLED, "count { lo: 3 }",
                          "his wife and children")
                     .Add(ATTRIBUTE_KILLED, kFour, "four people")),
            4);
}

TEST(ArticleFigure, OthersWhoWereHitAreBesideTheDead) {
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_KILLED, kOne, "a woman")
                     .Add(ATTRIBUTE_CASUALTIES, kFour, "four others")),
            4);
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_KILLED, kOne, "a woman")
                     .Add(ATTRIBUTE_CASUALTIES, kFour, "four people")),
            3);
  // The dead may be who is told of with the others.
  EXPECT_EQ(Hurt(Shooting()
                     .Add(ATTRIBUTE_KILLED, kOne, "a woman")
                     .Add(ATTRIBUTE_CASUALTIES, kFour, "she and three others")),
            3);
}

}  // namespace
}  // namespace crosscheck
