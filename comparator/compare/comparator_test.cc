#include "comparator/compare/comparator.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
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

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

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

TEST(Comparator, APartThatOneArticleHasIsNoConflictWithItsWhole) {
  const auto by = [](absl::string_view name) {
    return absl::StrCat("speakers { kind: SPEAKER_KIND_NAMED name: '", name,
                        "' }");
  };
  constexpr absl::string_view kRaid =
      "count { lo: 0 hi: 80 population: POPULATION_FIGHTERS }";
  const auto findings = [&](absl::string_view whose) {
    return Findings(CompareAll(
        {ComparedArticle("a", "Harbour Post", "2019-03-04")
             .Event(EVENT_TYPE_AIRSTRIKE)
             .Add(ATTRIBUTE_KILLED,
                  "count { lo: 120 hi: 120 population: POPULATION_FIGHTERS }",
                  "120 fighters died", by("the ministry"))
             .Add(ATTRIBUTE_KILLED, kRaid, "up to 80 in the first raid",
                  by(whose))
             .Build(),
         WithCount("b", "Daily Meridian", "2019-03-04",
                   "count { lo: 72 hi: 88 approximate: true "
                   "population: POPULATION_FIGHTERS }",
                   "about 80 fighters died")}));
  };
  EXPECT_THAT(findings("the ministry"), Not(Contains(HasSubstr("CONFLICT"))));
  EXPECT_THAT(findings("the rebels"), Contains(HasSubstr("CONFLICT")));
}

// Both have the council's count; what the ministry and the doctors say is
// another matter.
TEST(Comparator, AVagueCountOfBothHidesNoConflict) {
  const auto findings = [](absl::string_view of_both) {
    const auto article = [&](absl::string_view id, absl::string_view outlet,
                             absl::string_view count) {
      return ComparedArticle(id, outlet, "2019-03-04")
          .Event(EVENT_TYPE_BOMBING)
          .Add(ATTRIBUTE_KILLED, count, "so many were killed")
          .Add(ATTRIBUTE_KILLED, of_both, "so says the council")
          .Build();
    };
    return Findings(CompareAll(
        {article("a", "Harbour Post", "count { lo: 30 hi: 30 }"),
         article("b", "Daily Meridian", "count { lo: 47 hi: 47 }")}));
  };
  EXPECT_THAT(findings("count { lo: 12 hi: 99 approximate: true }"),
              Contains(HasSubstr("CONFLICT")));
  EXPECT_THAT(findings("count { lo: 6 }"), Contains(HasSubstr("CONFLICT")));
  EXPECT_THAT(findings("count { lo: 12 hi: 12 }"),
              Not(Contains(HasSubstr("HIGH CONFLICT"))));
}

// The figure of a statement that is another in the other paper is told, not
// that the words around it differ.
TEST(Comparator, AnUtteranceIsToldByTheFigureThatDrifts) {
  const auto article = [](absl::string_view id, absl::string_view outlet,
                          absl::string_view words, absl::string_view hurt) {
    constexpr absl::string_view kBy =
        "speakers { kind: SPEAKER_KIND_NAMED name: 'Omar Sayegh' "
        "direct: true }";
    ComparedArticle told(id, outlet, "2019-03-04");
    told.Event(EVENT_TYPE_BOMBING)
        .Add(ATTRIBUTE_RESPONSIBILITY,
             "actor { name: 'Dawn Brigade' stance: STANCE_ATTRIBUTED }", words,
             kBy);
    const Span quote = told.claim().quote();
    told.Add(ATTRIBUTE_INJURED, hurt, "", kBy);
    *told.claim().mutable_quote() = quote;
    return told.Build();
  };
  const std::string words =
      "The Dawn Brigade shelled the bakery on the square of the old quarter "
      "early in the morning and hurt ";
  EXPECT_THAT(
      Findings(CompareAll(
          {article("a", "Harbour Post", absl::StrCat(words, "twelve"),
                   "count { lo: 12 hi: 12 }"),
           article("b", "Daily Meridian", absl::StrCat(words, "eighteen"),
                   "count { lo: 18 hi: 18 }")})),
      Contains(HasSubstr("MEDIUM QUOTE_DRIFT INJURED")));
}

