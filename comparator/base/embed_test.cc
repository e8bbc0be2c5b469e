#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "comparator/base/embed_test_empty.h"
#include "comparator/base/embed_test_files.h"
#include "comparator/base/embed_test_table.h"
#include "comparator/base/embedded_file.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;

auto IsFile(absl::string_view path, absl::string_view contents) {
  return AllOf(Field("path", &EmbeddedFile::path, path),
               Field("contents", &EmbeddedFile::contents, contents));
}

bool IsAligned(absl::string_view bytes) {
  return reinterpret_cast<std::uintptr_t>(bytes.data()) % 64 == 0;
}

TEST(EmbeddedData, KeepsEveryByte) {
  // The build writes 256 bytes of each value from 0 to 255, and one more.
  std::string expected;
  for (int value = 0; value < 256; ++value) {
    expected.append(256, static_cast<char>(value));
  }
  expected += "!";
  EXPECT_EQ(EmbedTestTable(), expected);
}

TEST(EmbeddedData, BeginsAtAMultipleOf64Bytes) {
  EXPECT_TRUE(IsAligned(EmbedTestTable()));
  for (const EmbeddedFile& file : EmbedTestFiles()) {
    EXPECT_TRUE(IsAligned(file.contents)) << file.path;
  }
}

TEST(EmbeddedData, MayBeEmpty) { EXPECT_EQ(EmbedTestEmpty(), ""); }

TEST(EmbeddedFiles, AreSortedByPath) {
  EXPECT_THAT(EmbedTestFiles(),
              ElementsAre(IsFile("comparator/base/testdata/first.textproto",
                                 "first: 1\n"),
                          IsFile("comparator/base/testdata/second.textproto",
                                 "second: \"zwei \\\"2\\\"\"\n")));
}

}  // namespace
}  // namespace crosscheck
