#include "comparator/testing/status_matchers.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::DescribeMatcher;
using ::testing::ElementsAre;
using ::testing::ExplainMatchResult;
using ::testing::Gt;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::Pointee;
using ::testing::StringMatchResultListener;

TEST(IsOk, MatchesStatusAndStatusOr) {
  EXPECT_THAT(absl::OkStatus(), IsOk());
  EXPECT_THAT(absl::StatusOr<int>(1), IsOk());
  EXPECT_THAT(absl::AbortedError("a"), Not(IsOk()));
  EXPECT_THAT(absl::StatusOr<int>(absl::AbortedError("a")), Not(IsOk()));
}

TEST(IsOk, ExplainsWithTheStatus) {
  StringMatchResultListener listener;
  EXPECT_FALSE(
      ExplainMatchResult(IsOk(), absl::AbortedError("torn"), &listener));
  EXPECT_THAT(listener.str(), HasSubstr("ABORTED: torn"));
}

TEST(StatusIs, MatchesCodeAndMessage) {
  const absl::Status status = absl::NotFoundError("no such rule");
  EXPECT_THAT(status, StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(status, StatusIs(absl::StatusCode::kNotFound, "no such rule"));
  EXPECT_THAT(status, StatusIs(absl::StatusCode::kNotFound, HasSubstr("rule")));
  EXPECT_THAT(status, Not(StatusIs(absl::StatusCode::kInternal)));
  EXPECT_THAT(status, Not(StatusIs(absl::StatusCode::kNotFound, "rule")));
  EXPECT_THAT(absl::StatusOr<std::string>(status),
              StatusIs(absl::StatusCode::kNotFound));
  EXPECT_THAT(absl::StatusOr<std::string>("a"),
              Not(StatusIs(absl::StatusCode::kNotFound)));
}

TEST(IsOkAndHolds, MatchesTheValue) {
  const absl::StatusOr<int> three = 3;
  EXPECT_THAT(three, IsOkAndHolds(3));
  EXPECT_THAT(three, IsOkAndHolds(Gt(2)));
  EXPECT_THAT(three, Not(IsOkAndHolds(4)));
  EXPECT_THAT(absl::StatusOr<int>(absl::InternalError("a")),
              Not(IsOkAndHolds(3)));
}

TEST(IsOkAndHolds, MatchesContainersAndValuesThatCannotBeCopied) {
  EXPECT_THAT(absl::StatusOr<std::vector<int>>({1, 2}),
              IsOkAndHolds(ElementsAre(1, 2)));
  EXPECT_THAT(absl::StatusOr<std::unique_ptr<int>>(std::make_unique<int>(7)),
              IsOkAndHolds(Pointee(7)));
}

TEST(IsOkAndHolds, ExplainsWithTheStatusOrTheValue) {
  StringMatchResultListener listener;
  EXPECT_FALSE(ExplainMatchResult(
      IsOkAndHolds(3), absl::StatusOr<int>(absl::InternalError("torn")),
      &listener));
  EXPECT_THAT(listener.str(), HasSubstr("INTERNAL: torn"));
  EXPECT_EQ(DescribeMatcher<absl::StatusOr<int>>(IsOkAndHolds(3)),
            "is OK and holds a value that is equal to 3");
}

}  // namespace
}  // namespace crosscheck