// A reprint has both statements of the same man.
TEST(Comparator, TwoUtterancesOfBothArticlesAreNoDrift) {
  const auto article = [](absl::string_view id, absl::string_view outlet,
                          bool both) {
    constexpr absl::string_view kBy =
        "speakers { kind: SPEAKER_KIND_NAMED name: 'Omar Sayegh' "
        "direct: true }";
    constexpr absl::string_view kActor =
        "actor { name: 'Dawn Brigade' stance: STANCE_ATTRIBUTED }";
    ComparedArticle told(id, outlet, "2019-03-04");
    told.Event(EVENT_TYPE_BOMBING);
    if (both || id == "a") {
      told.Add(ATTRIBUTE_RESPONSIBILITY, kActor,
               "the Dawn Brigade shelled us all through that night", kBy);
    }
    if (both || id == "b") {
      told.Add(ATTRIBUTE_RESPONSIBILITY, kActor,
               "the Dawn Brigade shelled us all through that long night", kBy);
    }
    return told.Build();
  };
  EXPECT_THAT(Findings(CompareAll({article("a", "Harbour Post", true),
                                   article("b", "Daily Meridian", true)})),
              Not(Contains(HasSubstr("QUOTE_DRIFT"))));
  EXPECT_THAT(Findings(CompareAll({article("a", "Harbour Post", false),
                                   article("b", "Daily Meridian", false)})),
              Contains(HasSubstr("QUOTE_DRIFT")));
}

// Seven on Wednesday and eighteen on Tuesday, against the eighteen of Tuesday.
TEST(Comparator, TheFigureOfAnotherEventOfTheArticleIsDoubtful) {
  const auto reasons = [](absl::string_view before) {
    const std::vector<ArticleClaims> articles = {
        ComparedArticle("a", "Harbour Post", "2019-03-04")
            .Event(EVENT_TYPE_SHELLING)
            .Add(ATTRIBUTE_KILLED, "count { lo: 7 hi: 7 }", "seven died")
            .Event(EVENT_TYPE_SHELLING, EVENT_ROLE_PARALLEL)
            .Add(ATTRIBUTE_KILLED, before, "so many died the day before")
            .Build(),
        WithCount("b", "Daily Meridian", "2019-03-04",
                  "count { lo: 18 hi: 18 }", "18 died")};
    Incident incident;
    incident.set_id("i1");
    for (const char* id : {"a", "b"}) {
      IncidentMember* member = incident.add_members();
      member->set_article(id);
      member->set_event("e1");
    }
    const OriginGraph origins;
    const ClaimIndex index(articles, origins);
    const Comparison comparison = MakeComparator()->Compare(incident, index);
    std::vector<std::string> all;
    for (const Finding& finding : comparison.findings()) {
      if (finding.relation() != RELATION_CONFLICT) continue;
      all.insert(all.end(), finding.reasons().begin(), finding.reasons().end());
    }
    return all;
  };
  EXPECT_THAT(reasons("count { lo: 18 hi: 18 }"), Contains("told_of_another"));
  EXPECT_THAT(reasons("count { lo: 3 hi: 3 }"),
              AllOf(Contains("disjoint"), Not(Contains("told_of_another"))));
}

