#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/compare/claim_index.h"
#include "comparator/compare/comparator.h"
#include "comparator/compare/compared_article.h"
#include "comparator/compare/test_settings.h"
#include "comparator/testing/status_matchers.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/incident.pb.h"
#include "proto/provenance.pb.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kOne = "count { lo: 1 hi: 1 }";
constexpr absl::string_view kFour = "count { lo: 4 hi: 4 }";
constexpr absl::string_view kFive = "count { lo: 5 hi: 5 }";

ComparedArticle Shooting(absl::string_view outlet, absl::string_view day) {
  return ComparedArticle(outlet, outlet, day).Event(EVENT_TYPE_SHOOTING);
}

// What the articles, all on one incident, come to; 0 for no figure.
uint32_t Best(const std::vector<ArticleClaims>& articles, Attribute attribute) {
  Incident incident;
  incident.set_id("i1");
  for (const ArticleClaims& article : articles) {
    IncidentMember* member = incident.add_members();
    member->set_article(article.article().id());
    member->set_event("e1");
  }
  auto comparator = Comparator::Create({OwnCompareSettings()});
  EXPECT_THAT(comparator, IsOk());
  const OriginGraph origins;
  const ClaimIndex index(articles, origins);
  const Comparison comparison = (*comparator)->Compare(incident, index);
  for (const Estimate& estimate : comparison.estimates()) {
    if (estimate.attribute() == attribute) return estimate.best();
  }
  return 0;
}

// Two outlets that tell of five or four people hurt, and one, on `last_day`,
// that tells of four and of one dead.
std::vector<ArticleClaims> WithOneDeath(absl::string_view hurt,
                                        absl::string_view day_of_wire,
                                        absl::string_view last_day) {
  return {Shooting("Harbour Post", "2019-03-04")
              .Add(ATTRIBUTE_INJURED, hurt, "so many people")
              .Build(),
          Shooting("Northern Wire", day_of_wire)
              .Add(ATTRIBUTE_INJURED, hurt, "so many guests")
              .Build(),
          Shooting("Daily Meridian", last_day)
              .Add(ATTRIBUTE_INJURED, kFour, "four others")
              .Add(ATTRIBUTE_KILLED, kOne, "one man")
              .Build()};
}

TEST(Estimate, OneWhoTellsOfSomebodyElsesDeathIsOutvoted) {
  const std::vector<ArticleClaims> articles =
      WithOneDeath(kFour, "2019-03-05", "2019-03-05");
  EXPECT_EQ(Best(articles, ATTRIBUTE_KILLED), 0);
  EXPECT_EQ(Best(articles, ATTRIBUTE_INJURED), 4);
}

TEST(Estimate, WhoWroteBeforeTheDeathDoesNotOutvoteIt) {
  const std::vector<ArticleClaims> articles =
      WithOneDeath(kFive, "2019-03-04", "2019-03-07");
  EXPECT_EQ(Best(articles, ATTRIBUTE_KILLED), 1);
  // Who knows of the death has the hurt right, too.
  EXPECT_EQ(Best(articles, ATTRIBUTE_INJURED), 4);
}

TEST(Estimate, OfTwoTollsOfSeveralTheHigherIsTaken) {
  const auto dead = [](absl::string_view outlet, absl::string_view count) {
    return Shooting(outlet, "2019-03-04")
        .Add(ATTRIBUTE_KILLED, count, "so many died")
        .Build();
  };
  EXPECT_EQ(Best({dead("Harbour Post", "count { lo: 2 hi: 2 }"),
                  dead("Northern Wire", "count { lo: 3 hi: 3 }")},
                 ATTRIBUTE_KILLED),
            3);
  // The second death may be of somebody else.
  EXPECT_EQ(Best({dead("Harbour Post", kOne),
                  dead("Northern Wire", "count { lo: 2 hi: 2 }")},
                 ATTRIBUTE_KILLED),
            1);
}

TEST(Estimate, TheSumOfManyShootingsIsNotOfOne) {
  const ArticleClaims post =
      Shooting("Harbour Post", "2019-03-04")
          .Add(ATTRIBUTE_INJURED, "count { lo: 9 hi: 9 }",
               "nine were hurt in weekend shootings")
          .Build();
  const ArticleClaims wire = Shooting("Northern Wire", "2019-03-04")
                                 .Add(ATTRIBUTE_INJURED, kFour, "four guests")
                                 .Build();
  EXPECT_EQ(Best({post, wire}, ATTRIBUTE_INJURED), 4);
  EXPECT_EQ(Best({post}, ATTRIBUTE_INJURED), 9);
}

TEST(Estimate, WhoTellsOfOneDoesNotOutvoteWhoCountsSeveral) {
  const ArticleClaims post =
      Shooting("Harbour Post", "2019-03-04")
          .Add(ATTRIBUTE_CASUALTIES,
               "count { lo: 1 hi: 1 population: POPULATION_CHILDREN }",
               "a 7-year-old girl")
          .Build();
  const ArticleClaims wire = Shooting("Northern Wire", "2019-03-04")
                                 .Add(ATTRIBUTE_INJURED, kFour, "four guests")
                                 .Build();
  EXPECT_EQ(Best({post, wire}, ATTRIBUTE_INJURED), 4);
  EXPECT_EQ(Best({post}, ATTRIBUTE_INJURED), 1);
}

}  // namespace
}  // namespace crosscheck
