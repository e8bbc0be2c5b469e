#include "comparator/report/outline.h"

#include "comparator/report/sample_report.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

TEST(Outline, TellsWhatAnArticleIsTakenToBe) {
  Article article = SampleParts().articles[0].article();
  article.mutable_outlet()->set_basis(FACT_BASIS_MANIFEST);
  article.set_url("https://a.example/1");
  const std::string text = OutlineAsText(OutlineOfArticle(article), 80);
  EXPECT_THAT(text, HasSubstr("harbour-1\n  outlet     Harbour Post "
                              "(manifest)\n  published  3 March 2019\n"));
  EXPECT_THAT(text, HasSubstr("  address    https://a.example/1\n"));
}

TEST(Outline, TellsTheClaimsOfEachEvent) {
  const absl::StatusOr<Outline> outline =
      OutlineOfClaims(SampleParts().articles[1]);
  ASSERT_THAT(outline, IsOk());
  const std::string text = OutlineAsText(*outline, 80);
  EXPECT_THAT(
      text,
      HasSubstr("  e1 · main · bombing\n"
                "    c1 killed            at least 7, says doctors, unnamed\n"
                "                         “At least seven people died”\n"
                "    c2 killed, children  2 children, says doctors, unnamed"));
  EXPECT_THAT(text, HasSubstr("  e2 · background · shooting\n"));
  EXPECT_THAT(OutlineAsMarkdown(*outline),
              HasSubstr("\n### e1 · main · bombing\n\n- **c1 killed** at "
                        "least 7, says doctors, unnamed — “At least seven "
                        "people died”\n"));
}

TEST(Outline, TellsWhatWasNotUnderstood) {
  const absl::StatusOr<Outline> outline =
      OutlineOfClaims(SampleParts().articles[3]);
  ASSERT_THAT(outline, IsOk());
  EXPECT_THAT(OutlineAsText(*outline, 80),
              HasSubstr("  not understood\n      no incident found\n      “the "
                        "new budget”\n"));
}

TEST(Outline, TellsTheMembersOfAnIncident) {
  Incident incident = SampleParts().alignment.incidents(1);
  IncidentMember* member = incident.mutable_members(1);
  member->set_score(12.34);
  member->add_evidence();
  EXPECT_EQ(OutlineAsText(OutlineOfIncident(incident), 80),
            "i-market · bombing · Tal Rahma, Qasr province · 3 March 2019\n"
            "  harbour-1 e1   first\n"
            "  meridian-1 e1  +12.3 decibans from 1 observation\n"
            "  wire-1 e1      first\n");
}

TEST(Outline, RefusesASpanThatIsNoQuotation) {
  ArticleClaims article = SampleParts().articles[0];
  article.mutable_article()->set_text("Too short");
  EXPECT_THAT(OutlineOfClaims(article),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

}  // namespace
}  // namespace crosscheck
