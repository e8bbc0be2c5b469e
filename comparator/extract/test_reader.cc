#include "comparator/extract/test_reader.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "comparator/base/textproto.h"
#include "comparator/extract/extractor.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/testing/news_article.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kMarenia = R"pb(
  groups {
    id: "marenia"
    name: "Marenia"
    kind: ACTOR_KIND_STATE
    countries: "QX"
    adjectives: "Marenian"
  }
  groups {
    id: "marenian-army"
    name: "Marenian army"
    kind: ACTOR_KIND_STATE_FORCE
    parents: "marenia"
    countries: "QX"
  }
  groups { id: "dawn-brigade" name: "Dawn Brigade" kind: ACTOR_KIND_GROUP }
  groups { id: "reed-company" name: "Reed Company" kind: ACTOR_KIND_GROUP }
  places {
    id: "x:port-halim"
    name: "Port Halim"
    lat: 10.71
    lon: 62.84
    precision: PLACE_PRECISION_TOWN
    country: "QX"
    radius_km: 8
  }
)pb";

// Never deleted, nor is the lexicon that it reads with.
const Extractor* NewExtractor(const LexiconOptions& options) {
  ExtractorConfig config;
  config.lexicon = LexiconIndex::Create(options)->release();
  return Extractor::Create(config)->release();
}

const Extractor* NewMarenianExtractor() {
  Lexicon marenia;
  EXPECT_THAT(ParseTextproto("marenia", kMarenia, &marenia), IsOk());
  LexiconOptions options = BuiltinLexicon();
  options.overlays.push_back(&marenia);
  return NewExtractor(options);
}

}  // namespace

ArticleClaims ReadNews(const Article& article) {
  static const Extractor* const kExtractor = NewExtractor(BuiltinLexicon());
  ExtractScratch scratch;
  return kExtractor->Extract(article, &scratch);
}

ArticleClaims ReadNews(absl::string_view title, absl::string_view text) {
  return ReadNews(NewsArticle(title, text));
}

ArticleClaims ReadMarenianNews(absl::string_view title,
                               absl::string_view text) {
  static const Extractor* const kExtractor = NewMarenianExtractor();
  ExtractScratch scratch;
  return kExtractor->Extract(NewsArticle(title, text), &scratch);
}

std::string MainEventOf(const ArticleClaims& claims) {
  std::string main;
  for (const EventMention& event : claims.events()) {
    if (event.role() == EVENT_ROLE_MAIN) main = event.id();
  }
  return main;
}

std::vector<std::string> ActorsOf(const ArticleClaims& claims,
                                  absl::string_view event) {
  std::vector<std::string> actors;
  for (const Claim& claim : claims.claims()) {
    if (claim.attribute() != ATTRIBUTE_RESPONSIBILITY ||
        (!event.empty() && claim.event() != event)) {
      continue;
    }
    const ActorValue& actor = claim.value().actor();
    std::string row = absl::StrCat(absl::AsciiStrToLower(absl::StripPrefix(
                                       Stance_Name(actor.stance()), "STANCE_")),
                                   " ", actor.name());
    if (std::find(actors.begin(), actors.end(), row) == actors.end()) {
      actors.push_back(std::move(row));
    }
  }
  return actors;
}

std::vector<std::string> CountsOf(const ArticleClaims& claims,
                                  absl::string_view event) {
  std::vector<std::string> counts;
  for (const Claim& claim : claims.claims()) {
    if ((claim.attribute() != ATTRIBUTE_KILLED &&
         claim.attribute() != ATTRIBUTE_INJURED) ||
        (!event.empty() && claim.event() != event)) {
      continue;
    }
    const CountValue& count = claim.value().count();
    counts.push_back(absl::StrCat(
        claim.attribute() == ATTRIBUTE_KILLED ? "killed " : "injured ",
        count.lo(), count.has_hi() ? "" : "+"));
  }
  return counts;
}

void PrintTo(const ReadingCase& row, std::ostream* out) { *out << row.name; }

std::string NameOf(const testing::TestParamInfo<ReadingCase>& info) {
  return info.param.name;
}

}  // namespace crosscheck
