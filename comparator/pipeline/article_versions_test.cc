#include "comparator/pipeline/article_versions.h"

#include <string>

#include "gtest/gtest.h"

namespace crosscheck {
namespace {

Article MakeArticle(const std::string& id, const std::string& outlet,
                    const std::string& title) {
  Article article;
  article.set_id(id);
  article.mutable_outlet()->set_value(outlet);
  article.mutable_title()->set_value(title);
  return article;
}

TEST(ArticleVersions, GiveALaterVersionAnIdOfItsOwn) {
  ArticleVersions versions;
  Article first = MakeArticle("a", "Harbour Post", "Blast");
  Article other = MakeArticle("b", "Harbour Post", "Blast");
  Article second = MakeArticle("a", "Harbour Post", "Blast");
  Article third = MakeArticle("a", "Harbour Post", "Blast");
  EXPECT_TRUE(versions.Admit(&first));
  EXPECT_TRUE(versions.Admit(&other));
  EXPECT_TRUE(versions.Admit(&second));
  EXPECT_TRUE(versions.Admit(&third));
  EXPECT_EQ(first.id(), "a");
  EXPECT_EQ(second.id(), "a#2");
  EXPECT_EQ(second.version(), 2);
  EXPECT_EQ(third.id(), "a#3");
  EXPECT_EQ(third.version(), 3);
}

TEST(ArticleVersions, RefuseAnotherArticleOfOneId) {
  ArticleVersions versions;
  Article first = MakeArticle("a", "Harbour Post", "Blast");
  EXPECT_TRUE(versions.Admit(&first));
  Article title = MakeArticle("a", "Harbour Post", "Fire");
  EXPECT_FALSE(versions.Admit(&title));
  Article outlet = MakeArticle("a", "Daily Meridian", "Blast");
  EXPECT_FALSE(versions.Admit(&outlet));
  EXPECT_EQ(outlet.id(), "a");
}

TEST(ArticleVersions, RefuseWhatHasNoTitleToKnowItBy) {
  ArticleVersions versions;
  Article first = MakeArticle("a", "Harbour Post", "");
  Article second = MakeArticle("a", "Harbour Post", "");
  EXPECT_TRUE(versions.Admit(&first));
  EXPECT_FALSE(versions.Admit(&second));
}

TEST(ArticleVersions, RefuseAnIdThatAVersionHas) {
  ArticleVersions versions;
  Article taken = MakeArticle("a#2", "Harbour Post", "Fire");
  Article first = MakeArticle("a", "Harbour Post", "Blast");
  Article second = MakeArticle("a", "Harbour Post", "Blast");
  EXPECT_TRUE(versions.Admit(&taken));
  EXPECT_TRUE(versions.Admit(&first));
  EXPECT_FALSE(versions.Admit(&second));
}

}  // namespace
}  // namespace crosscheck
