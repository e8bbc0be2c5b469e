#include "comparator/provenance/origin_tracer.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/testing/equals_proto.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/provenance.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ProvenanceSettings OwnSettings() {
  Settings settings;
  EXPECT_THAT(ReadTextprotoFile("comparator/provenance/data/settings.textproto",
                                &settings),
              IsOk());
  return settings.provenance();
}

OriginGraph Trace(const std::vector<ArticleClaims>& articles, int threads = 1) {
  auto tracer = OriginTracer::Create({OwnSettings()});
  EXPECT_THAT(tracer, IsOk());
  return (*tracer)->Trace(articles, threads);
}

// "b -> article:a" for each dependence of one kind, with "?" where the
// direction is not known.
std::vector<std::string> Arrows(const OriginGraph& graph,
                                DependenceReason reason) {
  std::vector<std::string> arrows;
  for (const Dependence& dependence : graph.dependences()) {
    if (dependence.reason() != reason) continue;
    arrows.push_back(absl::StrCat(dependence.article(), " -> ",
                                  dependence.origin(),
                                  dependence.direction_unknown() ? " ?" : ""));
  }
  return arrows;
}

ArticleClaims WithText(absl::string_view id, absl::string_view outlet,
                       absl::string_view published, absl::string_view text) {
  ArticleClaims claims;
  Article* article = claims.mutable_article();
  article->set_id(std::string(id));
  article->mutable_outlet()->set_value(std::string(outlet));
  article->set_text(std::string(text));
  if (!published.empty()) {
    DateValue* date = article->mutable_published()->mutable_date();
    date->set_start(std::string(published));
    date->set_end(std::string(published));
  }
  return claims;
}

constexpr absl::string_view kReport =
    "A lorry loaded with quarry stone rolled into the covered market of Tal "
    "Rahma shortly before noon and took fire beside the grain stalls. "
    "Traders from the upper town carried the wounded to the clinic on doors "
    "and market tables, because the only ambulance had broken down a week "
    "ago. The governor of Qasr closed the road to the coast until evening and "
    "sent two companies of guards to the bridge. By sunset the clinic had "
    "counted seven dead, most of them porters who slept above the stalls. "
    "Nobody in the town could say who had owned the lorry, which carried the "
    "plates of a builder who died last spring.";

// The same report under another hand: sentences moved, words exchanged here
// and there, a sentence of its own put first.
constexpr absl::string_view kDisguised =
    "It was the worst day for Tal Rahma in years. Traders from the upper town "
    "brought the wounded to the clinic on doors and market tables, because "
    "the only ambulance had broken down a week earlier. A lorry loaded with "
    "quarry stone drove into the covered market of Tal Rahma shortly before "
    "noon and took fire beside the grain stalls. By nightfall the clinic had "
    "counted eight dead, most of them porters who slept above the stalls. The "
    "governor of Qasr closed the road to the coast until evening.";

// The same event, written by somebody who was there as well.
constexpr absl::string_view kIndependent =
    "Seven people lost their lives when a burning truck hit the market at Tal "
    "Rahma on Sunday, doctors at the town's clinic told our reporter. The "
    "driver jumped clear on the hill above the square and ran towards the "
    "river, a shopkeeper recalled. Soldiers blocked the coastal road for "
    "hours while firemen from two neighbouring towns fought the flames among "
    "sacks of wheat. The mayor spoke of an attack; the police would not say "
    "more than that they were looking for a man of about thirty in a grey "
    "coat. Many of the dead worked as carriers and lived over the shops.";

TEST(TextReuse, FindsADisguisedCopy) {
  const OriginGraph graph =
      Trace({WithText("a", "Harbour Post", "2019-03-03", kReport),
             WithText("b", "Daily Meridian", "2019-03-04", kDisguised)});
  EXPECT_THAT(Arrows(graph, DEPENDENCE_REASON_TEXT_REUSE),
              ElementsAre("b -> article:a"));
  EXPECT_GT(graph.dependences(0).containment(), 0.5);
  ASSERT_GT(graph.dependences(0).spans_size(), 0);
  const Span& span = graph.dependences(0).spans(0);
  EXPECT_EQ(span.article(), "b");
  EXPECT_THAT(
      std::string(kDisguised.substr(span.begin(), span.end() - span.begin())),
      HasSubstr("the wounded to the clinic on doors"));
}

