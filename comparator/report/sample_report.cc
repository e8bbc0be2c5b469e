#include "comparator/report/sample_report.h"

#include <cstdlib>
#include <initializer_list>
#include <iostream>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/textproto.h"
#include "google/protobuf/message.h"

namespace crosscheck {
namespace {

void ParseOrDie(absl::string_view text, google::protobuf::Message* message) {
  const absl::Status status = ParseTextproto("sample", text, message);
  if (status.ok()) return;
  std::cerr << status << "\n";
  std::abort();
}

Span SpanOfOrDie(absl::string_view text, absl::string_view words) {
  const size_t begin = text.find(words);
  if (begin == absl::string_view::npos) {
    std::cerr << "not in the text: " << words << "\n";
    std::abort();
  }
  Span span;
  span.set_begin(begin);
  span.set_end(begin + words.size());
  return span;
}

constexpr absl::string_view kMinistry =
    "kind: SPEAKER_KIND_NAMED name: 'ministry'";
constexpr absl::string_view kDoctors =
    "kind: SPEAKER_KIND_DESCRIBED name: 'doctors'";

constexpr absl::string_view kMarketPlace = R"pb(
  place {
    name: "Tal Rahma"
    id: "x:tal-rahma"
    lat: 12.5
    lon: 41
    relation: PLACE_RELATION_IN
    precision: PLACE_PRECISION_TOWN
  })pb";

constexpr absl::string_view kMarketDate = R"pb(
  date { start: "2019-03-03" end: "2019-03-03" })pb";

ArticleClaims HarbourPost() {
  ArticleSketch sketch(
      "harbour-1", "Harbour Post", "2019-03-03",
      "Bomb in Tal Rahma market\n\nA bomb went off in Tal Rahma on 3 March. "
      "There were\nno casualties, the ministry said. No group has said that it "
      "was behind the blast.");
  sketch.AddEvent("e1", "role: EVENT_ROLE_MAIN type: EVENT_TYPE_BOMBING");
  sketch.AddClaim("c1", "e1", ATTRIBUTE_PLACE, kMarketPlace,
                  {"A bomb went off in Tal Rahma on 3 March", "Tal Rahma"});
  sketch.AddClaim("c2", "e1", ATTRIBUTE_EVENT_DATE, kMarketDate,
                  {"A bomb went off in Tal Rahma on 3 March", "3 March"});
  sketch.AddClaim(
      "c3", "e1", ATTRIBUTE_KILLED, "count { lo: 0 hi: 0 unit: UNIT_KILLED }",
      {"There were\nno casualties, the ministry said", "no casualties"},
      kMinistry);
  sketch.AddClaim("c4", "e1", ATTRIBUTE_RESPONSIBILITY,
                  "actor { stance: STANCE_NO_CLAIM }",
                  {"No group has said that it was behind the blast", ""});
  return sketch.claims();
}

