#include "comparator/report/report_builder.h"

#include <algorithm>
#include <string>
#include <vector>

#include "comparator/report/sample_report.h"
#include "comparator/testing/equals_proto.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> IncidentIds(const DiscrepancyReport& report) {
  std::vector<std::string> ids;
  for (const IncidentReport& entry : report.incidents()) {
    ids.push_back(entry.incident().id());
  }
  return ids;
}

std::vector<std::string> FindingIds(const DiscrepancyReport& report) {
  std::vector<std::string> ids;
  for (const Finding& finding : report.findings()) ids.push_back(finding.id());
  return ids;
}

TEST(BuildReport, AddsUp) {
  EXPECT_THAT(BuildReport(SampleParts()).summary(), EqualsProto(R"pb(
                articles: 4
                outlets: 4
                incidents: 2
                findings: 2
                high: 1
                low: 1
                single_source_values: 3
                unreadable: 1
              )pb"));
}

TEST(BuildReport, PutsTheMostSeriousFirst) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  EXPECT_THAT(IncidentIds(report), ElementsAre("i-market", "i-ambush"));
  EXPECT_THAT(FindingIds(report), ElementsAre("f-dead", "f-claim", "f-hurt"));
  EXPECT_EQ(GreatestSeverity(report), SEVERITY_HIGH);
}

TEST(BuildReport, PutsTheEarlierFirstAndTheUndatedLast) {
  ReportParts parts;
  const auto add = [&parts](const std::string& id, const std::string& start,
                            const std::string& month_day) {
    Incident* incident = parts.alignment.add_incidents();
    incident->set_id(id);
    incident->mutable_date()->set_start(start);
    incident->mutable_date()->set_start_month_day(month_day);
  };
  add("undated", "", "");
  add("no-year", "", "07-16");
  add("late", "2020-11-17", "");
  add("b-early", "2019-03-03", "");
  add("a-early", "2019-03-03", "");
  EXPECT_THAT(IncidentIds(BuildReport(parts)),
              ElementsAre("a-early", "b-early", "late", "no-year", "undated"));
}

TEST(BuildReport, CountsAttacksInGeneralApart) {
  ReportParts parts;
  parts.alignment.add_incidents()->set_id("i");
  Incident* campaign = parts.alignment.add_incidents();
  campaign->set_id("j");
  campaign->set_campaign(true);
  const Summary summary = BuildReport(parts).summary();
  EXPECT_EQ(summary.incidents(), 1);
  EXPECT_EQ(summary.campaigns(), 1);
}

TEST(BuildReport, PutsWhatIsOfMoreInterestFirst) {
  ReportParts parts;
  parts.alignment.add_incidents()->set_id("i");
  Comparison& comparison = parts.comparisons.emplace_back();
  comparison.set_incident("i");
  for (const double interest : {0.5, 2.0, 1.0}) {
    Finding* finding = comparison.add_findings();
    finding->set_id(std::to_string(interest));
    finding->set_incident("i");
    finding->set_severity(SEVERITY_LOW);
    finding->set_interest(interest);
  }
  EXPECT_THAT(FindingIds(BuildReport(parts)),
              ElementsAre("2.000000", "1.000000", "0.500000"));
}

TEST(BuildReport, DoesNotDependOnTheOrderOfItsParts) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  ReportParts turned = SampleParts();
  std::reverse(turned.articles.begin(), turned.articles.end());
  std::reverse(turned.comparisons.begin(), turned.comparisons.end());
  std::reverse(turned.alignment.mutable_incidents()->begin(),
               turned.alignment.mutable_incidents()->end());
  EXPECT_THAT(BuildReport(turned), EqualsProto(report));
}

TEST(BuildReport, ListsWhatWasNotUnderstood) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  ASSERT_EQ(report.not_understood_size(), 1);
  EXPECT_EQ(report.not_understood(0).article(), "valley-1");
  EXPECT_EQ(report.unreadable_size(), 1);
}

TEST(BuildReport, MakesAnEmptyReportOfNothing) {
  const DiscrepancyReport report = BuildReport({});
  EXPECT_EQ(report.summary().articles(), 0);
  EXPECT_EQ(GreatestSeverity(report), SEVERITY_UNSPECIFIED);
}

}  // namespace
}  // namespace crosscheck
