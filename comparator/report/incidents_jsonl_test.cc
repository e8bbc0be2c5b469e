#include "comparator/report/incidents_jsonl.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "comparator/report/report_builder.h"
#include "comparator/report/sample_report.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::vector<std::string> Lines(const DiscrepancyReport& report) {
  const absl::StatusOr<std::string> text = WriteIncidentsJsonl(report);
  EXPECT_THAT(text, IsOk());
  return absl::StrSplit(text.value_or(""), '\n', absl::SkipEmpty());
}

TEST(IncidentsJsonl, HasTheFormThatStaysStable) {
  const std::vector<std::string> lines = Lines(BuildReport(SampleParts()));
  ASSERT_EQ(lines.size(), 2);
  EXPECT_THAT(
      lines[0],
      StartsWith(
          R"({"incident":"i-market","type":"bombing",)"
          R"("date":{"start":"2019-03-03","end":"2019-03-03"},)"
          R"("places":[{"name":"Tal Rahma","id":"x:tal-rahma","lat":12.5,)"
          R"("lon":41.0},{"name":"Qasr province","id":"","lat":null,)"
          R"("lon":null}],"articles":[{"id":"harbour-1",)"
          R"("outlet":"Harbour Post","main":true},{"id":"meridian-1",)"
          R"("outlet":"Daily Meridian","main":true},{"id":"wire-1",)"
          R"("outlet":"Northern Wire","main":true}],)"
          R"("killed":{"low":0,"best":7,"high":null},)"
          R"("injured":{"low":20,"best":25,"high":30},)"
          R"("actors":[{"name":"Dawn Brigade","id":"dawn",)"
          R"("stance":"claimed",)"));
}

TEST(IncidentsJsonl, QuotesWhatAFindingRestsOn) {
  EXPECT_THAT(
      Lines(BuildReport(SampleParts()))[0],
      HasSubstr(
          R"({"id":"f-dead","relation":"ZERO_VS_SOME","attribute":"KILLED",)"
          R"("severity":"HIGH","scope":"BETWEEN_OUTLETS",)"
          R"("articles":["harbour-1","meridian-1","wire-1"],)"
          R"("values":["0","at least 7","at least 7"],)"
          R"("quotes":["There were\nno casualties, the ministry said",)"
          R"("At least seven people died",)"
          R"("Seven or more were killed in Tal Rahma"],"explanation":)"));
}

TEST(IncidentsJsonl, HasNullForWhatIsNotKnown) {
  const std::vector<std::string> lines = Lines(BuildReport(SampleParts()));
  ASSERT_EQ(lines.size(), 2);
  EXPECT_THAT(lines[1], HasSubstr(R"("date":null)"));
  EXPECT_THAT(lines[1], HasSubstr(R"("main":false)"));
  EXPECT_THAT(lines[1], HasSubstr(R"("killed":null,"injured":null)"));
}

TEST(IncidentsJsonl, LeavesOutCampaigns) {
  DiscrepancyReport report = BuildReport(SampleParts());
  report.mutable_incidents(1)->mutable_incident()->set_campaign(true);
  EXPECT_EQ(Lines(report).size(), 1);
}

TEST(IncidentsJsonl, RefusesAFindingOfAClaimThatIsNotThere) {
  DiscrepancyReport report = BuildReport(SampleParts());
  *report.mutable_incidents(0)
       ->mutable_comparison()
       ->mutable_findings(0)
       ->mutable_sides(0)
       ->mutable_claims(0) = Ref("harbour-1", "c99");
  EXPECT_THAT(WriteIncidentsJsonl(report),
              StatusIs(absl::StatusCode::kNotFound, HasSubstr("c99")));
}

}  // namespace
}  // namespace crosscheck
