#include "comparator/lexicon/geonames_table.h"

#include <string>

#include "comparator/lexicon/gazetteer.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr char kCountry[] = "geonames:XA";
constexpr char kDivisions[] =
    "code\tname\tlat\tlon\tradius_km\tother_names\n"
    "XA.01\tQasr\t30.5\t-40.5\t70\tQasr Province,Kasr\n"
    "XA.01.9\tNorthern Qasr District\t30.7\t-40.6\t25\t\n";
constexpr char kCities[] =
    "id\tname\tlat\tlon\tcountry\tadmin1\tadmin2\tfeature\tpopulation\t"
    "other_names\n"
    "7\tTal Rahma\t30.6\t-40.5\tXA\t01\t9\tPPLA\t81000\tTell Rehma,Rahma\n"
    "8\tAnhar\t30.0\t-40.0\tXA\t\t\tPPLC\t3200000\t\n"
    "9\tRahma Heights\t30.6\t-40.5\tXA\t01\t\tPPLX\t900\t\n";

void AddCountry(GazetteerBuilder* builder) {
  PlaceRow country;
  country.id = kCountry;
  country.name = "Ardania";
  country.lat = 30;
  country.lon = -40;
  country.precision = PLACE_PRECISION_COUNTRY;
  country.country = "XA";
  builder->Add(country);
}

TEST(GeoNamesTable, ReadsDivisionsAndCities) {
  GazetteerBuilder builder;
  AddCountry(&builder);
  ASSERT_THAT(AddGeoNamesTable("divisions", kDivisions, &builder), IsOk());
  ASSERT_THAT(AddGeoNamesTable("cities", kCities, &builder), IsOk());
  const auto image = builder.Build();
  ASSERT_THAT(image, IsOk());
  const auto places = Gazetteer::Open(*image);
  ASSERT_THAT(places, IsOk());
  EXPECT_EQ(places->size(), 6);

  const uint32_t town = places->Find("geonames:7").value();
  EXPECT_TRUE(places->place(town).is_seat);
  EXPECT_EQ(places->place(town).population, 81000);
  EXPECT_TRUE(places->Contains(places->Find("geonames:XA.01.9").value(), town));
  EXPECT_TRUE(places->Contains(places->Find(kCountry).value(), town));

  const PlaceEntry capital = places->place(places->Find("geonames:8").value());
  EXPECT_TRUE(capital.is_capital);
  EXPECT_EQ(capital.radius_km, 25);
  EXPECT_EQ(places->Parents(capital.index)[0], places->Find(kCountry));

  const PlaceEntry quarter = places->place(places->Find("geonames:9").value());
  EXPECT_EQ(quarter.precision, PLACE_PRECISION_QUARTER);
  const PlaceEntry district =
      places->place(places->Find("geonames:XA.01.9").value());
  EXPECT_EQ(district.precision, PLACE_PRECISION_DISTRICT);
  EXPECT_EQ(district.radius_km, 25);
}

TEST(GeoNamesTable, SaysWhichLineIsWrong) {
  const std::string columns = "code\tname\tlat\tlon\tradius_km\tother_names\n";
  struct WrongCase {
    std::string table;
    const char* what;
  };
  const WrongCase kCases[] = {
      {"", "t:1: not the columns"},
      {"code\tname\n", "t:1: not the columns"},
      {columns + "XA.01\tQasr\t30.5\n", "t:2: 3 columns, not 6"},
      {columns + "XA.01\tQasr\tx\t-40.5\t70\t\n", "t:2: not a point"},
      {columns + "XA.01\tQasr\t30\t-40.5\tx\t\n", "t:2: radius"},
      {columns + "XA\tQasr\t30\t-40.5\t70\t\n", "t:2: not a division"},
  };
  for (const WrongCase& wrong : kCases) {
    GazetteerBuilder builder;
    EXPECT_THAT(
        AddGeoNamesTable("t", wrong.table, &builder),
        StatusIs(absl::StatusCode::kInvalidArgument, StartsWith(wrong.what)));
  }
}

TEST(GeoNamesTable, SaysWhichFileIsNotPacked) {
  EXPECT_THAT(ReadPackedFile("no/such/file.xz"),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("no/such/file.xz")));
}

}  // namespace
}  // namespace crosscheck