TEST(TextReuse, LeavesTwoReportersOfOneEventApart) {
  EXPECT_THAT(
      Trace({WithText("a", "Harbour Post", "2019-03-03", kReport),
             WithText("b", "Daily Meridian", "2019-03-04", kIndependent)})
          .dependences(),
      IsEmpty());
}

TEST(TextReuse, TheLaterArticleRestsOnTheEarlier) {
  EXPECT_THAT(
      Arrows(Trace({WithText("a", "Harbour Post", "2019-03-05", kReport),
                    WithText("b", "Daily Meridian", "2019-03-04", kDisguised)}),
             DEPENDENCE_REASON_TEXT_REUSE),
      ElementsAre("a -> article:b"));
}

TEST(TextReuse, AtEqualTimesTheDirectionIsUnknown) {
  for (const char* published : {"2019-03-04", ""}) {
    EXPECT_THAT(
        Arrows(Trace({WithText("b", "Daily Meridian", published, kDisguised),
                      WithText("a", "Harbour Post", published, kReport)}),
               DEPENDENCE_REASON_TEXT_REUSE),
        ElementsAre("b -> article:a ?"))
        << published;
  }
}

TEST(TextReuse, ArticlesOfOneOutletAreNoReuse) {
  EXPECT_THAT(
      Arrows(Trace({WithText("a", "Harbour Post", "2019-03-03", kReport),
                    WithText("b", "Harbour Post", "2019-03-04", kDisguised)}),
             DEPENDENCE_REASON_TEXT_REUSE),
      IsEmpty());
}

TEST(TextReuse, ACopyOfACopyGoesBackToTheFirst) {
  EXPECT_THAT(
      Arrows(Trace({WithText("a", "Harbour Post", "2019-03-03", kReport),
                    WithText("b", "Daily Meridian", "2019-03-04", kReport),
                    WithText("c", "Northern Wire", "2019-03-05", kReport)}),
             DEPENDENCE_REASON_TEXT_REUSE),
      ElementsAre("b -> article:a", "c -> article:a"));
}

// A paragraph that a war gets in every report on it.
constexpr absl::string_view kBoilerplate =
    "The fighting in the province of Qasr began nine years ago, when a "
    "dispute over the water of the upper valley turned violent, and has since "
    "driven more than forty thousand people from their homes, according to "
    "figures that no side accepts. ";

TEST(TextReuse, StandingParagraphsAreNoReuse) {
  std::vector<ArticleClaims> articles;
  for (int i = 0; i < 20; ++i) {
    // Each with a little of its own: the paragraph is most of the text.
    articles.push_back(
        WithText(absl::StrCat("a", 10 + i), absl::StrCat("Outlet ", i),
                 absl::StrCat("2019-03-", 10 + i),
                 absl::StrCat(kBoilerplate, "Village ", i, " lost house ", i,
                              " on day ", i, " to fire ", i, ".")));
  }
  EXPECT_THAT(Arrows(Trace(articles), DEPENDENCE_REASON_TEXT_REUSE), IsEmpty());
  // The same paragraph in two articles only tells of reuse.
  articles.resize(2);
  EXPECT_THAT(Arrows(Trace(articles), DEPENDENCE_REASON_TEXT_REUSE),
              ElementsAre("a11 -> article:a10"));
}

TEST(TextReuse, AWireTextThatManyPrintIsNoBoilerplate) {
  std::vector<ArticleClaims> articles;
  for (int i = 0; i < 20; ++i) {
    articles.push_back(WithText(absl::StrCat("a", 10 + i),
                                absl::StrCat("Outlet ", i),
                                i == 7 ? "2019-03-03" : "2019-03-04", kReport));
  }
  const std::vector<std::string> arrows =
      Arrows(Trace(articles), DEPENDENCE_REASON_TEXT_REUSE);
  EXPECT_EQ(arrows.size(), 19u);
  for (const std::string& arrow : arrows) {
    EXPECT_THAT(arrow, HasSubstr("-> article:a17"));
  }
}

TEST(TextReuse, HeadlinesCaptionsAndFurnitureDoNotCount) {
  ArticleClaims a = WithText("a", "Harbour Post", "2019-03-03", kReport);
  ArticleClaims b = WithText("b", "Daily Meridian", "2019-03-04", kReport);
  for (const RegionKind kind :
       {REGION_KIND_TITLE, REGION_KIND_CAPTION, REGION_KIND_FURNITURE}) {
    b.mutable_article()->clear_regions();
    Region* region = b.mutable_article()->add_regions();
    region->set_kind(kind);
    region->set_end(static_cast<uint32_t>(kReport.size()));
    EXPECT_THAT(Trace({a, b}).dependences(), IsEmpty());
  }
}

