#include "comparator/ingest/line_shape.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_date.h"
#include "comparator/ingest/text_edges.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

constexpr std::size_t kMaxBylineBytes = 140;
constexpr std::size_t kMaxDateLineBytes = 240;
constexpr std::size_t kMaxCreditBytes = 90;

// "am", "p.m.", in small letters.
bool IsHalfOfDay(std::string word) {
  word.erase(std::remove(word.begin(), word.end(), '.'), word.end());
  return InClass(word, WordClass::kHalfOfDay);
}

bool Contains(absl::string_view text, absl::string_view word) {
  return absl::StrContains(text, word);
}

// Takes the words that stand before dates of pages. Sets `update` where they
// say that the page was changed.
absl::string_view SkipDateLabel(absl::string_view text, bool* update) {
  static constexpr absl::string_view kLabels[] = {"date of publication",
                                                  "publication date",
                                                  "first published",
                                                  "published on",
                                                  "published",
                                                  "last updated",
                                                  "last update",
                                                  "last modified",
                                                  "updated",
                                                  "modified",
                                                  "posted on",
                                                  "posted",
                                                  "created",
                                                  "date",
                                                  "added",
                                                  "issued",
                                                  "release date",
                                                  "time"};
  bool labelled = false;
  for (const absl::string_view label : kLabels) {
    if (!absl::StartsWithIgnoreCase(text, label)) continue;
    absl::string_view rest = text.substr(label.size());
    if (!rest.empty() && absl::ascii_isalnum(rest[0])) continue;
    *update = absl::StartsWith(label, "last") || label == "updated" ||
              label == "modified";
    text = rest;
    labelled = true;
    break;
  }
  if (!labelled) return text;
  text = TrimLeft(text);
  absl::ConsumePrefix(&text, ":");
  text = TrimLeft(text);
  for (const absl::string_view joint : {"on ", "at ", "On ", "At "}) {
    absl::ConsumePrefix(&text, joint);
  }
  return TrimLeft(text);
}

}  // namespace

absl::optional<TextRange> BylineName(absl::string_view line) {
  if (line.size() > kMaxBylineBytes) return absl::nullopt;
  absl::string_view rest = line;
  if (!absl::ConsumePrefix(&rest, "By") && !absl::ConsumePrefix(&rest, "BY") &&
      !absl::ConsumePrefix(&rest, "by")) {
    return absl::nullopt;
  }
  if (rest.empty() || (rest[0] != ' ' && rest[0] != ':' && rest[0] != '\t' &&
                       static_cast<unsigned char>(rest[0]) != 0xC2)) {
    return absl::nullopt;
  }
  rest = TrimLeft(rest);
  absl::ConsumePrefix(&rest, ":");
  rest = TrimLeft(rest);
  // What stands behind a bar or the like is the outlet, a title or a date.
  absl::string_view name = rest.substr(0, rest.find_first_of("|\t"));
  for (const absl::string_view joint :
       {" \u2013 ", " \u2014 ", " - ", ", Staff", ", staff"}) {
    name = name.substr(0, name.find(joint));
  }
  name = absl::StripAsciiWhitespace(name);
  while (absl::ConsumeSuffix(&name, ",") || absl::ConsumeSuffix(&name, ";") ||
         absl::ConsumeSuffix(&name, "\u00a0")) {
  }
  name = absl::StripAsciiWhitespace(name);
  if (name.empty() || CountWords(name) > 14 || !AreNames(name)) {
    return absl::nullopt;
  }
  // "By Sunday." and "By then, …" are sentences.
  if (name.back() == '.' && CountWords(name) > 3 && !StartsUpper(name)) {
    return absl::nullopt;
  }
  return RangeOf(name, line);
}

absl::optional<DateLine> ReadOpeningDate(absl::string_view text,
                                         uint32_t* length) {
  DateLine found;
  const absl::string_view rest = SkipDateLabel(text, &found.update);
  std::size_t read = 0;
  absl::optional<PageDate> date = ParseDatePrefix(rest.substr(0, 80), &read);
  if (!date) return absl::nullopt;
  found.date = *date;
  found.range = RangeOf(rest.substr(0, read), text);
  *length =
      static_cast<uint32_t>(TrimLeft(rest.substr(read)).data() - text.data());
  return found;
}

