#include "comparator/base/file.h"

#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

std::string WriteTemporaryFile(absl::string_view name,
                               absl::string_view bytes) {
  const std::string path = absl::StrCat(::testing::TempDir(), "/", name);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

TEST(ReadFile, KeepsEveryByte) {
  const std::string bytes("a\0b\r\n\xff", 6);
  EXPECT_THAT(ReadFile(WriteTemporaryFile("bytes", bytes)),
              IsOkAndHolds(bytes));
}

TEST(ReadFile, ReadsEmptyFiles) {
  EXPECT_THAT(ReadFile(WriteTemporaryFile("empty", "")), IsOkAndHolds(""));
}

TEST(ReadFile, ReadsMoreThanOneBlock) {
  const std::string bytes((1 << 17) + 1, 'x');
  EXPECT_THAT(ReadFile(WriteTemporaryFile("large", bytes)),
              IsOkAndHolds(bytes));
}

TEST(ReadFile, NamesAFileThatIsMissing) {
  EXPECT_THAT(ReadFile("no/such/file"),
              StatusIs(absl::StatusCode::kNotFound, HasSubstr("no/such/file")));
}

TEST(ReadFile, RefusesAFolder) {
  EXPECT_THAT(ReadFile(::testing::TempDir()),
              StatusIs(absl::StatusCode::kFailedPrecondition,
                       HasSubstr(::testing::TempDir())));
}

}  // namespace
}  // namespace crosscheck
