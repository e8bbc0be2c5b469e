#include "comparator/report/source_view.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/textproto.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/credibility.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

SourceProfile Parse(const std::string& text) {
  SourceProfile source;
  const absl::Status status = ParseTextproto("test", text, &source);
  EXPECT_TRUE(status.ok()) << status;
  return source;
}

std::vector<std::string> Lines(const SourceView& view) {
  std::vector<std::string> lines;
  for (const SourceLine& line : view.lines) {
    lines.push_back(absl::StrCat(line.label, ": ", line.words));
  }
  return lines;
}

TEST(SourceView, ShowsAllThatIsOnRecord) {
  const SourceView view = MakeSourceView(Parse(R"pb(
    name: "Harbour\nPost"
    reliability: RELIABILITY_B_USUALLY
    score: 0.9
    score_low: 0.8
    score_high: 0.96
    articles: 12
    claims: 40
    contributions { name: "prior" favourable: 1 cases: 2 }
    contributions {
      name: "agreement_with_independent"
      favourable: 12.5
      cases: 14
    }
    contributions { name: "exclusives_confirmed" favourable: 5 cases: 6 }
    contributions { name: "corrections" favourable: 1 cases: 2 }
    contributions { name: "hedges_kept" favourable: 3 cases: 4 }
    contributions { name: "attribution" favourable: 6 cases: 10 }
    contributions { name: "first_to_report" favourable: 2 cases: 9 }
    speakers { claims: 10 }
    speakers { kind: SPEAKER_KIND_NAMED claims: 20 }
    speakers { kind: SPEAKER_KIND_ANONYMOUS claims: 10 }
    reaction_days: 1.5
  )pb"));
  EXPECT_EQ(view.name, "Harbour Post");
  EXPECT_EQ(view.letter, "B");
  EXPECT_EQ(view.meaning, "usually reliable");
  EXPECT_TRUE(view.graded());
  EXPECT_THAT(
      Lines(view),
      ElementsAre("with most independent outlets: 12.5 of 14 questions",
                  "told first, borne out later: 5 of 6 questions",
                  "changes corrected in the open: 1 of 2 changes",
                  "hedges kept: 3 of 4 hedges",
                  "among the first to tell it: 2 of 9 incidents",
                  "claims laid to: named 50 %, anonymous 25 %, its own voice "
                  "25 %",
                  "first article: 1.5 days after (median)"));
}

TEST(SourceView, ShowsNothingOfWhatIsNotOnRecord) {
  const SourceView view = MakeSourceView(Parse("name: 'Lantern'"));
  EXPECT_FALSE(view.graded());
  EXPECT_EQ(view.meaning, "cannot be judged");
  EXPECT_THAT(view.lines, IsEmpty());
}

TEST(CredibilityWords, AreThoseOfTheScale) {
  EXPECT_EQ(CredibilityWords(1), "confirmed");
  EXPECT_EQ(CredibilityWords(6), "cannot be judged");
  EXPECT_EQ(CredibilityWords(0), "");
  EXPECT_EQ(CredibilityWords(7), "");
}

}  // namespace
}  // namespace crosscheck