namespace {

// "Two held after raid Posted: Friday, July 17, 2015 2:26 PM EDT": the date of
// a page whose line breaks were lost.
absl::optional<DateLine> ReadDateAfterHeadline(absl::string_view line) {
  for (const absl::string_view label : {" Posted: ", " Published: "}) {
    const std::size_t at = line.find(label);
    if (at == line.npos || absl::StrContains(line.substr(0, at), ". ")) {
      continue;
    }
    const absl::string_view rest = line.substr(at + 1);
    uint32_t length = 0;
    absl::optional<DateLine> found = ReadOpeningDate(rest, &length);
    if (!found || CountWords(rest.substr(length)) > 10) continue;
    found->range.begin += static_cast<uint32_t>(at + 1);
    found->range.end += static_cast<uint32_t>(at + 1);
    return found;
  }
  return absl::nullopt;
}

}  // namespace

absl::optional<DateLine> ReadDateLine(absl::string_view line) {
  if (line.size() > kMaxDateLineBytes) return absl::nullopt;
  // There is no date without a digit.
  if (std::none_of(line.begin(), line.end(), absl::ascii_isdigit)) {
    return absl::nullopt;
  }
  uint32_t length = 0;
  absl::optional<DateLine> found = ReadOpeningDate(line, &length);
  absl::string_view rest = line;
  if (found) {
    rest = line.substr(length);
  } else if ((found = ReadDateAfterHeadline(line))) {
    return found;
  } else {
    // "Dana Reyes | 2 May 2016", "Harbour City | 2 May 2016".
    const std::size_t bar = line.find_last_of("|\u2022");
    if (bar == line.npos || bar + 1 >= line.size()) return absl::nullopt;
    const absl::string_view after = TrimLeft(line.substr(bar + 1));
    found = ReadOpeningDate(after, &length);
    if (!found || length < after.size()) return absl::nullopt;
    const auto shift = static_cast<uint32_t>(after.data() - line.data());
    found->range.begin += shift;
    found->range.end += shift;
    rest = line.substr(0, bar);
  }
  // Other dates of the page may follow ("| Updated 3 May 2016").
  for (int more = 0; more < 3 && !rest.empty(); ++more) {
    rest = TrimLeft(rest);
    while (!rest.empty() && (rest[0] == '|' || rest[0] == '-' ||
                             rest[0] == '/' || rest[0] == ',')) {
      rest = TrimLeft(rest.substr(1));
    }
    if (!ReadOpeningDate(rest, &length)) break;
    rest = rest.substr(length);
  }
  // Little else may stand in the line, and nothing like a sentence.
  if (CountWords(rest) > 9 || absl::EndsWith(rest, ".\"")) return absl::nullopt;
  if (absl::EndsWith(rest, ".") && CountWords(rest) > 3 &&
      !absl::EndsWith(rest, ".m.")) {
    return absl::nullopt;
  }
  return found;
}

namespace {

// Words that only credits of pictures have.
bool NamesPicture(absl::string_view lower) {
  static constexpr absl::string_view kWords[] = {
      "photo",   "getty",    "file",       "courtesy",     "screenshot",
      "handout", "image",    "picture",    "credit",       "via ",
      "video",   "source:",  "screengrab", "file)",        "footage",
      "pool",    "provided", "epa",        "shutterstock", "published"};
  for (const absl::string_view word : kWords) {
    if (Contains(lower, word)) return true;
  }
  return false;
}

bool NamesAgency(absl::string_view inside, const OutletDirectory* directory) {
  if (directory == nullptr) return false;
  for (absl::string_view part :
       absl::StrSplit(inside, absl::ByAnyChar("/,;|"))) {
    part = absl::StripAsciiWhitespace(part);
    const Outlet* outlet = directory->ByName(part);
    if (outlet != nullptr) return true;
  }
  return false;
}

}  // namespace

