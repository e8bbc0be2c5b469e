#include "comparator/fuse/fuser.h"

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/fuse/claim_table.h"
#include "comparator/fuse/hierarchy.h"
#include "comparator/fuse/value_kind.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Values(const FuseResult& result) {
  std::vector<std::string> values;
  for (const FusedTruth& truth : result.truths) values.push_back(truth.value);
  return values;
}

const FusedSource& Source(const FuseResult& result, absl::string_view name) {
  for (const FusedSource& source : result.sources) {
    if (source.source == name) return source;
  }
  ADD_FAILURE() << "no source " << name;
  return result.sources.front();
}

FuseResult FuseRows(std::vector<ClaimRow> rows,
                    const FuseOptions& options = {}) {
  return Fuse(ClaimTable::FromRows(std::move(rows)), options);
}

// Two sources that are right of 30 objects, and one that errs on every other.
std::vector<ClaimRow> GoodAndBad() {
  std::vector<ClaimRow> rows;
  for (int o = 10; o < 40; ++o) {
    const std::string object = absl::StrCat("o", o);
    const std::string right = absl::StrCat("right", o);
    rows.push_back({object, "Harbour Post", right, ""});
    rows.push_back({object, "Northern Wire", right, ""});
    rows.push_back({object, "Rumour Mill",
                    o % 2 == 0 ? absl::StrCat("wrong", o) : right, ""});
  }
  return rows;
}

TEST(Fuse, BelievesTheMajorityWhereNothingElseIsKnown) {
  const FuseResult result = FuseRows(
      {{"x", "A", "red", ""}, {"x", "B", "red", ""}, {"x", "C", "blue", ""}});
  EXPECT_THAT(Values(result), ElementsAre("red"));
  EXPECT_GT(result.truths[0].confidence, 0.5);
}

TEST(Fuse, BelievesABetterSourceAgainstAWorseOne) {
  std::vector<ClaimRow> rows = GoodAndBad();
  rows.push_back({"x", "Harbour Post", "north", ""});
  rows.push_back({"x", "Rumour Mill", "aside", ""});
  const FuseResult result = FuseRows(std::move(rows));
  EXPECT_EQ(result.truths.back().value, "north");
  const FusedSource& good = Source(result, "Harbour Post");
  const FusedSource& bad = Source(result, "Rumour Mill");
  EXPECT_GT(good.weight, 0.85);
  EXPECT_LT(bad.weight, 0.65);
  EXPECT_LT(bad.low, bad.weight);
  EXPECT_GT(bad.high, bad.weight);
}

// Four sources of one origin share its errors, and so outvote the five that
// err each by itself.
std::vector<ClaimRow> Echoes() {
  std::vector<ClaimRow> rows;
  for (int o = 10; o < 70; ++o) {
    const std::string object = absl::StrCat("o", o);
    const std::string right = absl::StrCat("right", o);
    const std::string copied = o % 2 == 0 ? absl::StrCat("wrong", o) : right;
    for (const char* source : {"Echo 1", "Echo 2", "Echo 3", "Echo 4"}) {
      rows.push_back({object, source, copied, ""});
    }
    for (int s = 0; s < 5; ++s) {
      rows.push_back({object, absl::StrCat("Own ", s),
                      o % 5 == s || o % 7 == s
                          ? absl::StrCat("error", o, " of ", s)
                          : right,
                      ""});
    }
  }
  return rows;
}

TEST(Fuse, DoesNotCountCopiesAsWitnesses) {
  const FuseResult result = FuseRows(Echoes());
  for (const FusedTruth& truth : result.truths) {
    EXPECT_TRUE(absl::StartsWith(truth.value, "right")) << truth.object;
  }
  const FusedSource& echo = Source(result, "Echo 3");
  EXPECT_LT(echo.independence, 0.5);
  EXPECT_TRUE(absl::StartsWith(echo.shares_with, "Echo"));
  EXPECT_GT(echo.shares_chance, 0.9);
  EXPECT_GT(Source(result, "Own 2").independence, 0.9);
}

