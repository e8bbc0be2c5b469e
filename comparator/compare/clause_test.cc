#include "comparator/compare/clause.h"

#include <string>

#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/testing/status_matchers.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

TEST(Clause, SaysWhatAClaimSays) {
  struct {
    absl::string_view claim;
    absl::string_view clause;
  } constexpr kRows[] = {
      {"attribute: ATTRIBUTE_KILLED value { count { lo: 1 hi: 1 } }",
       "1 was killed"},
      {"attribute: ATTRIBUTE_KILLED value { count { lo: 12 } }",
       "at least 12 were killed"},
      {"attribute: ATTRIBUTE_INJURED value { count { lo: 0 hi: 0 } }",
       "nobody was injured"},
      {"attribute: ATTRIBUTE_KILLED value { count { lo: 1 hi: 1 person: 'Tarim "
       "Odal' } }",
       "Tarim Odal was killed"},
      {"attribute: ATTRIBUTE_WEAPON value { term { name: 'car bomb' } }",
       "car bomb was used"},
      {"attribute: ATTRIBUTE_WEAPON value { term { name: 'explosives' } }",
       "explosives were used"},
      {"attribute: ATTRIBUTE_WEAPON value { term { name: 'nerve gas' } }",
       "nerve gas was used"},
      {"attribute: ATTRIBUTE_TARGET value { term { name: 'houses' } }",
       "houses were the target"},
      {"attribute: ATTRIBUTE_TARGET value { term { name: 'embassy' } }",
       "embassy was the target"},
      {"attribute: ATTRIBUTE_RESPONSIBILITY value { actor { name: 'Marenian' "
       "canonical: 'Marenia' kind: ACTOR_KIND_STATE stance: STANCE_DENIED } }",
       "Marenia denied it"},
      {"attribute: ATTRIBUTE_PLACE value { place { name: 'Qasr' "
       "relation: PLACE_RELATION_OUTSKIRTS } }",
       "it was in the outskirts of Qasr"},
      {"", "something is not known"},
  };
  for (const auto& row : kRows) {
    Claim claim;
    ASSERT_THAT(ParseTextproto("row", row.claim, &claim), IsOk());
    EXPECT_EQ(Clause(claim), std::string(row.clause));
  }
}

TEST(Enumerate, LeavesOutWhatIsBeyondFour) {
  EXPECT_EQ(Enumerate({}), "");
  EXPECT_EQ(Enumerate({"a"}), "a");
  EXPECT_EQ(Enumerate({"a", "b"}), "a and b");
  EXPECT_EQ(Enumerate({"a", "b", "c", "d"}), "a, b, c and d");
  EXPECT_EQ(Enumerate({"a", "b", "c", "d", "e"}), "a, b, c and 2 others");
}

}  // namespace
}  // namespace crosscheck
