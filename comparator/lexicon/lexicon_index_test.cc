#include "comparator/lexicon/lexicon_index.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/lexicon/lexicon_image.h"
#include "comparator/testing/status_matchers.h"
#include "comparator/text/document.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsNull;
using ::testing::NotNull;

Lexicon TestLexicon() {
  Lexicon lexicon;
  for (const char* name : {"groups", "places", "terms"}) {
    Lexicon part;
    EXPECT_THAT(
        ReadTextprotoFile(absl::StrCat("testdata/lexicon/", name, ".textproto"),
                          &part),
        IsOk());
    lexicon.MergeFrom(part);
  }
  return lexicon;
}

std::unique_ptr<LexiconIndex> TestIndex() {
  const Lexicon lexicon = TestLexicon();
  LexiconOptions options;
  options.overlays = {&lexicon};
  auto index = LexiconIndex::Create(options);
  EXPECT_THAT(index, IsOk());
  return std::move(index).value();
}

// One match as "words=kind:id|id", with a mark for each flag.
std::string Show(const LexiconIndex& index, const Document& document,
                 const LexiconMatch& match) {
  std::vector<std::string> ids;
  std::string kind;
  for (uint32_t entry : match.entries) {
    switch (match.kind) {
      case EntryKind::kGroup:
        kind = "group";
        ids.push_back(index.group(entry).id());
        break;
      case EntryKind::kGroupAdjective:
        kind = "adjective";
        ids.push_back(index.group(entry).id());
        break;
      case EntryKind::kOutlet:
        kind = "outlet";
        ids.push_back(index.outlet(entry).id());
        break;
      case EntryKind::kTerm:
        kind = "term";
        ids.push_back(index.term(entry).id());
        break;
      case EntryKind::kPlace:
        kind = "place";
        ids.push_back(index.gazetteer().id(entry));
        break;
    }
  }
  return absl::StrCat(document.text(match.tokens), "=", kind, ":",
                      absl::StrJoin(ids, "|"),
                      match.Has(kPhraseAmbiguous) ? " ambiguous" : "");
}

std::vector<std::string> MatchesIn(const LexiconIndex& index,
                                   absl::string_view text) {
  Document document;
  const Block block = {0, static_cast<uint32_t>(text.size())};
  document.Reset(text, {block}, 400);
  std::vector<LexiconMatch> matches;
  for (const Sentence& sentence : document.sentences()) {
    index.Match(document, sentence.tokens, &matches);
  }
  std::vector<std::string> shown;
  for (const LexiconMatch& match : matches) {
    shown.push_back(Show(index, document, match));
  }
  return shown;
}

struct MatchCase {
  const char* name;
  const char* text;
  std::vector<std::string> matches;
};

class LexiconMatching : public ::testing::TestWithParam<MatchCase> {};

TEST_P(LexiconMatching, FindsPhrases) {
  static const LexiconIndex* const index = TestIndex().release();
  EXPECT_EQ(MatchesIn(*index, GetParam().text), GetParam().matches);
}

