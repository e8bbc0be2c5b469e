#include "comparator/ingest/text_edges.h"

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(TextEdges, TrimBlanksOfBothKinds) {
  EXPECT_EQ(TrimLeft("\u00a0 \tTwo "), "Two ");
  EXPECT_EQ(TrimRight(" Two\n\u00a0"), " Two");
  EXPECT_EQ(TrimLeft(" \u00a0"), "");
  EXPECT_EQ(TrimRight(""), "");
}

TEST(TextEdges, CountWords) {
  EXPECT_EQ(CountWords("  two  boats\n"), 2u);
  EXPECT_EQ(CountWords(""), 0u);
  EXPECT_EQ(FirstWord("two boats"), "two");
  EXPECT_EQ(FirstWord("two"), "two");
}

TEST(AreNames, TakesParticles) {
  EXPECT_TRUE(AreNames("Dana Reyes and Ali al-Hamdan"));
  EXPECT_TRUE(AreNames("\u00c9tienne Orr"));
  EXPECT_FALSE(AreNames("Dana said"));
  EXPECT_FALSE(AreNames("and of"));
}

TEST(EndsSentence, LooksBehindQuotationMarks) {
  EXPECT_TRUE(EndsSentence("It is over. "));
  EXPECT_TRUE(EndsSentence("\u201cIt is over.\u201d"));
  EXPECT_TRUE(EndsSentence("Over (so far)"));
  EXPECT_FALSE(EndsSentence("It is"));
  EXPECT_FALSE(EndsSentence(""));
}

TEST(RangeOf, FindsAViewInItsText) {
  const absl::string_view text = "two boats";
  const TextRange range = RangeOf(text.substr(4), text);
  EXPECT_EQ(range.begin, 4u);
  EXPECT_EQ(range.end, 9u);
}

}  // namespace
}  // namespace crosscheck
