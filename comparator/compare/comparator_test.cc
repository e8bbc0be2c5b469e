#include "comparator/compare/comparator.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/compare/claim_index.h"
#include "comparator/compare/compared_article.h"
#include "comparator/compare/test_settings.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "comparator/values/names.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/incident.pb.h"
#include "proto/provenance.pb.h"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::unique_ptr<Comparator> MakeComparator() {
  auto comparator = Comparator::Create({OwnCompareSettings()});
  EXPECT_THAT(comparator, IsOk());
  return *std::move(comparator);
}

// All events of all articles as one incident.
Incident IncidentOf(const std::vector<ArticleClaims>& articles) {
  Incident incident;
  incident.set_id("i1");
  for (const ArticleClaims& article : articles) {
    for (const EventMention& event : article.events()) {
      IncidentMember* member = incident.add_members();
      member->set_article(article.article().id());
      member->set_event(event.id());
    }
  }
  return incident;
}

Comparison CompareAll(const std::vector<ArticleClaims>& articles,
                      const OriginGraph& origins = {}) {
  const ClaimIndex index(articles, origins);
  return MakeComparator()->Compare(IncidentOf(articles), index);
}

// "HIGH ZERO_VS_SOME KILLED: sentence" for each finding.
std::vector<std::string> Findings(const Comparison& comparison) {
  std::vector<std::string> rows;
  for (const Finding& finding : comparison.findings()) {
    rows.push_back(absl::StrCat(ShortEnumName(finding.severity()), " ",
                                ShortEnumName(finding.relation()), " ",
                                ShortEnumName(finding.attribute()), ": ",
                                finding.explanation()));
  }
  return rows;
}

constexpr absl::string_view kNone = "count { lo: 0 hi: 0 }";
constexpr absl::string_view kSeven = "count { lo: 7 hi: 7 }";

ArticleClaims WithCount(absl::string_view id, absl::string_view outlet,
                        absl::string_view published, absl::string_view count,
                        absl::string_view words, absl::string_view rest = "") {
  return ComparedArticle(id, outlet, published)
      .Event(EVENT_TYPE_BOMBING)
      .Add(ATTRIBUTE_KILLED, count, words, rest)
      .Build();
}

TEST(Comparator, NobodyAgainstSomeIsTheGravestFinding) {
  const Comparison comparison = CompareAll(
      {WithCount("a", "Harbour Post", "2019-03-04", kNone, "nobody died",
                 "speakers { kind: SPEAKER_KIND_NAMED name: 'the ministry' }"),
       WithCount("b", "Daily Meridian", "2019-03-04", kSeven, "seven died")});
  EXPECT_THAT(Findings(comparison),
              ElementsAre("HIGH ZERO_VS_SOME KILLED: Harbour Post, from the "
                          "ministry, says that nobody was killed; Daily "
                          "Meridian says that 7 were killed."));
  const Finding& finding = comparison.findings(0);
  ASSERT_EQ(finding.sides_size(), 2);
  EXPECT_EQ(finding.sides(0).value(), "0");
  EXPECT_THAT(finding.sides(1).quotes(0),
              EqualsProto("article: 'b' begin: 0 end: 10"));
}

TEST(Comparator, EqualFiguresMakeNoFinding) {
  EXPECT_THAT(
      Findings(CompareAll(
          {WithCount("a", "Harbour Post", "2019-03-04", kSeven, "seven died"),
           WithCount("b", "Daily Meridian", "2019-03-04", kSeven,
                     "seven were killed")})),
      IsEmpty());
}

TEST(Comparator, OneArticleAloneMakesNoFinding) {
  EXPECT_THAT(Findings(CompareAll({WithCount("a", "Harbour Post", "2019-03-04",
                                             kSeven, "seven died")})),
              IsEmpty());
}

// "2019-03-04 12 UP_STRONG" for each step of the killed.
std::vector<std::string> Tolls(const std::vector<ArticleClaims>& articles) {
  std::vector<std::string> rows;
  const Comparison comparison = CompareAll(articles);
  for (const TollHistory& toll : comparison.tolls()) {
    for (const TollStep& step : toll.steps()) {
      rows.push_back(absl::StrCat(step.published(), " ", step.value().lo(), " ",
                                  TollChange_Name(step.change()).substr(12)));
    }
  }
  return rows;
}

constexpr absl::string_view kTwelve = "count { lo: 12 hi: 12 }";
constexpr absl::string_view kAtLeastSeven = "count { lo: 7 }";
constexpr absl::string_view kDozens =
    "count { lo: 12 hi: 99 approximate: true }";

