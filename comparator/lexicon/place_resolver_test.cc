#include "comparator/lexicon/place_resolver.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/testing/status_matchers.h"
#include "comparator/text/document.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const LexiconIndex& TestIndex() {
  static const LexiconIndex* const index = [] {
    Lexicon lexicon;
    EXPECT_THAT(
        ReadTextprotoFile("testdata/lexicon/places.textproto", &lexicon),
        IsOk());
    LexiconOptions options;
    options.overlays = {&lexicon};
    return LexiconIndex::Create(options).value().release();
  }();
  return *index;
}

// The longest place names from the left.
std::vector<LexiconMatch> PlacesIn(const LexiconIndex& index,
                                   const Document& document) {
  std::vector<LexiconMatch> matches;
  std::vector<LexiconMatch> places;
  for (const Sentence& sentence : document.sentences()) {
    index.Match(document, sentence.tokens, &matches);
  }
  for (const LexiconMatch& match : matches) {
    if (places.empty() || match.tokens.begin >= places.back().tokens.end) {
      places.push_back(match);
    }
  }
  return places;
}

// Each name as "words=id (reason)", with "?" for "=" where not resolved.
std::vector<std::string> Resolved(absl::string_view text,
                                  const PlaceContext& context = {}) {
  const LexiconIndex& index = TestIndex();
  Document document;
  document.Reset(text, {{0, static_cast<uint32_t>(text.size())}}, 400);
  const std::vector<LexiconMatch> places = PlacesIn(index, document);
  const std::vector<PlaceChoice> choices =
      PlaceResolver(&index.gazetteer()).Resolve(document, places, context);
  EXPECT_EQ(choices.size(), places.size());
  std::vector<std::string> shown;
  for (size_t i = 0; i < choices.size(); ++i) {
    shown.push_back(absl::StrCat(document.text(places[i].tokens),
                                 choices[i].resolved ? "=" : "?",
                                 index.gazetteer().id(choices[i].place), " (",
                                 PlaceReasonName(choices[i].reason), ")"));
  }
  return shown;
}

struct ResolveCase {
  const char* name;
  const char* text;
  std::vector<std::string> resolved;
};

class PlaceResolving : public ::testing::TestWithParam<ResolveCase> {};

TEST_P(PlaceResolving, ChoosesThePlaceMeant) {
  EXPECT_EQ(Resolved(GetParam().text), GetParam().resolved);
}

const ResolveCase kCases[] = {
    {"OnlyOne",
     "A bomb went off in Tal Rahma.",
     {"Tal Rahma=x:tal-rahma (only one of the name)"}},
    {"ContainerBehindAComma",
     "A bomb went off in Shahin, Valley State.",
     {"Shahin=x:shahin-belvar (container beside)",
      "Valley State=x:valley (content beside)"}},
    {"AbbreviationBehindAComma",
     "A bomb went off in Shahin, V.S., on Monday.",
     {"Shahin=x:shahin-belvar (container beside)",
      "V.S.=x:valley (content beside)"}},
    {"AbbreviationBehindNoPlace",
     "She is a surgeon, V.S., and so is he.",
     {"V.S.?x:valley (no such place)"}},
    {"ContainerBehindAPreposition",
     "Shahin in the province of Dahr was calm.",
     {"Shahin=x:shahin-ardania (container beside)",
      "Dahr=x:dahr (content beside)"}},
    {"CountryNamedLater",
     "The blast in Shahin killed one. The army of Belvar said so.",
     {"Shahin=x:shahin-belvar (country named)",
      "Belvar=geonames:XB (only one of the name)"}},
    {"ContainerNamedElsewhere",
     "The blast in Shahin killed one. The police of Dahr said so.",
     {"Shahin=x:shahin-ardania (container named)",
      "Dahr=x:dahr (only one of the name)"}},
    {"OneSenseInAText",
     "Shahin mourned. The blast in Shahin, Dahr, killed one.",
     {"Shahin=x:shahin-ardania (container beside)",
      "Shahin=x:shahin-ardania (container beside)",
      "Dahr=x:dahr (content beside)"}},
    {"AmbiguousWord",
     "Reading the note took long.",
     {"Reading?x:reading (ambiguous word)"}},
    {"AmbiguousWordInACountry",
     "Two died in Reading, the government of Belvar said.",
     {"Reading=x:reading (only one of the name)",
      "Belvar=geonames:XB (only one of the name)"}},
    {"AmbiguousWordWithItsContainer",
     "Reading, Valley State, was calm.",
     {"Reading=x:reading (container beside)",
      "Valley State=x:valley (content beside)"}},
    {"RegionOfTwoCountries",
     "Shells fell on the Salt Heights.",
     {"Salt Heights=x:salt-heights (only one of the name)"}},
    {"NoPlaces", "Nobody was hurt.", {}},
};