TEST(Fuse, CountsCopiesWhereItIsToldNotToLookForThem) {
  FuseOptions options;
  options.find_copies = false;
  const FuseResult result = FuseRows(Echoes(), options);
  EXPECT_EQ(Source(result, "Echo 3").independence, 1);
  EXPECT_EQ(Source(result, "Echo 3").shares_with, "");
}

TEST(Fuse, TakesTheWeightedMiddleOfMeasurements) {
  const FuseResult result = FuseRows({{"x", "A", "101", ""},
                                      {"x", "B", "103", ""},
                                      {"x", "C", "102", ""},
                                      {"x", "D", "5000", ""}});
  ASSERT_EQ(result.truths.size(), 1);
  EXPECT_EQ(result.truths[0].kind, ValueKind::kNumber);
  EXPECT_THAT(result.truths[0].value, ::testing::AnyOf("102", "103"));
  EXPECT_EQ(result.truths[0].high == "5000", false);
  EXPECT_FALSE(result.truths[0].low.empty());
}

TEST(Fuse, ReadsDatesInSeveralForms) {
  const FuseResult result = FuseRows({{"x", "A", "2020-12-10", ""},
                                      {"x", "B", "10 December 2020", ""},
                                      {"x", "C", "2020-12-17", ""}});
  ASSERT_EQ(result.truths.size(), 1);
  EXPECT_EQ(result.truths[0].kind, ValueKind::kDate);
  EXPECT_EQ(result.truths[0].value, "10 December 2020");
}

TEST(Fuse, TakesTheMostSpecificPlaceThatTheOthersBearOut) {
  const absl::StatusOr<Hierarchy> places =
      Hierarchy::Parse("p.csv",
                       "id,name,parent\n1,Marenia,\n2,Qasr province,1\n"
                       "3,Tal Rahma,2\n4,Oster,\n5,Senn,4\n");
  ASSERT_THAT(places, IsOk());
  FuseOptions options;
  options.hierarchy = &*places;
  std::vector<ClaimRow> rows;
  for (const char* object : {"w", "x", "y", "z"}) {
    rows.push_back({object, "A", "Marenia", ""});
    rows.push_back({object, "B", "Marenia", ""});
    rows.push_back({object, "C", "Tal Rahma", ""});
    rows.push_back({object, "D", "Tal Rahma", ""});
    rows.push_back({object, "E", "Senn", ""});
  }
  const FuseResult result = FuseRows(std::move(rows), options);
  ASSERT_EQ(result.truths.size(), 4);
  EXPECT_EQ(result.truths[0].kind, ValueKind::kTree);
  EXPECT_EQ(result.truths[0].value, "Tal Rahma");
}

TEST(Fuse, DoesNotTakeWhatListsLeaveOutForAContradiction) {
  // Shops F only ever name the first author, shops B both. Of most books they
  // are as many; of the last, those that name the first are more.
  std::vector<ClaimRow> rows;
  for (int o = 10; o < 31; ++o) {
    const std::string book = absl::StrCat("book", o);
    const std::string first = absl::StrCat("Ames", o);
    const std::string both = absl::StrCat("Varga", o, "; ", first);
    for (const char* shop : {"F1", "F2", "F3"}) {
      if (o == 30 || shop[1] == '1' + o % 3) {
        rows.push_back({book, shop, first, ""});
      }
    }
    for (const char* shop : {"B1", "B2", "B3"}) {
      if (o < 30 || shop[1] != '3') rows.push_back({book, shop, both, ""});
    }
  }
  const FuseResult result = FuseRows(rows);
  EXPECT_EQ(result.truths.back().kind, ValueKind::kList);
  EXPECT_EQ(result.truths.back().value, "Varga30; Ames30");
}