TEST(Comparator, OneAmongThoseKilledDoesNotStandForAnArticle) {
  constexpr absl::string_view kOne = "one civilian";
  ComparedArticle article("a", "Harbour Post", "2019-03-04");
  article.Event(EVENT_TYPE_AIRSTRIKE)
      .Add(ATTRIBUTE_KILLED,
           "count { lo: 1 hi: 1 population: POPULATION_CIVILIANS }",
           "one civilian was among those killed");
  Span* span = article.claim().mutable_value()->mutable_span();
  span->set_end(span->begin() + static_cast<uint32_t>(kOne.size()));
  article.Add(ATTRIBUTE_KILLED,
              "count { lo: 8 hi: 8 population: POPULATION_CIVILIANS }",
              "eight civilians died");
  const Comparison comparison = CompareAll(
      {article.Build(),
       WithCount("b", "Daily Meridian", "2019-03-04",
                 "count { lo: 6 hi: 6 population: POPULATION_CIVILIANS }",
                 "six civilians died")});
  EXPECT_THAT(
      Findings(comparison),
      Contains(HasSubstr("Daily Meridian says that 6 "
                         "civilians were killed; Harbour Post says that 8 "
                         "civilians were killed.")));
}

TEST(Comparator, OneBodyInTwoSpellingsIsOneSource) {
  const auto article = [](absl::string_view first, absl::string_view second) {
    const auto by = [](absl::string_view name) {
      return absl::StrCat("speakers { kind: SPEAKER_KIND_NAMED name: '", name,
                          "' }");
    };
    return ComparedArticle("a", "Harbour Post", "2019-03-04")
        .Event(EVENT_TYPE_BOMBING)
        .Add(ATTRIBUTE_KILLED, kSeven, "seven died", by(first))
        .Add(ATTRIBUTE_KILLED, "count { lo: 90 hi: 90 }", "ninety died",
             by(second))
        .Build();
  };
  EXPECT_THAT(Findings(CompareAll({article("Ardanias defence ministry",
                                           "Ardanian defence ministry")})),
              Not(Contains(HasSubstr("SOURCES_DIFFER"))));
  EXPECT_THAT(Findings(CompareAll({article("Ardanian defence ministry",
                                           "Veldorian defence ministry")})),
              Contains(HasSubstr("SOURCES_DIFFER")));
}

TEST(Comparator, ASumOfWeeksIsNotSetAgainstOneAttack) {
  const auto article = [](absl::string_view words) {
    return ComparedArticle("a", "Harbour Post", "2019-03-04")
        .Event(EVENT_TYPE_AIRSTRIKE)
        .Add(ATTRIBUTE_INJURED, kSeven, "seven were hurt",
             "speakers { kind: SPEAKER_KIND_NAMED name: 'Senn Council' }")
        .Add(ATTRIBUTE_INJURED, "count { lo: 90 hi: 90 }", words,
             "speakers { kind: SPEAKER_KIND_NAMED name: 'Rescue Union' }")
        .Build();
  };
  EXPECT_THAT(Findings(CompareAll({article("ninety were hurt")})),
              Contains(HasSubstr("MEDIUM SOURCES_DIFFER")));
  EXPECT_THAT(
      Findings(CompareAll({article("since Sept. 19, ninety were hurt")})),
      IsEmpty());
}

