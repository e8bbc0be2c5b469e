#include "comparator/text/phrase_set.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/token.h"
#include "comparator/text/tokenizer.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

PhraseSet::Match LongestAt(const PhraseSet& set, absl::string_view text) {
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(text, &tokens, &norms);
  tokenizer.Tokenize(0, text.size());
  return set.LongestAt(tokens);
}

TEST(PhraseSet, FindsTheLongest) {
  PhraseSet set;
  EXPECT_TRUE(set.Add("no", 1));
  EXPECT_TRUE(set.Add("no more than", 3));
  EXPECT_TRUE(set.Add("no more", 2));
  EXPECT_EQ(LongestAt(set, "No more than 12").value, 3u);
  EXPECT_EQ(LongestAt(set, "No more than 12").size, 3u);
  EXPECT_EQ(LongestAt(set, "no more men").value, 2u);
  EXPECT_EQ(LongestAt(set, "no men").value, 1u);
  EXPECT_EQ(LongestAt(set, "no").value, 1u);
}

TEST(PhraseSet, FindsNothingElsewhere) {
  PhraseSet set;
  EXPECT_TRUE(set.Add("at least", 1));
  EXPECT_FALSE(LongestAt(set, "at"));
  EXPECT_FALSE(LongestAt(set, "at most"));
  EXPECT_FALSE(LongestAt(set, "be at least"));
  EXPECT_FALSE(LongestAt(set, ""));
}

TEST(PhraseSet, FindsPhrasesOfOneAndOfSeveralWordsSideBySide) {
  PhraseSet set;
  EXPECT_TRUE(set.Add("in court", 1));
  EXPECT_TRUE(set.Add("court", 2));
  EXPECT_TRUE(set.Add("in the wake of", 3));
  EXPECT_EQ(LongestAt(set, "in court").value, 1u);
  EXPECT_EQ(LongestAt(set, "court in").value, 2u);
  EXPECT_EQ(LongestAt(set, "court").size, 1u);
  EXPECT_EQ(LongestAt(set, "in the wake of it").value, 3u);
  EXPECT_FALSE(LongestAt(set, "in the court"));
  EXPECT_FALSE(LongestAt(set, "in"));
  EXPECT_FALSE(LongestAt(set, "the wake of"));
}

TEST(PhraseSet, ComparesNormalizedWords) {
  PhraseSet set;
  EXPECT_TRUE(set.Add("Half-Dozen", 1));
  EXPECT_TRUE(LongestAt(set, "half dozen"));
  EXPECT_TRUE(LongestAt(set, "HALF-DOZEN"));
  EXPECT_FALSE(LongestAt(set, "half, dozen"));
}

TEST(PhraseSet, RefusesEmptyAndContradictoryPhrases) {
  PhraseSet set;
  EXPECT_FALSE(set.Add(" ", 1));
  EXPECT_TRUE(set.Add("about", 1));
  EXPECT_TRUE(set.Add("About", 1));
  EXPECT_FALSE(set.Add("about", 2));
}

}  // namespace
}  // namespace crosscheck
