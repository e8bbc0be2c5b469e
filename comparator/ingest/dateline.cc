#include "comparator/ingest/dateline.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "absl/types/optional.h"
#include "comparator/ingest/page_date.h"
#include "comparator/ingest/text_edges.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

constexpr std::size_t kMaxDatelineBytes = 90;

// Length of the dash at the start of `text` with the blanks around it; 0 where
// there is none. A hyphen inside a word is none.
std::size_t DashLength(absl::string_view text) {
  const absl::string_view start = text;
  text = TrimLeft(text);
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
  const absl::string_view after = TrimLeft(text);
  const bool blank_after = after.size() < text.size() || after.empty();
  if (!long_dash && marks == 1 && !blank_after) return 0;
  if (!long_dash && marks == 1 && !blank_before && !blank_after) return 0;
  return static_cast<std::size_t>(after.data() - start.data());
}

bool IsNewsLabel(absl::string_view words) {
  return InClass(absl::AsciiStrToLower(words), WordClass::kNewsLabel);
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
  rest = TrimLeft(rest);
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
  std::size_t i = 0;
  const auto skip_digits = [&] {
    const std::size_t start = i;
    while (i < rest.size() && absl::ascii_isdigit(rest[i])) ++i;
    return i - start >= 1 && i - start <= 2;
  };
  const bool day_first = skip_digits();
  if (day_first && i < rest.size() && rest[i] == ' ') ++i;
  const std::size_t month = i;
  while (i < rest.size() && absl::ascii_isalpha(rest[i])) ++i;
  if (!InClass(absl::AsciiStrToLower(rest.substr(month, i - month)),
               WordClass::kMonth)) {
    return 0;
  }
  if (i < rest.size() && rest[i] == '.') ++i;
  if (!day_first) {
    if (i < rest.size() && rest[i] == ' ') ++i;
    if (!skip_digits()) return 0;
  }
  return static_cast<std::size_t>(rest.data() - text.data()) + i;
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
  absl::string_view rest = TrimLeft(line.substr(at));
  absl::ConsumePrefix(&rest, ",");
  rest = TrimLeft(rest);
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
    absl::string_view after = TrimLeft(rest);
    if (!capitals || !agency || after.empty() || !StartsUpper(after)) {
      return absl::nullopt;
    }
    dateline.length = RangeOf(after, line).begin;
    return dateline;
  }
  // A place in small letters is one only with a region or an agency and a
  // dash; else any headline with a dash would be.
  if (!capitals &&
      !(agency || (regions > 0 &&
                   absl::StrContains(line.substr(place, at - place), ".")))) {
    return absl::nullopt;
  }
  absl::string_view after = rest.substr(dash);
  if (!after.empty() && absl::ascii_islower(after[0])) return absl::nullopt;
  dateline.length = RangeOf(after, line).begin;
  return dateline;
}

}  // namespace crosscheck
