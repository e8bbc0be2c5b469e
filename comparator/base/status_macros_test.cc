#include "comparator/base/status_macros.h"

#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::Pointee;

absl::Status CountAfter(absl::Status first, int* reached) {
  CROSSCHECK_RETURN_IF_ERROR(first);
  ++*reached;
  return absl::OkStatus();
}

absl::StatusOr<int> Sum(absl::StatusOr<int> a, absl::StatusOr<int> b) {
  CROSSCHECK_ASSIGN_OR_RETURN(const int left, a);
  int right = 0;
  CROSSCHECK_ASSIGN_OR_RETURN(right, b);
  return left + right;
}

TEST(ReturnIfError, GoesOnAfterOk) {
  int reached = 0;
  EXPECT_THAT(CountAfter(absl::OkStatus(), &reached), IsOk());
  EXPECT_EQ(reached, 1);
}

TEST(ReturnIfError, ReturnsTheErrorAndSkipsTheRest) {
  int reached = 0;
  EXPECT_THAT(CountAfter(absl::DataLossError("torn"), &reached),
              StatusIs(absl::StatusCode::kDataLoss, "torn"));
  EXPECT_EQ(reached, 0);
}

TEST(ReturnIfError, EvaluatesItsArgumentOnce) {
  int calls = 0;
  auto run = [&calls]() -> absl::Status {
    CROSSCHECK_RETURN_IF_ERROR((++calls, absl::OkStatus()));
    return absl::OkStatus();
  };
  EXPECT_THAT(run(), IsOk());
  EXPECT_EQ(calls, 1);
}

TEST(AssignOrReturn, AssignsToDeclarationsAndToVariables) {
  EXPECT_THAT(Sum(2, 3), IsOkAndHolds(5));
}

TEST(AssignOrReturn, ReturnsTheFirstError) {
  EXPECT_THAT(Sum(absl::NotFoundError("left"), absl::NotFoundError("right")),
              StatusIs(absl::StatusCode::kNotFound, "left"));
  EXPECT_THAT(Sum(2, absl::NotFoundError("right")),
              StatusIs(absl::StatusCode::kNotFound, "right"));
}

TEST(AssignOrReturn, MovesValuesThatCannotBeCopied) {
  auto take = [](absl::StatusOr<std::unique_ptr<int>> source)
      -> absl::StatusOr<std::unique_ptr<int>> {
    CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<int> value, std::move(source));
    return value;
  };
  EXPECT_THAT(take(std::make_unique<int>(7)), IsOkAndHolds(Pointee(7)));
}

}  // namespace
}  // namespace crosscheck
