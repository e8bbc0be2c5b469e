#include "comparator/text/abbreviation.h"

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(AbbreviationFlags, TellsWhatTheListSays) {
  EXPECT_EQ(AbbreviationFlags("mr"), kBeforeName);
  EXPECT_EQ(AbbreviationFlags("gen"), kBeforeName | kOnlyCapitalized);
  EXPECT_EQ(AbbreviationFlags("no"), kBeforeNumber);
  EXPECT_EQ(AbbreviationFlags("inc"), kMayEndSentence);
  EXPECT_EQ(AbbreviationFlags("colo"), kMayEndSentence | kOnlyCapitalized);
}

TEST(AbbreviationFlags, IsZeroForWords) {
  EXPECT_EQ(AbbreviationFlags(""), 0);
  EXPECT_EQ(AbbreviationFlags("m"), 0);
  EXPECT_EQ(AbbreviationFlags("mister"), 0);
  EXPECT_EQ(AbbreviationFlags("government"), 0);
}

}  // namespace
}  // namespace crosscheck
