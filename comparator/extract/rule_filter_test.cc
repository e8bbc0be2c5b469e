#include "comparator/extract/rule_filter.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "comparator/extract/required_symbols.h"
#include "comparator/extract/symbol_table.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "2@3" is rule 2 from item 3 on at the latest.
std::vector<std::string> Find(const RuleFilter& filter,
                              const std::vector<Symbol>& items) {
  std::vector<RuleFilter::Candidate> candidates(1);
  filter.Find(items, &candidates);
  std::vector<std::string> found;
  for (const RuleFilter::Candidate& candidate : candidates) {
    found.push_back(absl::StrCat(candidate.rule, "@", candidate.last_start));
  }
  return found;
}

// Sets with any number of items between.
std::vector<RequiredSet> Apart(const std::vector<SymbolSet>& sets) {
  std::vector<RequiredSet> required;
  for (const SymbolSet& set : sets) required.push_back({set, kAnyNumber});
  return required;
}

TEST(RuleFilter, GivesTheRulesOfWhichAllSetsAreMet) {
  const std::vector<std::vector<RequiredSet>> required = {
      Apart({{1, 2}, {3}}),
      Apart({{3}}),
      Apart({{1, 2}, {4, 5}}),
  };
  const RuleFilter filter(10, required);
  EXPECT_THAT(Find(filter, {}), IsEmpty());
  EXPECT_THAT(Find(filter, {1, 2}), IsEmpty());
  EXPECT_THAT(Find(filter, {0, 3}), ElementsAre("1@1"));
  EXPECT_THAT(Find(filter, {2, 5}), ElementsAre("2@0"));
  EXPECT_THAT(Find(filter, {1, 9, 4, 3}), ElementsAre("0@0", "1@3", "2@0"));
}

TEST(RuleFilter, WantsTheSetsOneBehindTheOther) {
  const std::vector<std::vector<RequiredSet>> required = {
      Apart({{1}, {2}, {3}}),
      Apart({{1}, {1, 2}}),
  };
  const RuleFilter filter(10, required);
  EXPECT_THAT(Find(filter, {3, 2, 1}), IsEmpty());
  EXPECT_THAT(Find(filter, {2, 1, 3}), IsEmpty());
  EXPECT_THAT(Find(filter, {2, 1}), IsEmpty());
  EXPECT_THAT(Find(filter, {1, 1}), ElementsAre("1@0"));
  EXPECT_THAT(Find(filter, {1, 2, 3}), ElementsAre("0@0", "1@0"));
  // Sets that are met before and behind.
  EXPECT_THAT(Find(filter, {3, 2, 1, 2, 3}), ElementsAre("0@2", "1@2"));
}

TEST(RuleFilter, KnowsTheLastItemFromWhichARuleMayFit) {
  const RuleFilter filter(10, {Apart({{1}, {2}, {3}})});
  EXPECT_THAT(Find(filter, {1, 2, 1, 2, 1, 3, 1}), ElementsAre("0@2"));
  EXPECT_THAT(Find(filter, {1, 1, 1, 2, 3}), ElementsAre("0@2"));
}

TEST(RuleFilter, WantsTheSetsAsNearAsTheyHaveToBe) {
  const std::vector<std::vector<RequiredSet>> required = {
      {{{1}, 0}, {{2}, 0}},
      {{{1}, 4}, {{2}, 2}, {{3}, kAnyNumber}},
  };
  const RuleFilter filter(10, required);
  EXPECT_THAT(Find(filter, {1, 2, 9}), ElementsAre("0@0"));
  EXPECT_THAT(Find(filter, {1, 9, 2}), IsEmpty());
  EXPECT_THAT(Find(filter, {1, 9, 9, 2, 9, 9, 9, 9, 3}), ElementsAre("1@0"));
  EXPECT_THAT(Find(filter, {1, 9, 9, 9, 2, 3}), IsEmpty());
  EXPECT_THAT(Find(filter, {1, 2, 1, 9, 9, 9, 2, 3}),
              ElementsAre("0@0", "1@0"));
}

TEST(RuleFilter, TakesLongSentencesForNearEnough) {
  const RuleFilter filter(10, {{{{1}, 0}, {{2}, 0}}});
  std::vector<Symbol> items(100, 9);
  items[3] = 1;
  items[90] = 2;
  EXPECT_THAT(Find(filter, items), ElementsAre("0@3"));
  items.resize(64);
  items[63] = 2;
  EXPECT_THAT(Find(filter, items), IsEmpty());
  items[62] = 1;
  EXPECT_THAT(Find(filter, items), ElementsAre("0@62"));
}

TEST(RuleFilter, AlwaysGivesARuleThatRequiresNothing) {
  const std::vector<std::vector<RequiredSet>> required = {Apart({{1}}), {}};
  const RuleFilter filter(3, required);
  EXPECT_THAT(Find(filter, {}), ElementsAre("1@0"));
  EXPECT_THAT(Find(filter, {1}), ElementsAre("0@0", "1@1"));
}

TEST(RuleFilter, FindsNothingWithoutRules) {
  EXPECT_THAT(Find(RuleFilter(4, {}), {1, 2}), IsEmpty());
}

}  // namespace
}  // namespace crosscheck
