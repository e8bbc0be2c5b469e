#include "comparator/report/report_diff.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/report/report_builder.h"
#include "comparator/report/sample_report.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::vector<std::string> Diff(const DiscrepancyReport& before,
                              const DiscrepancyReport& after) {
  std::vector<std::string> lines;
  for (const ReportChange& change : DiffReports(before, after)) {
    lines.push_back(absl::StrCat(change.what, " ", ChangeKindName(change.kind),
                                 " [", change.before, "] [", change.after,
                                 "]"));
  }
  return lines;
}

TEST(DiffReports, FindsNothingInOneReportTwice) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  EXPECT_THAT(Diff(report, report), IsEmpty());
}

TEST(DiffReports, NoticesAFindingThatWeighsMore) {
  ReportParts parts = SampleParts();
  parts.comparisons[1].mutable_findings(1)->set_severity(SEVERITY_MEDIUM);
  const std::string words =
      "who UPDATE: Nobody had claimed it when Harbour Post wrote; Northern "
      "Wire later names the Dawn Brigade.";
  EXPECT_THAT(Diff(BuildReport(SampleParts()), BuildReport(parts)),
              ElementsAre(absl::StrCat("finding changed [low: ", words,
                                       "] [medium: ", words, "]")));
}

TEST(DiffReports, NoticesAValueThatFindsSupport) {
  ReportParts parts = SampleParts();
  parts.comparisons[1].mutable_values(2)->set_support(SUPPORT_CORROBORATED);
  EXPECT_THAT(
      Diff(BuildReport(SampleParts()), BuildReport(parts)),
      ElementsAre("value changed [killed, children 2 children, single source] "
                  "[killed, children 2 children, corroborated]"));
}

TEST(DiffReports, NoticesWhatComesAndGoes) {
  ReportParts parts = SampleParts();
  parts.comparisons.clear();
  parts.articles.pop_back();
  parts.alignment.mutable_incidents()->RemoveLast();
  const std::vector<std::string> lines =
      Diff(BuildReport(parts), BuildReport(SampleParts()));
  EXPECT_EQ(lines[0].substr(0, 34), "finding appeared [] [high: killed ");
  EXPECT_EQ(lines[1].substr(0, 30), "finding appeared [] [low: who ");
  EXPECT_EQ(lines[2],
            "incident appeared [] [bombing · Tal Rahma, Qasr province · 3 "
            "March 2019]");
  EXPECT_EQ(lines.back(), "article appeared [] [valley-1]");
}

TEST(DiffReports, KnowsAnIncidentUnderAnotherId) {
  ReportParts parts = SampleParts();
  parts.alignment.mutable_incidents(1)->set_id("i-renamed");
  parts.comparisons[1].set_incident("i-renamed");
  EXPECT_THAT(Diff(BuildReport(SampleParts()), BuildReport(parts)), IsEmpty());
}

TEST(DiffReports, NoticesAnArticleOfOtherBytes) {
  ReportParts parts = SampleParts();
  parts.articles[0].mutable_article()->set_sha256("00ff");
  EXPECT_THAT(Diff(BuildReport(SampleParts()), BuildReport(parts)),
              UnorderedElementsAre("article changed [harbour-1] [harbour-1]"));
}

}  // namespace
}  // namespace crosscheck
