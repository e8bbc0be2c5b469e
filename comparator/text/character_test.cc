#include "comparator/text/character.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace crosscheck {
namespace {

struct Case {
  const char* name;
  char32_t code;
  CharClass char_class;
};

class CharClassTest : public ::testing::TestWithParam<Case> {};

TEST_P(CharClassTest, IsWhatTheReaderSees) {
  EXPECT_EQ(InfoOf(GetParam().code).char_class, GetParam().char_class);
}

constexpr Case kCases[] = {
    {"Blank", U' ', CharClass::kSpace},
    {"Tab", U'\t', CharClass::kSpace},
    {"Null", 0, CharClass::kSpace},
    {"NoBreakSpace", 0xA0, CharClass::kSpace},
    {"ThinSpace", 0x2009, CharClass::kSpace},
    {"ZeroWidthSpace", 0x200B, CharClass::kSpace},
    {"LineFeed", U'\n', CharClass::kNewline},
    {"LineSeparator", 0x2028, CharClass::kNewline},
    {"AsciiLetter", U'a', CharClass::kLetter},
    {"Ghain", 0x63A, CharClass::kLetter},
    {"HindiVowel", 0x93F, CharClass::kLetter},
    {"Digit", U'7', CharClass::kDigit},
    {"ArabicDigit", 0x667, CharClass::kDigit},
    {"Half", 0xBD, CharClass::kFraction},
    {"Superscript", 0xB2, CharClass::kSymbol},
    {"Acute", 0x301, CharClass::kIgnorable},
    {"Fatha", 0x64E, CharClass::kIgnorable},
    {"Tatweel", 0x640, CharClass::kIgnorable},
    {"Joiner", 0x200D, CharClass::kIgnorable},
    {"DirectionMark", 0x200F, CharClass::kIgnorable},
    {"ByteOrderMark", 0xFEFF, CharClass::kIgnorable},
    {"Apostrophe", U'\'', CharClass::kApostrophe},
    {"CurlyApostrophe", 0x2019, CharClass::kApostrophe},
    {"MisreadApostrophe", 0x92, CharClass::kApostrophe},
    {"HyphenMinus", U'-', CharClass::kHyphen},
    {"EnDash", 0x2013, CharClass::kEnDash},
    {"EmDash", 0x2014, CharClass::kDash},
    {"Minus", 0x2212, CharClass::kDash},
    {"CurlyQuote", 0x201C, CharClass::kQuote},
    {"Guillemet", 0xAB, CharClass::kQuote},
    {"Stop", U'.', CharClass::kPunctuation},
    {"ArabicComma", 0x60C, CharClass::kPunctuation},
    {"Percent", U'%', CharClass::kSymbol},
    {"Euro", 0x20AC, CharClass::kSymbol},
    {"Replacement", 0xFFFD, CharClass::kSymbol},
};

INSTANTIATE_TEST_SUITE_P(Characters, CharClassTest, ::testing::ValuesIn(kCases),
                         [](const ::testing::TestParamInfo<Case>& info) {
                           return std::string(info.param.name);
                         });

TEST(InfoOf, KnowsUpperCase) {
  EXPECT_TRUE(InfoOf(U'A').upper);
  EXPECT_TRUE(InfoOf(0x15E).upper);
  EXPECT_TRUE(InfoOf(0x419).upper);
  EXPECT_FALSE(InfoOf(U'a').upper);
  EXPECT_FALSE(InfoOf(0x639).upper);
}

// Every character: the fold is UTF-8, and folding it again changes nothing.
TEST(InfoOf, FoldsOnceAndForAll) {
  for (char32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    const CharInfo info = InfoOf(code);
    if (info.char_class != CharClass::kLetter) continue;
    absl::string_view fold = info.folded();
    ASSERT_FALSE(fold.empty()) << static_cast<uint32_t>(code);
    std::string again;
    while (!fold.empty()) {
      const DecodedChar part = DecodeUtf8(fold);
      fold.remove_prefix(part.size);
      const CharInfo folded = InfoOf(part.code);
      again.append(folded.fold, folded.fold_size);
    }
    ASSERT_EQ(again, info.folded()) << static_cast<uint32_t>(code);
  }
}

TEST(Utf8, GoesThereAndBack) {
  for (char32_t code = 0; code <= 0x10FFFF; code += 7) {
    if (code >= 0xD800 && code <= 0xDFFF) continue;
    char bytes[4];
    const size_t size = EncodeUtf8(code, bytes);
    EXPECT_EQ(DecodeUtf8({bytes, size}).code, code);
    EXPECT_EQ(DecodeUtf8({bytes, size}).size, size);
    EXPECT_EQ(DecodeLastUtf8({bytes, size}).code, code);
    EXPECT_EQ(DecodeLastUtf8({bytes, size}).size, size);
  }
}

TEST(Utf8, TakesWhatIsIllFormedByteByByte) {
  for (const absl::string_view bytes :
       {"\x80", "\xC3", "\xE2\x82", "\xF0\x9F\x98", "\xC0\xAF", "\xED\xA0\x80",
        "\xF8\x88", "\xFF"}) {
    EXPECT_EQ(DecodeUtf8(bytes).code, 0xFFFDu);
    EXPECT_EQ(DecodeUtf8(bytes).size, 1u);
    EXPECT_EQ(DecodeLastUtf8(bytes).code, 0xFFFDu);
    EXPECT_EQ(DecodeLastUtf8(bytes).size, 1u);
  }
}

TEST(Compose, JoinsLetterAndMark) {
  EXPECT_EQ(Compose(0x438, 0x306), 0x439u);
  EXPECT_EQ(Compose(0x438, 0x64B), 0u);
}

}  // namespace
}  // namespace crosscheck
