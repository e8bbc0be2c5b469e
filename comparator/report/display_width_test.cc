#include "comparator/report/display_width.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

TEST(DisplayWidth, CountsColumns) {
  struct Case {
    std::string text;
    int width;
  };
  const std::vector<Case> cases = {
      {"", 0},
      {"abc", 3},
      {"≥ 7", 3},
      {"café", 4},
      {"cafe\xCC\x81", 4},
      {"東京", 4},
      {"ｱ", 1},
      {"Ａ", 2},
      {"حزب", 3},
      {"حِزب", 3},
      {"🚀", 2},
      {"a\xE2\x80\x8D"
       "b",
       2},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(DisplayWidth(c.text), c.width) << c.text;
  }
}

TEST(PadTo, FillsUpToTheColumn) {
  EXPECT_EQ(PadTo("東京", 6), "東京  ");
  EXPECT_EQ(PadTo("too long", 3), "too long");
}

TEST(TrimEnd, CutsAtAWord) {
  EXPECT_EQ(TrimEnd("short", 5), "short");
  EXPECT_EQ(TrimEnd("the market in Tal Rahma", 20), "the market in Tal…");
  EXPECT_EQ(TrimEnd("incomprehensibilities", 8), "incompr…");
  EXPECT_EQ(TrimEnd("東京大学", 5), "東京…");
  EXPECT_EQ(TrimEnd("abc", 0), "");
}

TEST(TrimMiddle, KeepsBothEnds) {
  EXPECT_EQ(TrimMiddle("one two three", 13), "one two three");
  EXPECT_EQ(TrimMiddle("one two three four five six seven eight", 20),
            "one two … eight");
}

TEST(Trimming, NeverExceedsTheWidthAndNeverCutsACharacter) {
  const std::string text =
      "At least şeven people — two of them 子供 — died, doctors told the "
      "paper.";
  for (int width = 0; width <= 80; ++width) {
    for (const std::string& trimmed :
         {TrimEnd(text, width), TrimMiddle(text, width),
          TrimAround(text, 30, 40, width)}) {
      EXPECT_LE(DisplayWidth(trimmed), std::max(width, 0)) << trimmed;
      EXPECT_EQ(trimmed.find("\xEF\xBF\xBD"), std::string::npos);
    }
  }
}

TEST(TrimAround, KeepsWhatMatters) {
  const std::string text =
      "In a long statement that nobody needs to read, the ministry said seven "
      "people died, and that the inquiry would go on for many months";
  const size_t begin = text.find("seven");
  const std::string trimmed =
      TrimAround(text, begin, begin + std::string("seven people").size(), 50);
  EXPECT_EQ(trimmed, "… ministry said seven people died, and that the…");
}

TEST(TrimAround, CutsOneEndWhereThatIsEnough) {
  const std::string text = "seven people died in the market on Sunday morning";
  EXPECT_EQ(TrimAround(text, 0, 5, 30), "seven people died in the…");
  EXPECT_EQ(TrimAround(text, text.size() - 7, text.size(), 25),
            "… on Sunday morning");
}

TEST(WrapWords, FillsLines) {
  EXPECT_THAT(WrapWords("one two three", 7), ElementsAre("one two", "three"));
  EXPECT_THAT(WrapWords("", 7), ElementsAre(""));
  EXPECT_THAT(WrapWords("abcdefghij kl", 4),
              ElementsAre("abcd", "efgh", "ij", "kl"));
  EXPECT_THAT(WrapWords("東京大学 x", 4), ElementsAre("東京", "大学", "x"));
}

}  // namespace
}  // namespace crosscheck
