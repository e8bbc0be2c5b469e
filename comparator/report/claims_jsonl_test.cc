#include "comparator/report/claims_jsonl.h"

#include <string>

#include "comparator/report/sample_report.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string Export(const ArticleClaims& article) {
  JsonLine json;
  std::string text;
  EXPECT_THAT(AppendClaimsJsonl(article, json, &text), IsOk());
  return text;
}

ArticleSketch Sketch(absl::string_view text) {
  ArticleSketch sketch("harbour-1", "Harbour Post", "2019-03-03", text);
  sketch.AddEvent("e1", "role: EVENT_ROLE_MAIN type: EVENT_TYPE_BOMBING");
  return sketch;
}

TEST(ClaimsJsonl, HasTheFormThatStaysStable) {
  EXPECT_EQ(
      Export(SampleParts().articles[0]),
      R"({"article":"harbour-1","outlet":"Harbour Post",)"
      R"("published":"2019-03-03","incidents":[{"main":true,)"
      R"("type":"bombing","date":{"start":"2019-03-03","end":"2019-03-03"},)"
      R"("places":[{"name":"Tal Rahma","id":"x:tal-rahma","lat":12.5,)"
      R"("lon":41.0}],"killed":[{"lo":0,"hi":0,"who":"total",)"
      R"("quote":"There were\nno casualties, the ministry said","begin":67,)"
      R"("end":110,"by":"ministry"}],"injured":[],"actors":[]}]})"
      "\n");
}

TEST(ClaimsJsonl, HasALineForAnArticleWithoutIncidents) {
  EXPECT_EQ(Export(SampleParts().articles[3]),
            R"({"article":"valley-1","outlet":"Valley Review",)"
            R"("published":null,"incidents":[]})"
            "\n");
}

TEST(ClaimsJsonl, HasNullForAnOpenEndAndForTheOutletsOwnVoice) {
  ArticleSketch sketch = Sketch("At least seven died");
  sketch.AddClaim("c1", "e1", ATTRIBUTE_KILLED, "count { lo: 7 }",
                  {"At least seven died", ""});
  const std::string line = Export(sketch.claims());
  EXPECT_THAT(line, HasSubstr(R"("lo":7,"hi":null,"who":"total")"));
  EXPECT_THAT(line, HasSubstr(R"("by":null)"));
  EXPECT_THAT(line, HasSubstr(R"("date":null,"places":[])"));
}

TEST(ClaimsJsonl, CountsThoseShotAsHurtWhereNobodyDied) {
  ArticleSketch sketch = Sketch("Two men were shot. One of them died.");
  Claim* const shot =
      sketch.AddClaim("c1", "e1", ATTRIBUTE_CASUALTIES, "count { lo: 2 hi: 2 }",
                      {"Two men were shot", ""});
  shot->set_rule("shot.passive");
  EXPECT_THAT(Export(sketch.claims()), HasSubstr(R"("injured":[{"lo":2)"));
  sketch.AddClaim("c2", "e1", ATTRIBUTE_KILLED, "count { lo: 1 hi: 1 }",
                  {"One of them died", ""});
  EXPECT_THAT(Export(sketch.claims()), HasSubstr(R"("injured":[])"));
}

TEST(ClaimsJsonl, GivesEachDistinctCountOnceAsFirstSaid) {
  ArticleSketch sketch = Sketch("Seven died. Seven. Seven children died.");
  sketch.AddClaim("c1", "e1", ATTRIBUTE_KILLED, "count { lo: 7 hi: 7 }",
                  {"Seven died", ""});
  sketch.AddClaim("c2", "e1", ATTRIBUTE_KILLED, "count { lo: 7 hi: 7 }",
                  {"Seven.", ""});
  sketch.AddClaim(
      "c3", "e1", ATTRIBUTE_KILLED,
      "count { lo: 7 hi: 7 population: POPULATION_CHILDREN part: true }",
      {"Seven children died", ""});
  sketch.AddClaim("c4", "e1", ATTRIBUTE_KILLED,
                  "count { lo: 7 population: POPULATION_OTHER group: 'Miners'}",
                  {"Seven children died", ""});
  const std::string line = Export(sketch.claims());
  EXPECT_THAT(
      line,
      HasSubstr(
          R"("killed":[{"lo":7,"hi":7,"who":"total","quote":"Seven died",)"
          R"("begin":0,"end":10,"by":null},{"lo":7,"hi":7,"who":"children")"));
  EXPECT_THAT(line, Not(HasSubstr("Seven.")));
  EXPECT_THAT(line, HasSubstr(R"("who":"miners")"));
}

