#include "comparator/ingest/title_words.h"

#include <string>

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(TitleWords, MatchAPrefixWhateverItsPunctuation) {
  const TitleWords title("Two held after raid: police");
  EXPECT_EQ(title.MatchPrefix("Two Held After Raid police. Two men"), 27u);
  EXPECT_EQ(title.MatchPrefix("TWO HELD AFTER RAID: POLICE"), 27u);
  EXPECT_EQ(title.MatchPrefix("Two held after raid"), 0u);
  EXPECT_EQ(title.MatchPrefix(""), 0u);
}

TEST(TitleWords, MatchWithoutTheSite) {
  const TitleWords title("Two held after raid | Harbour Post");
  EXPECT_TRUE(title.Matches("Two held after raid"));
  EXPECT_TRUE(title.Matches("Two held after raid | Harbour Post"));
  EXPECT_FALSE(title.Matches("Two held after raid, says Harbour Post"));
}

TEST(TitleWords, WantThreeWordsBeforeAJoint) {
  const TitleWords title("Qasr - two held after raid");
  EXPECT_FALSE(title.Matches("Qasr"));
}

TEST(TitleWords, OfNothingMatchNothing) {
  const TitleWords title("");
  EXPECT_FALSE(title.Matches(""));
  EXPECT_EQ(title.MatchPrefix("Two"), 0u);
}

TEST(StripSiteName, CutsWhereTheSiteIsNamed) {
  EXPECT_EQ(StripSiteName("Two held - Harbour Post", {"Harbour Post"}),
            "Two held");
  EXPECT_EQ(
      StripSiteName("Two held | HarbourPost | Qasr", {"harbourpost.example"}),
      "Two held");
  EXPECT_EQ(StripSiteName("Two held - police", {"Harbour Post"}),
            "Two held - police");
  EXPECT_EQ(StripSiteName("", {"Harbour Post"}), "");
}

}  // namespace
}  // namespace crosscheck
