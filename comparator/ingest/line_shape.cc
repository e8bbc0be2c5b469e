#include "comparator/ingest/line_shape.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/line_words.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_date.h"

namespace crosscheck {
namespace {

constexpr std::size_t kMaxBylineBytes = 140;
constexpr std::size_t kMaxDateLineBytes = 240;
constexpr std::size_t kMaxCreditBytes = 90;
constexpr std::size_t kMaxDatelineBytes = 90;

bool Contains(absl::string_view text, absl::string_view word) {
  return absl::StrContains(text, word);
}

bool StartsUpper(absl::string_view word) {
  if (word.empty()) return false;
  // Letters beyond ASCII begin names of other languages as often as not.
  return absl::ascii_isupper(word[0]) ||
         static_cast<unsigned char>(word[0]) >= 0xC3;
}

bool IsNameParticle(absl::string_view word) {
  static constexpr absl::string_view kParticles[] = {
      "and", "of", "the", "for",  "in",  "al",  "el",  "bin",    "ibn",   "de",
      "da",  "di", "van", "von",  "der", "la",  "le",  "du",     "y",     "&",
      "|",   "-",  "/",   "with", "at",  "abu", "ben", "\u2013", "\u2014"};
  return std::find(std::begin(kParticles), std::end(kParticles), word) !=
         std::end(kParticles);
}

// Whether the words are a name or names: upper case starts and particles.
bool AreNames(absl::string_view text) {
  bool any = false;
  for (absl::string_view word :
       absl::StrSplit(text, absl::ByAnyChar(" \t,;"), absl::SkipEmpty())) {
    if (IsNameParticle(word) || absl::StartsWith(word, "al-") ||
        absl::StartsWith(word, "el-")) {
      continue;
    }
    if (!StartsUpper(word)) return false;
    any = true;
  }
  return any;
}

std::size_t CountWords(absl::string_view text) {
  std::size_t count = 0;
  for (absl::string_view word :
       absl::StrSplit(text, absl::ByAnyChar(" \t"), absl::SkipEmpty())) {
    static_cast<void>(word);
    ++count;
  }
  return count;
}

TextRange RangeOf(absl::string_view part, absl::string_view text) {
  const auto begin = static_cast<uint32_t>(part.data() - text.data());
  return {begin, begin + static_cast<uint32_t>(part.size())};
}

absl::string_view SkipBlanks(absl::string_view text) {
  while (!text.empty()) {
    if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n' ||
        text[0] == '\r') {
      text.remove_prefix(1);
    } else if (!absl::ConsumePrefix(&text, "\u00a0")) {
      break;
    }
  }
  return text;
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
  text = SkipBlanks(text);
  absl::ConsumePrefix(&text, ":");
  text = SkipBlanks(text);
  for (const absl::string_view joint : {"on ", "at ", "On ", "At "}) {
    absl::ConsumePrefix(&text, joint);
  }
  return SkipBlanks(text);
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
  rest = SkipBlanks(rest);
  absl::ConsumePrefix(&rest, ":");
  rest = SkipBlanks(rest);
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
      static_cast<uint32_t>(SkipBlanks(rest.substr(read)).data() - text.data());
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
    const absl::string_view after = SkipBlanks(line.substr(bar + 1));
    found = ReadOpeningDate(after, &length);
    if (!found || length < after.size()) return absl::nullopt;
    const auto shift = static_cast<uint32_t>(after.data() - line.data());
    found->range.begin += shift;
    found->range.end += shift;
    rest = line.substr(0, bar);
  }
  // Other dates of the page may follow ("| Updated 3 May 2016").
  for (int more = 0; more < 3 && !rest.empty(); ++more) {
    rest = SkipBlanks(rest);
    while (!rest.empty() && (rest[0] == '|' || rest[0] == '-' ||
                             rest[0] == '/' || rest[0] == ',')) {
      rest = SkipBlanks(rest.substr(1));
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
  rest = SkipBlanks(rest);
  if (!absl::ConsumePrefix(&rest, ":")) return {};
  rest = absl::StripAsciiWhitespace(SkipBlanks(rest));
  absl::ConsumeSuffix(&rest, ")");
  absl::ConsumeSuffix(&rest, ".");
  if (rest.empty() || rest.size() > 80) return {};
  return RangeOf(rest, line);
}

namespace {

// Length of the dash at the start of `text` with the blanks around it; 0 where
// there is none. A hyphen inside a word is none.
std::size_t DashLength(absl::string_view text) {
  const absl::string_view start = text;
  text = SkipBlanks(text);
  const bool blank_before = text.size() < start.size();
  std::size_t marks = 0;
  bool long_dash = false;
  while (true) {
    if (absl::ConsumePrefix(&text, "\u2014") ||
        absl::ConsumePrefix(&text, "\u2013") ||
        absl::ConsumePrefix(&text, "\u2015")) {
      long_dash = true;
      ++marks;
    } else if (absl::ConsumePrefix(&text, "-")) {
      ++marks;
    } else {
      break;
    }
  }
  if (marks == 0) return 0;
  const absl::string_view after = SkipBlanks(text);
  const bool blank_after = after.size() < text.size() || after.empty();
  if (!long_dash && marks == 1 && !blank_after) return 0;
  if (!long_dash && marks == 1 && !blank_before && !blank_after) return 0;
  return static_cast<std::size_t>(after.data() - start.data());
}

bool IsNewsLabel(absl::string_view words) {
  static constexpr absl::string_view kLabels[] = {
      "UPDATE",    "UPDATED",    "BREAKING",   "BREAKING NEWS", "FILE",
      "WATCH",     "VIDEO",      "PHOTOS",     "RELATED",       "NEW",
      "EXCLUSIVE", "CORRECTION", "FILE PHOTO", "LIVE",          "DEVELOPING",
      "OPINION",   "ANALYSIS",   "READ",       "MORE",          "SEE",
      "NOTE",      "EDITOR",     "ORIGINAL",   "LATEST",        "JUST IN"};
  return std::find(std::begin(kLabels), std::end(kLabels), words) !=
         std::end(kLabels);
}

// Length of the words in capitals that `line` begins with ("LOS ANGELES").
std::size_t CapitalsLength(absl::string_view line) {
  std::size_t end = 0;
  std::size_t i = 0;
  while (i < line.size()) {
    const std::size_t begin = i;
    bool letters = false;
    while (i < line.size() &&
           (absl::ascii_isupper(line[i]) || line[i] == '\'' ||
            (line[i] == '-' && i > begin && i + 1 < line.size() &&
             absl::ascii_isupper(line[i + 1])) ||
            (line[i] == '.' && i > begin && i - begin <= 2))) {
      letters = letters || absl::ascii_isupper(line[i]);
      ++i;
    }
    if (!letters || (i < line.size() && absl::ascii_isalnum(line[i]))) break;
    end = i;
    if (i < line.size() && line[i] == ' ') {
      ++i;
    } else if (i + 1 < line.size() && line[i] == '/' &&
               absl::ascii_isupper(line[i + 1])) {
      ++i;  // "BEIRUT/AMMAN"
    } else {
      break;
    }
  }
  return end;
}

// Length of ", Colo.", ", Syria", ", N.C." after the place, or 0.
std::size_t RegionLength(absl::string_view text) {
  if (!absl::StartsWith(text, ", ")) return 0;
  std::size_t i = 2;
  std::size_t words = 0;
  while (i < text.size() && absl::ascii_isupper(text[i]) && words < 3) {
    while (i < text.size() &&
           (absl::ascii_isalpha(text[i]) || text[i] == '.' || text[i] == '\'' ||
            static_cast<unsigned char>(text[i]) >= 0xC3 ||
            (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80)) {
      ++i;
    }
    ++words;
    if (i + 1 < text.size() && text[i] == ' ' &&
        absl::ascii_isupper(text[i + 1])) {
      ++i;
    } else {
      break;
    }
  }
  return words == 0 ? 0 : i;
}

// "Pontiac" in "Pontiac, Mich. (WXYZ) - ": up to three capitalised words.
std::size_t NameLength(absl::string_view line) {
  std::size_t i = 0;
  std::size_t end = 0;
  for (int words = 0; words < 4; ++words) {
    if (i >= line.size() || !absl::ascii_isupper(line[i])) break;
    while (i < line.size() &&
           (absl::ascii_isalpha(line[i]) || line[i] == '\'' || line[i] == '.' ||
            line[i] == '-' || static_cast<unsigned char>(line[i]) >= 0x80)) {
      ++i;
    }
    end = i;
    if (i >= line.size() || line[i] != ' ') break;
    ++i;
  }
  return end;
}

// Reads ", Nov. 18, 2005", " Nov 18 2005", ", Nov. 18" at the start of `text`.
std::size_t DatelineDate(absl::string_view text, Dateline* dateline,
                         std::size_t offset) {
  absl::string_view rest = text;
  absl::ConsumePrefix(&rest, ",");
  rest = SkipBlanks(rest);
  std::size_t read = 0;
  const absl::optional<PageDate> date =
      ParseDatePrefix(rest.substr(0, 50), &read);
  if (date) {
    dateline->date = date;
    const std::size_t begin = rest.data() - text.data();
    dateline->date_range = {static_cast<uint32_t>(offset + begin),
                            static_cast<uint32_t>(offset + begin + read)};
    return begin + read;
  }
  // A month and a day alone are passed over: "Nov. 18", "18 Nov".
  static constexpr absl::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr",
                                                  "May", "Jun", "Jul", "Aug",
                                                  "Sep", "Oct", "Nov", "Dec"};
  std::size_t i = 0;
  const auto skip_digits = [&] {
    const std::size_t start = i;
    while (i < rest.size() && absl::ascii_isdigit(rest[i])) ++i;
    return i - start >= 1 && i - start <= 2;
  };
  const bool day_first = skip_digits();
  if (day_first && i < rest.size() && rest[i] == ' ') ++i;
  for (const absl::string_view month : kMonths) {
    if (!absl::StartsWithIgnoreCase(rest.substr(i), month)) continue;
    while (i < rest.size() && absl::ascii_isalpha(rest[i])) ++i;
    if (i < rest.size() && rest[i] == '.') ++i;
    if (!day_first) {
      if (i < rest.size() && rest[i] == ' ') ++i;
      if (!skip_digits()) return 0;
    }
    return static_cast<std::size_t>(rest.data() - text.data()) + i;
  }
  return 0;
}

}  // namespace

absl::optional<Dateline> ReadDateline(absl::string_view line) {
  Dateline dateline;
  std::size_t place = CapitalsLength(line);
  const bool capitals = place >= 3;
  if (!capitals) place = NameLength(line);
  if (place < 3 || place > 40 || IsNewsLabel(line.substr(0, place))) {
    return absl::nullopt;
  }
  std::size_t at = place;
  std::size_t regions = 0;
  // Two at most: "KHAN SHEIKHOUN, Idlib, Syria".
  while (regions < 2) {
    const std::size_t region = RegionLength(line.substr(at));
    Dateline probe;
    if (region == 0 || DatelineDate(line.substr(at), &probe, at) > 0) break;
    at += region;
    ++regions;
  }
  dateline.place = {0, static_cast<uint32_t>(at)};
  at += DatelineDate(line.substr(at), &dateline, at);
  absl::string_view rest = SkipBlanks(line.substr(at));
  absl::ConsumePrefix(&rest, ",");
  rest = SkipBlanks(rest);
  if (absl::ConsumePrefix(&rest, "(")) {
    const std::size_t close = rest.find(')');
    if (close == rest.npos || close > 40) return absl::nullopt;
    const absl::string_view agency = rest.substr(0, close);
    if (!AreNames(agency) || CountWords(agency) > 4) return absl::nullopt;
    dateline.agency = RangeOf(agency, line);
    rest.remove_prefix(close + 1);
  }
  if (rest.data() - line.data() > static_cast<long>(kMaxDatelineBytes)) {
    return absl::nullopt;
  }
  const bool agency = dateline.agency.end > 0;
  const std::size_t dash = DashLength(rest);
  if (dash == 0) {
    // "MOSCOW (Sputnik) A blast": capitals and an agency stand for the dash.
    absl::string_view after = SkipBlanks(rest);
    if (!capitals || !agency || after.empty() || !StartsUpper(after)) {
      return absl::nullopt;
    }
    dateline.length = RangeOf(after, line).begin;
    return dateline;
  }
  // A place in small letters is one only with a region or an agency and a
  // dash; else any headline with a dash would be.
  if (!capitals &&
      !(agency ||
        (regions > 0 && Contains(line.substr(place, at - place), ".")))) {
    return absl::nullopt;
  }
  absl::string_view after = rest.substr(dash);
  if (!after.empty() && absl::ascii_islower(after[0])) return absl::nullopt;
  dateline.length = RangeOf(after, line).begin;
  return dateline;
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
      const absl::string_view rest = SkipBlanks(line.substr(mark.size()));
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
  if (word == "am" || word == "pm" || word == "a.m." || word == "p.m.") {
    return false;
  }
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
    if (lower == "am" || lower == "pm" || lower == "a.m." || lower == "p.m." ||
        lower == "a.m" || lower == "p.m") {
      time = true;
    } else if (!absl::ascii_isdigit(word[0])) {
      if (lower != "update" && lower != "updated" && lower != "at") {
        return false;
      }
    }
    if (++words > 6) return false;
  }
  return time;
}

}  // namespace crosscheck