TEST(ClaimsJsonl, LeavesOutWhatIsNoFigureOfTheIncident) {
  ArticleSketch sketch = Sketch("Seven died. 400 in all. 9 hurt. 3 rockets");
  sketch
      .AddClaim("c1", "e1", ATTRIBUTE_KILLED, "count { lo: 7 hi: 7 }",
                {"Seven died", ""})
      ->set_factuality(FACTUALITY_CERTAIN_NOT);
  sketch.AddClaim("c2", "e1", ATTRIBUTE_KILLED,
                  "count { lo: 400 hi: 400 cumulative: true }",
                  {"400 in all", ""});
  sketch.AddClaim("c3", "e1", ATTRIBUTE_CASUALTIES, "count { lo: 9 hi: 9 }",
                  {"9 hurt", ""});
  sketch.AddClaim("c4", "e1", ATTRIBUTE_MUNITIONS, "count { lo: 3 hi: 3 }",
                  {"3 rockets", ""});
  EXPECT_THAT(Export(sketch.claims()),
              HasSubstr(R"("killed":[],"injured":[],"actors":[])"));
}

TEST(ClaimsJsonl, KeepsADenialOfAnyCasualties) {
  ArticleSketch sketch = Sketch("Nobody died");
  sketch
      .AddClaim("c1", "e1", ATTRIBUTE_KILLED, "count { lo: 0 hi: 0 }",
                {"Nobody died", ""})
      ->set_factuality(FACTUALITY_CERTAIN_NOT);
  EXPECT_THAT(Export(sketch.claims()), HasSubstr(R"("lo":0,"hi":0)"));
}

TEST(ClaimsJsonl, GivesEachActorAndStanceOnce) {
  ArticleSketch sketch = Sketch("Dawn claimed it. The Dawn Brigade. Nobody.");
  sketch.AddClaim("c1", "e1", ATTRIBUTE_RESPONSIBILITY,
                  "actor { name: 'Dawn' id: 'dawn' stance: STANCE_CLAIMED }",
                  {"Dawn claimed it", "Dawn"});
  sketch.AddClaim(
      "c2", "e1", ATTRIBUTE_RESPONSIBILITY,
      "actor { name: 'Dawn Brigade' id: 'dawn' stance: STANCE_CLAIMED }",
      {"Dawn Brigade", ""});
  sketch.AddClaim(
      "c3", "e1", ATTRIBUTE_RESPONSIBILITY,
      "actor { name: 'Dawn Brigade' id: 'dawn' stance: STANCE_DENIED }",
      {"Dawn Brigade", ""});
  sketch.AddClaim("c4", "e1", ATTRIBUTE_RESPONSIBILITY,
                  "actor { stance: STANCE_NO_CLAIM }", {"Nobody", ""});
  sketch.AddClaim("c5", "e1", ATTRIBUTE_RESPONSIBILITY,
                  "actor { name: 'Dawn' stance: STANCE_UNCONFIRMED }",
                  {"Dawn", ""});
  EXPECT_THAT(
      Export(sketch.claims()),
      HasSubstr(
          R"("actors":[{"name":"Dawn Brigade","id":"dawn","stance":"claimed",)"
          R"("by":null,"quote":"Dawn Brigade"},{"name":"Dawn Brigade",)"
          R"("id":"dawn","stance":"denied","by":null,)"
          R"("quote":"Dawn Brigade"}])"));
}

TEST(ClaimsJsonl, HasOneMainIncidentAtMost) {
  ArticleSketch sketch = Sketch("x");
  sketch.AddEvent("e2", "role: EVENT_ROLE_MAIN type: EVENT_TYPE_CEASEFIRE");
  sketch.AddEvent("e3", "role: EVENT_ROLE_FOLLOWED_UP");
  sketch.AddEvent("e4", "type: EVENT_TYPE_BOMBING campaign: true");
  const std::string line = Export(sketch.claims());
  EXPECT_THAT(line, HasSubstr(R"("main":true,"type":"bombing")"));
  EXPECT_THAT(line, HasSubstr(R"("main":false,"type":"other")"));
  EXPECT_EQ(line.find("true"), line.rfind("true"));
  // The campaign is none.
  EXPECT_EQ(line.find("bombing"), line.rfind("bombing"));
}