constexpr absl::string_view kStatement =
    "\"We will not rest until those who sent this lorry into our market have "
    "been found and brought before the court of the province, whatever it "
    "costs and however long it takes us to do so,\" the governor said.";

TEST(SharedStatements, QuotesOnlyAreNoTextReuse) {
  ArticleClaims a =
      WithText("a", "Harbour Post", "2019-03-03",
               absl::StrCat("Guards searched the hills all day. ", kStatement));
  const ArticleClaims b = WithText(
      "b", "Daily Meridian", "2019-03-04",
      absl::StrCat(kStatement, " Shops stayed shut in the upper town."));
  const OriginGraph graph = Trace({a, b});
  EXPECT_THAT(Arrows(graph, DEPENDENCE_REASON_TEXT_REUSE), IsEmpty());
  EXPECT_THAT(Arrows(graph, DEPENDENCE_REASON_SHARED_STATEMENT),
              ElementsAre("b -> article:a"));

  // Where a claim says whose words they are, the speaker is the origin.
  ASSERT_THAT(
      ParseTextproto("claims",
                     "claims { id: 'c1' speakers { kind: SPEAKER_KIND_NAMED "
                     "name: 'the governor' } quote { begin: 35 end: 200 } }",
                     &a),
      IsOk());
  *a.mutable_article() =
      WithText("a", "Harbour Post", "2019-03-03",
               absl::StrCat("Guards searched the hills all day. ", kStatement))
          .article();
  EXPECT_THAT(Arrows(Trace({a, b}), DEPENDENCE_REASON_SHARED_STATEMENT),
              ElementsAre("a -> speaker:governor", "b -> speaker:governor"));
}

TEST(SharedStatements, AnUnclosedQuotationEndsWithItsParagraph) {
  const std::string open =
      absl::StrCat("\"A short word and no more, said the clerk.\n\n", kReport);
  EXPECT_THAT(
      Arrows(Trace({WithText("a", "Harbour Post", "2019-03-03", open),
                    WithText("b", "Daily Meridian", "2019-03-04", open)}),
             DEPENDENCE_REASON_TEXT_REUSE),
      ElementsAre("b -> article:a"));
}

// An article with one claim of seven killed.
ArticleClaims WithClaim(absl::string_view id, absl::string_view outlet,
                        absl::string_view published,
                        absl::string_view speakers) {
  ArticleClaims claims = WithText(id, outlet, published, "Seven were killed.");
  Claim* claim = claims.add_claims();
  EXPECT_THAT(ParseTextproto("claim",
                             absl::StrCat("id: 'c1' event: 'e1' "
                                          "attribute: ATTRIBUTE_KILLED "
                                          "value { count { lo: 7 hi: 7 } } "
                                          "quote { begin: 0 end: 17 } ",
                                          speakers),
                             claim),
              IsOk());
  return claims;
}

constexpr absl::string_view kMinistry =
    "speakers { kind: SPEAKER_KIND_NAMED name: 'the health ministry' }";

TEST(SharedSpeakers, OneMinistryBehindTwoPapers) {
  EXPECT_THAT(
      Arrows(Trace({WithClaim("a", "Harbour Post", "2019-03-03", kMinistry),
                    WithClaim("b", "Daily Meridian", "2019-03-04",
                              "speakers { kind: SPEAKER_KIND_NAMED "
                              "name: 'Health Ministry' }")}),
             DEPENDENCE_REASON_SHARED_SPEAKER),
      ElementsAre("a -> speaker:health ministry",
                  "b -> speaker:health ministry"));
}

TEST(SharedSpeakers, NearMisses) {
  struct Row {
    const char* name;
    ArticleClaims other;
  };
  const Row rows[] = {
      {"one outlet", WithClaim("b", "Harbour Post", "2019-03-04", kMinistry)},
      {"another month",
       WithClaim("b", "Daily Meridian", "2019-05-04", kMinistry)},
      {"another speaker",
       WithClaim("b", "Daily Meridian", "2019-03-04",
                 "speakers { kind: SPEAKER_KIND_NAMED name: 'the police' }")},
      {"anonymous", WithClaim("b", "Daily Meridian", "2019-03-04",
                              "speakers { kind: SPEAKER_KIND_ANONYMOUS "
                              "name: 'the health ministry' }")},
      {"own voice", WithClaim("b", "Daily Meridian", "2019-03-04", "")},
  };
  for (const Row& row : rows) {
    EXPECT_THAT(
        Arrows(Trace({WithClaim("a", "Harbour Post", "2019-03-03", kMinistry),
                      row.other}),
               DEPENDENCE_REASON_SHARED_SPEAKER),
        IsEmpty())
        << row.name;
  }
}

