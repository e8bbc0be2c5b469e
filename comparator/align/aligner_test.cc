#include "comparator/align/aligner.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/align/claims_builder.h"
#include "comparator/align/test_aligner.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/incident.pb.h"
#include "proto/settings.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

TEST(Aligner, MergesTheSameDayPlaceAndType) {
  ClaimsBuilder a("a", "2020-12-11");
  a.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING).On("2020-12-10").At("Tal Rahma");
  ClaimsBuilder b("b", "2020-12-12");
  b.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING).On("2020-12-10").At("Tal Rahma");
  EXPECT_THAT(AlignMembers({a.Build(), b.Build()}), ElementsAre("a/e1 b/e1"));
}

TEST(Aligner, KeepsTwoConvoysOfOneDayApart) {
  const auto article = [](absl::string_view id) {
    ClaimsBuilder builder(id, "2020-12-11");
    builder.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
        .On("2020-12-10")
        .At("Tal Rahma")
        .Target("convoy")
        .Killed(0);
    builder.Event(EVENT_ROLE_PARALLEL, EVENT_TYPE_BOMBING)
        .On("2020-12-10")
        .At("Bir Halim")
        .Target("convoy")
        .Killed(0);
    return builder.Build();
  };
  EXPECT_THAT(AlignMembers({article("a"), article("b")}),
              UnorderedElementsAre("a/e1 b/e1", "a/e2 b/e2"));
}

TEST(Aligner, ATruceAndAnElectionOfOneDayOfTheYearAreTwo) {
  ClaimsBuilder a("a", "2020-12-11");
  a.Event(EVENT_ROLE_BACKGROUND, EVENT_TYPE_CEASEFIRE).OnMonthDay("10-10");
  ClaimsBuilder b("b", "2021-11-07");
  b.Event(EVENT_ROLE_BACKGROUND, EVENT_TYPE_ELECTION).OnMonthDay("10-10");
  EXPECT_THAT(AlignMembers({a.Build(), b.Build()}),
              UnorderedElementsAre("a/e1", "b/e1"));
}

TEST(Aligner, OrderOfArticlesDoesNotMatter) {
  std::vector<ArticleClaims> articles;
  for (int i = 0; i < 12; ++i) {
    ClaimsBuilder builder(absl::StrCat("a", i), "2020-12-11");
    builder.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
        .On(absl::StrCat("2020-12-", 10 + i / 4))
        .At(i % 2 == 0 ? "Tal Rahma" : "Ain Dalab")
        .Killed(static_cast<uint32_t>(i));
    articles.push_back(builder.Build());
  }
  const auto aligner = MakeAligner();
  const Alignment expected = aligner->Align(articles, 1);
  std::reverse(articles.begin(), articles.end());
  EXPECT_THAT(aligner->Align(articles, 1), EqualsProto(expected));
  std::rotate(articles.begin(), articles.begin() + 5, articles.end());
  EXPECT_THAT(aligner->Align(articles, 2), EqualsProto(expected));
}

TEST(Aligner, LabelsAnIncident) {
  ClaimsBuilder a("a", "2020-12-11");
  a.Event(EVENT_ROLE_MAIN, EVENT_TYPE_SUICIDE_BOMBING)
      .On("2020-12-10")
      .At("Qasr")
      .At("Tal Rahma");
  const Alignment alignment = MakeAligner()->Align({a.Build()}, 1);
  ASSERT_EQ(alignment.incidents_size(), 1);
  EXPECT_EQ(alignment.incidents(0).label(),
            "suicide bombing · Tal Rahma · 10 December 2020");
}

TEST(Aligner, PutsTheSmallestPlaceFirst) {
  ClaimsBuilder a("a", "2020-12-11");
  a.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING).On("2020-12-10").At("Qasr");
  ClaimsBuilder b("b", "2020-12-11");
  b.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING).On("2020-12-10").At("Tal Rahma");
  ClaimsBuilder c("c", "2020-12-11");
  c.Event(EVENT_ROLE_MAIN, EVENT_TYPE_BOMBING)
      .On("2020-12-10")
      .At("Rahma market");
  const Alignment alignment =
      MakeAligner()->Align({a.Build(), b.Build(), c.Build()}, 1);
  ASSERT_EQ(alignment.incidents_size(), 1);
  std::vector<std::string> names;
  for (const PlaceValue& place : alignment.incidents(0).places()) {
    names.push_back(place.name());
  }
  EXPECT_THAT(names, ElementsAre("Rahma market", "Tal Rahma", "Qasr"));
}

