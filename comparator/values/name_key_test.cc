#include "comparator/values/name_key.h"

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(NameKey, LeavesOutArticlesAndCase) {
  EXPECT_EQ(NameKey("The al-Harith Front"), "harith front");
  EXPECT_EQ(NameKey("Al Harith front"), "harith front");
}

TEST(NameKey, KeepsANameThatIsAnArticle) { EXPECT_EQ(NameKey("El"), "el"); }

TEST(NameKey, IsEmptyForNoWords) { EXPECT_EQ(NameKey(" , "), ""); }

TEST(WordsContained, TakesWordsInAnyOrder) {
  EXPECT_TRUE(WordsContained("security source", "senior security source"));
  EXPECT_TRUE(WordsContained("front harith", "harith front"));
  EXPECT_FALSE(WordsContained("army source", "senior security source"));
}

TEST(WordsContained, HoldsForNoEmptyName) {
  EXPECT_FALSE(WordsContained("", "harith"));
  EXPECT_FALSE(WordsContained("harith", ""));
}

}  // namespace
}  // namespace crosscheck
