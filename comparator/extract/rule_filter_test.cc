#include "comparator/extract/rule_filter.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "comparator/extract/required_symbols.h"
#include "comparator/extract/symbol_table.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Of which any item may be any of the symbols 0 to 201.
RuleNeeds Requires(std::vector<SymbolSet> required) {
  return {std::move(required), std::vector<uint8_t>(203, 7)};
}

std::vector<int> Find(const RuleFilter& filter,
                      const std::vector<Symbol>& items) {
  RuleFilter::Rules rules(1);
  filter.Find(items, &rules);
  return {rules.begin(), rules.end()};
}

TEST(RuleFilter, GivesTheRulesOfWhichAllSetsAreMet) {
  const RuleFilter filter(202, {Requires({{1, 2}, {3}}), Requires({{3}}),
                                Requires({{1, 2}, {4, 5}})});
  EXPECT_THAT(Find(filter, {}), IsEmpty());
  EXPECT_THAT(Find(filter, {1, 2}), IsEmpty());
  EXPECT_THAT(Find(filter, {0, 3}), ElementsAre(1));
  EXPECT_THAT(Find(filter, {5, 2}), ElementsAre(2));
  EXPECT_THAT(Find(filter, {1, 9, 4, 3}), ElementsAre(0, 1, 2));
}

TEST(RuleFilter, LooksAtTheFirstFourSets) {
  const RuleFilter filter(202, {Requires({{1}, {2}, {3}, {4, 5}, {6, 7, 8}})});
  EXPECT_THAT(Find(filter, {1, 2, 3, 7}), IsEmpty());
  EXPECT_THAT(Find(filter, {1, 2, 3, 4}), ElementsAre(0));
}

TEST(RuleFilter, KeepsMoreRulesApartThanABlockHolds) {
  std::vector<RuleNeeds> needs;
  for (int rule = 0; rule < 600; ++rule) {
    const Symbol symbol = static_cast<Symbol>(rule % 200);
    needs.push_back(Requires({{symbol}, {200, 201}}));
  }
  const RuleFilter filter(202, needs);
  EXPECT_THAT(Find(filter, {5, 70, 199}), IsEmpty());
  EXPECT_THAT(Find(filter, {199, 5, 201, 70}),
              ElementsAre(5, 70, 199, 205, 270, 399, 405, 470, 599));
}

TEST(RuleFilter, AsksForThreeItemsThatAMatchMayBeginWith) {
  // 1 2 3, or 1 2 at the end of the sentence.
  RuleNeeds needs = {{{1}}, std::vector<uint8_t>(203)};
  needs.opening[1] = 1;
  needs.opening[2] = 2;
  needs.opening[3] = 4;
  needs.opening[202] = 4;
  const RuleFilter filter(202, {needs});
  EXPECT_THAT(Find(filter, {0, 1, 2, 3, 0}), ElementsAre(0));
  EXPECT_THAT(Find(filter, {1, 2}), ElementsAre(0));
  EXPECT_THAT(Find(filter, {1, 2, 4}), IsEmpty());
  EXPECT_THAT(Find(filter, {1, 3, 2}), IsEmpty());
  EXPECT_THAT(Find(filter, {2, 3, 1}), IsEmpty());
}

TEST(RuleFilter, AlwaysGivesARuleThatRequiresNothing) {
  const RuleFilter filter(202, {Requires({{1}}), Requires({})});
  EXPECT_THAT(Find(filter, {}), ElementsAre(1));
  EXPECT_THAT(Find(filter, {1}), ElementsAre(0, 1));
}

TEST(RuleFilter, FindsNothingWithoutRules) {
  EXPECT_THAT(Find(RuleFilter(4, {}), {1, 2}), IsEmpty());
}

}  // namespace
}  // namespace crosscheck
