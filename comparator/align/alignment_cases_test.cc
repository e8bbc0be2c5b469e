// The cases that alignment is judged by: what chains, what is kept apart, what
// belongs together though it is told differently.

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "comparator/align/claims_builder.h"
#include "comparator/align/test_aligner.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

ArticleClaims Bombing(absl::string_view id, absl::string_view day,
                      absl::string_view place, uint32_t killed) {
  ClaimsBuilder builder(id, day);
  builder.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On(day)
      .At(place)
      .Killed(killed);
  return builder.Build();
}

TEST(AlignmentCases, AChainThroughAWeakLinkDoesNotHold) {
  // Each is near the next; the first and the last have nothing in common.
  const std::vector<std::string> incidents =
      AlignMembers({Bombing("a", "2020-12-10", "Tal Rahma", 7),
                    Bombing("b", "2020-12-11", "Tal Rahma", 9),
                    Bombing("c", "2020-12-12", "Tal Rahma", 30),
                    Bombing("d", "2020-12-13", "Wadi Sirr", 30)});
  for (const std::string& incident : incidents) {
    EXPECT_FALSE(absl::StrContains(incident, "a/e1") &&
                 absl::StrContains(incident, "d/e1"))
        << incident;
  }
  // Without the others the first two are one.
  EXPECT_THAT(AlignMembers({Bombing("a", "2020-12-10", "Tal Rahma", 7),
                            Bombing("b", "2020-12-11", "Tal Rahma", 9)}),
              ElementsAre(testing::AllOf(testing::HasSubstr("a/e1"),
                                         testing::HasSubstr("b/e1"))));
}

// Says the day after that something happened at Tal Rahma on a day.
ArticleClaims SaysSomething(absl::string_view id, int day, EventRole role) {
  const auto date = [](int number) {
    return absl::StrFormat("2020-12-%02d", number);
  };
  ClaimsBuilder builder(id, date(day + 1));
  builder.Event(role, EVENT_TYPE_OTHER).On(date(day)).At("Tal Rahma");
  return builder.Build();
}

TEST(AlignmentCases, APlaceAndAboutADaySayLittleWhereMuchHappens) {
  std::vector<ArticleClaims> articles = {
      SaysSomething("a", 10, EVENT_ROLE_MAIN),
      SaysSomething("b", 11, EVENT_ROLE_PARALLEL)};
  EXPECT_THAT(AlignMembers(articles), ElementsAre("a/e1 b/e1"));
  for (int day : {4, 5, 6, 7, 8, 13, 14, 15, 16, 17}) {
    articles.push_back(
        SaysSomething(absl::StrCat("other", day), day, EVENT_ROLE_BACKGROUND));
  }
  const std::vector<std::string> incidents = AlignMembers(articles);
  EXPECT_THAT(incidents, Contains("a/e1"));
  EXPECT_THAT(incidents, Contains("b/e1"));
}

