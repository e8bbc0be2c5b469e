// Which place of a name is meant, with the built-in gazetteer.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/lexicon/builtin_lexicon.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/lexicon/place_resolver.h"
#include "comparator/text/document.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

const LexiconIndex& Builtin() {
  static const LexiconIndex* const index =
      LexiconIndex::Create(BuiltinLexicon()).value().release();
  return *index;
}

// What the resolved names of a text stand for: name and division of each.
std::vector<std::string> PlacesOf(absl::string_view text,
                                  const PlaceContext& context) {
  Document document;
  document.Reset(text, {{0, static_cast<uint32_t>(text.size())}}, 400);
  std::vector<LexiconMatch> matches;
  for (const Sentence& sentence : document.sentences()) {
    Builtin().Match(document, sentence.tokens, &matches);
  }
  std::vector<LexiconMatch> places;
  for (const LexiconMatch& match : matches) {
    if (match.kind == EntryKind::kPlace &&
        (places.empty() || match.tokens.begin >= places.back().tokens.end)) {
      places.push_back(match);
    }
  }
  const Gazetteer& gazetteer = Builtin().gazetteer();
  std::vector<std::string> shown;
  for (const PlaceChoice& choice :
       PlaceResolver(&gazetteer).Resolve(document, places, context)) {
    if (!choice.resolved) continue;
    const PlaceEntry place = gazetteer.place(choice.place);
    std::string division;
    for (uint32_t ancestor : gazetteer.Ancestors(choice.place)) {
      if (gazetteer.place(ancestor).precision == PLACE_PRECISION_PROVINCE) {
        division = absl::StrCat(gazetteer.place(ancestor).name, ", ");
        break;
      }
    }
    shown.push_back(absl::StrCat(place.name, ", ", division, place.country));
  }
  return shown;
}

struct PlaceCase {
  const char* name;
  const char* text;
  const char* places;
  std::vector<std::string> countries;
};

class BuiltinPlaces : public ::testing::TestWithParam<PlaceCase> {};

TEST_P(BuiltinPlaces, AreTheOnesMeant) {
  PlaceContext context;
  context.countries = GetParam().countries;
  EXPECT_EQ(absl::StrJoin(PlacesOf(GetParam().text, context), "; "),
            GetParam().places);
}

const PlaceCase kCases[] = {
    {"TownAndState", "Shots were fired in Clinton, Mississippi.",
     "Clinton, Mississippi, US; Mississippi, US"},
    {"TownAndAbbreviatedState",
     "Four were hurt in Rocky Mount, N.C., on Monday.",
     "Rocky Mount, North Carolina, US; North Carolina, US"},
    {"TownAndPostalCode", "A crash near Franklin, TN closed the road.",
     "Franklin, Tennessee, US; Tennessee, US"},
    {"TownAndCounty", "Deputies in Madison, Madison County, Alabama, came.",
     "Madison, Alabama, US; Madison County, Alabama, US; Alabama, US"},
    {"SouthOf", "A convoy was hit in Latifiya, south of Baghdad.",
     "Latifiya, Baghdad, IQ; Baghdad, Baghdad, IQ"},
    {"TripoliOfLibya", "Militias fought in Tripoli while Libya voted.",
     "Tripoli, Tripoli, LY; Libya, LY"},
    {"TripoliOfLebanon",
     "Gunmen clashed in Tripoli, the second city of Lebanon.",
     "Tripoli, North Lebanon, LB; Lebanon, LB"},
    {"ProvinceBySuffix", "Raids went on in Idlib province.", "Idlib, SY"},
    {"TownByDefault", "Raids went on in Idlib, Syria.",
     "Idlib, Idlib, SY; Syria, SY"},
    {"YarmoukOfDamascus", "Aid reached Yarmouk camp in Damascus, Syria.",
     "Yarmouk camp, Damascus Governorate, SY; Damascus, Damascus Governorate, "
     "SY; Syria, SY"},
    {"CountryAndNotItsCity", "Envoys from Mexico and Kuwait met.",
     "Mexico, MX; Kuwait, KW"},
    {"Months", "In March and in May nothing happened in Iraq.", "Iraq, IQ"},
    {"Persons", "Clinton met Hussein and Jackson, Carter said.", ""},
    {"Words", "Reading is nice; Police of Most Mobile units Split.", ""},
    {"GroupsTellTheCountry",
     "The strike on al-Bab killed three.",
     "Al-Bab, Aleppo, SY",
     {"SY"}},
    {"Streets",
     "Police in Texas closed a part of Franklin Street at Jackson "
     "High School.",
     "Texas, US"},
    {"NotInJapan", "The men of al-Tiba left the town of al-Tiba.", ""},
};

INSTANTIATE_TEST_SUITE_P(Text, BuiltinPlaces, ::testing::ValuesIn(kCases),
                         [](const ::testing::TestParamInfo<PlaceCase>& info) {
                           return std::string(info.param.name);
                         });

// Stations of one owner bring each other's news.
TEST(TownOfOutlet, IsFarFromTownsWithPoliceOfTheirOwn) {
  PlaceContext context;
  context.outlet_country = "US";
  context.outlet_town = static_cast<int64_t>(
      Builtin().gazetteer().Find("geonames:4341513").value());  // Shreveport
  EXPECT_EQ(
      absl::StrJoin(PlacesOf("Waco police said a boy was hurt.", context), ";"),
      "Waco, Texas, US");
  EXPECT_EQ(absl::StrJoin(PlacesOf("A boy was hurt near Waco.", context), ";"),
            "");
}

}  // namespace
}  // namespace crosscheck