const MatchCase kMatchCases[] = {
    {"Group", "The Dawn Brigade said so.", {"Dawn Brigade=group:dawn-brigade"}},
    {"GroupInSmallLettersIsNone", "By dawn brigade after brigade left.", {}},
    {"TermInAnyCase",
     "Civilians fled; civilians hid.",
     {"Civilians=term:civilian", "civilians=term:civilian"}},
    {"LongestFirst",
     "A roadside bomb went off.",
     {"roadside bomb=term:roadside-bomb", "bomb=term:bomb"}},
    {"LeadingArticleIsPart",
     "The al-Harith Front denied it.",
     {"al-Harith Front=group:harith-front"}},
    {"LeadingArticleMayBeMissing",
     "The Harith Front denied it.",
     {"Harith Front=group:harith-front"}},
    {"LeadingArticleMayDiffer",
     "The Al Harith Front denied it.",
     {"Al Harith Front=group:harith-front"}},
    {"InnerArticleMayDiffer",
     "Liwa Fajr Jadid and Liwa al Fajr al-Jadid",
     {"Liwa Fajr Jadid=group:dawn-brigade",
      "Liwa al Fajr al-Jadid=group:dawn-brigade"}},
    {"InnerArticleMayBeFused",
     "Liwa Alfajr Aljadid, Liwa Alf",
     {"Liwa Alfajr Aljadid=group:dawn-brigade"}},
    {"WordsThatAreArticles",
     "It was shut as well as barred.",
     {"as well as=term:cue-as-well-as"}},
    {"NeededArticle",
     "Sahil sand, Al Sahil reported; al-Sahil agreed.",
     {"Al Sahil=outlet:al-sahil", "al-Sahil=outlet:al-sahil"}},
    {"NeededThe",
     "Beacon lights, the Beacon wrote.",
     {"the Beacon=outlet:the-beacon"}},
    {"ApostropheOfAPlural",
     "The Dawn Riders' League, the Dawn Riders",
     {"Dawn Riders' League=group:dawn-brigade"}},
    {"AcronymNeedsCapitals",
     "HARF said that Harf did it.",
     {"HARF=group:harith-front"}},
    {"ShortAcronymInCapitalsIsAmbiguous",
     "WHO DID IT",
     {"IT=group:ardanian-army ambiguous"}},
    {"ShortAcronymAmongSmallLetters",
     "Who fought IT there?",
     {"IT=group:ardanian-army"}},
    {"HeadlineInCapitals",
     "DAWN BRIGADE STRIKES TAL RAHMA",
     {"DAWN BRIGADE=group:dawn-brigade", "TAL RAHMA=place:x:tal-rahma"}},
    {"Possessive", "Qasr's roads", {"Qasr=place:x:qasr"}},
    {"PlaceAndPlaceInside",
     "At Tal Rahma market",
     {"Tal Rahma market=place:x:tal-rahma-market",
      "Tal Rahma=place:x:tal-rahma"}},
    {"ProvinceIsLonger",
     "in Qasr province",
     {"Qasr province=place:x:qasr", "Qasr=place:x:qasr",
      "province=term:province"}},
    {"Homonyms",
     "in Shahin",
     {"Shahin=place:x:shahin-ardania|x:shahin-belvar"}},
    {"ArticleIsNotAnEnglishWord",
     "as Shahin fell",
     {"Shahin=place:x:shahin-ardania|x:shahin-belvar"}},
    {"Diacritics",
     "in Tell ar-Ra\xe1\xb8\xa5mah and T\xc4\x81l Ra\xe1\xb8\xa5m\xc4\x81",
     {"T\xc4\x81l Ra\xe1\xb8\xa5m\xc4\x81=place:x:tal-rahma"}},
    {"Ambiguous", "Reading the note", {"Reading=place:x:reading ambiguous"}},
    {"NationalityNeedsACapital",
     "an Ardanian and an ardanian",
     {"Ardanian=adjective:ardania", "Ardanian=term:ardanian-people"}},
    {"UmbrellaInTheSingular",
     "A Belvar-backed militia",
     {"Belvar-backed militia=group:qasr-militias", "Belvar=group:belvar",
      "Belvar=place:geonames:XB"}},
    {"NotAcrossPunctuation", "Tal, Rahma. Dawn; Brigade", {}},
    {"OnlyArticles", "al al al al al-al el-el", {}},
    {"Nothing", "", {}},
};

INSTANTIATE_TEST_SUITE_P(Text, LexiconMatching,
                         ::testing::ValuesIn(kMatchCases),
                         [](const ::testing::TestParamInfo<MatchCase>& info) {
                           return std::string(info.param.name);
                         });

TEST(LexiconIndex, MatchesOnlyInTheRange) {
  const auto index = TestIndex();
  const std::string text = "Dawn Brigade of Tal Rahma";
  Document document;
  const Block block = {0, static_cast<uint32_t>(text.size())};
  document.Reset(text, {block}, 400);
  std::vector<LexiconMatch> matches;
  index->Match(document, {1, 4}, &matches);
  EXPECT_THAT(matches, IsEmpty());
}

TEST(LexiconIndex, FindsById) {
  const auto index = TestIndex();
  ASSERT_THAT(index->FindGroup("dawn-brigade"), NotNull());
  EXPECT_EQ(index->FindGroup("dawn-brigade")->name(), "Dawn Brigade");
  EXPECT_THAT(index->FindGroup("harbour-post"), IsNull());
  ASSERT_THAT(index->FindOutlet("harbour-post"), NotNull());
  ASSERT_THAT(index->FindTerm("roadside-bomb"), NotNull());
  EXPECT_EQ(index->FindTerm("roadside-bomb")->broader(), "bomb");
}

TEST(LexiconIndex, FindsOutletsByDomain) {
  const auto index = TestIndex();
  const std::pair<const char*, const char*> kCases[] = {
      {"harbourpost.example", "harbour-post"},
      {"www.harbourpost.example", "harbour-post"},
      {"EDITION.HarbourPost.example.", "harbour-post"},
      {"harbourpost.example:8080", "harbour-post"},
      {"m.dailymeridian.co.example", "daily-meridian"},
      {"co.example", ""},
      {"notharbourpost.example", ""},
      {"example", ""},
      {"", ""},
  };
  for (const auto& [host, id] : kCases) {
    SCOPED_TRACE(host);
    const Outlet* outlet = index->FindOutletByDomain(host);
    EXPECT_EQ(outlet == nullptr ? "" : outlet->id(), id);
  }
}

