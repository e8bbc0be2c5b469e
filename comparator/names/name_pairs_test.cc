// Measures the matcher on tables of names.

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/base/textproto.h"
#include "comparator/names/builtin_name_rules.h"
#include "comparator/names/name_matcher.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/names.pb.h"

namespace crosscheck {
namespace {

std::unique_ptr<NameMatcher> MakeMatcher() {
  const auto rules = BuiltinNameRules();
  EXPECT_THAT(rules, IsOk());
  auto matcher = NameMatcher::Create(*rules);
  EXPECT_THAT(matcher, IsOk());
  return *std::move(matcher);
}

struct Figures {
  int same = 0;
  int different = 0;
  int found = 0;
  int mistaken = 0;
  // True pairs that blocking would bring together.
  int share_key = 0;

  double precision() const {
    return static_cast<double>(found) / (found + mistaken);
  }
  double recall() const { return static_cast<double>(found) / same; }
};

bool ShareKey(const NameMatcher& matcher, const NamePair& pair) {
  const auto keys = matcher.PartKeys(matcher.Fold(pair.a()));
  for (const std::string& key : matcher.PartKeys(matcher.Fold(pair.b()))) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) return true;
  }
  return false;
}

Figures Measure(absl::string_view name) {
  NamePairs pairs;
  EXPECT_THAT(ReadTextprotoFile(
                  absl::StrCat("comparator/names/testdata/", name), &pairs),
              IsOk());
  const auto matcher = MakeMatcher();
  Figures figures;
  for (const NamePair& pair : pairs.pairs()) {
    const NameMatch match = matcher->Compare(pair.a(), pair.b());
    EXPECT_EQ(matcher->Judge(matcher->Fold(pair.a()), matcher->Fold(pair.b())),
              match.verdict)
        << pair.a() << " | " << pair.b();
    ++(pair.same() ? figures.same : figures.different);
    if (match.same()) ++(pair.same() ? figures.found : figures.mistaken);
    if (pair.same() && ShareKey(*matcher, pair)) ++figures.share_key;
    if (match.same() != pair.same()) {
      std::cout << (pair.same() ? "missed: " : "mistaken: ") << pair.a()
                << " | " << pair.b() << " ("
                << absl::StrJoin(match.reasons, "; ") << ")\n";
    }
  }
  std::cout << name << ": precision " << figures.precision() << ", recall "
            << figures.recall() << ", in a block "
            << static_cast<double>(figures.share_key) / figures.same << "\n";
  return figures;
}

TEST(NamePairs, DevelopmentTableReachesItsGoals) {
  const Figures figures = Measure("name_pairs.textproto");
  EXPECT_GE(figures.same, 300);
  EXPECT_GE(figures.different, 300);
  EXPECT_GE(figures.precision(), 0.98);
  EXPECT_GE(figures.recall(), 0.95);
  EXPECT_GE(static_cast<double>(figures.share_key) / figures.same, 0.9);
}

TEST(NamePairs, HeldOutTableReachesTheGoals) {
  const Figures figures = Measure("held_out_name_pairs.textproto");
  EXPECT_GE(figures.same, 100);
  EXPECT_GE(figures.different, 100);
  EXPECT_GE(figures.precision(), 0.98);
  EXPECT_GE(figures.recall(), 0.9);
}

TEST(NamePairs, ComparisonIsSymmetric) {
  const auto matcher = MakeMatcher();
  for (absl::string_view name :
       {"name_pairs.textproto", "held_out_name_pairs.textproto"}) {
    NamePairs pairs;
    ASSERT_THAT(ReadTextprotoFile(
                    absl::StrCat("comparator/names/testdata/", name), &pairs),
                IsOk());
    for (const NamePair& pair : pairs.pairs()) {
      const NameMatch forth = matcher->Compare(pair.a(), pair.b());
      const NameMatch back = matcher->Compare(pair.b(), pair.a());
      EXPECT_EQ(forth.verdict, back.verdict) << pair.ShortDebugString();
      EXPECT_DOUBLE_EQ(forth.score, back.score) << pair.ShortDebugString();
    }
  }
}

}  // namespace
}  // namespace crosscheck
