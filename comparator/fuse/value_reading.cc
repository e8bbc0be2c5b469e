#include "comparator/fuse/value_reading.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "absl/time/time.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {
namespace {

// Removes commas that part thousands; false where one stands anywhere else.
bool JoinThousands(std::string* digits) {
  const size_t comma = digits->find(',');
  if (comma == std::string::npos) return true;
  const size_t point = std::min(digits->find('.'), digits->size());
  if (digits->rfind(',') > point) return false;
  const std::vector<absl::string_view> groups =
      absl::StrSplit(absl::string_view(*digits).substr(0, point), ',');
  for (size_t i = 0; i < groups.size(); ++i) {
    if (groups[i].empty() || (i > 0 && groups[i].size() != 3)) return false;
  }
  digits->erase(std::remove(digits->begin(), digits->end(), ','),
                digits->end());
  return true;
}

double TakeMagnitude(absl::string_view* text) {
  constexpr std::pair<absl::string_view, double> kMagnitudes[] = {
      {"K", 1e3}, {"k", 1e3}, {"M", 1e6}, {"B", 1e9}, {"T", 1e12}};
  for (const auto& [letter, factor] : kMagnitudes) {
    if (absl::ConsumeSuffix(text, letter)) return factor;
  }
  return 1;
}

}  // namespace

std::string FoldValue(absl::string_view text) {
  std::string folded, word;
  for (const absl::string_view raw : absl::StrSplit(
           text, absl::ByAnyChar(" \t\r\n\v\f"), absl::SkipEmpty())) {
    NormalizeToken(raw, &word);
    if (word.empty()) continue;
    if (!folded.empty()) folded += ' ';
    folded += word;
  }
  return folded;
}

absl::optional<double> ReadNumber(absl::string_view text) {
  text = absl::StripAsciiWhitespace(text);
  const bool negative = absl::ConsumePrefix(&text, "-");
  for (const absl::string_view currency : {"$", "€", "£"}) {
    if (absl::ConsumePrefix(&text, currency)) break;
  }
  absl::ConsumeSuffix(&text, "%");
  text = absl::StripAsciiWhitespace(text);
  const double magnitude = TakeMagnitude(&text);
  text = absl::StripTrailingAsciiWhitespace(text);
  // "inf" and "nan" are numbers to the parser only.
  if (text.empty() || !(absl::ascii_isdigit(text[0]) || text[0] == '.')) {
    return absl::nullopt;
  }
  std::string digits(text);
  double number = 0;
  if (!JoinThousands(&digits) || !absl::SimpleAtod(digits, &number)) {
    return absl::nullopt;
  }
  number *= negative ? -magnitude : magnitude;
  if (!std::isfinite(number)) return absl::nullopt;
  return number == 0 ? 0.0 : number;
}

absl::optional<double> ReadDay(absl::string_view text) {
  constexpr absl::string_view kForms[] = {
      "%Y-%m-%d",           "%Y/%m/%d",          "%Y-%m-%d %H:%M",
      "%Y-%m-%d %H:%M:%S",  "%Y-%m-%dT%H:%M",    "%Y-%m-%dT%H:%M:%S",
      "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%d %I:%M %p", "%d %B %Y",
      "%B %d, %Y"};
  text = absl::StripAsciiWhitespace(text);
  // Shorter forms are years or numbers, and the parser knows "infinite-past".
  if (text.size() < 8 || text.size() > 30 ||
      text.find_first_of("0123456789") == absl::string_view::npos) {
    return absl::nullopt;
  }
  for (const absl::string_view form : kForms) {
    absl::Time time;
    if (absl::ParseTime(form, text, &time, nullptr)) {
      return absl::ToDoubleSeconds(time - absl::UnixEpoch()) / 86400.0;
    }
  }
  return absl::nullopt;
}

std::vector<std::string> SplitList(absl::string_view text) {
  std::vector<std::string> members;
  for (absl::string_view part : absl::StrSplit(text, absl::ByAnyChar(";|"))) {
    part = absl::StripAsciiWhitespace(part);
    if (!part.empty()) members.emplace_back(part);
  }
  return members;
}

std::vector<std::string> ReadList(absl::string_view text) {
  std::vector<std::string> members;
  for (const std::string& part : SplitList(text)) {
    std::string member = FoldValue(part);
    if (!member.empty()) members.push_back(std::move(member));
  }
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

}  // namespace crosscheck
