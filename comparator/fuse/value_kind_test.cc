#include "comparator/fuse/value_kind.h"

#include <string>
#include <vector>

#include "comparator/fuse/claim_table.h"
#include "comparator/fuse/hierarchy.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

// Values of three sources on each object: "a", "b", …
ClaimTable TableOf(const std::vector<std::vector<std::string>>& values) {
  std::vector<ClaimRow> rows;
  for (size_t o = 0; o < values.size(); ++o) {
    for (size_t s = 0; s < values[o].size(); ++s) {
      rows.push_back({std::string(1, static_cast<char>('a' + o)),
                      std::string(1, static_cast<char>('A' + s)), values[o][s],
                      ""});
    }
  }
  return ClaimTable::FromRows(std::move(rows));
}

TEST(DetectKinds, FindsOneKindForAWholeTable) {
  const Hierarchy none;
  EXPECT_THAT(DetectKinds(TableOf({{"12", "1,300", "$5"}, {"7"}}), none),
              Each(ValueKind::kNumber));
  EXPECT_THAT(DetectKinds(TableOf({{"2020-12-10", "11 December 2020"}}), none),
              Each(ValueKind::kDate));
  EXPECT_THAT(DetectKinds(TableOf({{"red", "blue"}, {"red"}}), none),
              Each(ValueKind::kText));
  EXPECT_THAT(DetectKinds(TableOf({{"Ames;Varga", "Ames"}, {"Dell"}}), none),
              Each(ValueKind::kList));
}

TEST(DetectKinds, TakesNamesOfTheHierarchyForATree) {
  const absl::StatusOr<Hierarchy> places =
      Hierarchy::Parse("p.csv", "id,name,parent\n1,Marenia,\n2,Senn,1\n");
  ASSERT_THAT(places, IsOk());
  EXPECT_THAT(DetectKinds(TableOf({{"Senn", "Marenia"}}), *places),
              Each(ValueKind::kTree));
}

TEST(DetectKinds, ToldApartObjectByObjectWhereATableIsMixed) {
  EXPECT_THAT(
      DetectKinds(
          TableOf(
              {{"12", "13"}, {"2020-12-10", "2020-12-11"}, {"red", "blue"}}),
          Hierarchy()),
      ElementsAre(ValueKind::kNumber, ValueKind::kDate, ValueKind::kText));
}

TEST(DetectKinds, LeavesNoObjectWithoutAKindThatItsClaimsFit) {
  std::vector<std::vector<std::string>> values(12, {"1", "2", "3"});
  values.push_back({"unknown"});
  const std::vector<ValueKind> kinds =
      DetectKinds(TableOf(values), Hierarchy());
  EXPECT_EQ(kinds.front(), ValueKind::kNumber);
  EXPECT_EQ(kinds.back(), ValueKind::kText);
}

TEST(DetectKinds, TakesSeveralRowsOfASourceForAList) {
  std::vector<ClaimRow> rows;
  for (const char* object : {"x", "y"}) {
    for (const char* value : {"Ames", "Varga", "Dell"}) {
      rows.push_back({object, "A", value, ""});
    }
  }
  EXPECT_THAT(DetectKinds(ClaimTable::FromRows(rows), Hierarchy()),
              Each(ValueKind::kList));
}

}  // namespace
}  // namespace crosscheck
