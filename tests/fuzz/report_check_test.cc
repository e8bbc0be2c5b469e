#include "tests/fuzz/report_check.h"

#include <functional>
#include <string>

#include "absl/status/status.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/report.pb.h"
#include "proto/span.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

DiscrepancyReport Report() {
  DiscrepancyReport report;
  ArticleClaims* article = report.add_articles();
  article->mutable_article()->set_id("a");
  article->mutable_article()->set_text("Caf\xC3\xA9 blast kills 12");
  Claim* claim = article->add_claims();
  claim->set_id("c1");
  claim->mutable_value()->mutable_span()->set_end(5);
  Finding* finding = report.add_findings();
  finding->set_severity(SEVERITY_LOW);
  finding->set_explanation("The count differs.");
  Span* quote = finding->add_sides()->add_quotes();
  quote->set_article("a");
  quote->set_end(5);
  report.mutable_summary()->set_articles(1);
  report.mutable_summary()->set_findings(1);
  return report;
}

TEST(CheckReport, TakesAReportThatHolds) {
  EXPECT_THAT(CheckReport(Report()), IsOk());
}

struct Fault {
  const char* name;
  std::function<void(DiscrepancyReport*)> make;
  const char* message;
};

class CheckReportTest : public ::testing::TestWithParam<Fault> {};

TEST_P(CheckReportTest, FindsTheFault) {
  DiscrepancyReport report = Report();
  GetParam().make(&report);
  EXPECT_THAT(CheckReport(report), StatusIs(absl::StatusCode::kInternal,
                                            HasSubstr(GetParam().message)));
}

Span* SpanOf(DiscrepancyReport* report) {
  return report->mutable_articles(0)
      ->mutable_claims(0)
      ->mutable_value()
      ->mutable_span();
}

const Fault kFaults[] = {
    {"BehindTheText", [](auto* report) { SpanOf(report)->set_end(99); },
     "span that is none"},
    {"Empty", [](auto* report) { SpanOf(report)->set_end(0); },
     "span that is none"},
    {"InsideACharacter", [](auto* report) { SpanOf(report)->set_end(4); },
     "span that is none"},
    {"OfNoArticle", [](auto* report) { SpanOf(report)->set_article("b"); },
     "of no article"},
    {"TwoOfOneName",
     [](auto* report) { *report->add_articles() = report->articles(0); },
     "two articles"},
    {"NothingQuoted",
     [](auto* report) {
       report->mutable_findings(0)->mutable_sides(0)->clear_quotes();
     },
     "nothing quoted"},
    {"SaysNothing",
     [](auto* report) { report->mutable_findings(0)->clear_explanation(); },
     "says nothing"},
    {"UncountedFinding",
     [](auto* report) { report->mutable_summary()->clear_findings(); }, "sums"},
    {"WrongSum",
     [](auto* report) { report->mutable_summary()->set_articles(2); }, "sums"},
    {"TooMuch",
     [](auto* report) {
       for (int i = 0; i < 50; ++i) report->mutable_articles(0)->add_events();
     },
     "claims and events"},
};

INSTANTIATE_TEST_SUITE_P(Faults, CheckReportTest, ::testing::ValuesIn(kFaults),
                         [](const ::testing::TestParamInfo<Fault>& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace crosscheck
