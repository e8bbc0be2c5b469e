#include "comparator/extract/rule_filter.h"

#include <string>
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
                      const std::vector<Symbol>& symbols) {
  std::string encoded;
  for (const Symbol symbol : symbols) SymbolTable::Append(symbol, &encoded);
  std::vector<int> rules = {99};
  filter.Find(encoded, &rules);
  return rules;
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
  EXPECT_THAT(Find(filter, {3}), ElementsAre(1));
  EXPECT_THAT(Find(filter, {3, 0, 2}), ElementsAre(0, 1));
  EXPECT_THAT(Find(filter, {5, 2}), ElementsAre(2));
  EXPECT_THAT(Find(filter, {4, 1, 3, 9}), ElementsAre(0, 1, 2));
}

TEST(RuleFilter, AlwaysGivesARuleThatRequiresNothing) {
  const std::vector<std::vector<SymbolSet>> required = {{{1}}, {}};
  const RuleFilter filter(3, required);
  EXPECT_THAT(Find(filter, {}), ElementsAre(1));
  EXPECT_THAT(Find(filter, {1}), ElementsAre(0, 1));
}

TEST(RuleFilter, HoldsMoreSetsThanAWordHasBits) {
  constexpr Symbol kSymbols = 200;
  std::vector<std::vector<SymbolSet>> required;
  for (Symbol symbol = 0; symbol < kSymbols; ++symbol) {
    required.push_back({{symbol}, {static_cast<Symbol>(kSymbols - 1)}});
  }
  const RuleFilter filter(kSymbols, required);
  EXPECT_THAT(Find(filter, {70, 3}), IsEmpty());
  EXPECT_THAT(Find(filter, {130, 199, 3}), ElementsAre(3, 130, 199));
}

TEST(RuleFilter, FindsNothingWithoutRules) {
  EXPECT_THAT(Find(RuleFilter(4, {}), {1, 2}), IsEmpty());
}

}  // namespace
}  // namespace crosscheck
