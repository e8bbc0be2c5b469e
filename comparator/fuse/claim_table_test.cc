#include "comparator/fuse/claim_table.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// "object source value" of each claim.
std::vector<std::string> Claims(const ClaimTable& table) {
  std::vector<std::string> claims;
  for (const ClaimTable::Claim& claim : table.claims()) {
    claims.push_back(absl::StrCat(table.object(claim.object), " ",
                                  table.source(claim.source), " ",
                                  table.value(claim.value)));
  }
  return claims;
}

std::vector<std::string> ClaimsOf(absl::string_view csv) {
  const absl::StatusOr<ClaimTable> table = ClaimTable::Parse("t.csv", csv);
  EXPECT_THAT(table, IsOk());
  return table.ok() ? Claims(*table) : std::vector<std::string>();
}

TEST(ClaimTable, FindsColumnsByTheirNames) {
  EXPECT_THAT(ClaimsOf("object,source,value\nx,A,1\n"), ElementsAre("x A 1"));
  EXPECT_THAT(ClaimsOf("note,Value, SOURCE ,object\nn,1,A,x\n"),
              ElementsAre("x A 1"));
}

TEST(ClaimTable, DoesNotDependOnTheOrderOfRows) {
  EXPECT_EQ(ClaimsOf("object,source,value\nx,A,1\ny,B,2\nx,B,3\n"),
            ClaimsOf("object,source,value\nx,B,3\nx,A,1\ny,B,2\n"));
}

TEST(ClaimTable, CountsWhatIsSaidTwiceOnce) {
  EXPECT_THAT(ClaimsOf("object,source,value\nx,A,1\nx,A,1\n"),
              ElementsAre("x A 1"));
}

TEST(ClaimTable, PassesOverBlankValues) {
  EXPECT_THAT(ClaimsOf("object,source,value\nx,A,\nx,B,  \n"), IsEmpty());
}

TEST(ClaimTable, KeepsWhatASourceSaysLast) {
  EXPECT_THAT(ClaimsOf("object,source,value,time\n"
                       "x,A,1,2020-01-02\nx,A,2,2020-01-10\nx,A,3,2019-12-30\n"
                       "x,B,1,2020-01-01\n"),
              ElementsAre("x A 2", "x B 1"));
}

TEST(ClaimTable, OrdersTimesThatAreNumbersAsNumbers) {
  EXPECT_THAT(ClaimsOf("object,source,value,time\nx,A,1,9\nx,A,2,10\n"),
              ElementsAre("x A 2"));
}

TEST(ClaimTable, SaysWhatIsBrokenAndWhere) {
  const struct {
    absl::string_view csv;
    absl::string_view message;
  } kCases[] = {
      {"", "t.csv:1: no row of column names"},
      {"object,value\n", "t.csv:1: no column \"source\""},
      {"object,source,value,source\n",
       "t.csv:1: two columns are called \"source\""},
      {"object,source,value\nx,A,1\nx,A\n",
       "t.csv:3: 2 cells where the first row has 3"},
      {"object,source,value\nx,A,\"1\n", "t.csv:2: "},
  };
  for (const auto& c : kCases) {
    EXPECT_THAT(ClaimTable::Parse("t.csv", c.csv),
                StatusIs(absl::StatusCode::kInvalidArgument,
                         HasSubstr(std::string(c.message))))
        << c.csv;
  }
}

}  // namespace
}  // namespace crosscheck
