#include "comparator/compare/persons.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/compare/compared_article.h"
#include "comparator/compare/telling.h"
#include "comparator/compare/test_settings.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr absl::string_view kOne = "count { lo: 1 hi: 1 }";

// "killed 15", "injured", "hit": fate and age of each.
std::vector<std::string> Fates(const ComparedArticle& article) {
  const ArticleClaims claims = article.Build();
  std::vector<std::string> rows;
  for (const Person& person :
       PersonsOf(MakeTelling(claims, {"e1"}, OwnCompareSettings()))) {
    rows.push_back(
        absl::StrCat(person.killed    ? "killed"
                     : person.injured ? "injured"
                                      : "hit",
                     person.age < 0 ? "" : absl::StrCat(" ", person.age)));
  }
  return rows;
}

ComparedArticle Shooting() {
  return ComparedArticle("a", "Harbour Post", "2019-03-04")
      .Event(EVENT_TYPE_SHOOTING);
}

TEST(Persons, OneWhoWasHitAndDiedIsOnePerson) {
  EXPECT_THAT(Fates(Shooting()
                        .Add(ATTRIBUTE_CASUALTIES, kOne, "A 15-year-old boy")
                        .Add(ATTRIBUTE_INJURED, kOne, "The boy")
                        .Add(ATTRIBUTE_KILLED, kOne, "the boy")),
              ElementsAre("killed 15"));
}

TEST(Persons, TwoAgesAreTwoPersons) {
  EXPECT_THAT(Fates(Shooting()
                        .Add(ATTRIBUTE_CASUALTIES, kOne, "A 41-year-old man")
                        .Add(ATTRIBUTE_CASUALTIES, kOne, "a man, 28")),
              ElementsAre("hit 41", "hit 28"));
}

TEST(Persons, AManAndAWomanAreTwoPersons) {
  EXPECT_THAT(Fates(Shooting()
                        .Add(ATTRIBUTE_KILLED, kOne, "A man")
                        .Add(ATTRIBUTE_INJURED, kOne, "A woman")),
              ElementsAre("killed", "injured"));
}

TEST(Persons, AnotherManIsSomebodyElse) {
  EXPECT_THAT(Fates(Shooting()
                        .Add(ATTRIBUTE_KILLED, kOne, "A man")
                        .Add(ATTRIBUTE_INJURED, kOne, "Another man")),
              ElementsAre("killed", "injured"));
}

TEST(Persons, APronounStandsForWhomItFits) {
  constexpr absl::string_view kPart = "count { lo: 1 hi: 1 part: true }";
  EXPECT_THAT(Fates(Shooting()
                        .Add(ATTRIBUTE_CASUALTIES, kOne, "A man")
                        .Add(ATTRIBUTE_INJURED, kOne, "A girl")
                        .Add(ATTRIBUTE_KILLED, kPart, "he")),
              ElementsAre("killed", "injured"));
}

TEST(Persons, CountedPeopleAreNone) {
  EXPECT_THAT(
      Fates(Shooting()
                .Add(ATTRIBUTE_KILLED,
                     "count { lo: 1 hi: 1 population: POPULATION_TOTAL }",
                     "one person")
                .Add(ATTRIBUTE_INJURED, "count { lo: 4 hi: 4 }", "four men")),
      IsEmpty());
}

TEST(Persons, OneWhoWasAlsoHurtIsNoneOfThoseBefore) {
  EXPECT_THAT(Fates(Shooting()
                        .Add(ATTRIBUTE_KILLED, kOne, "A 16-year-old boy")
                        .Add(ATTRIBUTE_INJURED, kOne,
                             "A 16-year-old boy was also hurt")),
              ElementsAre("killed 16"));
  ComparedArticle article =
      Shooting().Add(ATTRIBUTE_KILLED, kOne, "A 16-year-old boy");
  article.Add(ATTRIBUTE_INJURED, kOne, "A 16-year-old boy was also hurt");
  Span* span = article.claim().mutable_value()->mutable_span();
  span->set_end(span->begin() + 17);
  EXPECT_THAT(Fates(article), ElementsAre("killed 16", "injured 16"));
}

TEST(Persons, AnotherWhoIsToldOfFirstMayBeToldOfAgain) {
  EXPECT_THAT(Fates(Shooting()
                        .Add(ATTRIBUTE_CASUALTIES, kOne, "another boy")
                        .Add(ATTRIBUTE_INJURED, kOne, "A 16-year-old boy")),
              ElementsAre("injured 16"));
}

}  // namespace
}  // namespace crosscheck