ArticleClaims DailyMeridian() {
  ArticleSketch sketch(
      "meridian-1", "Daily Meridian", "2019-03-04",
      "At least seven people died, two of them children, when a bomb tore "
      "through a market in Tal Rahma on Sunday, doctors told the paper. "
      "Between 20 and 30 were hurt. A year ago gunmen killed a policeman near "
      "Wadi Senn.");
  sketch.AddEvent("e1", "role: EVENT_ROLE_MAIN type: EVENT_TYPE_BOMBING");
  sketch.AddEvent("e2",
                  "role: EVENT_ROLE_BACKGROUND type: EVENT_TYPE_SHOOTING");
  const absl::string_view seven = "At least seven people died";
  sketch.AddClaim("c1", "e1", ATTRIBUTE_KILLED,
                  "count { lo: 7 unit: UNIT_KILLED }",
                  {seven, "At least seven people"}, kDoctors);
  sketch.AddClaim("c2", "e1", ATTRIBUTE_KILLED,
                  "count { lo: 2 hi: 2 unit: UNIT_KILLED part: true "
                  "population: POPULATION_CHILDREN }",
                  {"At least seven people died, two of them children",
                   "two of them children"},
                  kDoctors);
  sketch.AddClaim("c3", "e1", ATTRIBUTE_PLACE, kMarketPlace,
                  {"a market in Tal Rahma", "Tal Rahma"});
  sketch.AddClaim("c4", "e1", ATTRIBUTE_EVENT_DATE, kMarketDate,
                  {"in Tal Rahma on Sunday", "Sunday"});
  sketch.AddClaim("c5", "e1", ATTRIBUTE_INJURED,
                  "count { lo: 20 hi: 30 unit: UNIT_INJURED }",
                  {"Between 20 and 30 were hurt", "Between 20 and 30"});
  sketch.AddClaim("c6", "e2", ATTRIBUTE_KILLED,
                  "count { lo: 1 hi: 1 unit: UNIT_KILLED "
                  "population: POPULATION_POLICE }",
                  {"gunmen killed a policeman", "a policeman"});
  sketch.AddClaim("c7", "e2", ATTRIBUTE_PLACE,
                  "place { name: 'Wadi Senn' relation: PLACE_RELATION_NEAR }",
                  {"near Wadi Senn", "Wadi Senn"});
  return sketch.claims();
}

ArticleClaims NorthernWire() {
  ArticleSketch sketch(
      "wire-1", "Northern Wire", "2019-03-05",
      "Seven or more were killed in Tal Rahma on 3 March, doctors said, and "
      "about 25 hurt. The Dawn Brigade claimed the attack.");
  sketch.AddEvent("e1", "role: EVENT_ROLE_MAIN type: EVENT_TYPE_BOMBING");
  sketch.AddClaim(
      "c1", "e1", ATTRIBUTE_KILLED, "count { lo: 7 unit: UNIT_KILLED }",
      {"Seven or more were killed in Tal Rahma", "Seven or more"}, kDoctors);
  sketch.AddClaim("c2", "e1", ATTRIBUTE_PLACE, kMarketPlace,
                  {"killed in Tal Rahma", "Tal Rahma"});
  sketch.AddClaim("c3", "e1", ATTRIBUTE_EVENT_DATE, kMarketDate,
                  {"in Tal Rahma on 3 March", "3 March"});
  sketch.AddClaim("c4", "e1", ATTRIBUTE_INJURED,
                  "count { lo: 22 hi: 28 approximate: true "
                  "unit: UNIT_INJURED }",
                  {"about 25 hurt", "about 25"}, kDoctors);
  sketch.AddClaim(
      "c5", "e1", ATTRIBUTE_RESPONSIBILITY,
      "actor { name: 'Dawn Brigade' id: 'dawn' stance: STANCE_CLAIMED }",
      {"The Dawn Brigade claimed the attack", "Dawn Brigade"},
      "kind: SPEAKER_KIND_ACTOR name: 'Dawn Brigade'");
  return sketch.claims();
}

ArticleClaims Budget() {
  ArticleSketch sketch("valley-1", "Valley Review", "",
                       "What the new budget means for farmers.");
  ArticleClaims claims = sketch.claims();
  ParseOrDie("abstentions { reason: 'no incident found' }", &claims);
  *claims.mutable_article() = sketch.claims().article();
  Abstention* abstention = claims.mutable_abstentions(0);
  *abstention->mutable_span() =
      SpanOfOrDie(claims.article().text(), "the new budget");
  return claims;
}

// A value that these claims give.
void AddValue(const ReportParts& parts, std::initializer_list<ClaimRef> claims,
              Support support, std::initializer_list<absl::string_view> roots,
              Comparison* comparison) {
  ValueSupport* value = comparison->add_values();
  for (const ClaimRef& ref : claims) {
    *value->add_claims() = ref;
    for (const ArticleClaims& article : parts.articles) {
      if (article.article().id() != ref.article()) continue;
      for (const Claim& claim : article.claims()) {
        if (claim.id() != ref.claim() || value->has_value()) continue;
        *value->mutable_value() = claim.value();
        value->set_attribute(claim.attribute());
      }
    }
  }
  for (const absl::string_view root : roots) {
    value->add_roots(std::string(root));
  }
  value->set_support(support);
  value->set_provisional(support != SUPPORT_CORROBORATED);
}