TEST(Fuse, LearnsWeightsJointlyOverKinds) {
  // Whoever errs on numbers is less believed on words.
  std::vector<ClaimRow> rows;
  for (int o = 10; o < 40; ++o) {
    const std::string object = absl::StrCat("n", o);
    rows.push_back({object, "A", absl::StrCat(o * 100), ""});
    rows.push_back({object, "B", absl::StrCat(o * 100), ""});
    rows.push_back({object, "C", absl::StrCat(o * 100 + o % 9 * 37 + 5), ""});
  }
  for (int o = 10; o < 20; ++o) {
    const std::string object = absl::StrCat("w", o);
    rows.push_back({object, "A", absl::StrCat("right", o), ""});
    rows.push_back({object, "C", absl::StrCat("a wrong", o), ""});
  }
  const FuseResult result = FuseRows(std::move(rows));
  for (const FusedTruth& truth : result.truths) {
    if (truth.kind != ValueKind::kText) continue;
    EXPECT_TRUE(absl::StartsWith(truth.value, "right")) << truth.object;
  }
}

TEST(Fuse, GivesTheSameForAnyOrderOfRows) {
  std::vector<ClaimRow> rows = GoodAndBad();
  const FuseResult expected = FuseRows(rows);
  std::mt19937 random(7);
  for (int turn = 0; turn < 3; ++turn) {
    std::shuffle(rows.begin(), rows.end(), random);
    const FuseResult result = FuseRows(rows);
    ASSERT_EQ(Values(result), Values(expected));
    for (size_t s = 0; s < result.sources.size(); ++s) {
      EXPECT_EQ(result.sources[s].weight, expected.sources[s].weight);
      EXPECT_EQ(result.sources[s].independence,
                expected.sources[s].independence);
    }
  }
}

TEST(Fuse, HasNothingToSayOfNothing) {
  const FuseResult result = FuseRows({});
  EXPECT_TRUE(result.truths.empty());
  EXPECT_TRUE(result.sources.empty());
}

TEST(Fuse, KeepsASourceThatIsAloneNearTheMean) {
  std::vector<ClaimRow> rows = GoodAndBad();
  for (int o = 0; o < 50; ++o) {
    rows.push_back({absl::StrCat("alone", o), "Lonely", "something", ""});
  }
  const FuseResult result = FuseRows(std::move(rows));
  const FusedSource& lonely = Source(result, "Lonely");
  EXPECT_LT(lonely.weight, Source(result, "Harbour Post").weight);
  EXPECT_GT(lonely.high - lonely.low, 0.3);
}

// Sources whose chance to be right differs, against a majority vote.
TEST(Fuse, IsNoWorseThanAMajorityOnDrawnTables) {
  double fused_right = 0, vote_right = 0;
  for (unsigned seed = 1; seed <= 10; ++seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<ClaimRow> rows;
    const int sources = 12, objects = 80;
    std::vector<double> quality;
    for (int s = 0; s < sources; ++s)
      quality.push_back(.3 + .6 * share(random));
    std::vector<std::vector<int>> votes(objects, std::vector<int>(6));
    for (int o = 0; o < objects; ++o) {
      for (int s = 0; s < sources; ++s) {
        if (share(random) > 0.6) continue;
        const int value = share(random) < quality[s]
                              ? 0
                              : 1 + static_cast<int>(share(random) * 5);
        ++votes[o][value];
        rows.push_back({absl::StrCat("o", 100 + o), absl::StrCat("s", s),
                        absl::StrCat("o", o, " v", value), ""});
      }
    }
    const FuseResult result = FuseRows(std::move(rows));
    for (const FusedTruth& truth : result.truths) {
      fused_right += absl::EndsWith(truth.value, "v0");
    }
    for (const std::vector<int>& counts : votes) {
      const int most = *std::max_element(counts.begin(), counts.end());
      // Of several that have the most votes, each as likely as another.
      if (counts[0] == most) {
        vote_right += 1.0 / std::count(counts.begin(), counts.end(), most);
      }
    }
  }
  EXPECT_GT(fused_right, vote_right);
}

}  // namespace
}  // namespace crosscheck
