#include "comparator/ingest/word_start_finder.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

std::string FindAll(const WordStartFinder& finder, absl::string_view text) {
  std::string found;
  for (auto hit = finder.Find(text, 0); hit.found();
       hit = finder.Find(text, hit.end)) {
    absl::StrAppend(&found, hit.literal, "@", hit.begin, " ");
  }
  return found;
}

TEST(WordStartFinder, FindsAtStartsOfWordsOnly) {
  const WordStartFinder finder({"told ", "reported"}, /*any_case=*/false);
  EXPECT_EQ(FindAll(finder, "He told us; untold men reported (told me)"),
            "0@3 1@23 0@33 ");
  EXPECT_EQ(FindAll(finder, "Told us"), "");
  EXPECT_EQ(FindAll(finder, "told"), "");
  EXPECT_EQ(FindAll(finder, ""), "");
}

TEST(WordStartFinder, MayIgnoreCase) {
  const WordStartFinder finder({"rights", "cookies"}, /*any_case=*/true);
  EXPECT_EQ(FindAll(finder, "All Rights, COOKIES"), "0@4 1@12 ");
}

TEST(WordStartFinder, FindsShortWords) {
  const WordStartFinder three({"our"}, /*any_case=*/true);
  EXPECT_EQ(FindAll(three, "our sour Our"), "0@0 0@9 ");
  const WordStartFinder one({"a"}, /*any_case=*/false);
  EXPECT_EQ(FindAll(one, "ba a"), "0@3 ");
}

TEST(WordStartFinder, TakesTheFirstOfTheList) {
  const WordStartFinder finder({"abc", "ab", "abcd"}, /*any_case=*/false);
  EXPECT_EQ(FindAll(finder, "abcd ab"), "0@0 1@5 ");
}

}  // namespace
}  // namespace crosscheck