Comparison MarketComparison(const ReportParts& parts) {
  Comparison comparison;
  ParseOrDie(
      R"pb(
        incident: "i-market"
        estimates { attribute: ATTRIBUTE_KILLED low: 0 best: 7 }
        estimates { attribute: ATTRIBUTE_INJURED low: 20 best: 25 high: 30 }
        findings {
          id: "f-dead"
          incident: "i-market"
          relation: RELATION_ZERO_VS_SOME
          attribute: ATTRIBUTE_KILLED
          severity: SEVERITY_HIGH
          scope: PAIR_SCOPE_BETWEEN_OUTLETS
          explanation: "Harbour Post says nobody died; Daily Meridian and Northern "
                       "Wire, from doctors, say at least 7."
          sides {
            value: "0"
            claims { article: "harbour-1" claim: "c3" }
            speakers: "ministry, named"
          }
          sides {
            value: "at least 7"
            claims { article: "meridian-1" claim: "c1" }
            claims { article: "wire-1" claim: "c1" }
            speakers: "doctors, unnamed"
            speakers: "doctors, unnamed"
          }
        }
        findings {
          id: "f-claim"
          incident: "i-market"
          relation: RELATION_UPDATE
          attribute: ATTRIBUTE_RESPONSIBILITY
          severity: SEVERITY_LOW
          scope: PAIR_SCOPE_BETWEEN_OUTLETS
          explanation: "Nobody had claimed it when Harbour Post wrote; Northern "
                       "Wire later names the Dawn Brigade."
          sides {
            value: "no claim so far"
            claims { article: "harbour-1" claim: "c4" }
          }
          sides {
            value: "claimed by Dawn Brigade"
            claims { article: "wire-1" claim: "c5" }
          }
        }
        findings {
          id: "f-hurt"
          incident: "i-market"
          relation: RELATION_VAGUER
          attribute: ATTRIBUTE_INJURED
          severity: SEVERITY_INFO
        }
        roots: "speaker:doctors"
        roots: "speaker:ministry"
      )pb",
      &comparison);
  AddValue(parts, {Ref("harbour-1", "c3")}, SUPPORT_CONTESTED,
           {"speaker:ministry"}, &comparison);
  AddValue(parts, {Ref("meridian-1", "c1"), Ref("wire-1", "c1")},
           SUPPORT_CONTESTED, {"speaker:doctors"}, &comparison);
  AddValue(parts, {Ref("meridian-1", "c2")}, SUPPORT_SINGLE_SOURCE,
           {"speaker:doctors"}, &comparison);
  AddValue(parts, {Ref("meridian-1", "c5"), Ref("wire-1", "c4")},
           SUPPORT_CORROBORATED, {"outlet:Daily Meridian", "speaker:doctors"},
           &comparison);
  AddValue(
      parts,
      {Ref("harbour-1", "c2"), Ref("meridian-1", "c4"), Ref("wire-1", "c3")},
      SUPPORT_CORROBORATED, {"a", "b"}, &comparison);
  AddValue(
      parts,
      {Ref("harbour-1", "c1"), Ref("meridian-1", "c3"), Ref("wire-1", "c2")},
      SUPPORT_CORROBORATED, {"a", "b"}, &comparison);
  AddValue(parts, {Ref("wire-1", "c5")}, SUPPORT_SINGLE_SOURCE,
           {"speaker:Dawn Brigade"}, &comparison);
  return comparison;
}

}  // namespace