TEST(Citations, CreditsAndWhatMostClaimsGoBackTo) {
  ArticleClaims credited =
      WithClaim("a", "Harbour Post", "2019-03-03", kMinistry);
  ASSERT_THAT(ParseTextproto("credit",
                             "kind: CREDIT_KIND_TEXT name: 'Northern Wire' "
                             "id: 'northern-wire' span { begin: 0 end: 5 }",
                             credited.mutable_article()->add_credits()),
              IsOk());
  ArticleClaims picture =
      WithClaim("b", "Daily Meridian", "2019-03-03", kMinistry);
  ASSERT_THAT(ParseTextproto("credit",
                             "kind: CREDIT_KIND_PICTURE name: 'Northern Wire'",
                             picture.mutable_article()->add_credits()),
              IsOk());
  const ArticleClaims told =
      WithClaim("c", "The Beacon", "2019-03-03",
                "speakers { kind: SPEAKER_KIND_MEDIA name: 'Northern Wire' "
                "id: 'northern-wire' } speakers { kind: SPEAKER_KIND_NAMED "
                "name: 'the police' }");
  const ArticleClaims own =
      WithClaim("d", "Al Sahil", "2019-03-03",
                "speakers { kind: SPEAKER_KIND_MEDIA name: 'Al Sahil' }");
  EXPECT_THAT(
      Arrows(Trace({credited, picture, told, own}), DEPENDENCE_REASON_CREDIT),
      ElementsAre("a -> outlet:northern-wire", "c -> outlet:northern-wire"));
}

TEST(Citations, AMediumCitedOnceInPassingIsNotTheOrigin) {
  ArticleClaims claims =
      WithClaim("a", "Harbour Post", "2019-03-03", kMinistry);
  for (const char* name : {"the police", "the clinic", "the mayor"}) {
    Claim* claim = claims.add_claims();
    claim->set_id(name);
    Speaker* speaker = claim->add_speakers();
    speaker->set_kind(SPEAKER_KIND_NAMED);
    speaker->set_name(name);
  }
  Claim* claim = claims.add_claims();
  claim->set_id("wire");
  claim->add_speakers()->set_kind(SPEAKER_KIND_MEDIA);
  claim->mutable_speakers(0)->set_name("Northern Wire");
  EXPECT_THAT(Arrows(Trace({claims}), DEPENDENCE_REASON_CREDIT), IsEmpty());
}

// An article on the market of Tal Rahma that has its figure from `medium`.
ArticleClaims Citing(absl::string_view id, absl::string_view outlet,
                     absl::string_view published, absl::string_view medium) {
  ArticleClaims claims =
      WithClaim(id, outlet, published,
                medium.empty() ? std::string()
                               : absl::StrCat("speakers { kind: "
                                              "SPEAKER_KIND_MEDIA name: '",
                                              medium, "' }"));
  EXPECT_THAT(
      ParseTextproto("claim",
                     "id: 'c2' event: 'e1' attribute: ATTRIBUTE_PLACE value { "
                     "place { name: 'Tal Rahma' "
                     "precision: PLACE_PRECISION_TOWN } }",
                     claims.add_claims()),
      IsOk());
  EXPECT_THAT(
      ParseTextproto("claim",
                     "id: 'c3' event: 'e1' attribute: ATTRIBUTE_EVENT_DATE "
                     "value { date { start: '2019-03-03' end: '2019-03-03' "
                     "precision: DATE_PRECISION_DAY } }",
                     claims.add_claims()),
      IsOk());
  return claims;
}

TEST(Citations, TheArticleThatIsMeantIsFound) {
  EXPECT_THAT(
      Arrows(Trace({Citing("a", "Harbour Post", "2019-03-05", "The Beacon"),
                    Citing("b", "The Beacon", "2019-03-04", ""),
                    // Too late to be meant.
                    Citing("c", "The Beacon", "2019-03-06", "")}),
             DEPENDENCE_REASON_CREDIT),
      ElementsAre("a -> article:b"));
}

