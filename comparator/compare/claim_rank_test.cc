#include "comparator/compare/claim_rank.h"

#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"

namespace crosscheck {
namespace {

Claim ClaimOf(absl::string_view text) {
  Claim claim;
  EXPECT_TRUE(
      google::protobuf::TextFormat::ParseFromString(std::string(text), &claim))
      << text;
  return claim;
}

TEST(ClaimRank, TheOutcomeComesBeforeWhatAWitnessSaw) {
  const Claim lead =
      ClaimOf("quote { begin: 40 end: 60 } value { count { lo: 7 } }");
  const Claim witness =
      ClaimOf("quote { begin: 300 end: 330 } value { count { lo: 4 hi: 4 } }");
  const Claim headline = ClaimOf(
      "region: REGION_KIND_TITLE quote { begin: 900 end: 920 } "
      "value { count { lo: 7 } }");
  EXPECT_LT(RankOf(lead), RankOf(witness));
  EXPECT_LT(RankOf(headline), RankOf(lead));
}

TEST(ClaimRank, AnUpdateComesFirstAndAPreliminaryFigureLast) {
  const Claim first = ClaimOf(
      "quote { begin: 10 end: 20 } value { count { lo: 9 hi: 9 } } "
      "cues { kind: CUE_KIND_PRELIMINARY }");
  const Claim then =
      ClaimOf("quote { begin: 90 end: 99 } value { count { lo: 11 hi: 11 } }");
  const Claim now = ClaimOf(
      "quote { begin: 200 end: 220 } value { count { lo: 12 hi: 12 } } "
      "cues { kind: CUE_KIND_UPDATE_UP }");
  EXPECT_LT(RankOf(now), RankOf(then));
  EXPECT_LT(RankOf(then), RankOf(first));
}

struct RefinesRow {
  absl::string_view name;
  absl::string_view claim;
  absl::string_view leading;
  bool refines = false;
};

class RefinesTest : public ::testing::TestWithParam<RefinesRow> {};

TEST_P(RefinesTest, OnlyANarrowerCountWithin) {
  EXPECT_EQ(Refines(ClaimOf(GetParam().claim), ClaimOf(GetParam().leading)),
            GetParam().refines);
}

INSTANTIATE_TEST_SUITE_P(
    Counts, RefinesTest,
    ::testing::Values(
        RefinesRow{"ExactUnderDozens", "value { count { lo: 34 hi: 34 } }",
                   "value { count { lo: 24 hi: 99 } }", true},
        RefinesRow{"ExactOverABound", "value { count { lo: 9 hi: 9 } }",
                   "value { count { lo: 7 } }", true},
        RefinesRow{"HigherBound", "value { count { lo: 9 } }",
                   "value { count { lo: 7 } }", true},
        RefinesRow{"FewerThanTheBound", "value { count { lo: 4 hi: 4 } }",
                   "value { count { lo: 7 } }", false},
        RefinesRow{"AnotherNumber", "value { count { lo: 4 hi: 4 } }",
                   "value { count { lo: 7 hi: 7 } }", false},
        RefinesRow{"TheSame", "value { count { lo: 7 hi: 7 } }",
                   "value { count { lo: 7 hi: 7 } }", false},
        RefinesRow{"BoundOverExact", "value { count { lo: 7 } }",
                   "value { count { lo: 7 hi: 7 } }", false},
        RefinesRow{"DateAndCount", "value { date { } }",
                   "value { count { lo: 7 } }", false}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace crosscheck
