#include "comparator/report/html_writer.h"

#include <cstdlib>
#include <fstream>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
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

// The page is also left among the test's outputs, to be looked at.
std::string Html(const DiscrepancyReport& report, const std::string& name) {
  const absl::StatusOr<std::string> text = WriteHtml(report);
  EXPECT_THAT(text, IsOk());
  const char* outputs = std::getenv("TEST_UNDECLARED_OUTPUTS_DIR");
  if (outputs != nullptr) {
    std::ofstream(absl::StrCat(outputs, "/", name, ".html"))
        << text.value_or("");
  }
  return text.value_or("");
}

TEST(Html, NeedsNothingBesideIt) {
  const std::string html = Html(BuildReport(SampleParts()), "sample");
  EXPECT_THAT(html, StartsWith("<!DOCTYPE html>"));
  EXPECT_THAT(html, HasSubstr("content=\"default-src 'none'; style-src "
                              "'unsafe-inline'\""));
  for (const std::string part :
       {"<script", "src=", "@import", "url(", "<link"}) {
    EXPECT_THAT(html, Not(HasSubstr(part)));
  }
}

TEST(Html, LinksValuesToTheirWords) {
  const std::string html = Html(BuildReport(SampleParts()), "sample");
  EXPECT_THAT(html, HasSubstr("<td><a href=\"#q-1-0-0-0\">0</a> <span "
                              "class=\"by\">ministry</span></td>"));
  EXPECT_THAT(
      html,
      HasSubstr("<li id=\"q-1-0-0-0\"><b>killed 0</b> — <a "
                "href=\"#article-1\">Harbour Post</a> (ministry, named): <q "
                "dir=\"auto\">There were <mark>no casualties</mark>, the "
                "ministry said</q></li>"));
  EXPECT_THAT(html, HasSubstr("<tr id=\"article-1\">"));
}

TEST(Html, DoesNotRunWhatArticlesSay) {
  ReportParts parts = SampleParts();
  std::string* text = parts.articles[2].mutable_article()->mutable_text();
  // As many bytes as before, so that spans stand.
  text->replace(text->find("Seven or more"), 13, "<script>x()//");
  Article* article = parts.articles[1].mutable_article();
  article->mutable_outlet()->set_value("\"><img src=x onerror=y>");
  article->mutable_title()->set_value("</td><script>");
  article->set_url("javascript:alert(1)");
  parts.articles[0].mutable_article()->set_url("https://a.example/\"><b>");
  const std::string html = Html(BuildReport(parts), "hostile");
  EXPECT_FALSE(absl::StrContains(html, "<script"));
  EXPECT_FALSE(absl::StrContains(html, "<img"));
  EXPECT_FALSE(absl::StrContains(html, "javascript:"));
  EXPECT_THAT(html,
              HasSubstr("href=\"https://a.example/&quot;&gt;&lt;b&gt;\""));
}

TEST(Html, IsAPageOfNothingToo) {
  EXPECT_THAT(Html(BuildReport({}), "empty"),
              HasSubstr("0 articles · 0 outlets · 0 incidents · no findings"));
}

TEST(Html, RefusesASpanThatIsNoQuotation) {
  ReportParts parts = SampleParts();
  parts.articles[0].mutable_article()->set_text("Too short");
  EXPECT_THAT(WriteHtml(BuildReport(parts)),
              StatusIs(absl::StatusCode::kInvalidArgument));
}

}  // namespace
}  // namespace crosscheck