// An incident's places, told by an outlet of Tal Rahma.
std::vector<std::string> PlacesToldInTalRahma(
    const std::vector<std::string>& told) {
  ClaimsBuilder a("a", "2020-12-11");
  a.Event(EVENT_ROLE_MAIN, EVENT_TYPE_SHOOTING).On("2020-12-10");
  for (const std::string& place : told) a.At(place);
  ArticleClaims claims = a.Build();
  PlaceValue* const town = claims.mutable_outlet_town();
  town->set_name("Tal Rahma");
  town->set_id("g:tal-rahma");
  town->set_precision(PLACE_PRECISION_TOWN);
  town->set_lat(33);
  town->set_lon(44);
  town->add_parents("g:qasr");
  const Alignment alignment = MakeAligner()->Align({claims}, 1);
  std::vector<std::string> names;
  for (const PlaceValue& place : alignment.incidents(0).places()) {
    names.push_back(place.name());
  }
  return names;
}

TEST(Aligner, AStreetAloneIsInTheTownOfTheOutlet) {
  EXPECT_THAT(PlacesToldInTalRahma({"Quarry Road"}),
              ElementsAre("Quarry Road", "Tal Rahma"));
  EXPECT_THAT(PlacesToldInTalRahma({"Quarry Road", "Qasr"}),
              ElementsAre("Quarry Road", "Tal Rahma", "Qasr"));
}

TEST(Aligner, AStreetOfATownThatIsToldIsNot) {
  EXPECT_THAT(PlacesToldInTalRahma({"Quarry Road", "Wadi Sirr"}),
              ElementsAre("Quarry Road", "Wadi Sirr"));
  EXPECT_THAT(PlacesToldInTalRahma({}), ElementsAre());
}

// The date of an incident that two articles put on other days.
std::string DateOf(ClaimsBuilder& a, ClaimsBuilder& b) {
  const Alignment alignment = MakeAligner()->Align({a.Build(), b.Build()}, 1);
  if (alignment.incidents_size() != 1) return "apart";
  const DateValue& date = alignment.incidents(0).date();
  return absl::StrCat(date.start(), "/", date.end());
}

TEST(Aligner, NothingIsToldBeforeItHappens) {
  ClaimsBuilder a("a", "2020-12-11");
  a.Event(EVENT_ROLE_MAIN, EVENT_TYPE_SHOOTING)
      .On("2020-12-11")
      .At("Rahma market")
      .Victim("Tarim Odal");
  ClaimsBuilder b("b", "2020-12-13");
  b.Event(EVENT_ROLE_MAIN, EVENT_TYPE_SHOOTING)
      .On("2020-12-12")
      .At("Rahma market")
      .Victim("Tarim Odal");
  EXPECT_EQ(DateOf(a, b), "2020-12-11/2020-12-11");
}

TEST(Aligner, OfTwoDaysTheOneSaidMoreOftenIsTaken) {
  ClaimsBuilder a("a", "2020-12-12");
  a.Event(EVENT_ROLE_MAIN, EVENT_TYPE_SHOOTING)
      .On("2020-12-10")
      .At("Tal Rahma")
      .Killed(7);
  ClaimsBuilder b("b", "2020-12-12");
  b.Event(EVENT_ROLE_MAIN, EVENT_TYPE_SHOOTING)
      .On("2020-12-11")
      .On("2020-12-11")
      .At("Tal Rahma")
      .Killed(7);
  const Alignment alignment = MakeAligner()->Align({a.Build(), b.Build()}, 1);
  ASSERT_EQ(alignment.incidents_size(), 1);
  EXPECT_EQ(alignment.incidents(0).date().start(), "2020-12-11");
}

TEST(Aligner, OvernightIsTheDayThatAnotherArticleGives) {
  ClaimsBuilder a("a", "2020-12-11");
  a.Event(EVENT_ROLE_MAIN, EVENT_TYPE_SHOOTING)
      .Between("2020-12-10", "2020-12-11", DATE_PRECISION_FEW_DAYS)
      .At("Rahma market");
  ClaimsBuilder b("b", "2020-12-11");
  b.Event(EVENT_ROLE_MAIN, EVENT_TYPE_SHOOTING)
      .On("2020-12-11")
      .At("Rahma market");
  EXPECT_EQ(DateOf(a, b), "2020-12-11/2020-12-11");
}

TEST(Aligner, RejectsSettingsThatLackAWeight) {
  EXPECT_THAT(Aligner::Create({}),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("\"date_same_day\" has no weight")));
}

}  // namespace
}  // namespace crosscheck
