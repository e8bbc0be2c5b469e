// What several outlets' claims have in common, and whether it is said rightly.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/compare/claim_index.h"
#include "comparator/compare/comparator.h"
#include "comparator/compare/compared_article.h"
#include "comparator/compare/test_settings.h"
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
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr absl::string_view kSeven = "count { lo: 7 hi: 7 }";

ArticleClaims Paper(absl::string_view id, absl::string_view outlet,
                    absl::string_view speakers = "",
                    Attribute attribute = ATTRIBUTE_KILLED,
                    absl::string_view value = kSeven) {
  return ComparedArticle(id, outlet, "2019-03-04")
      .Event(EVENT_TYPE_BOMBING)
      .Add(attribute, value, absl::StrCat("as ", outlet, " has it"), speakers)
      .Build();
}

std::string By(absl::string_view kind, absl::string_view name,
               absl::string_view id = "") {
  return absl::StrCat("speakers { kind: SPEAKER_KIND_", kind, " name: '", name,
                      "' id: '", id, "' } ");
}

void Rests(absl::string_view article, absl::string_view origin,
           DependenceReason reason, OriginGraph* origins) {
  Dependence* dependence = origins->add_dependences();
  dependence->set_article(std::string(article));
  dependence->set_origin(std::string(origin));
  dependence->set_reason(reason);
}

Comparison Compare(const std::vector<ArticleClaims>& articles,
                   const OriginGraph& origins = {}) {
  auto comparator = Comparator::Create({OwnCompareSettings()});
  EXPECT_THAT(comparator, IsOk());
  Incident incident;
  incident.set_id("i1");
  for (const ArticleClaims& article : articles) {
    IncidentMember* member = incident.add_members();
    member->set_article(article.article().id());
    member->set_event("e1");
  }
  return (*comparator)->Compare(incident, ClaimIndex(articles, origins));
}

std::vector<std::string> Sentences(const Comparison& comparison) {
  std::vector<std::string> sentences;
  for (const Finding& finding : comparison.findings()) {
    sentences.push_back(finding.explanation());
  }
  return sentences;
}

std::vector<std::string> Supports(const Comparison& comparison) {
  std::vector<std::string> supports;
  for (const ValueSupport& value : comparison.values()) {
    supports.push_back(ShortEnumName(value.support()));
  }
  return supports;
}

TEST(Echo, OfOneSpeakerIsNotCalledOneText) {
  const std::string observatory = By("NAMED", "Qasr Observatory", "qasr");
  EXPECT_THAT(
      Sentences(Compare({Paper("a", "Harbour Post", observatory),
                         Paper("b", "Daily Meridian", observatory)})),
      ElementsAre(HasSubstr("all of it goes back to Qasr Observatory")));
}

TEST(Echo, OfWordsTakenOverIsOneText) {
  OriginGraph origins;
  Rests("b", "article:a", DEPENDENCE_REASON_TEXT_REUSE, &origins);
  EXPECT_THAT(
      Sentences(Compare(
          {Paper("a", "Harbour Post"), Paper("b", "Daily Meridian")}, origins)),
      ElementsAre(HasSubstr("theirs is one text, not two reports")));
  Rests("c", "article:a", DEPENDENCE_REASON_TEXT_REUSE, &origins);
  EXPECT_THAT(Sentences(Compare(
                  {Paper("a", "Harbour Post"), Paper("b", "Daily Meridian"),
                   Paper("c", "The Lantern")},
                  origins)),
              ElementsAre(HasSubstr("one text, not several reports")));
}

TEST(Echo, OfOneThatTheOtherCreditsGoesBackToIt) {
  OriginGraph origins;
  Rests("b", "article:a", DEPENDENCE_REASON_CREDIT, &origins);
  EXPECT_THAT(
      Sentences(Compare(
          {Paper("a", "Harbour Post"), Paper("b", "Daily Meridian")}, origins)),
      ElementsAre(HasSubstr("all of it goes back to Harbour Post")));
}

TEST(Echo, OfACircleIsNotOneText) {
  OriginGraph origins;
  Rests("a", "article:b", DEPENDENCE_REASON_CREDIT, &origins);
  Rests("b", "article:c", DEPENDENCE_REASON_CREDIT, &origins);
  Rests("c", "article:a", DEPENDENCE_REASON_CREDIT, &origins);
  Circle* circle = origins.add_circles();
  for (const char* origin : {"article:a", "article:b", "article:c"}) {
    circle->add_origins(origin);
  }
  const std::vector<std::string> sentences = Sentences(
      Compare({Paper("a", "Harbour Post"), Paper("b", "Daily Meridian"),
               Paper("c", "The Lantern")},
              origins));
  EXPECT_THAT(sentences, Contains(HasSubstr("rest on one another and are no "
                                            "independent reports")));
  EXPECT_THAT(sentences, Contains(HasSubstr("in a circle")));
  EXPECT_THAT(sentences, Each(Not(HasSubstr("one text"))));
}

