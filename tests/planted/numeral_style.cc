#include "tests/planted/numeral_style.h"

#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kSmall[] = {
    "zero",    "one",     "two",       "three",    "four",
    "five",    "six",     "seven",     "eight",    "nine",
    "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr absl::string_view kTens[] = {"",       "",      "twenty", "thirty",
                                       "forty",  "fifty", "sixty",  "seventy",
                                       "eighty", "ninety"};

absl::optional<uint32_t> SmallNumber(absl::string_view word) {
  for (uint32_t i = 1; i < 20; ++i) {
    if (word == kSmall[i]) return i;
  }
  return absl::nullopt;
}

absl::optional<uint32_t> ReadWords(absl::string_view word) {
  const std::string lower = absl::AsciiStrToLower(word);
  if (const auto small = SmallNumber(lower)) return small;
  const std::vector<absl::string_view> parts = absl::StrSplit(lower, '-');
  if (parts.size() > 2) return absl::nullopt;
  for (uint32_t i = 2; i < 10; ++i) {
    if (parts[0] != kTens[i]) continue;
    if (parts.size() == 1) return 10 * i;
    const absl::optional<uint32_t> ones = SmallNumber(parts[1]);
    if (ones.has_value() && *ones < 10) return 10 * i + *ones;
  }
  return absl::nullopt;
}

absl::optional<uint32_t> ReadDigits(absl::string_view word) {
  uint32_t value = 0;
  const std::string digits = absl::StrReplaceAll(word, {{",", ""}});
  if (digits.empty() || !absl::ascii_isdigit(digits[0])) return absl::nullopt;
  for (const char c : digits) {
    if (!absl::ascii_isdigit(c)) return absl::nullopt;
  }
  if (!absl::SimpleAtoi(digits, &value)) return absl::nullopt;
  return value;
}

bool IsWordCharacter(char c) {
  return absl::ascii_isalnum(c) || c == '-' || c == ',' || (c & 0x80) != 0;
}

}  // namespace

absl::optional<WrittenNumeral> ReadOneNumeral(absl::string_view text) {
  absl::optional<WrittenNumeral> found;
  size_t begin = 0;
  while (begin < text.size()) {
    size_t end = begin;
    while (end < text.size() && IsWordCharacter(text[end])) ++end;
    absl::string_view word = text.substr(begin, end - begin);
    while (!word.empty() && (word.back() == ',' || word.back() == '-')) {
      word.remove_suffix(1);
    }
    const absl::optional<uint32_t> digits = ReadDigits(word);
    const absl::optional<uint32_t> words = ReadWords(word);
    if (digits.has_value() || words.has_value()) {
      if (found.has_value()) return absl::nullopt;
      found.emplace();
      found->value = digits.has_value() ? *digits : *words;
      found->begin = begin;
      found->end = begin + word.size();
      found->style =
          digits.has_value() ? NumeralStyle::kDigits : NumeralStyle::kWords;
      found->capitalized = absl::ascii_isupper(word[0]);
    }
    begin = end + 1;
  }
  return found;
}

std::string WriteNumeral(uint32_t value, NumeralStyle style, bool capitalized) {
  if (style == NumeralStyle::kDigits || value == 0 || value > 99) {
    std::string digits = absl::StrCat(value);
    for (int at = static_cast<int>(digits.size()) - 3; at > 0; at -= 3) {
      digits.insert(static_cast<size_t>(at), ",");
    }
    return digits;
  }
  std::string words =
      value < 20 ? std::string(kSmall[value])
                 : absl::StrCat(kTens[value / 10], value % 10 == 0 ? "" : "-",
                                value % 10 == 0 ? "" : kSmall[value % 10]);
  if (capitalized) words[0] = absl::ascii_toupper(words[0]);
  return words;
}

}  // namespace crosscheck