TEST(ClaimsJsonl, TakesWhatIsFollowedUpWhereNothingElseIsMain) {
  ArticleSketch sketch("a", "", "", "x");
  sketch.AddEvent("e1", "role: EVENT_ROLE_BACKGROUND");
  sketch.AddEvent("e2", "role: EVENT_ROLE_FOLLOWED_UP type: EVENT_TYPE_ARSON");
  EXPECT_THAT(Export(sketch.claims()),
              HasSubstr(R"("main":true,"type":"arson")"));
}

TEST(ClaimsJsonl, PutsTheMostSpecificPlaceFirst) {
  ArticleSketch sketch = Sketch("Qasr, Tal Rahma, the mill");
  sketch.AddClaim(
      "c1", "e1", ATTRIBUTE_PLACE,
      "place { name: 'Qasr' id: 'q' precision: PLACE_PRECISION_PROVINCE }",
      {"Qasr", ""});
  sketch.AddClaim(
      "c2", "e1", ATTRIBUTE_PLACE,
      "place { name: 'Tal Rahma' id: 't' precision: PLACE_PRECISION_TOWN }",
      {"Tal Rahma", ""});
  sketch.AddClaim("c3", "e1", ATTRIBUTE_PLACE, "place { name: 'the mill' }",
                  {"the mill", ""});
  EXPECT_THAT(
      Export(sketch.claims()),
      HasSubstr(
          R"("places":[{"name":"the mill","id":"","lat":null,"lon":null},)"
          R"({"name":"Tal Rahma","id":"t","lat":null,"lon":null},)"
          R"({"name":"Qasr","id":"q","lat":null,"lon":null}])"));
}

TEST(ClaimsJsonl, TakesTheNarrowestDateThatTheTextGives) {
  ArticleSketch sketch("a", "", "", "in March, on Sunday");
  sketch.AddEvent("e1",
                  "role: EVENT_ROLE_MAIN inferred_date { start: '2019-03-05' "
                  "end: '2019-03-05' basis: DATE_BASIS_FRESH_NEWS }");
  sketch.AddClaim("c2", "e1", ATTRIBUTE_EVENT_DATE,
                  "date { start: '2019-03-01' end: '2019-03-31' }",
                  {"in March", ""});
  sketch.AddClaim("c3", "e1", ATTRIBUTE_EVENT_DATE,
                  "date { start: '2019-03-03' end: '2019-03-03' }",
                  {"on Sunday", ""});
  EXPECT_THAT(Export(sketch.claims()),
              HasSubstr(R"("date":{"start":"2019-03-03","end":"2019-03-03"})"));
}

TEST(ClaimsJsonl, MarksADateThatNobodyGives) {
  ArticleSketch sketch("a", "", "", "Seven died.");
  sketch.AddEvent("e1",
                  "role: EVENT_ROLE_MAIN inferred_date { start: '2019-03-05' "
                  "end: '2019-03-05' basis: DATE_BASIS_FRESH_NEWS }");
  EXPECT_THAT(Export(sketch.claims()),
              HasSubstr(R"("date":{"start":"2019-03-05","end":"2019-03-05",)"
                        R"("inferred":true})"));
}

TEST(ClaimsJsonl, SaysOfThePublicationWhatIsKnown) {
  ArticleClaims article;
  article.mutable_article()->set_id("a");
  DateValue* date =
      article.mutable_article()->mutable_published()->mutable_date();
  date->set_start("2024-08-01");
  date->set_end("2024-08-31");
  EXPECT_THAT(Export(article), HasSubstr(R"("published":"2024-08",)"));
  date->set_start("2024-01-01");
  EXPECT_THAT(Export(article), HasSubstr(R"("published":"2024",)"));
}

TEST(ClaimsJsonl, RefusesASpanThatIsNoQuotation) {
  ArticleSketch sketch = Sketch("Seven died");
  sketch
      .AddClaim("c1", "e1", ATTRIBUTE_KILLED, "count { lo: 7 }",
                {"Seven died", ""})
      ->mutable_quote()
      ->set_end(400);
  JsonLine json;
  std::string text;
  EXPECT_THAT(
      AppendClaimsJsonl(sketch.claims(), json, &text),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("harbour-1")));
  EXPECT_EQ(text, "");
}

}  // namespace
}  // namespace crosscheck