INSTANTIATE_TEST_SUITE_P(Text, PlaceResolving, ::testing::ValuesIn(kCases),
                         [](const ::testing::TestParamInfo<ResolveCase>& info) {
                           return std::string(info.param.name);
                         });

TEST(PlaceResolver, TakesCountriesFromTheContext) {
  PlaceContext context;
  context.countries = {"XB", "XB", "XA"};
  EXPECT_THAT(Resolved("The blast in Shahin killed one.", context),
              ElementsAre("Shahin=x:shahin-belvar (country named)"));
  context.countries = {"XA"};
  EXPECT_THAT(Resolved("The blast in Shahin killed one.", context),
              ElementsAre("Shahin=x:shahin-ardania (country named)"));
}

TEST(PlaceResolver, TakesTheOutletsCountryWhereNothingElseSpeaks) {
  PlaceContext context;
  context.outlet_country = "XB";
  EXPECT_THAT(Resolved("The blast in Shahin killed one.", context),
              ElementsAre("Shahin=x:shahin-belvar (outlet's country)"));
  context.outlet_country = "XA";
  EXPECT_THAT(
      Resolved("The blast in Shahin, Valley State, killed one.", context)[0],
      "Shahin=x:shahin-belvar (container beside)");
}

TEST(PlaceResolver, TheTownOfTheOutletSpeaksForWhatIsNearIt) {
  PlaceContext context;
  for (const std::string id : {"x:shahin-belvar", "x:shahin-ardania"}) {
    context.outlet_town =
        static_cast<int64_t>(*TestIndex().gazetteer().Find(id));
    EXPECT_THAT(Resolved("The blast in Shahin killed one.", context),
                ElementsAre(HasSubstr(absl::StrCat("Shahin=", id))));
  }
}

TEST(PlaceResolver, TheDatelineSpeaksForItsCountry) {
  PlaceContext context;
  context.dateline_end = 2;
  EXPECT_EQ(
      Resolved("TAL RAHMA - The blast in Shahin killed one.", context).back(),
      "Shahin=x:shahin-ardania (country named)");
}

TEST(PlaceResolver, IsCloseForTwoEqualPlaces) {
  const LexiconIndex& index = TestIndex();
  const std::string text = "in Shahin";
  Document document;
  document.Reset(text, {{0, static_cast<uint32_t>(text.size())}}, 400);
  const std::vector<PlaceChoice> choices =
      PlaceResolver(&index.gazetteer())
          .Resolve(document, PlacesIn(index, document), {});
  ASSERT_EQ(choices.size(), 1);
  EXPECT_LT(choices[0].margin, 0.1);
}

TEST(PlaceResolver, MergesMatchesOfTheSameWords) {
  const LexiconIndex& index = TestIndex();
  const std::string text = "Shahin, Valley State";
  Document document;
  document.Reset(text, {{0, static_cast<uint32_t>(text.size())}}, 400);
  std::vector<LexiconMatch> places = PlacesIn(index, document);
  ASSERT_EQ(places.size(), 2);
  // One entry each, as from two tables.
  LexiconMatch second = places[0];
  ASSERT_EQ(places[0].entries.size(), 2);
  places[0].entries = places[0].entries.subspan(0, 1);
  second.entries = second.entries.subspan(1, 1);
  places.insert(places.begin() + 1, second);
  const std::vector<PlaceChoice> choices =
      PlaceResolver(&index.gazetteer()).Resolve(document, places, {});
  ASSERT_EQ(choices.size(), 3);
  for (int i : {0, 1}) {
    EXPECT_EQ(index.gazetteer().id(choices[i].place), "x:shahin-belvar");
    EXPECT_TRUE(choices[i].resolved);
  }
}

TEST(PlaceResolver, ChoosesNothingForNoCandidates) {
  const LexiconIndex& index = TestIndex();
  Document document;
  document.Reset("Anhar", {{0, 5}}, 400);
  LexiconMatch match;
  match.tokens = {0, 1};
  match.kind = EntryKind::kPlace;
  const std::vector<PlaceChoice> choices =
      PlaceResolver(&index.gazetteer()).Resolve(document, {match}, {});
  ASSERT_EQ(choices.size(), 1);
  EXPECT_FALSE(choices[0].resolved);
  EXPECT_EQ(choices[0].reason, PlaceReason::kNone);
  EXPECT_THAT(PlaceResolver(&index.gazetteer()).Resolve(document, {}, {}),
              IsEmpty());
}

}  // namespace
}  // namespace crosscheck
