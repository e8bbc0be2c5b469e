#include "comparator/ingest/title_words.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/line_words.h"

namespace crosscheck {
namespace {

constexpr std::size_t kMaxTitleWords = 60;
// Marks that may stand in the text of a title.
constexpr std::size_t kMarks = 8;
// A title of fewer words may be any line's beginning.
constexpr std::size_t kLeastWords = 3;

constexpr absl::string_view kJoints[] = {" | ",      " - ",      " \u2013 ",
                                         " \u2014 ", " \u00bb ", " :: "};

// Positions of the joints in `title`, from the last to the first.
std::vector<std::size_t> JointsOf(absl::string_view title) {
  std::vector<std::size_t> positions;
  for (std::size_t at = title.rfind(' '); at != title.npos && at > 0;
       at = title.rfind(' ', at - 1)) {
    const absl::string_view rest = title.substr(at);
    for (const absl::string_view joint : kJoints) {
      if (absl::StartsWith(rest, joint)) positions.push_back(at);
    }
  }
  return positions;
}

bool IsMark(absl::string_view word) {
  return word == ":" || word == "|" || word == "@" || word == "\u00a9";
}

std::vector<std::string> WordsOf(absl::string_view title) {
  LineWords words;
  words.Reset(title, kMaxTitleWords);
  std::vector<std::string> result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!IsMark(words.word(i))) result.emplace_back(words.word(i));
  }
  return result;
}

// Whether the first word of `text` may be `word`, which is in lower case. A
// quick look that spares most lines the reading.
bool MayBeginWith(absl::string_view text, absl::string_view word) {
  std::size_t i = 0;
  while (i < text.size() && !absl::ascii_isalnum(text[i])) {
    if (static_cast<unsigned char>(text[i]) >= 0x80) return true;
    ++i;
  }
  for (std::size_t k = 0; k < word.size(); ++k, ++i) {
    if (i >= text.size()) return false;
    if (!absl::ascii_isalnum(text[i])) return text[i] != ' ';
    if (absl::ascii_tolower(text[i]) != word[k]) return false;
  }
  return i >= text.size() || !absl::ascii_isalnum(text[i]);
}

// Letters and digits in lower case, nothing between them.
std::string Squeeze(absl::string_view text) {
  std::string out;
  for (const char c : text) {
    if (absl::ascii_isalnum(c)) out += absl::ascii_tolower(c);
  }
  return out;
}

}  // namespace

TitleWords::TitleWords(absl::string_view title) {
  std::vector<std::string> whole = WordsOf(title);
  if (whole.empty()) return;
  variants_.push_back(std::move(whole));
  for (const std::size_t joint : JointsOf(title)) {
    std::vector<std::string> part = WordsOf(title.substr(0, joint));
    if (part.size() >= kLeastWords && part != variants_.back()) {
      variants_.push_back(std::move(part));
    }
  }
}

uint32_t TitleWords::MatchPrefix(absl::string_view text) const {
  if (variants_.empty() || !MayBeginWith(text, variants_[0][0])) return 0;
  LineWords words;
  words.Reset(text.substr(0, 600), variants_[0].size() + kMarks);
  for (const std::vector<std::string>& variant : variants_) {
    std::size_t at = 0;
    std::size_t matched = 0;
    uint32_t end = 0;
    while (matched < variant.size() && at < words.size()) {
      if (IsMark(words.word(at))) {
        ++at;
        continue;
      }
      if (words.word(at) != variant[matched]) break;
      end = words.end(at);
      ++at;
      ++matched;
    }
    if (matched < variant.size()) continue;
    // The marks that close the title: quotation marks, a full stop.
    while (end < text.size() && (absl::StrContains("\"'!?.)", text[end]) ||
                                 (text[end] == ' ' && end + 1 < text.size() &&
                                  text[end + 1] == '.'))) {
      ++end;
    }
    return end;
  }
  return 0;
}

bool TitleWords::Matches(absl::string_view line) const {
  const uint32_t length = MatchPrefix(line);
  if (length == 0) return false;
  LineWords rest;
  rest.Reset(line.substr(length), 1);
  return rest.empty();
}

absl::string_view StripSiteName(absl::string_view title,
                                const std::vector<std::string>& names) {
  absl::string_view result = title;
  std::size_t end = title.size();
  for (const std::size_t joint : JointsOf(title)) {
    const std::string part = Squeeze(title.substr(joint, end - joint));
    end = joint;
    if (part.size() < 3) continue;
    for (const std::string& name : names) {
      const std::string squeezed = Squeeze(name);
      if (squeezed.size() < 3) continue;
      if (absl::StrContains(squeezed, part) ||
          absl::StartsWith(part, squeezed)) {
        result = title.substr(0, joint);
        break;
      }
    }
  }
  return result;
}

}  // namespace crosscheck
