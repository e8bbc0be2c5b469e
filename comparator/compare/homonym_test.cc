#include "comparator/compare/homonym.h"

#include <string>
#include <utility>

#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/gazetteer_builder.h"
#include "comparator/testing/status_matchers.h"
#include "gtest/gtest.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

PlaceRow Row(const char* id, const char* name, PlacePrecision precision,
             const char* parent, double lat) {
  PlaceRow row;
  row.id = id;
  row.name = name;
  row.lat = lat;
  row.lon = 40;
  row.precision = precision;
  row.country = "XA";
  if (*parent != '\0') row.parents = {parent};
  return row;
}

// Two towns called Senn, of two provinces; Tal Rahma is near the second.
class HomonymTest : public ::testing::Test {
 protected:
  HomonymTest() {
    GazetteerBuilder builder;
    builder.Add(Row("x:xa", "Ardania", PLACE_PRECISION_COUNTRY, "", 30));
    builder.Add(Row("x:qasr", "Qasr", PLACE_PRECISION_PROVINCE, "x:xa", 30));
    builder.Add(Row("x:dahr", "Dahr", PLACE_PRECISION_PROVINCE, "x:xa", 35));
    builder.Add(Row("x:senn-1", "Senn", PLACE_PRECISION_TOWN, "x:qasr", 30));
    builder.Add(Row("x:senn-2", "Senn", PLACE_PRECISION_TOWN, "x:dahr", 35));
    PlaceRow city = Row("x:selm-1", "Selm", PLACE_PRECISION_TOWN, "x:qasr", 29);
    city.population = 900000;
    builder.Add(city);
    builder.Add(Row("x:selm-2", "Selm", PLACE_PRECISION_TOWN, "x:dahr", 35.2));
    builder.Add(
        Row("x:rahma", "Tal Rahma", PLACE_PRECISION_TOWN, "x:dahr", 35.1));
    auto built = builder.Build();
    EXPECT_THAT(built, IsOk());
    image_ = *std::move(built);
    auto opened = Gazetteer::Open(image_);
    EXPECT_THAT(opened, IsOk());
    gazetteer_ = *std::move(opened);
  }

  Namesake Find(const char* id, const char* name, const char* other,
                PlacePrecision precision = PLACE_PRECISION_TOWN) const {
    PlaceValue place;
    place.set_precision(precision);
    place.set_id(id);
    place.set_name(name);
    PlaceValue there;
    there.set_id(other);
    return FindNamesake(place, there, 60, &gazetteer_);
  }

  const Gazetteer* gazetteer() const { return &gazetteer_; }

 private:
  std::string image_;
  Gazetteer gazetteer_;
};

TEST_F(HomonymTest, TellsNamesOfTownsElsewhere) {
  const auto elsewhere = [this](const char* name, const char* other) {
    PlaceValue place;
    place.set_name(name);
    PlaceValue there;
    there.set_id(other);
    return NamesTownElsewhere(place, there, 60, gazetteer());
  };
  // One Senn is near Tal Rahma, none near the other; Qasr is no town.
  EXPECT_FALSE(elsewhere("Senn", "x:rahma"));
  EXPECT_FALSE(elsewhere("Senn", "x:dahr"));
  EXPECT_TRUE(elsewhere("Tal Rahma", "x:senn-1"));
  EXPECT_FALSE(elsewhere("Qasr", "x:rahma"));
  EXPECT_FALSE(elsewhere("Umm Dalil", "x:rahma"));
  EXPECT_FALSE(NamesTownElsewhere(PlaceValue(), PlaceValue(), 60, nullptr));
}

TEST_F(HomonymTest, FindsTheTownOfTheNameThatIsNear) {
  EXPECT_EQ(Find("x:senn-1", "Senn", "x:rahma"), Namesake::kNear);
}

TEST_F(HomonymTest, ACityIsNoVillageOfItsName) {
  EXPECT_EQ(Find("x:selm-1", "Selm", "x:rahma"), Namesake::kNone);
  EXPECT_EQ(Find("x:selm-2", "Selm", "x:qasr"), Namesake::kInside);
}

TEST_F(HomonymTest, FindsTheTownOfTheNameInTheProvince) {
  EXPECT_EQ(Find("x:senn-1", "Senn", "x:dahr"), Namesake::kInside);
}

TEST_F(HomonymTest, FindsTheProvinceOfTheNameAroundTheTown) {
  EXPECT_EQ(Find("x:elsewhere", "Dahr", "x:rahma", PLACE_PRECISION_PROVINCE),
            Namesake::kAround);
}

TEST_F(HomonymTest, TakesNoProvinceForTheCityOfItsName) {
  EXPECT_EQ(Find("x:elsewhere", "Dahr", "x:rahma"), Namesake::kNone);
}

TEST_F(HomonymTest, IsNotThePlaceItself) {
  EXPECT_EQ(Find("x:senn-2", "Senn", "x:rahma"), Namesake::kNone);
}

TEST_F(HomonymTest, LeavesWhatIsFarAway) {
  EXPECT_EQ(Find("x:rahma", "Tal Rahma", "x:qasr"), Namesake::kNone);
  EXPECT_EQ(FindNamesake(PlaceValue(), PlaceValue(), 60, nullptr),
            Namesake::kNone);
}

}  // namespace
}  // namespace crosscheck
