#include "comparator/report/markdown_writer.h"

#include <string>

#include "comparator/report/report_builder.h"
#include "comparator/report/sample_report.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string Markdown(const DiscrepancyReport& report) {
  const absl::StatusOr<std::string> text = WriteMarkdown(report);
  EXPECT_THAT(text, IsOk());
  return text.value_or("");
}

TEST(Markdown, OpensWithTheSumsAndTheFindings) {
  EXPECT_THAT(Markdown(BuildReport(SampleParts())), StartsWith(R"(# Crosscheck

4 articles · 4 outlets · 2 incidents · 2 findings: 1 high, 1 low · 3 values rest on one source · 1 input not readable

## Findings

### HIGH · killed · ZERO\_VS\_SOME

Tal Rahma, Qasr province, 3 March 2019 · finding f-dead

Harbour Post says nobody died; Daily Meridian and Northern Wire, from doctors, say at least 7.

> “There were no casualties, the ministry said”  
> — **Harbour Post**; ministry, named: 0
)"));
}

TEST(Markdown, HasATableForAnIncident) {
  EXPECT_THAT(Markdown(BuildReport(SampleParts())), HasSubstr(R"(
| | Harbour Post | Daily Meridian | Northern Wire | together |
|---|---|---|---|---|
| killed | 0 (ministry) | ≥ 7 (doctors) | ≥ 7 (doctors) | contested: 0 – 7+ |
)"));
}

TEST(Markdown, DoesNotFormatWhatArticlesSay) {
  ReportParts parts = SampleParts();
  std::string* text = parts.articles[2].mutable_article()->mutable_text();
  // As many bytes as before, so that spans stand.
  text->replace(text->find("Seven or more"), 13, "<b>or* [x](y)");
  const std::string markdown = Markdown(BuildReport(parts));
  EXPECT_THAT(markdown, Not(HasSubstr("<b>")));
  EXPECT_THAT(markdown, HasSubstr("\\<b\\>or\\* \\[x\\](y)"));
}

TEST(Markdown, RefusesASpanThatIsNoQuotation) {
  ReportParts parts = SampleParts();
  parts.articles[0].mutable_article()->set_text("Too short");
  EXPECT_THAT(WriteMarkdown(BuildReport(parts)),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

}  // namespace
}  // namespace crosscheck
