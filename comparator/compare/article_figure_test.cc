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

// How many were hurt at least, as the article tells; 0 where it tells of none.
uint32_t Hurt(const ComparedArticle& article) {
  const ArticleClaims claims = article.Build();
  const CompareSettings settings = OwnCompareSettings();
  const absl::optional<ArticleFigure> figure = FigureOf(
      MakeTelling(claims, {"e1"}, settings), ATTRIBUTE_INJURED, settings);
  return figure.has_value() ? figure->count.lo : 0;
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

}  // namespace
}  // namespace crosscheck
