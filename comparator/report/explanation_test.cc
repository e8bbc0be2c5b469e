#include "comparator/report/explanation.h"

#include <string>
#include <vector>

#include "comparator/report/report_builder.h"
#include "comparator/report/sample_report.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

std::vector<OutlineLine> LookUp(absl::string_view rule) {
  if (rule != "killed.passive") return {};
  return {{"pattern", "n:VNP $AUX kill/ed", ""}};
}

std::string ExplainAsText(const DiscrepancyReport& report,
                          absl::string_view id) {
  const absl::StatusOr<Outline> outline = Explain(report, id, LookUp);
  EXPECT_THAT(outline, IsOk());
  return outline.ok() ? OutlineAsText(*outline, 100) : "";
}

TEST(Explain, NamesTheRuleAndTheWordsOfAClaim) {
  ReportParts parts = SampleParts();
  parts.articles[1].mutable_claims(0)->set_rule("killed.passive");
  const std::string text = ExplainAsText(BuildReport(parts), "meridian-1:c1");
  EXPECT_THAT(text, HasSubstr("meridian-1:c1 · killed · at least 7\n"));
  EXPECT_THAT(text, HasSubstr("  value from  bytes 0 to 21\n"
                              "              “At least seven people”\n"));
  EXPECT_THAT(text, HasSubstr("  speaker     doctors (DESCRIBED)\n"));
  EXPECT_THAT(text, HasSubstr("  rule        killed.passive\n"
                              "  pattern     n:VNP $AUX kill/ed\n"));
}

TEST(Explain, TabulatesTheEvidenceOfAMerge) {
  ReportParts parts = SampleParts();
  IncidentMember* member =
      parts.alignment.mutable_incidents(1)->mutable_members(1);
  member->set_score(13.5);
  Evidence* evidence = member->add_evidence();
  evidence->set_feature("date_same_day");
  evidence->set_weight(13.5);
  evidence->set_detail("3 March 2019 in both");
  evidence->set_other_article("harbour-1");
  evidence->set_other_event("e1");
  NearMiss* miss = parts.alignment.add_near_misses();
  miss->set_article_a("meridian-1");
  miss->set_event_a("e2");
  miss->set_article_b("wire-1");
  miss->set_event_b("e1");
  miss->set_reason("one article tells of both apart");
  const std::string text = ExplainAsText(BuildReport(parts), "i-market");
  EXPECT_THAT(text, HasSubstr("  harbour-1:e1 · the first member\n"
                              "  meridian-1:e1 · +13.5\n"
                              "    +13.5  date_same_day: 3 March 2019 in both "
                              "(against harbour-1:e1)\n"));
  EXPECT_THAT(text, HasSubstr("kept apart: meridian-1:e2 and wire-1:e1"));
}

TEST(Explain, GivesTheOriginsBehindAFinding) {
  const std::string text = ExplainAsText(BuildReport(SampleParts()), "f-dead");
  EXPECT_THAT(text, HasSubstr("f-dead · HIGH · killed · ZERO_VS_SOME\n"));
  EXPECT_THAT(text, HasSubstr("  at least 7\n"
                              "    meridian-1:c1  Daily Meridian; doctors, "
                              "unnamed\n"));
  EXPECT_THAT(text, HasSubstr("  value at least 7 · contested\n"
                              "    origins  speaker:doctors\n"
                              "    claims   meridian-1:c1, wire-1:c1\n"));
}

TEST(Explain, ListsWhatAGradeIsMadeOf) {
  ReportParts parts = SampleParts();
  Contribution* contribution = parts.sources[0].add_contributions();
  contribution->set_name("agreement_with_independent");
  contribution->set_favourable(3);
  contribution->set_cases(4);
  contribution->set_effect(0.25);
  const std::string text = ExplainAsText(BuildReport(parts), "harbour-post");
  EXPECT_THAT(text,
              HasSubstr("Harbour Post · reliability F, cannot be judged\n"));
  EXPECT_THAT(text, HasSubstr("+0.250  agreement_with_independent: 3 of 4."));
  EXPECT_EQ(ExplainAsText(BuildReport(parts), "harbour post"), text);
}

TEST(Explain, ExplainsEventsAndArticles) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  EXPECT_THAT(ExplainAsText(report, "meridian-1:e2"),
              HasSubstr("meridian-1:e2 · shooting\n"));
  EXPECT_THAT(ExplainAsText(report, "meridian-1"), HasSubstr("c1 killed"));
}

TEST(Explain, SaysWhatThereIsInstead) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  EXPECT_THAT(Explain(report, "f-none", LookUp),
              StatusIs(absl::StatusCode::kNotFound,
                       HasSubstr("there are 2 findings, 2 incidents")));
  EXPECT_THAT(Explain(report, "meridian-1:c99", LookUp),
              StatusIs(absl::StatusCode::kNotFound,
                       HasSubstr("has 2 events and 7 claims, and no c99")));
  EXPECT_THAT(
      Explain(report, "nobody:c1", LookUp),
      StatusIs(absl::StatusCode::kNotFound, HasSubstr("no article nobody")));
}

}  // namespace
}  // namespace crosscheck