TEST(Tolls, RiseOverTheDays) {
  EXPECT_THAT(
      Tolls({WithCount("a", "Harbour Post", "2019-03-05", kTwelve, "rose to 12",
                       "cues { kind: CUE_KIND_UPDATE_UP }"),
             WithCount("b", "Daily Meridian", "2019-03-04", kAtLeastSeven,
                       "at least seven died"),
             WithCount("c", "The Lantern", "2019-03-06",
                       "count { lo: 15 hi: 15 }", "fifteen died")}),
      ElementsAre("2019-03-04 7 FIRST", "2019-03-05 12 UP_STRONG",
                  "2019-03-06 15 UP_WEAK"));
}

TEST(Tolls, FallOnlyWhereTheTextSaysSo) {
  const ArticleClaims first =
      WithCount("a", "Harbour Post", "2019-03-04", kTwelve, "twelve died");
  EXPECT_THAT(
      Tolls({first, WithCount("b", "Daily Meridian", "2019-03-05", kSeven,
                              "lowered to seven",
                              "cues { kind: CUE_KIND_REVISION_DOWN }")}),
      ElementsAre("2019-03-04 12 FIRST", "2019-03-05 7 DOWN"));
  EXPECT_THAT(Tolls({first, WithCount("b", "Daily Meridian", "2019-03-05",
                                      kSeven, "seven died")}),
              ElementsAre("2019-03-04 12 FIRST", "2019-03-05 7 UNEXPLAINED"));
}

TEST(Tolls, BecomeMoreExact) {
  EXPECT_THAT(Tolls({WithCount("a", "Harbour Post", "2019-03-04", kDozens,
                               "dozens died"),
                     WithCount("b", "Daily Meridian", "2019-03-05",
                               "count { lo: 43 hi: 43 }", "43 died")}),
              ElementsAre("2019-03-04 12 FIRST", "2019-03-05 43 MORE_EXACT"));
}

TEST(Tolls, AreNotToldTwiceNorLessExactly) {
  EXPECT_THAT(
      Tolls({WithCount("a", "Harbour Post", "2019-03-04", kSeven, "seven died"),
             WithCount("b", "Daily Meridian", "2019-03-05", kTwelve,
                       "twelve died"),
             WithCount("c", "The Lantern", "2019-03-06", kSeven, "seven died"),
             WithCount("d", "Northern Wire", "2019-03-06", kAtLeastSeven,
                       "at least seven died")}),
      ElementsAre("2019-03-04 7 FIRST", "2019-03-05 12 UP_WEAK"));
}

TEST(Tolls, HaveNoHistoryWithoutAnOrder) {
  EXPECT_THAT(
      Tolls({WithCount("a", "Harbour Post", "2019-03-04", kSeven, "seven died"),
             WithCount("b", "Daily Meridian", "2019-03-04", kTwelve,
                       "twelve died")}),
      IsEmpty());
  EXPECT_THAT(Tolls({WithCount("a", "Harbour Post", "", kSeven, "seven died"),
                     WithCount("b", "Daily Meridian", "2019-03-04", kTwelve,
                               "twelve died")}),
              IsEmpty());
}

TEST(Tolls, OfOneDayAreOrderedByTheMinute) {
  EXPECT_THAT(Tolls({WithCount("a", "Harbour Post", "2019-03-04 18:30", kTwelve,
                               "twelve died"),
                     WithCount("b", "Daily Meridian", "2019-03-04 09:15",
                               kSeven, "seven died")}),
              ElementsAre("2019-03-04 7 FIRST", "2019-03-04 12 UP_WEAK"));
}

TEST(Tolls, NameWhoSaidItFirstAndInWhichWords) {
  const Comparison comparison = CompareAll(
      {WithCount("a", "Harbour Post", "2019-03-04", kSeven, "seven died",
                 "speakers { kind: SPEAKER_KIND_NAMED name: 'the ministry' }"),
       WithCount("b", "Daily Meridian", "2019-03-05", kTwelve, "twelve died")});
  ASSERT_EQ(comparison.tolls_size(), 1);
  const TollStep& step = comparison.tolls(0).steps(0);
  EXPECT_EQ(step.outlet(), "Harbour Post");
  EXPECT_EQ(step.speaker(), "the ministry, named");
  EXPECT_THAT(step.quote(), EqualsProto("article: 'a' begin: 0 end: 10"));
  EXPECT_EQ(step.roots_size(), 1);
}

TEST(Tolls, LeaveNoContestBehindThatTimeExplains) {
  // Two papers of one day, of which a third shows which came first.
  const Comparison comparison = CompareAll(
      {WithCount("a", "Harbour Post", "2019-03-04", kSeven, "seven died"),
       WithCount("b", "Daily Meridian", "2019-03-05", kTwelve, "twelve died"),
       WithCount("c", "The Lantern", "2019-03-05", kSeven, "seven died")});
  for (const ValueSupport& value : comparison.values()) {
    EXPECT_NE(value.support(), SUPPORT_CONTESTED);
  }
}

}  // namespace
}  // namespace crosscheck