TEST(Citations, OfAnotherStoryOnlyTheOutletIsKnown) {
  ArticleClaims other = Citing("b", "The Beacon", "2019-03-04", "");
  other.mutable_claims(1)->mutable_value()->mutable_place()->set_name(
      "Wadi Sirr");
  EXPECT_THAT(
      Arrows(Trace({Citing("a", "Harbour Post", "2019-03-05", "The Beacon"),
                    other}),
             DEPENDENCE_REASON_CREDIT),
      ElementsAre("a -> outlet:beacon"));
}

TEST(Citations, LinksToArticlesOfTheCorpus) {
  ArticleClaims a = WithText("a", "Harbour Post", "2019-03-05", "One.");
  a.mutable_article()->add_links("https://www.beacon.example/market/?x=1");
  a.mutable_article()->add_links("https://elsewhere.example/market");
  ArticleClaims b = WithText("b", "The Beacon", "2019-03-04", "Two.");
  b.mutable_article()->set_url("http://beacon.example/market#top");
  EXPECT_THAT(Arrows(Trace({a, b}), DEPENDENCE_REASON_LINK),
              ElementsAre("a -> article:b"));
}

TEST(Circles, ThreeWhoCiteOneAnother) {
  const OriginGraph graph =
      Trace({Citing("a", "Harbour Post", "2019-03-04", "The Beacon"),
             Citing("b", "The Beacon", "2019-03-04", "Daily Meridian"),
             Citing("c", "Daily Meridian", "2019-03-04", "Harbour Post"),
             Citing("d", "Al Sahil", "2019-03-04", "Harbour Post")});
  ASSERT_EQ(graph.circles_size(), 1);
  EXPECT_THAT(graph.circles(0).origins(),
              ElementsAre("article:a", "article:b", "article:c"));
}

TEST(Circles, AChainIsNone) {
  EXPECT_THAT(Trace({Citing("a", "Harbour Post", "2019-03-04", "The Beacon"),
                     Citing("b", "The Beacon", "2019-03-04", "Daily Meridian"),
                     Citing("c", "Daily Meridian", "2019-03-04", "")})
                  .circles(),
              IsEmpty());
}

TEST(Ownership, TwoArticlesOfOneOutlet) {
  EXPECT_THAT(
      Arrows(Trace({WithText("a", "Harbour Post", "2019-03-04", "One."),
                    WithText("b", "The Harbour Post", "2019-03-05", "Two."),
                    WithText("c", "The Beacon", "2019-03-05", "Three.")}),
             DEPENDENCE_REASON_SAME_OUTLET),
      ElementsAre("a -> outlet:harbour post", "b -> outlet:harbour post"));
}

TEST(OriginTracer, OrderAndThreadsDoNotMatter) {
  std::vector<ArticleClaims> articles = {
      WithText("a", "Harbour Post", "2019-03-03", kReport),
      WithText("b", "Daily Meridian", "2019-03-04", kDisguised),
      WithText("c", "Northern Wire", "", kReport),
      WithText("d", "Al Sahil", "2019-03-04", kIndependent),
      Citing("e", "The Beacon", "2019-03-04", "Daily Meridian"),
      WithClaim("f", "Harbour Post", "2019-03-03", kMinistry),
      WithClaim("g", "Al Sahil", "2019-03-04", kMinistry)};
  const OriginGraph expected = Trace(articles);
  EXPECT_GT(expected.dependences_size(), 5);
  std::reverse(articles.begin(), articles.end());
  EXPECT_THAT(Trace(articles, 3), EqualsProto(expected));
  std::rotate(articles.begin(), articles.begin() + 3, articles.end());
  EXPECT_THAT(Trace(articles, 2), EqualsProto(expected));
}

TEST(OriginTracer, TakesNoArticlesAndEmptyOnes) {
  EXPECT_THAT(Trace({}).dependences(), IsEmpty());
  EXPECT_THAT(Trace({WithText("a", "", "", ""), WithText("b", "", "", "")})
                  .dependences(),
              IsEmpty());
}

TEST(OriginTracer, RejectsSettingsThatAreNotComplete) {
  EXPECT_THAT(
      OriginTracer::Create({}),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("shingle_words")));
  ProvenanceSettings settings = OwnSettings();
  settings.set_containment(1.5);
  EXPECT_THAT(
      OriginTracer::Create({settings}),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("containment")));
}

}  // namespace
}  // namespace crosscheck
