#include "comparator/text/document.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/text/normalizer.h"
#include "comparator/text/sentence.h"
#include "comparator/text/token.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::ElementsAre;

constexpr uint32_t kMaxSentenceTokens = 400;

void Read(absl::string_view text, Document* document) {
  const Block block = {0, static_cast<uint32_t>(text.size()), BlockKind::kBody};
  document->Reset(text, {block}, kMaxSentenceTokens);
}

std::vector<std::string> SentencesOf(const Document& document) {
  std::vector<std::string> sentences;
  for (const Sentence& sentence : document.sentences()) {
    sentences.emplace_back(document.text(sentence.tokens));
  }
  return sentences;
}

// Checks what holds of every document.
void CheckInvariants(const Document& document) {
  const absl::string_view text = document.text();
  uint32_t last_end = 0;
  for (const Token& token : document.tokens()) {
    ASSERT_LE(last_end, token.begin);
    ASSERT_LT(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    last_end = token.end;
    std::string norm;
    NormalizeToken(document.text(token), &norm);
    ASSERT_EQ(document.norm(token), norm) << document.text(token);
    ASSERT_EQ(token.hash, TokenHash(norm));
  }
  uint32_t next = 0;
  for (const Sentence& sentence : document.sentences()) {
    ASSERT_EQ(sentence.tokens.begin, next);
    ASSERT_FALSE(sentence.tokens.empty());
    next = sentence.tokens.end;
    ASSERT_EQ(sentence.begin, document.tokens(sentence).front().begin);
    ASSERT_EQ(sentence.end, document.tokens(sentence).back().end);
    ASSERT_TRUE(document.tokens(sentence).front().Has(kSentenceStart));
  }
  ASSERT_EQ(next, document.tokens().size());
}

bool IsCharBorder(absl::string_view text, uint32_t offset) {
  return offset == text.size() ||
         (static_cast<uint8_t>(text[offset]) & 0xC0) != 0x80;
}

TEST(Document, ReadsBlocksAndSkipsFurniture) {
  const absl::string_view text = "Two die\nBy A. Hill\nTwo men died. He ran.";
  const Block blocks[] = {{0, 7, BlockKind::kTitle},
                          {8, 18, BlockKind::kSkipped},
                          {19, 40, BlockKind::kBody}};
  Document document;
  document.Reset(text, blocks, kMaxSentenceTokens);
  EXPECT_THAT(SentencesOf(document),
              ElementsAre("Two die", "Two men died.", "He ran."));
  EXPECT_EQ(document.sentences()[0].block, 0u);
  EXPECT_EQ(document.sentences()[1].block, 2u);
  EXPECT_EQ(document.sentences()[0].paragraph, 0u);
  EXPECT_EQ(document.sentences()[1].paragraph, 1u);
  EXPECT_EQ(document.sentences()[2].paragraph, 1u);
  CheckInvariants(document);
}

TEST(Document, IsReusedForAnotherText) {
  Document document;
  Read("A long first text, with many more words than the second.", &document);
  Read("Second.", &document);
  EXPECT_THAT(SentencesOf(document), ElementsAre("Second."));
  EXPECT_EQ(document.norm(document.tokens()[0]), "second");
  CheckInvariants(document);
}

TEST(Document, CutsLongSentences) {
  const absl::string_view text = "one two three four five";
  const Block block = {0, static_cast<uint32_t>(text.size()), BlockKind::kBody};
  Document document;
  document.Reset(text, {block}, /*max_sentence_tokens=*/2);
  EXPECT_THAT(SentencesOf(document),
              ElementsAre("one two", "three four", "five"));
}

TEST(Document, CutsBlocksToTheText) {
  const absl::string_view text = "Short.";
  const Block blocks[] = {{0, 100, BlockKind::kBody},
                          {200, 300, BlockKind::kBody}};
  Document document;
  document.Reset(text, blocks, kMaxSentenceTokens);
  EXPECT_THAT(SentencesOf(document), ElementsAre("Short."));
}

// Characters that the tokenizer treats apart, in any order.
TEST(Document, HoldsItsInvariantsOnRandomText) {
  const char* const parts[] = {
      "a",  "B",      "the",    "U.S.", "n't", "'",      "’",      "‘",
      "“",  "”",      "-",      "–",    "—",   ".",      "..",     "…",
      ",",  ":",      "/",      "@",    "#",   "1",      "23",     "½",
      "٣",  "1,500",  "10t",    "th",   "é",   "ş",      "ß",      "\u0301",
      "أ",  "ح",      "\u064B", "й",    "中",  "\u200B", "\u00AD", " ",
      "\n", "\n\n",   "\t",     "www",  "com", "://",    "Mr",     "No",
      "pm", "$",      "%",      "(",    ")",   "_",      "\u0092", "ﷺ",
      "😀",  "\u0640", "ﬁ",      "²",    "Ⅷ",   "`"};
  std::mt19937 random(1);
  Document document;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const int size = static_cast<int>(random() % 30);
    for (int i = 0; i < size; ++i) {
      text += parts[random() % (sizeof(parts) / sizeof(parts[0]))];
    }
    Read(text, &document);
    SCOPED_TRACE(text);
    ASSERT_NO_FATAL_FAILURE(CheckInvariants(document));
    for (const Token& token : document.tokens()) {
      ASSERT_TRUE(IsCharBorder(text, token.begin));
      ASSERT_TRUE(IsCharBorder(text, token.end));
    }
  }
}

TEST(Document, SurvivesRandomBytes) {
  std::mt19937 random(2);
  Document document;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const int size = static_cast<int>(random() % 60);
    const bool high = random() % 2 == 0;
    for (int i = 0; i < size; ++i) {
      text += static_cast<char>(high ? random() % 256 : random() % 128);
    }
    Read(text, &document);
    ASSERT_NO_FATAL_FAILURE(CheckInvariants(document));
  }
}

// What would take for ever if it were read again and again.
TEST(Document, ReadsHostileTextInLinearTime) {
  Document document;
  for (const absl::string_view unit :
       {"a.",      "aa.", "a'", "1-",   "1.",     "1,",     "1:",
        "a@",      "@a",  "'",  "-",    "..",     "\n",     "a\n",
        "http://", "(\"", "1/", "A.\n", "aa.bb@", "\u0301", "é'"}) {
    std::string text;
    while (text.size() < 400000) text.append(unit.data(), unit.size());
    Read(text, &document);
    ASSERT_FALSE(document.text().empty());
  }
}

}  // namespace
}  // namespace crosscheck
