#include "comparator/extract/rule_filter.h"

#include <vector>

#include "comparator/extract/required_symbols.h"
#include "comparator/extract/symbol_table.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<int> Find(const RuleFilter& filter,
                      const std::vector<Symbol>& items) {
  RuleFilter::Rules rules(1);
  filter.Find(items, &rules);
  return {rules.begin(), rules.end()};
}

TEST(RuleFilter, GivesTheRulesOfWhichAllSetsAreMet) {
  const std::vector<std::vector<SymbolSet>> required = {
      {{1, 2}, {3}},
      {{3}},
      {{1, 2}, {4, 5}},
  };
  const RuleFilter filter(10, required);
  EXPECT_THAT(Find(filter, {}), IsEmpty());
  EXPECT_THAT(Find(filter, {1, 2}), IsEmpty());
  EXPECT_THAT(Find(filter, {0, 3}), ElementsAre(1));
  EXPECT_THAT(Find(filter, {5, 2}), ElementsAre(2));
  EXPECT_THAT(Find(filter, {1, 9, 4, 3}), ElementsAre(0, 1, 2));
}

TEST(RuleFilter, TellsMoreSetsApartThanAWordHasBits) {
  std::vector<std::vector<SymbolSet>> required;
  for (Symbol symbol = 0; symbol < 200; ++symbol) {
    required.push_back({{symbol}, {200, 201}});
  }
  const RuleFilter filter(202, required);
  EXPECT_THAT(Find(filter, {5, 70, 199}), IsEmpty());
  EXPECT_THAT(Find(filter, {199, 5, 201, 70}), ElementsAre(5, 70, 199));
}

TEST(RuleFilter, AlwaysGivesARuleThatRequiresNothing) {
  const std::vector<std::vector<SymbolSet>> required = {{{1}}, {}};
  const RuleFilter filter(3, required);
  EXPECT_THAT(Find(filter, {}), ElementsAre(1));
  EXPECT_THAT(Find(filter, {1}), ElementsAre(0, 1));
}

TEST(RuleFilter, FindsNothingWithoutRules) {
  EXPECT_THAT(Find(RuleFilter(4, {}), {1, 2}), IsEmpty());
}

}  // namespace
}  // namespace crosscheck
