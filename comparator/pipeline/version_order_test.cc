#include "comparator/pipeline/version_order.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

ArticleClaims Version(const std::string& id, uint32_t version,
                      const std::string& time, const std::string& text) {
  ArticleClaims claims;
  Article* article = claims.mutable_article();
  article->set_id(id);
  article->set_version(version);
  article->mutable_published()->mutable_date()->set_start("2019-03-04");
  article->mutable_published()->set_time(time);
  article->set_text(text);
  return claims;
}

std::vector<std::string> Ordered(std::vector<ArticleClaims> articles) {
  OrderVersions(&articles);
  std::vector<std::string> lines;
  for (const ArticleClaims& claims : articles) {
    const Article& article = claims.article();
    lines.push_back(absl::StrCat(article.id(), " ", article.version(), " ",
                                 article.text()));
  }
  return lines;
}

TEST(OrderVersions, NumbersThemByPublicationInWhateverOrderTheyCame) {
  const auto expected =
      ElementsAre("a 1 seven", "a#2 2 nine", "a#3 3 ten", "b 0 fire");
  EXPECT_THAT(Ordered({Version("a", 0, "08:00", "seven"),
                       Version("a#2", 2, "12:00", "nine"),
                       Version("b", 0, "09:00", "fire"),
                       Version("a#3", 3, "12:00", "ten")}),
              expected);
  EXPECT_THAT(Ordered({Version("a", 0, "12:00", "ten"),
                       Version("b", 0, "09:00", "fire"),
                       Version("a#2", 2, "12:00", "nine"),
                       Version("a#3", 3, "08:00", "seven")}),
              expected);
}

TEST(OrderVersions, KeepWhatWasCollectedTwiceOnce) {
  EXPECT_THAT(Ordered({Version("a", 0, "08:00", "seven"),
                       Version("a#2", 2, "08:00", "seven"),
                       Version("a#3", 3, "12:00", "nine")}),
              ElementsAre("a 1 seven", "a#2 2 nine"));
  EXPECT_THAT(Ordered({Version("a", 0, "08:00", "seven"),
                       Version("a#2", 2, "08:00", "seven")}),
              ElementsAre("a 0 seven"));
}

TEST(OrderVersions, LeaveAnIdAloneThatOnlyLooksLikeAVersion) {
  EXPECT_THAT(Ordered({Version("a#2", 0, "12:00", "fire"),
                       Version("a", 0, "08:00", "seven")}),
              ElementsAre("a 0 seven", "a#2 0 fire"));
}

}  // namespace
}  // namespace crosscheck
