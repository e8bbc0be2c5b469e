#include "comparator/ingest/line_words.h"

#include <cstddef>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

std::string Print(absl::string_view line, std::size_t max_words = 60) {
  LineWords words;
  words.Reset(line, max_words);
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    absl::StrAppend(&text, i == 0 ? "" : " ", words.is_number(i) ? "#" : "",
                    words.word(i));
  }
  if (words.truncated()) text += " ...";
  return text;
}

TEST(LineWords, DropsCaseAndPunctuation) {
  EXPECT_EQ(Print("Don\u2019t miss a thing! It's Free."),
            "dont miss a thing its free");
  EXPECT_EQ(Print("0 Comment(s)"), "#0 comment s");
  EXPECT_EQ(Print("Captcha *"), "captcha");
  EXPECT_EQ(Print("\u00c9cole d'\u00e9t\u00e9"), "\u00e9cole d\u00e9t\u00e9");
  EXPECT_EQ(Print(" ... "), "");
}

TEST(LineWords, KeepsFourMarks) {
  EXPECT_EQ(Print("Read more:\u00a0All"), "read more : all");
  EXPECT_EQ(Print("(\u00a92016 Post)|x@y"), "\u00a9 #2016 post | x @ y");
}

TEST(LineWords, StopsAtTheLimit) {
  EXPECT_EQ(Print("one two three", 2), "one two ...");
  EXPECT_EQ(Print("one two", 2), "one two");
}

TEST(LineWords, KnowsWhereTheWordsStand) {
  LineWords words;
  const absl::string_view line = "\u201cAbu Sa\u2019id\u201d fled";
  words.Reset(line, 60);
  ASSERT_EQ(words.size(), 3u);
  EXPECT_EQ(line.substr(words.begin(1), words.end(1) - words.begin(1)),
            "Sa\u2019id");
}

}  // namespace
}  // namespace crosscheck