TEST(Comparator, ManyFiguresAreNotAllPutIntoOneSentence) {
  std::vector<ArticleClaims> articles;
  for (int i = 0; i < 20; ++i) {
    const int number = 10 * (i + 1);
    articles.push_back(WithCount(
        absl::StrCat("a", i + 10), absl::StrCat("Outlet ", i + 10),
        "2019-03-04",
        absl::StrCat("count { lo: ", number, " hi: ", number, " }"), "died"));
  }
  const Comparison comparison = CompareAll(articles);
  ASSERT_EQ(comparison.findings_size(), 1);
  EXPECT_EQ(comparison.findings(0).sides_size(), 20);
  EXPECT_THAT(comparison.findings(0).explanation(),
              HasSubstr("; 12 further values are given."));
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

TEST(Comparator, ShortFormsOfTwoBoundsDisagree) {
  const auto paper = [](absl::string_view id, absl::string_view outlet,
                        int number) {
    const std::string exact =
        absl::StrCat("count { lo: ", number, " hi: ", number, " }");
    return ComparedArticle(id, outlet, "2019-03-04")
        .Event(EVENT_TYPE_BOMBING)
        .Add(ATTRIBUTE_KILLED, exact, "the headline",
             "region: REGION_KIND_TITLE")
        .Add(ATTRIBUTE_KILLED, absl::StrCat("count { lo: ", number, " }"),
             "at least so many")
        .Build();
  };
  EXPECT_THAT(Findings(CompareAll({paper("a", "Harbour Post", 22),
                                   paper("b", "Daily Meridian", 33)})),
              ElementsAre(HasSubstr("MEDIUM CONFLICT KILLED")));
}

// "Seven were killed", and a day later "nine were killed; two have died of
// their wounds".
TEST(Comparator, DeathsOfWoundedAreNoToll) {
  const auto paper = [](absl::string_view id, absl::string_view outlet,
                        absl::string_view published, absl::string_view killed,
                        absl::string_view hurt) {
    ComparedArticle article(id, outlet, published);
    article.Event(EVENT_TYPE_BOMBING)
        .Add(ATTRIBUTE_KILLED, killed, "so many died")
        .Add(ATTRIBUTE_INJURED, hurt, "so many were hurt");
    return article;
  };
  const Comparison comparison =
      CompareAll({paper("a", "Harbour Post", "2019-03-04", kSeven,
                        "count { lo: 10 hi: 10 }")
                      .Build(),
                  paper("b", "Daily Meridian", "2019-03-05",
                        "count { lo: 9 hi: 9 }", "count { lo: 8 hi: 8 }")
                      .Add(ATTRIBUTE_KILLED, "count { lo: 2 hi: 2 }",
                           "two died of their wounds",
                           "cues { kind: CUE_KIND_DIED_OF_WOUNDS }")
                      .Build()});
  EXPECT_THAT(Findings(comparison),
              Contains("INFO TRANSFER KILLED: Harbour Post says that 7 were "
                       "killed; Daily Meridian says that 9 were killed: some "
                       "who were hurt have died since."));
  for (const std::string& finding : Findings(comparison)) {
    EXPECT_FALSE(absl::StrContains(finding, "2 were killed")) << finding;
  }
}

TEST(Comparator, VersionsAreToldInTheirOrder) {
  const auto version = [](absl::string_view id, absl::string_view published,
                          absl::string_view count, absl::string_view words) {
    ComparedArticle article(id, "Harbour Post", published);
    article.Event(EVENT_TYPE_BOMBING).Add(ATTRIBUTE_KILLED, count, words);
    article.article().set_url("https://harbour.example/1");
    return article.Build();
  };
  EXPECT_THAT(
      Findings(
          CompareAll({version("a", "2019-03-04 12:00", "count { lo: 4 hi: 4 }",
                              "four died"),
                      version("b", "2019-03-04 08:00", kSeven, "seven died")})),
      ElementsAre("HIGH CONFLICT KILLED: Harbour Post first said that 7 were "
                  "killed (4 March 2019, 08:00), then that 4 were killed (4 "
                  "March 2019, 12:00); no word on the change was found."));
}

// An article of 4 March 2019 that dates the event to `date`.
std::vector<std::string> Dated(absl::string_view date) {
  return Findings(CompareAll(
      {ComparedArticle("a", "Harbour Post", "2019-03-04")
           .Event(EVENT_TYPE_BOMBING)
           .Add(ATTRIBUTE_EVENT_DATE,
                absl::StrCat("date { basis: DATE_BASIS_EXPLICIT ", date, " }"),
                "on that day")
           .Build()}));
}

TEST(Date, IsNotAfterTheArticle) {
  EXPECT_THAT(Dated("start: '2019-03-09' end: '2019-03-09'"),
              ElementsAre(HasSubstr("LOW AFTER_PUBLICATION EVENT_DATE: ")));
  EXPECT_THAT(Dated("start: '2019-03-03' end: '2019-03-03'"), IsEmpty());
}

TEST(Date, FallsOnTheWeekdayNamed) {
  // 3 March 2019 was a Sunday.
  EXPECT_THAT(Dated("start: '2019-03-03' end: '2019-03-03' weekday: 2"),
              ElementsAre(HasSubstr("LOW WEEKDAY_MISMATCH EVENT_DATE: ")));
  EXPECT_THAT(Dated("start: '2019-03-03' end: '2019-03-03' weekday: 7"),
              IsEmpty());
}

TEST(Comparator, FiguresOfOneStatementAreItsDrift) {
  const auto paper = [](absl::string_view id, absl::string_view outlet,
                        absl::string_view count, absl::string_view words) {
    return ComparedArticle(id, outlet, "2019-03-04")
        .Event(EVENT_TYPE_BOMBING)
        .Add(ATTRIBUTE_KILLED, count, words,
             "speakers { kind: SPEAKER_KIND_NAMED name: 'Omar Sayegh' "
             "direct: true }")
        .Build();
  };
  const Comparison comparison = CompareAll(
      {paper("a", "Harbour Post", kSeven,
             "\"We counted seven bodies and all of the dead were civilians\""),
       paper("b", "Daily Meridian", "count { lo: 9 hi: 9 }",
             "\"We counted nine bodies and all of the dead were "
             "civilians\"")});
  EXPECT_THAT(Findings(comparison),
              Contains("MEDIUM QUOTE_DRIFT KILLED: Harbour Post and Daily "
                       "Meridian quote one statement of Omar Sayegh with "
                       "different figures: 7 were killed; 9 were killed."));
  for (const ValueSupport& value : comparison.values()) {
    EXPECT_NE(value.support(), SUPPORT_CORROBORATED);
  }
}

// Findings of two papers that give one count and share the origin "senn".
std::vector<std::string> OfOneOrigin(DependenceReason reason,
                                     absl::string_view count) {
  OriginGraph origins;
  for (const absl::string_view article : {"a", "b"}) {
    Dependence* dependence = origins.add_dependences();
    dependence->set_article(std::string(article));
    dependence->set_origin("senn");
    dependence->set_reason(reason);
  }
  return Findings(CompareAll(
      {WithCount("a", "Harbour Post", "2019-03-04", count, "they died"),
       WithCount("b", "Daily Meridian", "2019-03-04", count, "they died")},
      origins));
}

TEST(Echo, IsOfAnAgency) {
  EXPECT_THAT(OfOneOrigin(DEPENDENCE_REASON_CREDIT, kSeven),
              ElementsAre("MEDIUM ECHO KILLED: Harbour Post and Daily Meridian "
                          "say that 7 were killed, but all of it goes back to "
                          "senn."));
}

TEST(Echo, OfAnOwnerIsNoOriginOfTheNews) {
  EXPECT_THAT(OfOneOrigin(DEPENDENCE_REASON_COMMON_OWNER, kSeven),
              ElementsAre("LOW ECHO KILLED: Harbour Post and Daily Meridian "
                          "say that 7 were killed, but they have one owner, "
                          "senn."));
}

TEST(Echo, IsNotOfTheTollOfAWar) {
  EXPECT_THAT(OfOneOrigin(DEPENDENCE_REASON_CREDIT, "count { lo: 250000 }"),
              IsEmpty());
}

TEST(CitationCircle, IsOfArticlesThatRestOnOneAnother) {
  const std::vector<ArticleClaims> articles = {
      WithCount("a", "Harbour Post", "2019-03-04", kSeven, "seven died"),
      WithCount("b", "Daily Meridian", "2019-03-04", kSeven, "seven died")};
  OriginGraph origins;
  Circle* circle = origins.add_circles();
  circle->add_origins("article:a");
  circle->add_origins("article:b");
  EXPECT_THAT(Findings(CompareAll(articles, origins)),
              Contains(testing::AllOf(HasSubstr("CITATION_CIRCLE"),
                                      HasSubstr("Harbour Post"),
                                      HasSubstr("Daily Meridian"))));
  circle->mutable_origins()->RemoveLast();
  EXPECT_THAT(Findings(CompareAll(articles, origins)), IsEmpty());
}

TEST(Echo, TellsOfAVictimOnce) {
  OriginGraph origins;
  std::vector<ArticleClaims> articles;
  for (const absl::string_view id : {"a", "b"}) {
    Dependence* dependence = origins.add_dependences();
    dependence->set_article(std::string(id));
    dependence->set_origin("senn");
    dependence->set_reason(DEPENDENCE_REASON_CREDIT);
    articles.push_back(
        ComparedArticle(id, id == "a" ? "Harbour Post" : "Daily Meridian",
                        "2019-03-04")
            .Event(EVENT_TYPE_BOMBING)
            .Add(ATTRIBUTE_KILLED,
                 "count { lo: 1 hi: 1 person: 'Ada Sayegh' "
                 "population: POPULATION_WOMEN }",
                 "Ada Sayegh died")
            .Add(ATTRIBUTE_VICTIM, "term { name: 'Ada Sayegh' }", "Ada Sayegh")
            .Build());
  }
  EXPECT_THAT(Findings(CompareAll(articles, origins)),
              Contains("MEDIUM ECHO KILLED: Harbour Post and Daily Meridian "
                       "say that Ada Sayegh was killed, but all of it goes "
                       "back to senn."));
}

// One article with a headline of `headline` killed and two sentences.
Comparison WithHeadline(absl::string_view headline, absl::string_view first,
                        absl::string_view second = "") {
  ComparedArticle article("a", "Harbour Post", "2019-03-04");
  article.Event(EVENT_TYPE_BOMBING)
      .Add(ATTRIBUTE_KILLED, headline, "the headline",
           "region: REGION_KIND_TITLE")
      .Add(ATTRIBUTE_KILLED, first, "the first sentence");
  if (!second.empty()) {
    article.Event(EVENT_TYPE_BOMBING)
        .Add(ATTRIBUTE_KILLED, second, "the second sentence");
  }
  return CompareAll({article.Build()});
}

TEST(Headline, IsContradictedByTheText) {
  EXPECT_THAT(Findings(WithHeadline("count { lo: 20 hi: 20 }",
                                    "count { lo: 26 hi: 26 }")),
              ElementsAre(HasSubstr("MEDIUM CONFLICT KILLED")));
}

TEST(Headline, MayRound) {
  EXPECT_THAT(
      Findings(WithHeadline("count { lo: 100 hi: 100 }", "count { lo: 101 }")),
      IsEmpty());
}

TEST(Headline, MaySumUpWhatTheTextTellsOfTwoTowns) {
  EXPECT_THAT(
      Findings(WithHeadline("count { lo: 8 hi: 8 }", "count { lo: 5 hi: 5 }",
                            "count { lo: 3 hi: 3 }")),
      IsEmpty());
}

TEST(Headline, IsNotContradictedByOneWhoIsToldOf) {
  EXPECT_THAT(
      Findings(WithHeadline("count { lo: 4 hi: 4 }", "count { lo: 1 hi: 1 }")),
      IsEmpty());
}

TEST(Headline, MayHaveTheDeadBesideTheOthersShot) {
  EXPECT_THAT(
      Findings(CompareAll({ComparedArticle("a", "Harbour Post", "2019-03-04")
                               .Event(EVENT_TYPE_SHOOTING)
                               .Add(ATTRIBUTE_KILLED, "count { lo: 2 hi: 2 }",
                                    "two dead", "region: REGION_KIND_TITLE")
                               .Add(ATTRIBUTE_INJURED, "count { lo: 6 hi: 6 }",
                                    "six hurt", "region: REGION_KIND_TITLE")
                               .Add(ATTRIBUTE_INJURED, "count { lo: 8 hi: 8 }",
                                    "eight were hit")
                               .Build()})),
      IsEmpty());
}

// One source has `whole` civilians, the other ten of them, and `rest` more are
// laid to `third`.
ArticleClaims WithParts(int whole, int rest, absl::string_view third) {
  constexpr absl::string_view kUnion =
      "speakers { kind: SPEAKER_KIND_NAMED name: 'Rescue Union' }";
  constexpr absl::string_view kCouncil =
      "speakers { kind: SPEAKER_KIND_NAMED name: 'Senn Council' }";
  const auto civilians = [](int number) {
    return absl::StrCat("count { lo: ", number, " hi: ", number,
                        " population: POPULATION_CIVILIANS }");
  };
  return ComparedArticle("a", "Harbour Post", "2019-03-04")
      .Event(EVENT_TYPE_BOMBING)
      .Add(ATTRIBUTE_KILLED, civilians(whole), "all the civilians", kCouncil)
      .Add(ATTRIBUTE_KILLED, civilians(10), "ten on the bus", kUnion)
      .Add(ATTRIBUTE_KILLED,
           absl::StrCat("count { lo: ", rest, " hi: ", rest, " }"),
           "and those in town",
           absl::StrCat("speakers { kind: SPEAKER_KIND_NAMED name: '", third,
                        "' }"))
      .Build();
}

TEST(Comparator, TwoPartsOfOneSourceMakeTheOthersWhole) {
  ArticleClaims article = WithParts(31, 21, "Town Hall");
  EXPECT_THAT(Findings(CompareAll({article})), Contains(HasSubstr("SOURCES")));
  // In one sentence.
  article.mutable_claims(2)->mutable_quote()->set_begin(
      article.claims(1).quote().begin());
  EXPECT_THAT(Findings(CompareAll({article})), IsEmpty());
  // Of one source great numbers add up by no chance.
  EXPECT_THAT(Findings(CompareAll({WithParts(31, 21, "Rescue Union")})),
              IsEmpty());
  EXPECT_THAT(Findings(CompareAll({WithParts(32, 21, "Rescue Union")})),
              Contains(HasSubstr("SOURCES")));
}

// Two sources of one article on who did it, as read by `rule`.
std::vector<std::string> TwoWhoDidIt(absl::string_view rule) {
  const auto source = [rule](absl::string_view name) {
    return absl::StrCat("rule: '", rule,
                        "' speakers { kind: SPEAKER_KIND_NAMED name: '", name,
                        "' }");
  };
  return Findings(CompareAll(
      {ComparedArticle("a", "Harbour Post", "2019-03-04")
           .Event(EVENT_TYPE_SHELLING)
           .Add(ATTRIBUTE_RESPONSIBILITY,
                "actor { name: 'Dawn Brigade' stance: STANCE_ATTRIBUTED }",
                "one thing", source("Senn Council"))
           .Add(ATTRIBUTE_RESPONSIBILITY,
                "actor { name: 'Harith Front' stance: STANCE_ATTRIBUTED }",
                "another thing", source("Rescue Union"))
           .Build()}));
}

TEST(Comparator, TwoSourcesBlameDifferentOnes) {
  EXPECT_THAT(TwoWhoDidIt("actor.blamed"),
              ElementsAre(HasSubstr("MEDIUM SOURCES_DIFFER RESPONSIBILITY")));
}

TEST(Comparator, ActsToldInPassingAreNotOneAct) {
  EXPECT_THAT(TwoWhoDidIt("actor.active"),
              ElementsAre(HasSubstr("INFO SOURCES_DIFFER RESPONSIBILITY")));
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
