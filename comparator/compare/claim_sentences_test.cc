#include "comparator/compare/claim_sentences.h"

#include <string>

#include "absl/strings/string_view.h"
#include "comparator/compare/compared_article.h"
#include "comparator/compare/test_settings.h"
#include "gtest/gtest.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {
namespace {

struct Row {
  absl::string_view name;
  absl::string_view sentence;
  bool running = false;
  bool own_death = false;
};

class ClaimSentencesTest : public ::testing::TestWithParam<Row> {};

TEST_P(ClaimSentencesTest, FindsPhrasesWhereWordsBegin) {
  const ArticleClaims article =
      ComparedArticle("a", "Harbour Post", "2019-03-04")
          .Event(EVENT_TYPE_SHOOTING)
          .Add(ATTRIBUTE_KILLED, "count { lo: 4 hi: 4 }", GetParam().sentence)
          .Build();
  const CompareSettings settings = OwnCompareSettings();
  const SentencePhrases phrases(settings);
  ClaimSentences sentences(article, phrases);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(sentences.IsRunning(article.claims(0)), GetParam().running);
    EXPECT_EQ(sentences.TellsOwnDeath(article.claims(0)), GetParam().own_death);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Table, ClaimSentencesTest,
    ::testing::Values(
        Row{"Plain", "four people died at the mill"},
        Row{"First", "Since Monday, four people have died", true},
        Row{"Last", "four people have died since Monday", true},
        Row{"InsideAWord", "four have died in Kisince Monday"},
        Row{"Broken", "four people have died since\nMonday", true},
        Row{"SinceADay", "four people have died since Sept. 19", true},
        Row{"SinceATruce", "four have died since a truce collapsed", true},
        Row{"OneAttackOfMany", "four died in the worst attack since 2003"},
        Row{"OwnDeath", "four died and the man then shot himself", false, true},
        Row{"Both", "four this week, in a murder-suicide", true, true}),
    [](const auto& info) { return std::string(info.param.name); });

TEST(ClaimSentences, WeaponsDoNotRunOn) {
  const ArticleClaims article =
      ComparedArticle("a", "Harbour Post", "2019-03-04")
          .Event(EVENT_TYPE_SHOOTING)
          .Add(ATTRIBUTE_WEAPON, "term { name: \"rifle\" }",
               "a rifle, the third since Monday")
          .Build();
  const CompareSettings settings = OwnCompareSettings();
  const SentencePhrases phrases(settings);
  EXPECT_FALSE(ClaimSentences(article, phrases).IsRunning(article.claims(0)));
}

}  // namespace
}  // namespace crosscheck
