#include "comparator/values/outlet_name.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "comparator/base/textproto.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

struct NameCase {
  std::string name;
  std::string article;
  std::string expected;
};

TEST(OutletName, IsWhatTheArticleSaysOfItsSource) {
  const std::vector<NameCase> cases = {
      {"outlet", "outlet { value: 'Harbour Post' } url: 'https://x.example/'",
       "Harbour Post"},
      {"address", "url: 'https://www.post.example:443/news?id=3'",
       "post.example"},
      {"address with a user", "url: 'https://a@post.example#top'",
       "post.example"},
      {"no address", "url: 'news/3'", "a1"},
      {"source line",
       "credits { kind: CREDIT_KIND_PICTURE name: 'Coast Agency' } "
       "credits { kind: CREDIT_KIND_SOURCE_LINE name: 'The Lantern' } "
       "title { value: 'Bomb in Tal Rahma' }",
       "The Lantern"},
      {"a picture's owner is no outlet",
       "credits { kind: CREDIT_KIND_PICTURE name: 'Coast Agency' }", "a1"},
      {"short title", "title { value: 'Bomb in Tal Rahma' }",
       "“Bomb in Tal Rahma”"},
      {"long title",
       "title { value: 'Bomb in the old market of Tal Rahma, says mayor' }",
       "“Bomb in the old market of Tal Rahma…”"},
      {"title without blanks", "title { value: 'ééééééééééééééééééééééé' }",
       "“éééééééééééééééééé…”"},
      {"nothing", "", "a1"},
  };
  for (const NameCase& c : cases) {
    SCOPED_TRACE(c.name);
    Article article;
    const absl::Status status = ParseTextproto("test", c.article, &article);
    ASSERT_TRUE(status.ok()) << status;
    article.set_id("a1");
    EXPECT_EQ(OutletName(article), c.expected);
  }
}

}  // namespace
}  // namespace crosscheck
