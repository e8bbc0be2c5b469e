#include "comparator/text/normalizer.h"

#include <cstdint>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

std::string Normalize(absl::string_view raw) {
  std::string norm = "left over";
  NormalizeToken(raw, &norm);
  return norm;
}

struct Case {
  const char* name;
  const char* raw;
  const char* expected;
};

class NormalizeTokenTest : public ::testing::TestWithParam<Case> {};

TEST_P(NormalizeTokenTest, Folds) {
  EXPECT_EQ(Normalize(GetParam().raw), GetParam().expected);
}

TEST_P(NormalizeTokenTest, LeavesWhatIsNormalized) {
  EXPECT_EQ(Normalize(GetParam().expected), GetParam().expected);
}

constexpr Case kCases[] = {
    {"Empty", "", ""},
    {"Lower", "convoy", "convoy"},
    {"Upper", "ISIS", "isis"},
    {"Acronym", "U.S.", "us"},
    {"Abbreviation", "Gen.", "gen"},
    {"Apostrophe", "Sana'a", "sanaa"},
    {"CurlyApostrophe", "Ba’ath", "baath"},
    {"Ayn", "ʿAmr", "amr"},
    {"TurkishLetters", "ŞIRNAKLIĞI", "sirnakligi"},
    {"TurkishDots", "İstanbul", "istanbul"},
    {"TurkishDotless", "Diyarbakır", "diyarbakir"},
    {"Polish", "Łódź", "lodz"},
    {"Nordic", "Sørøya", "soroya"},
    {"Icelandic", "Þórður", "thordur"},
    {"Croatian", "Đoković", "dokovic"},
    {"LigatureLetters", "Ænima Œuvre", "aenima oeuvre"},
    {"SharpS", "Straße", "strasse"},
    {"CapitalSharpS", "STRAẞE", "strasse"},
    {"French", "Façade", "facade"},
    {"Vietnamese", "Nguyễn", "nguyen"},
    {"Azeri", "Əliyev", "aliyev"},
    {"Decomposed", "Nguye\u0302\u0303n", "nguyen"},
    {"TypographicLigature", "ﬃ", "ffi"},
    {"FullWidth", "Ｂａｓｅ", "base"},
    {"SoftHyphen", "Bagh\u00ADdad", "baghdad"},
    {"Cyrillic", "ЙОД", "йод"},
    {"DecomposedCyrillic", "и\u0306од", "йод"},
    {"Greek", "Αθήνα", "αθήνα"},
    {"FinalSigma", "ΛΌΓΟΣ", "λόγοσ"},
    {"ArabicVowels", "مُحَمَّد", "محمد"},
    {"ArabicStretch", "محـــمد", "محمد"},
    {"ArabicAlefs", "أإآٱا", "ااااا"},
    {"ArabicDecomposedAlef", "ا\u0654حمد", "احمد"},
    {"ArabicWawHamza", "مؤمن", "مؤمن"},
    {"PersianYehAndKaf", "یک", "يك"},
    {"ArabicPresentationForms", "ﻣﺤﻤﺪ", "محمد"},
    {"HebrewPoints", "שָׁלוֹם", "שלום"},
    {"HindiKeepsVowels", "हिन्दी", "हिन्दी"},
    {"Chinese", "中国", "中国"},
    {"Possessive", "'s", "'s"},
    {"CurlyPossessive", "’S", "'s"},
    {"Negation", "n’t", "n't"},
    {"Grouped", "12,345,678", "12345678"},
    {"Decimal", "3.5", "3.5"},
    {"LeadingPoint", ".45", "0.45"},
    {"Ordinal", "10TH", "10th"},
    {"Fraction", "4½", "4.5"},
    {"FractionAlone", "¾", "0.75"},
    {"ArabicDigits", "١٬٥٠٠", "1500"},
    {"PersianDigits", "۴۲", "42"},
    {"Time", "07:15", "07:15"},
    {"Date", "10.12.2020", "10.12.2020"},
    {"CurlyQuote", "“", "\""},
    {"SingleQuote", "‘", "'"},
    {"TwoSingleQuotes", "''", "\""},
    {"EnDash", "–", "-"},
    {"EmDash", "—", "-"},
    {"TwoHyphens", "--", "-"},
    {"Ellipsis", "…", "..."},
    {"Dots", "..", "..."},
    {"Stop", ".", "."},
    {"Handle", "@Qasr_Now", "@qasr_now"},
    {"Currency", "£", "£"},
    {"Emoji", "😀", "😀"},
};

INSTANTIATE_TEST_SUITE_P(Tokens, NormalizeTokenTest,
                         ::testing::ValuesIn(kCases),
                         [](const ::testing::TestParamInfo<Case>& info) {
                           return std::string(info.param.name);
                         });

TEST(NormalizeToken, SurvivesWhatIsNoUtf8) {
  EXPECT_EQ(Normalize("a\xFF"
                      "b"),
            "a\uFFFDb");
  EXPECT_EQ(Normalize("\xE2\x80"), "\uFFFD");
  EXPECT_EQ(Normalize("caf\xC3"), "caf\uFFFD");
}

TEST(NormalizeText, JoinsByBlanks) {
  EXPECT_EQ(NormalizeText(""), "");
  EXPECT_EQ(NormalizeText(" \n."), "");
  EXPECT_EQ(NormalizeText("Al-Qa'ida in Iraq (AQI)"), "al qaida in iraq aqi");
  EXPECT_EQ(NormalizeText("  The U.S.-led\tForce’s  1,500 men. "),
            "the us led force 's 1500 men");
  EXPECT_EQ(NormalizeText("$5 & more"), "$ 5 & more");
}

TEST(NormalizeText, ReadsPlainNamesAsItReadsAnyText) {
  // A stop at the end says nothing, but takes the way of all other texts.
  for (const absl::string_view name :
       {"Rahma", "the TOWN of Qasr", "Tarim Odal-Qasr", "Qasr, Old  Rahma",
        "-Odal- --", " , ", "a", "A-B-c,D e", "Sar-i-Rahma, in the north,"}) {
    const std::string plain = NormalizeText(name);
    EXPECT_EQ(plain, NormalizeText(absl::StrCat(name, " .")));
    EXPECT_EQ(plain, NormalizeText(absl::StrCat("( ", name)));
  }
}

// Tables that were compiled with the hash must stay valid: these values never
// change.
TEST(TokenHash, IsTheSameForEver) {
  EXPECT_EQ(TokenHash(""), 0x2D06800538D394C2u);
  EXPECT_EQ(TokenHash("a"), 0xE6C632B61E964E1Fu);
  EXPECT_EQ(TokenHash("the"), 0xCB1283631CF33D7Du);
  EXPECT_EQ(TokenHash("convoy"), 0xC6572B87D8A424ABu);
  EXPECT_EQ(TokenHash("responsibility"), 0xCCD9EE3560425402u);
  EXPECT_EQ(TokenHash("a word of more than sixteen letters"),
            0xEEFE686DFF2CD86Eu);
}

}  // namespace
}  // namespace crosscheck
