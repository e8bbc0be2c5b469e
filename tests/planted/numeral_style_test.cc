#include "tests/planted/numeral_style.h"

#include <cstdint>
#include <string>

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(NumeralStyle, ReadsWhatItWrites) {
  for (uint32_t n = 1; n < 3000; ++n) {
    for (const NumeralStyle style :
         {NumeralStyle::kDigits, NumeralStyle::kWords}) {
      const std::string words = WriteNumeral(n, style, false);
      const auto read = ReadOneNumeral("the " + words + " people");
      ASSERT_TRUE(read.has_value()) << words;
      EXPECT_EQ(read->value, n);
      EXPECT_EQ(read->begin, 4);
      EXPECT_EQ(read->end, 4 + words.size());
    }
  }
}

TEST(NumeralStyle, KeepsCapitalsAndSeparators) {
  EXPECT_EQ(WriteNumeral(23, NumeralStyle::kWords, true), "Twenty-three");
  EXPECT_EQ(WriteNumeral(1500, NumeralStyle::kWords, false), "1,500");
  EXPECT_TRUE(ReadOneNumeral("Six dock workers")->capitalized);
}

TEST(NumeralStyle, LeavesWordsWithoutOneNumberAlone) {
  for (const char* words :
       {"a watchman", "between 20 and 30", "dozens", "12-member", ""}) {
    EXPECT_FALSE(ReadOneNumeral(words).has_value()) << words;
  }
}

}  // namespace
}  // namespace crosscheck