TEST(LexiconIndex, FindsOutletsByName) {
  const auto index = TestIndex();
  const std::pair<const char*, const char*> kCases[] = {
      {"Harbour Post", "harbour-post"},
      {"the harbour post", "harbour-post"},
      {"al-Sahil", "al-sahil"},
      {"Sahil", ""},
      {"The Beacon", "the-beacon"},
      {"Harbour Post Weekly", ""},
      {"Harbour", ""},
      {"", ""},
  };
  for (const auto& [name, id] : kCases) {
    SCOPED_TRACE(name);
    const Outlet* outlet = index->FindOutletByName(name);
    EXPECT_EQ(outlet == nullptr ? "" : outlet->id(), id);
  }
}

TEST(LexiconIndex, FindsPlacesByName) {
  const auto index = TestIndex();
  EXPECT_EQ(index->FindPlacesByName("Shahin").size(), 2);
  EXPECT_EQ(index->FindPlacesByName("Al Mersa").size(), 1);
  // Articles are not dropped in the names of this country.
  EXPECT_THAT(index->FindPlacesByName("Mersa"), IsEmpty());
  EXPECT_THAT(index->FindPlacesByName("Tal"), IsEmpty());
}

TEST(LexiconIndex, LaysOneLexiconOverAnother) {
  const Lexicon lexicon = TestLexicon();
  Lexicon mine;
  ASSERT_THAT(ParseTextproto("mine.textproto", R"pb(
                               groups {
                                 id: "dawn-brigade"
                                 name: "Dawn Corps"
                                 kind: ACTOR_KIND_GROUP
                               }
                               groups {
                                 id: "ridge-men"
                                 name: "Ridge Men"
                                 kind: ACTOR_KIND_GROUP
                                 parents: "dawn-brigade"
                               }
                             )pb",
                             &mine),
              IsOk());
  LexiconOptions options;
  options.overlays = {&lexicon, &mine};
  const auto index = LexiconIndex::Create(options);
  ASSERT_THAT(index, IsOk());
  EXPECT_THAT(MatchesIn(**index, "Dawn Corps, Dawn Brigade, Ridge Men"),
              ElementsAre("Dawn Corps=group:dawn-brigade",
                          "Ridge Men=group:ridge-men"));
}

TEST(LexiconIndex, LaysAUsersEntriesOverAnImage) {
  const Lexicon lexicon = TestLexicon();
  const auto image = BuildLexiconImage(lexicon);
  ASSERT_THAT(image, IsOk());
  LexiconOptions options;
  options.lexicon_image = *image;
  {
    const auto index = LexiconIndex::Create(options);
    ASSERT_THAT(index, IsOk());
    EXPECT_THAT(MatchesIn(**index, "Dawn Brigade"),
                ElementsAre("Dawn Brigade=group:dawn-brigade"));
  }
  Lexicon mine;
  ASSERT_THAT(ParseTextproto("mine.textproto", R"pb(
                               groups {
                                 id: "dusk-brigade"
                                 name: "Dusk Brigade"
                                 kind: ACTOR_KIND_GROUP
                                 sponsors: "belvar"
                               }
                             )pb",
                             &mine),
              IsOk());
  options.overlays = {&mine};
  const auto index = LexiconIndex::Create(options);
  ASSERT_THAT(index, IsOk());
  EXPECT_THAT(MatchesIn(**index, "Dawn Brigade, Dusk Brigade"),
              ElementsAre("Dawn Brigade=group:dawn-brigade",
                          "Dusk Brigade=group:dusk-brigade"));
}

TEST(LexiconIndex, RefusesADamagedImage) {
  const auto image = BuildLexiconImage(TestLexicon());
  ASSERT_THAT(image, IsOk());
  for (size_t size :
       {size_t{1}, size_t{20}, image->size() / 2, image->size() - 1}) {
    LexiconOptions options;
    options.lexicon_image = absl::string_view(*image).substr(0, size);
    EXPECT_THAT(LexiconIndex::Create(options),
                StatusIs(absl::StatusCode::kInvalidArgument));
  }
}

TEST(LexiconIndex, RefusesAnOverlayThatNamesNoParent) {
  Lexicon mine;
  ASSERT_THAT(ParseTextproto("mine.textproto", R"pb(
                               groups {
                                 id: "lost"
                                 name: "Lost"
                                 kind: ACTOR_KIND_GROUP
                                 parents: "nobody"
                               }
                             )pb",
                             &mine),
              IsOk());
  LexiconOptions options;
  options.overlays = {&mine};
  EXPECT_THAT(LexiconIndex::Create(options),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("no group \"nobody\"")));
}

}  // namespace
}  // namespace crosscheck
