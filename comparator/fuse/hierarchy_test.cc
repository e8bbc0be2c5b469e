#include "comparator/fuse/hierarchy.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

constexpr absl::string_view kPlaces =
    "id,name,parent\n"
    "1,Marenia,\n"
    "2,Qasr province,1\n"
    "3,Tal Rahma,2\n"
    "4,Port Halim,1\n";

TEST(Hierarchy, KnowsWhatLiesInWhat) {
  const absl::StatusOr<Hierarchy> places = Hierarchy::Parse("p.csv", kPlaces);
  ASSERT_THAT(places, IsOk());
  const int country = places->Find("marenia");
  const int province = places->Find("Qasr  Province");
  const int town = places->Find("Tal Rahma");
  ASSERT_GE(std::min({country, province, town}), 0);
  EXPECT_TRUE(places->IsAncestor(country, town));
  EXPECT_TRUE(places->IsAncestor(province, town));
  EXPECT_FALSE(places->IsAncestor(town, province));
  EXPECT_FALSE(places->IsAncestor(town, town));
  EXPECT_FALSE(places->IsAncestor(places->Find("Port Halim"), town));
  EXPECT_EQ(places->Find("Elsewhere"), -1);
}

TEST(Hierarchy, TakesEntriesOfOneNameForOneThatLiesInAllOfThem) {
  const absl::StatusOr<Hierarchy> places =
      Hierarchy::Parse("p.csv", absl::StrCat(kPlaces,
                                             "5,Oster,\n"
                                             "6,Tal Rahma,5\n"));
  ASSERT_THAT(places, IsOk());
  const int town = places->Find("Tal Rahma");
  EXPECT_TRUE(places->IsAncestor(places->Find("Marenia"), town));
  EXPECT_TRUE(places->IsAncestor(places->Find("Oster"), town));
  EXPECT_EQ(places->Parents(town).size(), 2);
}

TEST(Hierarchy, LetsATownHaveItsProvincesName) {
  const absl::StatusOr<Hierarchy> places = Hierarchy::Parse(
      "p.csv", "id,name,parent\n1,Marenia,\n2,Senn,1\n3,Senn,2\n");
  ASSERT_THAT(places, IsOk());
  const int senn = places->Find("Senn");
  EXPECT_FALSE(places->IsAncestor(senn, senn));
  EXPECT_TRUE(places->IsAncestor(places->Find("Marenia"), senn));
}

TEST(Hierarchy, IsMadeFromWhatEachNameLiesIn) {
  const Hierarchy places =
      Hierarchy::FromAncestors({{"Tal Rahma", {"Qasr province", "Marenia"}},
                                {"Qasr province", {"Marenia"}},
                                {"Senn", {"Senn"}}});
  const int town = places.Find("Tal Rahma");
  EXPECT_TRUE(places.IsAncestor(places.Find("Marenia"), town));
  EXPECT_EQ(places.Parents(town).size(), 1);
  EXPECT_EQ(places.Parents(town)[0], places.Find("Qasr province"));
  EXPECT_TRUE(places.Parents(places.Find("Senn")).empty());
}

TEST(Hierarchy, SaysWhatIsBrokenAndWhere) {
  std::string deep = "id,name,parent\n";
  for (int i = 1; i <= 150; ++i) {
    absl::StrAppend(&deep, i, ",n", i, ",", i - 1, "\n");
  }
  const struct {
    std::string csv;
    std::string message;
  } kCases[] = {
      {"", "p.csv:1: no row of column names"},
      {"id,name\n", "p.csv:1: needs the columns id, name and parent"},
      {absl::StrCat(kPlaces, "3,Senn,1\n"), "p.csv:6: id \"3\" is there twice"},
      {"id,name,parent\n1,Senn,2\n2,Oster,1\n", "p.csv:2: \"Senn\" lies in"},
      {deep, "more than 100 levels deep"},
      {absl::StrCat(kPlaces, "5,Senn\n"), "p.csv:6: 2 cells"},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(
        Hierarchy::Parse("p.csv", c.csv),
        StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(c.message)))
        << c.message;
  }
}

}  // namespace
}  // namespace crosscheck
