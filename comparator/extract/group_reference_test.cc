// Who is meant by "the group" and "its spokesman", what a denial and blame are
// of, and which event a statement is of.

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/base/textproto.h"
#include "comparator/extract/extractor.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/testing/news_article.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

using ::testing::Contains;
using ::testing::ElementsAreArray;

constexpr absl::string_view kNames = R"pb(
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

const LexiconIndex& TestLexicon() {
  static const LexiconIndex* const kLexicon = [] {
    Lexicon names;
    EXPECT_THAT(ParseTextproto("names", kNames, &names), IsOk());
    LexiconOptions options = BuiltinLexicon();
    options.overlays.push_back(&names);
    return LexiconIndex::Create(options)->release();
  }();
  return *kLexicon;
}

ArticleClaims Read(absl::string_view title, absl::string_view text) {
  static const Extractor* const kExtractor = [] {
    ExtractorConfig config;
    config.lexicon = &TestLexicon();
    return Extractor::Create(config)->release();
  }();
  ExtractScratch scratch;
  return kExtractor->Extract(NewsArticle(title, text), &scratch);
}

std::string StanceWord(Stance stance) {
  return absl::AsciiStrToLower(
      absl::StripPrefix(Stance_Name(stance), "STANCE_"));
}

// "claimed Dawn Brigade" of the main incident, once each, in order of the text.
std::vector<std::string> Actors(const ArticleClaims& claims) {
  std::string main;
  for (const EventMention& event : claims.events()) {
    if (event.role() == EVENT_ROLE_MAIN) main = event.id();
  }
  std::vector<std::string> actors;
  for (const Claim& claim : claims.claims()) {
    if (claim.event() != main ||
        claim.attribute() != ATTRIBUTE_RESPONSIBILITY) {
      continue;
    }
    const ActorValue& actor = claim.value().actor();
    const std::string row =
        absl::StrCat(StanceWord(actor.stance()), " ", actor.name());
    if (!::testing::Matches(Contains(row))(actors)) actors.push_back(row);
  }
  return actors;
}

struct Case {
  const char* name;
  const char* text;
  std::vector<std::string> expected;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.name; }

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

class GroupReading : public ::testing::TestWithParam<Case> {};

TEST_P(GroupReading, KnowsWhoIsMeant) {
  EXPECT_THAT(Actors(Read("", absl::StrCat("Nine people were killed when a "
                                           "bomb went off in Port Halim. ",
                                           GetParam().text))),
              ElementsAreArray(GetParam().expected));
}

INSTANTIATE_TEST_SUITE_P(
    Table, GroupReading,
    ::testing::ValuesIn(std::vector<Case>{
        {"TheGroupIsTheOneThatWasBlamed",
         "Officials blamed the Dawn Brigade. The group denied the charge.",
         {"attributed Dawn Brigade", "denied Dawn Brigade"}},
        {"ItsSpokesmanSpeaksForIt",
         "Police suspect the Dawn Brigade. A spokesman for the group, Ruven "
         "Adil, later confirmed that it was responsible.",
         {"suspected Dawn Brigade", "claimed Dawn Brigade"}},
        {"ALeaderGoesByHisName",
         "Police suspect the Dawn Brigade. Its spiritual leader, Ruven Adil, "
         "denied any part in it.",
         {"suspected Dawn Brigade", "denied Ruven Adil"}},
        {"AGroupThatNobodyNamedIsNobody", "The group denied the charge.", {}},
        {"AGroupOfPeopleIsNoReference",
         "Officials blamed the Dawn Brigade. The group of tourists denied "
         "involvement.",
         {"attributed Dawn Brigade"}},
        {"ANameIsExplainedByWhatFollows",
         "The minister said that the Lantern Jamaat, a little-known local "
         "group, was behind the attack.",
         {"attributed Lantern Jamaat"}},
        {"ADenialOfSomethingElse",
         "The Dawn Brigade denied that a ransom had been paid.",
         {}},
        {"ADenialOfALossIsNoneOfTheAttack",
         "The Dawn Brigade denied that its commander had been killed.",
         {}},
        {"ADenialOfTheDeed",
         "The Dawn Brigade denied that its men had planted the bomb.",
         {"denied Dawn Brigade"}},
        {"BlameForTheFailureOfTalks",
         "The mayor accused the Dawn Brigade of preparing to quit the talks.",
         {}},
        {"BlameBeforeAClauseOfAnotherDay",
         "The mayor blamed the Dawn Brigade, which last week abducted nine "
         "teachers from a village south of the town.",
         {"attributed Dawn Brigade"}},
        {"BlameBeforeWhatWasDoneOnAnotherDay",
         "Police blamed the attack on the Dawn Brigade, and the government "
         "banned it on Sunday.",
         {"attributed Dawn Brigade"}},
        {"SimilarAttacksAreOthers",
         "Nobody has claimed it, but the Dawn Brigade has carried out similar "
         "attacks.",
         {}},
        {"ABomberIsNobodysSide",
         "A suicide bomber had walked into the hall.",
         {}},
        {"WhoKillsTheAttackersStrikesBack",
         "Soldiers shot dead two militants nearby.",
         {}},
    }),
    NameOf);

}  // namespace
}  // namespace crosscheck
