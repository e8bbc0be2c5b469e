#include "comparator/base/sorted_words.h"

#include <gtest/gtest.h>

namespace crosscheck {
namespace {

constexpr absl::string_view kSorted[] = {"by", "for", "form", "from"};
constexpr absl::string_view kSwapped[] = {"by", "from", "for"};
constexpr absl::string_view kTwice[] = {"by", "for", "for"};
constexpr absl::string_view kPrefixLast[] = {"form", "for"};
constexpr absl::string_view kBeyondAscii[] = {"zeal", "\xC3\xA9lan"};

static_assert(AreSorted(kSorted), "");
static_assert(AreSorted(kBeyondAscii), "");

TEST(SortedWords, OrderIsCheckedWhenCompiled) {
  EXPECT_FALSE(AreSorted(kSwapped));
  EXPECT_FALSE(AreSorted(kTwice));
  EXPECT_FALSE(AreSorted(kPrefixLast));
}

TEST(SortedWords, FindsEachAndNothingElse) {
  for (const absl::string_view word : kSorted) {
    EXPECT_TRUE(IsAmong(kSorted, word)) << word;
  }
  for (const absl::string_view word : {"", "b", "fo", "forms", "z"}) {
    EXPECT_FALSE(IsAmong(kSorted, word)) << word;
  }
  for (const absl::string_view word : kBeyondAscii) {
    EXPECT_TRUE(IsAmong(kBeyondAscii, word)) << word;
  }
}

}  // namespace
}  // namespace crosscheck
