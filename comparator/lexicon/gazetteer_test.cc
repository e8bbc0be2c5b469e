#include "comparator/lexicon/gazetteer.h"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "comparator/lexicon/gazetteer_builder.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

PlaceRow Row(const char* id, const char* name, PlacePrecision precision,
             std::vector<std::string> parents) {
  PlaceRow row;
  row.id = id;
  row.name = name;
  row.lat = 30;
  row.lon = -40;
  row.precision = precision;
  row.country = "XA";
  row.parents = std::move(parents);
  return row;
}

// Ardania with two provinces and some towns.
void AddArdania(GazetteerBuilder* builder) {
  builder->Add(Row("geonames:XA", "Ardania", PLACE_PRECISION_COUNTRY, {}));
  builder->Add(
      Row("geonames:XA.01", "Qasr", PLACE_PRECISION_PROVINCE, {"geonames:XA"}));
  builder->Add(
      Row("geonames:XA.02", "Dahr", PLACE_PRECISION_PROVINCE, {"geonames:XA"}));
  PlaceRow town =
      Row("geonames:77", "Tal Rahma", PLACE_PRECISION_TOWN, {"geonames:XA.01"});
  town.population = 81000;
  town.is_seat = true;
  builder->Add(town);
  builder->Add(Row("geonames:9", "Shahin", PLACE_PRECISION_TOWN, {"Dahr"}));
  builder->Add(
      Row("x:market", "Market", PLACE_PRECISION_POINT, {"geonames:77"}));
}

struct Opened {
  explicit Opened(GazetteerBuilder* builder) {
    auto built = builder->Build();
    EXPECT_THAT(built, IsOk());
    image = *std::move(built);
    auto opened = Gazetteer::Open(image);
    EXPECT_THAT(opened, IsOk());
    gazetteer = *std::move(opened);
  }

  uint32_t At(const char* id) const {
    const absl::optional<uint32_t> index = gazetteer.Find(id);
    EXPECT_TRUE(index.has_value()) << id;
    return index.value_or(0);
  }

  std::string image;
  Gazetteer gazetteer;
};

Opened Ardania() {
  GazetteerBuilder builder;
  AddArdania(&builder);
  return Opened(&builder);
}

TEST(Gazetteer, GivesBackWhatWasAdded) {
  const Opened ardania = Ardania();
  const Gazetteer& places = ardania.gazetteer;
  ASSERT_EQ(places.size(), 6);
  const uint32_t index = ardania.At("geonames:77");
  const PlaceEntry place = places.place(index);
  EXPECT_EQ(place.index, index);
  EXPECT_EQ(place.name, "Tal Rahma");
  EXPECT_EQ(place.country, "XA");
  EXPECT_EQ(place.population, 81000);
  EXPECT_EQ(place.precision, PLACE_PRECISION_TOWN);
  EXPECT_DOUBLE_EQ(place.lat, 30);
  EXPECT_DOUBLE_EQ(place.lon, -40);
  EXPECT_DOUBLE_EQ(place.radius_km, 6);
  EXPECT_TRUE(place.is_seat);
  EXPECT_FALSE(place.is_capital);
}

TEST(Gazetteer, FindsEveryPlaceByItsId) {
  const Opened ardania = Ardania();
  for (uint32_t i = 0; i < ardania.gazetteer.size(); ++i) {
    EXPECT_EQ(ardania.gazetteer.Find(ardania.gazetteer.id(i)), i);
  }
  for (const char* id : {"", "77", "geonames:", "geonames:78", "geonames:077",
                         "geonames:XA.03", "x:", "market"}) {
    EXPECT_EQ(ardania.gazetteer.Find(id), absl::nullopt) << id;
  }
  EXPECT_EQ(ardania.gazetteer.FindCountry("XA"), ardania.At("geonames:XA"));
  EXPECT_EQ(ardania.gazetteer.FindCountry("XB"), absl::nullopt);
  EXPECT_EQ(ardania.gazetteer.FindCountry(""), absl::nullopt);
}

TEST(Gazetteer, AncestorsGoOutwards) {
  const Opened ardania = Ardania();
  EXPECT_THAT(
      ardania.gazetteer.Ancestors(ardania.At("x:market")),
      ElementsAre(ardania.At("geonames:77"), ardania.At("geonames:XA.01"),
                  ardania.At("geonames:XA")));
  EXPECT_THAT(ardania.gazetteer.Ancestors(ardania.At("geonames:XA")),
              IsEmpty());
}

TEST(Gazetteer, ContainsThroughAllLevels) {
  const Opened ardania = Ardania();
  const Gazetteer& places = ardania.gazetteer;
  const uint32_t market = ardania.At("x:market");
  EXPECT_TRUE(places.Contains(ardania.At("geonames:XA"), market));
  EXPECT_TRUE(places.Contains(ardania.At("geonames:XA.01"), market));
  EXPECT_TRUE(places.Contains(market, market));
  EXPECT_FALSE(places.Contains(ardania.At("geonames:XA.02"), market));
  EXPECT_FALSE(places.Contains(market, ardania.At("geonames:XA")));
}

