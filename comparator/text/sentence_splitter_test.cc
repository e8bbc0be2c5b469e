#include "comparator/text/sentence_splitter.h"

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "comparator/text/document.h"
#include "comparator/text/sentence.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

// The sentences of `text`: " | " between two of one paragraph, " || " between
// paragraphs, '_' for the end of a line inside a sentence.
std::string Split(absl::string_view text) {
  Document document;
  const Block block = {0, static_cast<uint32_t>(text.size()), BlockKind::kBody};
  document.Reset(text, {block}, /*max_sentence_tokens=*/400);
  std::string result;
  uint32_t paragraph = 0;
  for (const Sentence& sentence : document.sentences()) {
    if (!result.empty()) {
      absl::StrAppend(&result,
                      sentence.paragraph == paragraph ? " | " : " || ");
    }
    paragraph = sentence.paragraph;
    absl::StrAppend(&result, absl::StrReplaceAll(document.text(sentence.tokens),
                                                 {{"\n", "_"}}));
  }
  return result;
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

class SentenceSplitterTest : public ::testing::TestWithParam<Case> {};

TEST_P(SentenceSplitterTest, Splits) {
  EXPECT_EQ(Split(GetParam().text), GetParam().expected);
}

constexpr Case kCases[] = {
    {"TwoSentences", "He ran. She stayed.", "He ran. | She stayed."},
    {"QuestionAndCry", "Who? Nobody! So be it.", "Who? | Nobody! | So be it."},
    {"QuoteClosesAfterStop", "\"He ran.\" She stayed.",
     "\"He ran.\" | She stayed."},
    {"CurlyQuoteClosesAfterStop", "“He ran.” She stayed.",
     "“He ran.” | She stayed."},
    {"QuoteOpensNext", "He ran. \"She stayed.\"", "He ran. | \"She stayed.\""},
    {"CurlyQuoteOpensNext", "He ran. “She stayed.”", "He ran. | “She stayed.”"},
    {"QuotationOfSeveral", "\"He ran. We stayed,\" she said.",
     "\"He ran. | We stayed,\" she said."},
    {"QuestionInsideSentence", "\"Who ran?\" she asked.",
     "\"Who ran?\" she asked."},
    {"Parentheses", "He ran (fast.) She stayed. (So did I.) Then rain.",
     "He ran (fast.) | She stayed. | (So did I.) | Then rain."},
    {"Title", "They met Gen. Hill and Mr. Roe there. He left.",
     "They met Gen. Hill and Mr. Roe there. | He left."},
    {"Initials", "J. Smith and George W. Hill met.",
     "J. Smith and George W. Hill met."},
    {"WarNumeral", "It was in World War I. The rest is known.",
     "It was in World War I. | The rest is known."},
    {"AcronymGoesOn", "The U.S. Army and U.S. forces left.",
     "The U.S. Army and U.S. forces left."},
    {"AcronymEnds", "He lives in the U.S. The others do not.",
     "He lives in the U.S. | The others do not."},
    {"AcronymEndsBeforeQuote", "It left the U.N. “They know,” she said.",
     "It left the U.N. | “They know,” she said."},
    {"MonthGoesOn", "It was on Nov. 18 in Tal Rahma.",
     "It was on Nov. 18 in Tal Rahma."},
    {"StateGoesOn", "In Aurora, Colo. (XNA) two died.",
     "In Aurora, Colo. (XNA) two died."},
    {"StateEnds", "It was in Aurora, Colo. Police came.",
     "It was in Aurora, Colo. | Police came."},
    {"CompanyEnds", "He works at Hill Inc. He is well.",
     "He works at Hill Inc. | He is well."},
    {"HourGoesOn", "At 4 a.m. Saturday and 9 p.m. EST it rang.",
     "At 4 a.m. Saturday and 9 p.m. EST it rang."},
    {"HourEnds", "It rang at 4 a.m. Neighbours woke.",
     "It rang at 4 a.m. | Neighbours woke."},
    {"Number", "See No. 5 for 3.5 million. Good.",
     "See No. 5 for 3.5 million. | Good."},
    {"NoAsAnswer", "He said no. She left.", "He said no. | She left."},
    {"NumberOpens", "He ran. 12 people died.", "He ran. | 12 people died."},
    {"ArabicArticleOpens", "He ran. al-Shams denied it.",
     "He ran. | al-Shams denied it."},
    {"LowerCaseGoesOn", "The approx. value. of it.",
     "The approx. value. of it."},
    {"LostSpace", "Two were killed.The army left.",
     "Two were killed. | The army left."},
    {"LostSpaceAfterQuote", "“They left.”The army came.",
     "“They left.” | The army came."},
    {"LostSpaceAfterYear", "It was in 2015.The army left.",
     "It was in 2015. | The army left."},
    {"LostSpaceAfterHour", "It rang at 4 a.m.The army came.",
     "It rang at 4 a.m. | The army came."},
    {"Ellipsis", "He ran... and fell… Then rain.",
     "He ran... and fell… | Then rain."},
    {"Dateline", "QASR, Nov. 18, 2005 (Xinhua) -- Two people died.",
     "QASR, Nov. 18, 2005 (Xinhua) -- Two people died."},
    {"DatelineWithDash", "TAL RAHMA, Qasr – Two people died. One fled.",
     "TAL RAHMA, Qasr – Two people died. | One fled."},
    {"BlankLine", "A heading\n\nTwo died. One fled.\n\nRain fell.",
     "A heading || Two died. | One fled. || Rain fell."},
    {"BlankLineWithSpaces", "A heading\n \nTwo died.",
     "A heading || Two died."},
    {"WindowsBlankLine", "A heading\r\n\r\nTwo died.",
     "A heading || Two died."},
    {"ParagraphALine",
     "A heading\nTwo people died in Tal Rahma. One fled.\nRain fell.",
     "A heading || Two people died in Tal Rahma. | One fled. || Rain fell."},
    {"LineGoesOnInLowerCase", "Two people died\nin Tal Rahma.",
     "Two people died_in Tal Rahma."},
    {"LineGoesOnAfterComma", "In Tal Rahma,\nTwo people died.",
     "In Tal Rahma,_Two people died."},
    {"ListItems", "Known so far:\n- two died\n- one fled",
     "Known so far: || - two died || - one fled"},
    {"WrappedByHand",
     "TAL RAHMA: NEW ATTACK\n"
     "Two people were killed on the road between Tal\n"
     "Rahma and Qasr when a bomb went off beside the\n"
     "convoy of Colonel Hassan Meridian. The army\n"
     "of the north said that it would look into it.\n"
     "Nobody has claimed responsibility.",
     "TAL RAHMA: NEW ATTACK | "
     "Two people were killed on the road between Tal_"
     "Rahma and Qasr when a bomb went off beside the_"
     "convoy of Colonel Hassan Meridian. | The army_"
     "of the north said that it would look into it. | "
     "Nobody has claimed responsibility."},
};

INSTANTIATE_TEST_SUITE_P(Texts, SentenceSplitterTest,
                         ::testing::ValuesIn(kCases),
                         [](const ::testing::TestParamInfo<Case>& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace crosscheck
