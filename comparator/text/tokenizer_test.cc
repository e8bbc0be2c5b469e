#include "comparator/text/tokenizer.h"

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/text/token.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

// The tokens of `text`, one after the other: the normalised form, with '-'
// before a token that a hyphen joins, '+' before one that follows without
// white space, and a letter for a kind other than a word: n(umber), d(ate or
// time), c(litic), p(unctuation), s(ymbol), o(rdinal).
std::string Describe(absl::string_view text) {
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(text, &tokens, &norms);
  tokenizer.Tokenize(0, text.size());
  std::vector<std::string> words;
  for (const Token& token : tokens) {
    const absl::string_view norm = absl::string_view(norms).substr(
        token.norm_begin, token.norm_end - token.norm_begin);
    const char* joint = "";
    if (token.Has(kHyphenBefore)) {
      joint = "-";
    } else if (!token.Has(kSpaceBefore)) {
      joint = "+";
    }
    const char* kind = "";
    switch (token.kind) {
      case TokenKind::kWord:
        break;
      case TokenKind::kNumber:
        kind = token.Has(kOrdinal) ? "/o" : "/n";
        break;
      case TokenKind::kDateOrTime:
        kind = "/d";
        break;
      case TokenKind::kClitic:
        kind = "/c";
        break;
      case TokenKind::kPunctuation:
        kind = "/p";
        break;
      case TokenKind::kSymbol:
        kind = "/s";
        break;
    }
    words.push_back(absl::StrCat(joint, norm, kind));
  }
  return absl::StrJoin(words, " ");
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

class TokenizerTest : public ::testing::TestWithParam<Case> {};

TEST_P(TokenizerTest, CutsAndNormalizes) {
  EXPECT_EQ(Describe(GetParam().text), GetParam().expected) << GetParam().text;
}

constexpr Case kCases[] = {
    {"Empty", "", ""},
    {"Blank", " \n\t ", ""},
    {"Prose", "The army left, he said.", "the army left +,/p he said +./p"},
    {"Article", "al-Asad", "al -asad"},
    {"Age", "a 15-year-old boy", "a 15/n -year -old boy"},
    {"Weapon", "AK-47 and C4", "ak -47/n and c4"},
    {"RangeByHyphen", "20-30 men", "20/n -30/n men"},
    {"RangeByEnDash", "20–30 men", "20/n -30/n men"},
    {"UnicodeHyphen", "al‑Asad", "al -asad"},
    {"LooseHyphen", "Tal Rahma - 3 dead", "tal rahma -/p 3/n dead"},
    {"DoubleHyphen", "QASR (XNA) -- Two", "qasr (/p +xna +)/p -/p two"},
    {"EmDash", "he—a guard—fell", "he +-/p +a guard +-/p +fell"},
    {"EnDashBetweenWords", "Qasr–Rahma road", "qasr +-/p +rahma road"},
    {"HangingHyphen", "mid- and late May", "mid +-/p and late may"},
    {"LeadingHyphen", "-5 degrees", "-/p +5/n degrees"},
    {"AfterQuote", "\"Dawn\"-linked", "\"/p +dawn +\"/p -linked"},
    {"Possessive", "Iraq's army", "iraq +'s/c army"},
    {"CurlyPossessive", "Iraq’s army", "iraq +'s/c army"},
    {"MisreadPossessive", "Iraq\xC2\x92s army", "iraq +'s/c army"},
    {"PluralPossessive", "soldiers' kin", "soldiers +'/p kin"},
    {"Negation", "didn't CAN’T", "did +n't/c ca +n't/c"},
    {"VerbClitics", "they're we've he'll I'd I'm",
     "they +'re/c we +'ve/c he +'ll/c i +'d/c i +'m/c"},
    {"NameThatLooksLikeClitic", "Sa'd al-Din", "sad al -din"},
    {"InnerApostrophe", "Sana'a Ba‘ath Qur’an", "sanaa baath quran"},
    {"ModifierLetter", "Baʿath Sanaʾa ʿAmr Iraqʼs",
     "baath sanaa amr iraq +'s/c"},
    {"LostApostrophe", "doesnt", "doesnt"},
    {"AfterNumber", "the 1990's", "the 1990/n +'s/c"},
    {"AfterBracket", "(IS)'s", "(/p +is +)/p +'s/c"},
    {"SingleQuotes", "the 'Dawn' group", "the '/p +dawn +'/p group"},
    {"Backticks", "``Go''", "\"/p +go +\"/p"},
    {"CurlyQuotes", "“Go” ‘on’", "\"/p +go +\"/p '/p +on +'/p"},
    {"RockNRoll", "rock'n'roll", "rocknroll"},
    {"Acronym", "U.S. forces, the U.N.'s", "us forces +,/p the un +'s/c"},
    {"AcronymWithoutLastStop", "the U.S forces", "the us forces"},
    {"AcronymWithHyphen", "U.S.-led", "us -led"},
    {"Hours", "at 9 a.m. or 10p.m.", "at 9/n am or 10/n +pm"},
    {"Initials", "J. Smith and J.R.R. Hill", "j smith and jrr hill"},
    {"Titles", "Gen. Lt. Col. Mr. Hill", "gen lt col mr hill"},
    {"TitleWithoutSpace", "Lt.Col. St.Ives", "lt +col st +ives"},
    {"State", "Aurora, Colo.", "aurora +,/p colo"},
    {"NotAnAbbreviation", "she sat. He said no.",
     "she sat +./p he said no +./p"},
    {"NumberAbbreviation", "No. 5", "no 5/n"},
    {"GroupedNumber", "1,500 of 12,345,678", "1500/n of 12345678/n"},
    {"NotGrouped", "in 2016,200 fell, 7,8",
     "in 2016/n +,/p +200/n fell +,/p 7/n +,/p +8/n"},
    {"MistypedGroup", "12,0000 fell", "120000/s fell"},
    {"Decimal", "3.5 and .45", "3.5/n and 0.45/n"},
    {"GroupingDots", "1.500.000", "1500000/n"},
    {"Ordinals", "10th 1ST 22nd 3rd", "10th/o 1st/o 22nd/o 3rd/o"},
    {"Fractions", "4½ ½", "4.5/n 0.5/n"},
    {"Dates", "2020-12-10 7/4/2017 10.12.2020",
     "2020-12-10/d 7/4/2017/d 10.12.2020/d"},
    {"IsoTime", "2020-12-10T07:15:00Z now", "2020-12-10t07:15:00z/d now"},
    {"Times", "07:15 7:30pm 12:00:05", "07:15/d 7:30/d +pm 12:00:05/d"},
    {"Score", "won 3:1", "won 3/n +:/p +1/n"},
    {"Phone", "555-123-4567", "555/n -123/n -4567/n"},
    {"Years", "2011-12", "2011/n -12/n"},
    {"Calibre", "122mm 12.7mm", "122/n +mm 12.7/n +mm"},
    {"Money", "$500 £3.5m", "$/s +500/n £/s +3.5/n +m"},
    {"Percent", "50%", "50/n +%/s"},
    {"Plus", "12+", "12/n ++/s"},
    {"ArabicDigits", "١٢ و ۳۴", "12/n و 34/n"},
    {"FullWidth", "ＡＢＣ １２", "abc 12/n"},
    {"Diacritics", "Şırnak Erdoğan Łódź Þór Straße Ærø Đà",
     "sirnak erdogan lodz thor strasse aero da"},
    {"CombiningMarks", "Cafe\xCC\x81", "cafe"},
    {"Ligature", "ﬁre", "fire"},
    {"Cyrillic", "Йод и\xCC\x86", "йод й"},
    {"Arabic", "أَحْمَد إلى آمنة", "احمد الي امنة"},
    {"Hebrew", "שָׁלוֹם", "שלום"},
    {"NoBreakSpace",
     "12\xC2\xA0"
     "dead",
     "12/n dead"},
    {"ZeroWidthSpace",
     "a\xE2\x80\x8B"
     "b",
     "a b"},
    {"SoftHyphen",
     "Bagh\xC2\xAD"
     "dad",
     "baghdad"},
    {"Url", "see https://a.example/b?c=1. Or www.d.example, OK",
     "see https://aexample/b?c=1/s +./p or wwwdexample/s +,/p ok"},
    {"Domain", "Rahma.com's page", "rahmacom/s +'s/c page"},
    {"DomainOrSentence", "He left.Gov. Hill; REUTERS.COM",
     "he left +./p +gov hill +;/p reuterscom/s"},
    {"BadUrls", "://x x:// www. www.",
     ":/p +//s +x x +:/p +//s www +./p www +./p"},
    {"LostSpace", "killed.The army", "killed +./p +the army"},
    {"Mail", "to j.q-x@post.example.org now", "to jq-x@postexampleorg/s now"},
    {"Handle", "@qasr_now #Rahma #1", "@qasr_now/s #rahma/s #/s +1/n"},
    {"Ellipsis", "so… or...", "so +.../p or +.../p"},
    {"Rule", "==== ----", "=/s -/p"},
    {"Ampersand", "AT&T", "at +&/s +t"},
};

INSTANTIATE_TEST_SUITE_P(Tokens, TokenizerTest, ::testing::ValuesIn(kCases),
                         [](const ::testing::TestParamInfo<Case>& info) {
                           return std::string(info.param.name);
                         });

// The tokens of `text` with flags of case and place: C(apitalized), A(ll caps),
// L(ine start), S(pace before).
std::string DescribeFlags(absl::string_view text) {
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(text, &tokens, &norms);
  tokenizer.Tokenize(0, text.size());
  std::string flags;
  for (const Token& token : tokens) {
    absl::StrAppend(&flags, text.substr(token.begin, token.end - token.begin),
                    "/", token.Has(kCapitalized) ? "C" : "",
                    token.Has(kAllCaps) ? "A" : "",
                    token.Has(kLineStart) ? "L" : "",
                    token.Has(kSpaceBefore) ? "S" : "", " ");
  }
  return flags;
}

TEST(Tokenizer, FlagsCaseAndPlace) {
  EXPECT_EQ(DescribeFlags("The army, IS"), "The/CLS army/S ,/ IS/CAS ");
  EXPECT_EQ(DescribeFlags("U.S. a.m. C4 MH17 A"),
            "U.S./CALS a.m./S C4/CS MH17/CAS A/CS ");
  EXPECT_EQ(DescribeFlags("Élan ÉLAN iPhone"), "Élan/CLS ÉLAN/CAS iPhone/S ");
  EXPECT_EQ(DescribeFlags("a\nb\r\n c"), "a/LS b/LS c/LS ");
  EXPECT_EQ(DescribeFlags("al-Asad's"), "al/LS Asad/C 's/ ");
}

TEST(Tokenizer, KeepsToTheRangesItIsGiven) {
  const absl::string_view text = "al-Asad's men";
  std::vector<Token> tokens;
  std::string norms;
  Tokenizer tokenizer(text, &tokens, &norms);
  tokenizer.Tokenize(0, 2);
  tokenizer.Tokenize(3, 7);
  tokenizer.Tokenize(8, 1000);
  ASSERT_EQ(tokens.size(), 4u);
  EXPECT_FALSE(tokens[1].Has(kHyphenBefore));
  EXPECT_TRUE(tokens[1].Has(kLineStart));
  EXPECT_EQ(tokens[2].kind, TokenKind::kWord);
  EXPECT_EQ(tokens[3].end, text.size());
}

}  // namespace
}  // namespace crosscheck