TEST(Echo, IsNotOfAnAgencyThatTheWordsDoNotName) {
  // Both credit the wire somewhere; the figure of one is another agency's.
  OriginGraph origins;
  for (const char* id : {"a", "b"}) {
    Rests(id, "outlet:senn-wire", DEPENDENCE_REASON_CREDIT, &origins);
  }
  const Comparison comparison =
      Compare({Paper("a", "Harbour Post"),
               Paper("b", "Daily Meridian",
                     By("MEDIA", "Northern Wire", "northern-wire"))},
              origins);
  EXPECT_THAT(Sentences(comparison), IsEmpty());
  EXPECT_THAT(Supports(comparison), ElementsAre("CORROBORATED"));
}

TEST(Echo, OfOutletsThatNameOneAnotherInTheirWordsIsNoCorroboration) {
  OriginGraph origins;
  Rests("a", "article:b", DEPENDENCE_REASON_CREDIT, &origins);
  Rests("b", "article:a", DEPENDENCE_REASON_CREDIT, &origins);
  const Comparison comparison = Compare(
      {Paper("a", "Harbour Post",
             By("MEDIA", "Daily Meridian", "daily-meridian")),
       Paper("b", "Daily Meridian", By("MEDIA", "Harbour Post", "harbour"))},
      origins);
  EXPECT_THAT(Supports(comparison), ElementsAre("ECHO"));
}

TEST(Support, AMonitorDoesNotBearItselfOut) {
  const std::string observatory = By("NAMED", "Qasr Observatory", "qasr");
  for (const absl::string_view name :
       {"monitor", "rights group", "war monitor", "Qasr Observatory head"}) {
    SCOPED_TRACE(std::string(name));
    EXPECT_THAT(Supports(Compare(
                    {Paper("a", "Harbour Post", observatory),
                     Paper("b", "Daily Meridian", By("DESCRIBED", name))})),
                ElementsAre("ECHO"));
  }
  EXPECT_THAT(Supports(Compare({Paper("a", "Harbour Post", observatory),
                                Paper("b", "Daily Meridian",
                                      By("NAMED", "Senn Health Ministry"))})),
              ElementsAre("CORROBORATED"));
}

TEST(Support, ADescriptionDoesNotMakeTwoSourcesOne) {
  EXPECT_THAT(
      Supports(Compare(
          {Paper("a", "Harbour Post", By("NAMED", "Qasr Observatory", "qasr")),
           Paper("b", "Daily Meridian", By("DESCRIBED", "monitor")),
           Paper("c", "The Lantern",
                 By("NAMED", "Rights Network of Senn", "senn-rights"))})),
      ElementsAre("CORROBORATED"));
}

TEST(Support, TheDayOfPublicationIsNoValue) {
  const std::string day =
      "date { start: '2019-03-04' end: '2019-03-04' basis: "
      "DATE_BASIS_FRESH_NEWS }";
  EXPECT_THAT(Supports(Compare(
                  {Paper("a", "Harbour Post", "", ATTRIBUTE_EVENT_DATE, day)})),
              IsEmpty());
}

TEST(Support, WhoDiedOfTheirWoundsAreNoTollOfTheirOwn) {
  std::vector<std::string> sentences = Sentences(Compare(
      {ComparedArticle("a", "Harbour Post", "2019-03-04")
           .Event(EVENT_TYPE_BOMBING)
           .Add(ATTRIBUTE_KILLED, kSeven, "seven died")
           .Build(),
       ComparedArticle("b", "Daily Meridian", "2019-03-06")
           .Event(EVENT_TYPE_BOMBING)
           .Add(ATTRIBUTE_KILLED, "count { lo: 9 hi: 9 }", "nine have died")
           .Add(ATTRIBUTE_KILLED, "count { lo: 2 hi: 2 }",
                "two died of their wounds", "rule: 'killed.wounds'")
           .Build()}));
  EXPECT_THAT(sentences, Each(Not(HasSubstr("2 were killed"))));
}

TEST(Support, ThatAGroupClaimsItDoesNotBearOutABlame) {
  const auto actor = [](absl::string_view name, absl::string_view stance) {
    return absl::StrCat("actor { name: '", name, "' stance: STANCE_", stance,
                        " }");
  };
  const auto supports = [&](absl::string_view stance) {
    return Supports(
        Compare({Paper("a", "Harbour Post", "", ATTRIBUTE_RESPONSIBILITY,
                       actor("Dawn Brigade", "ATTRIBUTED")),
                 Paper("b", "Daily Meridian", "", ATTRIBUTE_RESPONSIBILITY,
                       actor("Dawn Brigade", stance))}));
  };
  EXPECT_THAT(supports("CLAIMED"), Each(Not(std::string("CORROBORATED"))));
  EXPECT_THAT(supports("SUSPECTED"), Each(Not(std::string("CORROBORATED"))));
  EXPECT_THAT(supports("STATED"), Contains(std::string("CORROBORATED")));
}

}  // namespace
}  // namespace crosscheck
