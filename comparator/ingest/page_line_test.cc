#include "comparator/ingest/page_line.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> Lines(absl::string_view text) {
  std::vector<std::string> lines;
  for (const PageLine& line : ReadLines(text)) {
    lines.emplace_back(text.substr(line.begin, line.end - line.begin));
  }
  return lines;
}

TEST(ReadLines, DropsBlanksOfEveryKind) {
  EXPECT_THAT(Lines("\ufeffOne \r\n\r\n \u00a0two\u00a0\n\u200b\n\u3000"),
              ElementsAre("One", "two"));
  EXPECT_THAT(Lines(""), ElementsAre());
  EXPECT_THAT(Lines(" \n\n"), ElementsAre());
}

TEST(ReadLines, JoinsWrappedParagraphs) {
  const std::string line(60, 'x');
  const std::string paragraph = line + "\n" + line + "\n" + line + "\nend.";
  const std::string text = paragraph + "\n\n" + paragraph;
  EXPECT_THAT(Lines(text), ElementsAre(paragraph, paragraph));
}

TEST(ReadLines, KeepsShortLinesApart) {
  EXPECT_THAT(Lines("Home\nNews\nSport\nContact\nLogin\nShare\nSave"),
              ElementsAre("Home", "News", "Sport", "Contact", "Login", "Share",
                          "Save"));
}

PageLine Only(absl::string_view text) {
  const std::vector<PageLine> lines = ReadLines(text);
  EXPECT_EQ(lines.size(), 1u);
  return lines.empty() ? PageLine() : lines[0];
}

TEST(PageLine, KnowsASentence) {
  EXPECT_TRUE(Only("Two men died on the bridge.").IsSentence());
  EXPECT_TRUE(Only("\u201cWe saw two men die,\u201d she said.").IsSentence());
  EXPECT_TRUE(Only("She said: \u201cWe saw two men die.\u201d").IsSentence());
  EXPECT_TRUE(Only("12 people died.").IsSentence());
  EXPECT_FALSE(Only("Two men die on bridge").IsSentence());
  EXPECT_FALSE(Only("died on the bridge.").IsSentence());
  EXPECT_FALSE(Only("Editor Picks.").IsSentence());
}

TEST(PageLine, CountsWordsAndBreaks) {
  const PageLine line =
      Only("Two died. \u201cThree\u201d lived \u2013 in Qasr");
  EXPECT_EQ(line.words, 6u);
  EXPECT_EQ(line.capitalized, 3u);
  EXPECT_EQ(line.lower, 3u);
  EXPECT_EQ(line.breaks, 1u);
  EXPECT_FALSE(line.ends_sentence);
}

TEST(PageLine, BreaksBeforeAQuotation) {
  EXPECT_EQ(Only("Two died. \"Three lived,\" he said.").breaks, 1u);
  EXPECT_EQ(Only("At 5.30 p.m. two died").breaks, 0u);
}

TEST(PageLine, KnowsHowItEnds) {
  EXPECT_TRUE(Only("Who did it?").ends_sentence);
  EXPECT_FALSE(Only("Who did it?").ends_statement);
  EXPECT_TRUE(Only("The dead are:").ends_colon);
  EXPECT_TRUE(Only("'Reckless acts'").quoted);
  EXPECT_FALSE(Only("***").has_letter);
  EXPECT_FALSE(Only("12:30").has_letter);
  EXPECT_TRUE(Only("12km").has_letter);
}

}  // namespace
}  // namespace crosscheck
