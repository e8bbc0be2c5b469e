#include "comparator/extract/word_table.h"

#include <cstdint>

#include "comparator/extract/symbol_table.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(WordTable, FindsWhatWasAddedAndNothingElse) {
  // Hashes that share their slots, 0 among them.
  for (const uint64_t step : {uint64_t{1}, uint64_t{1} << 20, uint64_t{4096}}) {
    WordTable table;
    EXPECT_EQ(table.Find(0), SymbolTable::kNone);
    for (uint64_t i = 0; i < 1000; ++i) {
      table.Add(i * step, static_cast<Symbol>(i));
    }
    for (uint64_t i = 0; i < 1000; ++i) {
      EXPECT_EQ(table.Find(i * step), i);
    }
    EXPECT_EQ(table.Find(1000 * step), SymbolTable::kNone);
    table.Add(0, 7);
    EXPECT_EQ(table.Find(0), 7);
  }
}

}  // namespace
}  // namespace crosscheck
