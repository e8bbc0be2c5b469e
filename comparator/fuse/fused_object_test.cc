#include "comparator/fuse/fused_object.h"

#include <string>
#include <vector>

#include "comparator/fuse/claim_table.h"
#include "comparator/fuse/hierarchy.h"
#include "comparator/fuse/value_kind.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

FusedTable Gather(std::vector<ClaimRow> rows, ValueKind kind, int* unfit) {
  const ClaimTable table = ClaimTable::FromRows(std::move(rows));
  return GatherObjects(table, std::vector<ValueKind>(table.objects(), kind),
                       kind, Hierarchy(), unfit);
}

TEST(GatherObjects, TakesSpellingsOfOneValueForOneCandidate) {
  int unfit = 0;
  const FusedTable table = Gather({{"x", "A", "port halim", ""},
                                   {"x", "B", "Port Halim", ""},
                                   {"x", "C", "Port Halim", ""},
                                   {"x", "D", "Senn", ""}},
                                  ValueKind::kText, &unfit);
  ASSERT_EQ(table.objects.size(), 1);
  ASSERT_EQ(table.objects[0].candidates.size(), 2);
  EXPECT_EQ(table.objects[0].candidates[0].text, "Port Halim");
  EXPECT_EQ(table.objects[0].claims.size(), 4);
  EXPECT_EQ(unfit, 0);
}

TEST(GatherObjects, LeavesOutAndCountsWhatDoesNotFit) {
  int unfit = 0;
  const FusedTable table = Gather(
      {{"x", "A", "12", ""}, {"x", "B", "12.0", ""}, {"x", "C", "?", ""}},
      ValueKind::kNumber, &unfit);
  ASSERT_EQ(table.objects.size(), 1);
  EXPECT_EQ(table.objects[0].candidates.size(), 1);
  EXPECT_EQ(table.objects[0].claims.size(), 2);
  EXPECT_EQ(unfit, 1);
}

TEST(GatherObjects, SharesASourceAmongItsValues) {
  int unfit = 0;
  const FusedTable table =
      Gather({{"x", "A", "red", ""}, {"x", "A", "blue", ""}}, ValueKind::kText,
             &unfit);
  ASSERT_EQ(table.objects.size(), 1);
  ASSERT_EQ(table.objects[0].claims.size(), 2);
  EXPECT_DOUBLE_EQ(table.objects[0].claims[0].weight, 0.5);
  EXPECT_DOUBLE_EQ(table.objects[0].claims[1].weight, 0.5);
}

TEST(GatherObjects, JoinsTheListsOfASourceAndKeepsTheirSpelling) {
  int unfit = 0;
  const FusedTable table =
      Gather({{"x", "A", "Varga", ""}, {"x", "A", "Ames;varga", ""}},
             ValueKind::kList, &unfit);
  ASSERT_EQ(table.objects.size(), 1);
  ASSERT_EQ(table.objects[0].claims.size(), 1);
  EXPECT_EQ(table.objects[0].candidates[0].text, "Ames;varga");
  EXPECT_THAT(table.keys, ElementsAre("ames\nvarga"));
}

}  // namespace
}  // namespace crosscheck
