#include "comparator/ingest/utf8.h"

#include <cstddef>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

TEST(IsValidUtf8, TakesWellFormedText) {
  EXPECT_TRUE(IsValidUtf8(""));
  EXPECT_TRUE(IsValidUtf8("plain text that is longer than a word"));
  EXPECT_TRUE(IsValidUtf8("caf\u00e9 \u0627\u0644 \U0001F600 and more of it"));
}

TEST(IsValidUtf8, RefusesWhatIsNot) {
  EXPECT_FALSE(IsValidUtf8("longer than a word \xFF"));
  EXPECT_FALSE(IsValidUtf8("\xE2\x80"));
  // Overlong, surrogate, beyond the last plane, a lone continuation.
  EXPECT_FALSE(IsValidUtf8("\xC0\x80"));
  EXPECT_FALSE(IsValidUtf8("\xED\xA0\x80"));
  EXPECT_FALSE(IsValidUtf8("\xF4\x90\x80\x80"));
  EXPECT_FALSE(IsValidUtf8("a\x80"));
}

TEST(RepairUtf8, MarksWhatIsNoCharacter) {
  std::size_t sound = 0;
  std::size_t broken = 0;
  EXPECT_EQ(RepairUtf8("a\xFF\u00e9\xE2\x80", &sound, &broken),
            "a\uFFFD\u00e9\uFFFD");
  EXPECT_EQ(sound, 1u);
  EXPECT_EQ(broken, 2u);
}

}  // namespace
}  // namespace crosscheck