TEST(Gazetteer, FindsTheLowestCommonAncestor) {
  const Opened ardania = Ardania();
  const Gazetteer& places = ardania.gazetteer;
  EXPECT_EQ(places.LowestCommonAncestor(ardania.At("x:market"),
                                        ardania.At("geonames:9")),
            ardania.At("geonames:XA"));
  EXPECT_EQ(places.LowestCommonAncestor(ardania.At("x:market"),
                                        ardania.At("geonames:77")),
            ardania.At("geonames:77"));
}

TEST(Gazetteer, APlaceMayLieInTwoCountries) {
  GazetteerBuilder builder;
  AddArdania(&builder);
  builder.Add(Row("geonames:XB", "Belvar", PLACE_PRECISION_COUNTRY, {}));
  PlaceRow heights =
      Row("x:salt-heights", "Salt Heights", PLACE_PRECISION_PROVINCE,
          {"geonames:XA", "geonames:XB"});
  heights.country = "";
  builder.Add(heights);
  const Opened opened(&builder);
  const uint32_t index = opened.At("x:salt-heights");
  EXPECT_EQ(opened.gazetteer.place(index).country, "");
  EXPECT_TRUE(opened.gazetteer.Contains(opened.At("geonames:XA"), index));
  EXPECT_TRUE(opened.gazetteer.Contains(opened.At("geonames:XB"), index));
  EXPECT_EQ(opened.gazetteer.LowestCommonAncestor(opened.At("geonames:XA"),
                                                  opened.At("geonames:XB")),
            absl::nullopt);
}

TEST(Gazetteer, CyclesOfParentsEnd) {
  GazetteerBuilder builder;
  builder.Add(Row("x:a", "Anhar", PLACE_PRECISION_TOWN, {"x:b"}));
  builder.Add(Row("x:b", "Bahir", PLACE_PRECISION_TOWN, {"x:a"}));
  const Opened opened(&builder);
  EXPECT_THAT(opened.gazetteer.Ancestors(opened.At("x:a")),
              ElementsAre(opened.At("x:b")));
}

TEST(Gazetteer, MeasuresGreatCircles) {
  struct DistanceCase {
    const char* name;
    LatLon a;
    LatLon b;
    double km;
  };
  const DistanceCase kCases[] = {
      {"nothing", {33.3, 44.4}, {33.3, 44.4}, 0},
      {"a degree of the equator", {0, 10}, {0, 11}, 111.195},
      {"Baghdad to Mosul", {33.34, 44.40}, {36.34, 43.13}, 353},
      {"across the date line", {0, 179.5}, {0, -179.5}, 111.195},
      {"half the Earth", {0, 0}, {0, 180}, 20015.1},
      {"pole to pole", {90, 0}, {-90, 77}, 20015.1},
  };
  for (const DistanceCase& expected : kCases) {
    EXPECT_NEAR(DistanceKm(expected.a, expected.b), expected.km, 1.5)
        << expected.name;
  }
}

TEST(Gazetteer, LaysALayerOverAnother) {
  const Opened below = Ardania();
  GazetteerBuilder builder(&below.gazetteer);
  PlaceRow amended;
  amended.id = "geonames:77";
  amended.other_names = {"Tell Rehma"};
  amended.population = 90000;
  builder.Add(amended);
  builder.Add(Row("x:bridge", "Iron Bridge", PLACE_PRECISION_POINT, {"Qasr"}));
  auto image = builder.Build();
  ASSERT_THAT(image, IsOk());
  auto both = Gazetteer::OpenUpon(below.gazetteer, *image);
  ASSERT_THAT(both, IsOk());
  EXPECT_EQ(both->size(), 8);

  // The amended place keeps its index and what was not amended.
  const uint32_t town = both->Find("geonames:77").value();
  EXPECT_EQ(town, below.At("geonames:77"));
  EXPECT_EQ(both->place(town).population, 90000);
  EXPECT_EQ(both->place(town).name, "Tal Rahma");
  EXPECT_TRUE(both->place(town).is_seat);
  EXPECT_TRUE(both->Contains(below.At("geonames:XA.01"), town));

  const uint32_t bridge = both->Find("x:bridge").value();
  EXPECT_TRUE(both->Contains(below.At("geonames:XA.01"), bridge));
  EXPECT_EQ(both->id(bridge), "x:bridge");
  ASSERT_EQ(both->tables().size(), 2);
}

TEST(Gazetteer, RefusesWhatIsNoImage) {
  const Opened ardania = Ardania();
  for (size_t size = 0; size < ardania.image.size(); size += 13) {
    EXPECT_THAT(
        Gazetteer::Open(absl::string_view(ardania.image).substr(0, size)),
        StatusIs(absl::StatusCode::kInvalidArgument));
  }
  EXPECT_THAT(Gazetteer::OpenUpon(ardania.gazetteer, ardania.image),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("built upon another gazetteer")));
}