TEST(AlignmentCases, TwoIncidentsThatOneArticleTellsApartStayApart) {
  ClaimsBuilder both("both", "2020-12-11");
  both.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Tal Rahma")
      .Killed(7);
  both.Event(EVENT_ROLE_PARALLEL, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Rahma market")
      .Killed(3);
  const std::vector<std::string> incidents = AlignMembers(
      {both.Build(), Bombing("seven", "2020-12-10", "Tal Rahma", 7),
       Bombing("three", "2020-12-10", "Rahma market", 3)});
  EXPECT_THAT(incidents,
              UnorderedElementsAre("both/e1 seven/e1", "both/e2 three/e1"));
}

TEST(AlignmentCases, AFollowUpBelongsToTheIncidentItFollows) {
  ClaimsBuilder trial("trial", "2021-03-02");
  trial
      .Text("Court tries man over Tal Rahma bombing",
            "A man was charged with the bombing that killed seven at Tal "
            "Rahma in December.")
      .Event(EVENT_ROLE_FOLLOWED_UP, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Tal Rahma")
      .Killed(7)
      .Victim("Samir Haddan");
  ClaimsBuilder news("news", "2020-12-10");
  news.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Tal Rahma")
      .Killed(7)
      .Victim("Samir Haddan");
  EXPECT_THAT(AlignMembers({news.Build(), trial.Build()}),
              ElementsAre("news/e1 trial/e1"));
}

TEST(AlignmentCases, TwoConvoysAreEachOfThemAndNotTheirSum) {
  ClaimsBuilder apart("apart", "2020-12-11");
  apart.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Tal Rahma")
      .Target("convoy")
      .Killed(0);
  apart.Event(EVENT_ROLE_PARALLEL, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Bir Halim")
      .Target("convoy")
      .Killed(0);
  apart.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .Target("convoy")
      .SumOf("e1", "e2");
  ClaimsBuilder one("one", "2020-12-11");
  one.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Bir Halim")
      .Target("convoy")
      .Killed(0);
  EXPECT_THAT(AlignMembers({apart.Build(), one.Build()}),
              Contains("apart/e2 one/e1"));
}

TEST(AlignmentCases, ACampaignIsNoneOfItsAttacks) {
  ClaimsBuilder campaign("campaign", "2020-12-10");
  campaign.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Tal Rahma")
      .Killed(7)
      .Campaign();
  EXPECT_THAT(AlignMembers({campaign.Build(),
                            Bombing("single", "2020-12-10", "Tal Rahma", 7)}),
              UnorderedElementsAre("campaign/e1", "single/e1"));
}

TEST(AlignmentCases, DaysApartAreTwoAttacks) {
  EXPECT_THAT(AlignMembers({Bombing("a", "2020-12-10", "Tal Rahma", 7),
                            Bombing("b", "2020-12-14", "Tal Rahma", 9)}),
              UnorderedElementsAre("a/e1", "b/e1"));
}

// An article all of which tells of the event.
ArticleClaims Told(absl::string_view id, absl::string_view day,
                   absl::string_view place, absl::string_view body) {
  ClaimsBuilder builder(id, "2020-12-14");
  builder.Text("Bomb in Qasr province", body)
      .Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On(day)
      .At(place);
  ArticleClaims claims = builder.Build();
  const Region& text = claims.article().regions(1);
  Span* sentence = claims.mutable_events(0)->mutable_sentence();
  sentence->set_begin(text.begin());
  sentence->set_end(text.end());
  return claims;
}

TEST(AlignmentCases, ACopyWithAnotherDateAndPlaceIsOneIncident) {
  constexpr absl::string_view kBefore =
      "A parked lorry blew up beside the bakers' queue in ";
  constexpr absl::string_view kAfter =
      " shortly after sunrise, tearing the awning off three stalls and "
      "throwing loaves across the lane, two porters told this newspaper.";
  EXPECT_THAT(AlignMembers({Told("a", "2020-12-13", "Tal Rahma",
                                 absl::StrCat(kBefore, "Tal Rahma", kAfter)),
                            Told("b", "2020-12-09", "Ain Dalab",
                                 absl::StrCat(kBefore, "Ain Dalab", kAfter))}),
              ElementsAre("a/e1 b/e1"));
}

TEST(AlignmentCases, OtherWordsForAnotherDateAndPlaceAreTwoIncidents) {
  EXPECT_THAT(
      AlignMembers(
          {Told("a", "2020-12-13", "Tal Rahma",
                "A parked lorry blew up beside the bakers' queue in Tal "
                "Rahma shortly after sunrise, two porters said."),
           Told("b", "2020-12-09", "Ain Dalab",
                "In Ain Dalab an explosion shook the tannery on Wednesday; "
                "the mayor blamed a leaking gas bottle at first.")}),
      UnorderedElementsAre("a/e1", "b/e1"));
}

}  // namespace
}  // namespace crosscheck
