#include "comparator/ingest/article_ids.h"

#include "absl/status/status.h"
#include "comparator/testing/status_matchers.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(ArticleIds, NamesWhereBothStand) {
  ArticleIds ids;
  EXPECT_THAT(ids.Add("a", "x.jsonl:1"), IsOk());
  EXPECT_THAT(ids.Add("b", "x.jsonl:2"), IsOk());
  EXPECT_THAT(ids.Add("c", "y.txt"), IsOk());
  EXPECT_THAT(ids.Add("b", "z.zip!a:b"),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       "two articles have the id \"b\": x.jsonl:2 and "
                       "z.zip!a:b"));
  EXPECT_THAT(ids.Add("c", "x.jsonl:007"),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       "two articles have the id \"c\": y.txt and "
                       "x.jsonl:007"));
}

}  // namespace
}  // namespace crosscheck
