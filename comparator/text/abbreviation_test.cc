#include "comparator/text/abbreviation.h"

#include "comparator/text/sentence_opener.h"
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

TEST(SentenceOpeners, AreWordsOfGrammar) {
  EXPECT_TRUE(OpensSentence("a"));
  EXPECT_TRUE(OpensSentence("the"));
  EXPECT_TRUE(OpensSentence("yet"));
  EXPECT_FALSE(OpensSentence("army"));
  EXPECT_FALSE(OpensSentence(""));
}

TEST(HourFollowers, AreDaysAndZones) {
  EXPECT_TRUE(FollowsHour("monday"));
  EXPECT_TRUE(FollowsHour("gmt"));
  EXPECT_FALSE(FollowsHour("police"));
}

}  // namespace
}  // namespace crosscheck
