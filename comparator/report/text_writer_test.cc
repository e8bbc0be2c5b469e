#include "comparator/report/text_writer.h"

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "comparator/report/display_width.h"
#include "comparator/report/report_builder.h"
#include "comparator/report/sample_report.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/credibility.pb.h"
#include "proto/incident.pb.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string Text(const DiscrepancyReport& report,
                 TextWriterOptions options = {}) {
  const absl::StatusOr<std::string> text = WriteText(report, options);
  EXPECT_THAT(text, IsOk());
  return text.value_or("");
}

TEST(Text, OpensWithTheSumsAndTheFindings) {
  EXPECT_THAT(
      Text(BuildReport(SampleParts()), {/*width=*/120}),
      StartsWith(
          R"(Crosscheck   4 articles · 4 outlets · 2 incidents · 2 findings: 1 high, 1 low · 3 values rest on one source · 1 input
             not readable

HIGH    killed     Tal Rahma, Qasr province, 3 March 2019  ZERO_VS_SOME  f-dead
        Harbour Post says nobody died; Daily Meridian and Northern Wire, from doctors, say at least 7.
          Harbour Post    “There were no casualties, the ministry said”                                 ministry, named
          Daily Meridian  “At least seven people died”                                                  doctors, unnamed
          Northern Wire   “Seven or more were killed in Tal Rahma”                                      doctors, unnamed

LOW     who        Tal Rahma, Qasr province, 3 March 2019  UPDATE  f-claim
)"));
}

TEST(Text, SetsOutletsSideBySide) {
  const std::string text = Text(BuildReport(SampleParts()));
  EXPECT_THAT(text, HasSubstr(
                        R"(
                    Harbour Post        Daily Meridian      Northern Wire       together
  killed            0 (ministry)        ≥ 7 (doctors)       ≥ 7 (doctors)       contested: 0 – 7+
)"));
  EXPECT_THAT(text,
              HasSubstr("\n  claimed by        nobody so far       –         "
                        "          Dawn Brigade        "));
}

TEST(Text, SetsLettersBesideOutletsAndDigitsBesideValues) {
  ReportParts parts = SampleParts();
  parts.sources[0].set_reliability(RELIABILITY_B_USUALLY);
  parts.sources[0].set_source("harbour post");
  for (Comparison& comparison : parts.comparisons) {
    for (ValueSupport& value : *comparison.mutable_values()) {
      const bool none = value.value().has_count() &&
                        value.value().count().has_hi() &&
                        value.value().count().hi() == 0;
      value.set_credibility(none ? 5 : 2);
    }
  }
  const std::string text = Text(BuildReport(parts));
  EXPECT_THAT(text, HasSubstr("Harbour Post (B) "));
  EXPECT_THAT(text, HasSubstr("0 [5] (ministry)"));
  EXPECT_THAT(text, HasSubstr("≥ 7 [2] (doctors)"));
  // Where all values have one digit, it stands beside their sum.
  EXPECT_THAT(text, HasSubstr("\n  date              3 Mar "));
  EXPECT_THAT(text, HasSubstr(" [2]\n"));
  EXPECT_THAT(text, HasSubstr("\n  B  Harbour Post, usually reliable: "));
}

TEST(Text, LeavesOutOfHeadingsWhatIsNotKnown) {
  ReportParts parts = SampleParts();
  for (Incident& incident : *parts.alignment.mutable_incidents()) {
    incident.clear_places();
  }
  EXPECT_THAT(Text(BuildReport(parts)),
              HasSubstr("INCIDENT 1   bombing · 3 March 2019"));
  for (Incident& incident : *parts.alignment.mutable_incidents()) {
    incident.clear_date();
  }
  EXPECT_THAT(Text(BuildReport(parts)),
              HasSubstr("bombing · place and date not known"));
}

TEST(Text, CallsAnArticleOfNoKnownOutletByItsTitle) {
  ReportParts parts = SampleParts();
  for (ArticleClaims& article : parts.articles) {
    article.mutable_article()->mutable_outlet()->clear_value();
    article.mutable_article()->mutable_title()->set_value("Bomb in Tal Rahma");
  }
  const std::string text = Text(BuildReport(parts), {/*width=*/160});
  EXPECT_THAT(text, HasSubstr("“Bomb in Tal Rahma”"));
  // Another article with the same title is another column.
  EXPECT_THAT(text, HasSubstr("“Bomb in Tal Rahma” (meridian-1)"));
}

TEST(Text, ListsOutletsThatDoNotFit) {
  const std::string text = Text(BuildReport(SampleParts()), {/*width=*/70});
  EXPECT_THAT(text, Not(HasSubstr("Harbour Post        Daily Meridian")));
  EXPECT_THAT(text, HasSubstr("\n  killed            0   "));
  EXPECT_THAT(text, HasSubstr("together: contested: 0 – 7+\n"));
}

TEST(Text, ReachesAQuotationForEveryValue) {
  const std::string text = Text(BuildReport(SampleParts()), {/*width=*/200});
  const std::vector<std::string> quoted = {
      "“Between 20 and 30 were hurt”", "“about 25 hurt”",
      "“No group has said that it was behind the blast”",
      "“gunmen killed a policeman”", "“a market in Tal Rahma”"};
  for (const std::string& quote : quoted) EXPECT_THAT(text, HasSubstr(quote));
}

TEST(Text, EndsWithWhatWasNotUnderstood) {
  const std::string text = Text(BuildReport(SampleParts()));
  EXPECT_THAT(text, HasSubstr("NOT UNDERSTOOD\n  valley-1: no incident found "
                              "(“the new budget”)\n"));
  EXPECT_THAT(text, HasSubstr("NOT READABLE\n  blob.bin: binary data\n"));
}

TEST(Text, DoesNotListFindingsOfLeastWeight) {
  const std::string text = Text(BuildReport(SampleParts()));
  EXPECT_THAT(text, Not(HasSubstr("f-hurt")));
  EXPECT_THAT(text, HasSubstr("(1 note of no weight by itself is in"));
}

TEST(Text, KeepsToTheWidth) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  for (int width = 60; width <= 160; ++width) {
    for (const absl::string_view line :
         absl::StrSplit(Text(report, {width}), '\n')) {
      EXPECT_LE(DisplayWidth(line), width) << line;
    }
  }
}

TEST(Text, HasNoColoursUnlessAsked) {
  const DiscrepancyReport report = BuildReport(SampleParts());
  EXPECT_FALSE(absl::StrContains(Text(report), "\x1B"));
  EXPECT_TRUE(absl::StrContains(Text(report, {100, /*color=*/true}), "\x1B["));
}

TEST(Text, PassesNoControlCharactersOn) {
  ReportParts parts = SampleParts();
  for (ArticleClaims& article : parts.articles) {
    std::string* text = article.mutable_article()->mutable_text();
    for (char& c : *text) {
      if (c == 'e') c = '\x1B';
    }
    article.mutable_article()->mutable_outlet()->set_value("\x1B[31mPost\a");
  }
  parts.unreadable[0].set_source_name("\x1B]0;title\a.txt");
  const std::string text = Text(BuildReport(parts));
  for (const char c : text) {
    EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= ' ');
  }
}

TEST(Text, CountsInTheSingular) {
  ReportParts parts;
  parts.articles = {SampleParts().articles[0]};
  const std::string text = Text(BuildReport(parts));
  EXPECT_EQ(text,
            "Crosscheck   1 article · 1 outlet · 0 incidents · no findings\n"
            "\n");
}

TEST(Text, RefusesASpanThatIsNoQuotation) {
  ReportParts parts = SampleParts();
  parts.articles[0].mutable_article()->set_text("Too short");
  EXPECT_THAT(
      WriteText(BuildReport(parts), {}),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("harbour-1")));
}

}  // namespace
}  // namespace crosscheck
