#include "comparator/report/quote.h"

#include <string>
#include <vector>

#include "comparator/testing/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

using ::testing::HasSubstr;

Span MakeSpan(uint32_t begin, uint32_t end) {
  Span span;
  span.set_begin(begin);
  span.set_end(end);
  return span;
}

Article MakeArticle(absl::string_view text) {
  Article article;
  article.set_id("harbour-1");
  article.set_text(std::string(text));
  return article;
}

TEST(CutQuote, GivesTheBytesOfTheSpan) {
  const Article article = MakeArticle("Seven died in Tal Rahma.");
  EXPECT_THAT(CutQuote(article, MakeSpan(0, 10)), IsOkAndHolds("Seven died"));
  EXPECT_THAT(CutQuote(article, MakeSpan(0, 24)),
              IsOkAndHolds("Seven died in Tal Rahma."));
}

TEST(CutQuote, TakesASpanThatNamesItsArticle) {
  const Article article = MakeArticle("Seven died.");
  Span span = MakeSpan(0, 5);
  span.set_article("harbour-1");
  EXPECT_THAT(CutQuote(article, span), IsOkAndHolds("Seven"));
  span.set_article("meridian-1");
  EXPECT_THAT(CutQuote(article, span),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("article harbour-1: span [0, 5) is of "
                                 "another article")));
}

TEST(CutQuote, RefusesWhatIsNoQuotation) {
  struct Case {
    std::string name;
    uint32_t begin;
    uint32_t end;
    std::string fault;
  };
  // "é" is two bytes, 3 and 4.
  const Article article = MakeArticle("caf\xC3\xA9 blast");
  const std::vector<Case> cases = {
      {"empty", 3, 3, "is empty"},
      {"wrong way round", 5, 2, "is empty"},
      {"past the end", 6, 12, "reaches past the text"},
      {"far past the end", 4000000000u, 4000000001u, "reaches past the text"},
      {"begins inside a character", 4, 8, "cuts a character in two"},
      {"ends inside a character", 0, 4, "cuts a character in two"},
  };
  for (const Case& c : cases) {
    EXPECT_THAT(
        CutQuote(article, MakeSpan(c.begin, c.end)),
        StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(c.fault)))
        << c.name;
  }
}

TEST(OneLine, JoinsWhiteSpaceAndNeutralisesWhatIsInvisible) {
  struct Case {
    std::string name;
    std::string text;
    std::string line;
  };
  const std::vector<Case> cases = {
      {"nothing", "", ""},
      {"white space only", " \n\t ", ""},
      {"lines", "  no\n\ncasualties\t were ", "no casualties were"},
      {"blanks that do not break", "17\xC2\xA0November", "17 November"},
      {"terminal colours", "\x1B[31mred\x1B[0m",
       "\xEF\xBF\xBD[31mred\xEF\xBF\xBD[0m"},
      {"one-byte control sequence",
       "\xC2\x9B"
       "31mred",
       "\xEF\xBF\xBD"
       "31mred"},
      {"bell and NUL", std::string("a\a\0b", 4),
       "a\xEF\xBF\xBD\xEF\xBF\xBD"
       "b"},
      {"text turned round",
       "abc\xE2\x80\xAE"
       "fed",
       "abcfed"},
      {"byte order mark and soft hyphen",
       "\xEF\xBB\xBF"
       "ba\xC2\xADse",
       "base"},
      {"joiner in Persian", "می\xE2\x80\x8Cخواهم", "می\xE2\x80\x8Cخواهم"},
      {"no UTF-8",
       "a\xFF"
       "b\xC3",
       "a\xEF\xBF\xBD"
       "b\xEF\xBF\xBD"},
      {"Arabic", "كتائب حزب الله", "كتائب حزب الله"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(OneLine(c.text), c.line) << c.name;
  }
}

}  // namespace
}  // namespace crosscheck
