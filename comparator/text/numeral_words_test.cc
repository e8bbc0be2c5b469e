// Every number up to 999,999, written out and read again.

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/testing/status_matchers.h"
#include "comparator/text/document.h"
#include "comparator/text/english_numerals.h"
#include "comparator/text/numerals.h"
#include "comparator/text/quantity.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "proto/numerals.pb.h"

namespace crosscheck {
namespace {

// Ways to write a number in words.
struct Style {
  const char* name;
  // "two hundred and ten"
  bool joint;
  // "twenty-one"
  bool hyphen;
  // "a hundred", "a thousand"
  bool article;
  // "twelve hundred" for what has hundreds and no more than two digits of
  // them.
  bool hundreds;
  // Begins with a capital.
  bool capital;
};

constexpr const char* kSmall[] = {
    "",        "one",     "two",       "three",    "four",
    "five",    "six",     "seven",     "eight",    "nine",
    "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr const char* kTens[] = {"",       "",      "twenty", "thirty",
                                 "forty",  "fifty", "sixty",  "seventy",
                                 "eighty", "ninety"};

// `n` below 100; nothing for 0.
std::string BelowHundred(uint32_t n, const Style& style) {
  if (n < 20) return kSmall[n];
  if (n % 10 == 0) return kTens[n / 10];
  return absl::StrCat(kTens[n / 10], style.hyphen ? "-" : " ", kSmall[n % 10]);
}

// `n` hundreds or thousands.
std::string Times(const std::string& n, absl::string_view multiplier,
                  bool first, const Style& style) {
  const bool article = style.article && first && n == "one";
  return absl::StrCat(article ? "a" : n, " ", multiplier);
}

// `n` below 1000, or below 10,000 in hundreds. `first` when nothing stands
// before it.
std::string InHundreds(uint32_t n, bool first, const Style& style) {
  const uint32_t rest = n % 100;
  std::string words;
  if (n >= 100) {
    words = Times(BelowHundred(n / 100, style), "hundred", first, style);
    if (rest == 0) return words;
    absl::StrAppend(&words, " ");
  }
  if (rest != 0 && style.joint && (n >= 100 || !first)) {
    absl::StrAppend(&words, "and ");
  }
  return absl::StrCat(words, BelowHundred(rest, style));
}

std::string InWords(uint32_t n, const Style& style) {
  std::string words;
  const bool hundreds =
      style.hundreds && n >= 1000 && n < 10000 && n / 100 % 10 != 0;
  if (n < 1000 || hundreds) {
    words = InHundreds(n, /*first=*/true, style);
  } else {
    words = Times(InHundreds(n / 1000, /*first=*/true, style), "thousand",
                  /*first=*/true, style);
    if (n % 1000 != 0) {
      absl::StrAppend(&words, " ",
                      InHundreds(n % 1000, /*first=*/false, style));
    }
  }
  if (style.capital) words[0] = absl::ascii_toupper(words[0]);
  return words;
}

class NumeralWordsTest : public ::testing::TestWithParam<Style> {};

TEST_P(NumeralWordsTest, ReadsWhatIsWritten) {
  absl::StatusOr<NumeralTable> table = EnglishNumerals();
  ASSERT_THAT(table, IsOk());
  absl::StatusOr<std::unique_ptr<NumeralParser>> parser =
      NumeralParser::Create(*table);
  ASSERT_THAT(parser, IsOk());
  Document document;
  std::vector<Quantity> quantities;
  for (uint32_t n = 1; n < 1000000; ++n) {
    const std::string words = InWords(n, GetParam());
    const std::string text = absl::StrCat(words, " people");
    const Block block = {0, static_cast<uint32_t>(text.size()),
                         BlockKind::kBody};
    document.Reset(text, {block}, /*max_sentence_tokens=*/400);
    (*parser)->Find(document,
                    {0, static_cast<uint32_t>(document.tokens().size())},
                    &quantities);
    ASSERT_EQ(quantities.size(), 1u) << text;
    ASSERT_EQ(quantities[0].interval, CountInterval::Exactly(n)) << text;
    ASSERT_EQ(document.text(quantities[0].tokens), words);
    ASSERT_TRUE(quantities[0].IsPlainCount()) << text;
  }
}

constexpr Style kStyles[] = {
    {"Plain", false, false, false, false, false},
    {"British", true, true, false, false, false},
    {"WithArticle", true, true, true, false, true},
    {"InHundreds", false, true, false, true, true},
};

INSTANTIATE_TEST_SUITE_P(Styles, NumeralWordsTest, ::testing::ValuesIn(kStyles),
                         [](const ::testing::TestParamInfo<Style>& info) {
                           return std::string(info.param.name);
                         });

}  // namespace
}  // namespace crosscheck
