#include "tests/planted/text_edit.h"

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/article.pb.h"

namespace crosscheck {
namespace {

Article TwoParts() {
  Article article;
  article.set_text("Six dead\n\nSix people were killed.");
  Region* title = article.add_regions();
  title->set_kind(REGION_KIND_TITLE);
  title->set_end(8);
  Region* body = article.add_regions();
  body->set_kind(REGION_KIND_BODY);
  body->set_begin(10);
  body->set_end(33);
  article.mutable_title()->set_value("Six dead");
  article.mutable_title()->mutable_span()->set_end(8);
  return article;
}

TEST(EditText, MovesRegionsAndTitleWithTheWords) {
  const absl::StatusOr<EditedArticle> edited =
      EditText(TwoParts(), {{10, 13, "Eleven"}, {0, 3, "Eleven"}});
  ASSERT_THAT(edited, IsOk());
  EXPECT_EQ(edited->article.text(),
            "Eleven dead\n\nEleven people were killed.");
  EXPECT_EQ(edited->article.title().value(), "Eleven dead");
  EXPECT_EQ(edited->article.regions(0).end(), 11);
  EXPECT_EQ(edited->article.regions(1).begin(), 13);
  EXPECT_EQ(edited->article.regions(1).end(), 39);
  ASSERT_EQ(edited->changed.size(), 2);
  EXPECT_EQ(edited->changed[1].begin(), 13);
  EXPECT_EQ(edited->changed[1].end(), 19);
}

TEST(EditText, KeepsWhatIsInsertedAtARegionsStartInside) {
  const absl::StatusOr<EditedArticle> edited =
      EditText(TwoParts(), {{10, 10, "Perhaps "}});
  ASSERT_THAT(edited, IsOk());
  EXPECT_EQ(edited->article.regions(1).begin(), 10);
  EXPECT_EQ(edited->article.regions(1).end(), 41);
}

TEST(EditText, RefusesEditsThatOverlapOrCrossAnEdge) {
  EXPECT_EQ(EditText(TwoParts(), {{0, 3, "A"}, {2, 5, "B"}}).status().code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(EditText(TwoParts(), {{4, 13, "A"}}).status().code(),
            absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace crosscheck
