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

}  // namespace
}  // namespace crosscheck