// See the same test of PhraseTable.
TEST(Gazetteer, SurvivesDamageBehindTheHeader) {
  const Opened ardania = Ardania();
  std::mt19937_64 random(4);
  for (int round = 0; round < 300; ++round) {
    std::string damaged = ardania.image;
    // Records, parents and strings; the table has a header of its own.
    const size_t end = damaged.size() / 2;
    for (int i = 0; i < 10; ++i) {
      damaged[32 + random() % (end - 32)] = static_cast<char>(random());
    }
    const auto places = Gazetteer::Open(damaged);
    if (!places.ok()) continue;
    for (uint32_t i = 0; i < places->size(); ++i) {
      EXPECT_EQ(places->place(i).index, i);
      places->id(i);
      places->Ancestors(i);
    }
  }
}

TEST(GazetteerBuilder, LaterRowsAmendEarlierOnes) {
  GazetteerBuilder builder;
  AddArdania(&builder);
  PlaceRow renamed;
  renamed.id = "geonames:77";
  renamed.name = "Tell Rahma";
  renamed.lat = 30.5;
  renamed.lon = -40.5;
  builder.Add(renamed);
  const Opened opened(&builder);
  EXPECT_EQ(opened.gazetteer.size(), 6);
  const PlaceEntry place = opened.gazetteer.place(opened.At("geonames:77"));
  EXPECT_EQ(place.name, "Tell Rahma");
  EXPECT_DOUBLE_EQ(place.lat, 30.5);
  EXPECT_EQ(place.population, 81000);
  NamePhraseReader reader;
  for (const char* name : {"Tal Rahma", "Tell Rahma"}) {
    EXPECT_THAT(
        FindEntries(
            opened.gazetteer.tables()[0],
            reader.ReadName(name, LeadingArticle::kOptional).token_hashes,
            EntryKind::kPlace),
        ElementsAre(opened.At("geonames:77")))
        << name;
  }
}

TEST(GazetteerBuilder, SaysWhichRowIsWrong) {
  struct WrongCase {
    const char* what;
    void (*spoil)(PlaceRow*);
  };
  const WrongCase kCases[] = {
      {"no place \"Nowhere\" to lie in",
       [](PlaceRow* row) { row->parents = {"Nowhere"}; }},
      {"country is not two letters",
       [](PlaceRow* row) { row->country = "Ardania"; }},
      {"not a point of the Earth", [](PlaceRow* row) { row->lat = 91; }},
      {"amends no place",
       [](PlaceRow* row) { row->precision = PLACE_PRECISION_UNSPECIFIED; }},
  };
  for (const WrongCase& wrong : kCases) {
    GazetteerBuilder builder;
    AddArdania(&builder);
    PlaceRow row = Row("x:new", "New", PLACE_PRECISION_TOWN, {});
    row.source = "places.textproto:12";
    wrong.spoil(&row);
    builder.Add(row);
    EXPECT_THAT(
        builder.Build(),
        StatusIs(absl::StatusCode::kInvalidArgument,
                 ::testing::AllOf(HasSubstr("places.textproto:12: place x:new"),
                                  HasSubstr(wrong.what))));
  }
}

TEST(GazetteerBuilder, PutsTheGreatestOfANameFirst) {
  GazetteerBuilder builder;
  AddArdania(&builder);
  PlaceRow small =
      Row("geonames:1", "Anhar", PLACE_PRECISION_TOWN, {"geonames:XA"});
  small.population = 900;
  PlaceRow great =
      Row("geonames:2", "Anhar", PLACE_PRECISION_TOWN, {"geonames:XA"});
  great.population = 70000;
  PlaceRow province =
      Row("geonames:XA.03", "Anhar", PLACE_PRECISION_PROVINCE, {"geonames:XA"});
  builder.Add(small);
  builder.Add(great);
  builder.Add(province);
  const Opened opened(&builder);
  NamePhraseReader reader;
  EXPECT_THAT(
      FindEntries(
          opened.gazetteer.tables()[0],
          reader.ReadName("Anhar", LeadingArticle::kOptional).token_hashes,
          EntryKind::kPlace),
      ElementsAre(opened.At("geonames:XA.03"), opened.At("geonames:2"),
                  opened.At("geonames:1")));
}

TEST(GazetteerBuilder, TakesRowsFromLexiconEntries) {
  Place place;
  place.set_id("x:valley");
  place.set_name("Valley State");
  place.add_aliases("Vale");
  place.add_aliases("V.S.");
  place.add_aliases("VS");
  place.set_precision(PLACE_PRECISION_PROVINCE);
  const PlaceRow province = RowOf(place);
  EXPECT_TRUE(province.is_extra);
  EXPECT_THAT(province.other_names, ElementsAre("Vale"));
  EXPECT_THAT(province.abbreviations, ElementsAre("V.S.", "VS"));
  place.set_precision(PLACE_PRECISION_TOWN);
  EXPECT_THAT(RowOf(place).abbreviations, IsEmpty());
}

}  // namespace
}  // namespace crosscheck