absl::optional<BracketCredit> TrailingCredit(absl::string_view line,
                                             const OutletDirectory* directory) {
  absl::string_view body = line;
  while (absl::ConsumeSuffix(&body, ".") || absl::ConsumeSuffix(&body, " ")) {
  }
  if (body.size() < 4) return absl::nullopt;
  const char close = body.back();
  if (close != ']' && close != ')') return absl::nullopt;
  const std::size_t open = body.rfind(close == ']' ? '[' : '(');
  if (open == body.npos || body.size() - open > kMaxCreditBytes) {
    return absl::nullopt;
  }
  const absl::string_view inside =
      absl::StripAsciiWhitespace(body.substr(open + 1, body.size() - open - 2));
  if (inside.size() < 2) return absl::nullopt;
  const std::string lower = absl::AsciiStrToLower(inside);
  const bool pictured = NamesPicture(lower);
  if (close == ']') {
    if (!pictured && (CountWords(inside) > 8 || !AreNames(inside) ||
                      !absl::ascii_isalpha(inside[0]))) {
      return absl::nullopt;
    }
  } else if (!pictured && !NamesAgency(inside, directory)) {
    return absl::nullopt;
  }
  BracketCredit credit;
  credit.inside = RangeOf(inside, line);
  credit.whole = RangeOf(body.substr(open), line);
  credit.picture = pictured || close == ']' || Contains(inside, "/");
  return credit;
}

TextRange SourceLineName(absl::string_view line) {
  absl::string_view rest = line;
  absl::ConsumePrefix(&rest, "(");
  if (!absl::ConsumePrefix(&rest, "Source") &&
      !absl::ConsumePrefix(&rest, "SOURCE")) {
    return {};
  }
  if (!absl::ConsumePrefix(&rest, "s")) absl::ConsumePrefix(&rest, "S");
  rest = TrimLeft(rest);
  if (!absl::ConsumePrefix(&rest, ":")) return {};
  rest = absl::StripAsciiWhitespace(TrimLeft(rest));
  absl::ConsumeSuffix(&rest, ")");
  absl::ConsumeSuffix(&rest, ".");
  if (rest.empty() || rest.size() > 80) return {};
  return RangeOf(rest, line);
}

bool IsAddressLine(absl::string_view line) {
  bool any = false;
  for (absl::string_view word :
       absl::StrSplit(line, absl::ByAnyChar(" \t,;|()"), absl::SkipEmpty())) {
    const bool address =
        absl::StartsWithIgnoreCase(word, "http://") ||
        absl::StartsWithIgnoreCase(word, "https://") ||
        absl::StartsWithIgnoreCase(word, "www.") ||
        (word.size() > 1 && (word[0] == '@' || word[0] == '#')) ||
        (Contains(word, "@") && Contains(word, ".")) ||
        Contains(word, ".com") || Contains(word, ".org");
    if (address) {
      any = true;
      continue;
    }
    for (const char c : word) {
      if (!absl::ascii_isdigit(c) && !absl::ascii_ispunct(c)) return false;
    }
  }
  return any;
}

bool IsPlaylistEntry(absl::string_view line) {
  for (const absl::string_view mark :
       {"\u00d7", "\u25ba", "\u25b6", ">>", "\u00bb", "+ "}) {
    if (absl::StartsWith(line, mark)) {
      const absl::string_view rest = TrimLeft(line.substr(mark.size()));
      return !rest.empty() && !absl::EndsWith(rest, ".");
    }
  }
  std::size_t i = 0;
  while (i < line.size() && absl::ascii_isdigit(line[i])) ++i;
  if (i == 0 || i > 2 || i + 4 > line.size() || line[i] != ':') return false;
  if (!absl::ascii_isdigit(line[i + 1]) || !absl::ascii_isdigit(line[i + 2]) ||
      line[i + 3] != ' ') {
    return false;
  }
  const absl::string_view rest = line.substr(i + 4);
  const std::string word =
      absl::AsciiStrToLower(rest.substr(0, rest.find_first_of(" :,")));
  if (IsHalfOfDay(word)) return false;
  return !rest.empty() && !absl::ascii_islower(rest[0]) &&
         !absl::EndsWith(rest, ".");
}

bool IsTimeHeading(absl::string_view line) {
  if (line.size() > 40) return false;
  bool time = false;
  std::size_t words = 0;
  for (absl::string_view word :
       absl::StrSplit(line, absl::ByAnyChar(" \t:,-@"), absl::SkipEmpty())) {
    const std::string lower = absl::AsciiStrToLower(word);
    if (IsHalfOfDay(lower)) {
      time = true;
    } else if (!absl::ascii_isdigit(word[0]) &&
               !InClass(lower, WordClass::kBesideTimeOfPage)) {
      return false;
    }
    if (++words > 6) return false;
  }
  return time;
}

}  // namespace crosscheck