ArticleSketch::ArticleSketch(absl::string_view id, absl::string_view outlet,
                             absl::string_view published,
                             absl::string_view text) {
  Article* article = claims_.mutable_article();
  article->set_id(std::string(id));
  article->set_text(std::string(text));
  article->mutable_outlet()->set_value(std::string(outlet));
  if (!published.empty()) {
    DateValue* date = article->mutable_published()->mutable_date();
    date->set_start(std::string(published));
    date->set_end(std::string(published));
  }
}

void ArticleSketch::AddEvent(absl::string_view id, absl::string_view fields) {
  EventMention* event = claims_.add_events();
  ParseOrDie(fields, event);
  event->set_id(std::string(id));
}

Claim* ArticleSketch::AddClaim(absl::string_view id, absl::string_view event,
                               Attribute attribute, absl::string_view value,
                               const Words& words, absl::string_view speaker) {
  const absl::string_view text = claims_.article().text();
  Claim* claim = claims_.add_claims();
  claim->set_id(std::string(id));
  claim->set_event(std::string(event));
  claim->set_attribute(attribute);
  claim->set_factuality(FACTUALITY_CERTAIN);
  ParseOrDie(value, claim->mutable_value());
  *claim->mutable_quote() = SpanOfOrDie(text, words.quote);
  Span span =
      SpanOfOrDie(words.quote, words.value.empty() ? words.quote : words.value);
  span.set_begin(span.begin() + claim->quote().begin());
  span.set_end(span.end() + claim->quote().begin());
  *claim->mutable_value()->mutable_span() = span;
  if (!speaker.empty()) ParseOrDie(speaker, claim->add_speakers());
  for (EventMention& mention : *claims_.mutable_events()) {
    if (mention.id() == event) mention.add_claims(std::string(id));
  }
  return claim;
}

ClaimRef Ref(absl::string_view article, absl::string_view claim) {
  ClaimRef ref;
  ref.set_article(std::string(article));
  ref.set_claim(std::string(claim));
  return ref;
}

ReportParts SampleParts() {
  ReportParts parts;
  parts.articles = {HarbourPost(), DailyMeridian(), NorthernWire(), Budget()};
  ParseOrDie(
      R"pb(
        incidents {
          id: "i-ambush"
          type: EVENT_TYPE_SHOOTING
          places { name: "Wadi Senn" }
          members { article: "meridian-1" event: "e2" }
          background: true
        }
        incidents {
          id: "i-market"
          type: EVENT_TYPE_BOMBING
          date { start: "2019-03-03" end: "2019-03-03" }
          places { name: "Tal Rahma" id: "x:tal-rahma" lat: 12.5 lon: 41 }
          places { name: "Qasr province" precision: PLACE_PRECISION_PROVINCE }
          members { article: "harbour-1" event: "e1" }
          members { article: "meridian-1" event: "e1" }
          members { article: "wire-1" event: "e1" }
        }
      )pb",
      &parts.alignment);
  Comparison ambush;
  ambush.set_incident("i-ambush");
  AddValue(parts, {Ref("meridian-1", "c6")}, SUPPORT_UNSOURCED,
           {"outlet:Daily Meridian"}, &ambush);
  parts.comparisons = {std::move(ambush), MarketComparison(parts)};
  ParseOrDie(R"pb(
               dependences {
                 article: "wire-1"
                 origin: "article:meridian-1"
                 reason: DEPENDENCE_REASON_TEXT_REUSE
                 containment: 0.6
               }
             )pb",
             &parts.origins);
  SourceProfile source;
  ParseOrDie(R"pb(
               source: "harbour-post"
               name: "Harbour Post"
               reliability: RELIABILITY_F_CANNOT_BE_JUDGED
               articles: 1
               claims: 4
             )pb",
             &source);
  parts.sources = {source};
  Unreadable unreadable;
  ParseOrDie("source_name: 'blob.bin' reason: 'binary data'", &unreadable);
  parts.unreadable = {unreadable};
  return parts;
}

}  // namespace crosscheck
