#include "comparator/ingest/text_edges.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

bool IsNameParticle(absl::string_view word) {
  static constexpr absl::string_view kMarks[] = {"&", "-",      "/",
                                                 "|", "\u2013", "\u2014"};
  return InClass(word, WordClass::kInsideTitleOfName) ||
         std::find(std::begin(kMarks), std::end(kMarks), word) !=
             std::end(kMarks);
}

}  // namespace

TextRange RangeOf(absl::string_view part, absl::string_view text) {
  const auto begin = static_cast<uint32_t>(part.data() - text.data());
  return {begin, begin + static_cast<uint32_t>(part.size())};
}

absl::string_view TrimLeft(absl::string_view text) {
  while (!text.empty()) {
    if (absl::ascii_isspace(text[0])) {
      text.remove_prefix(1);
    } else if (!absl::ConsumePrefix(&text, "\u00a0")) {
      break;
    }
  }
  return text;
}

absl::string_view TrimRight(absl::string_view text) {
  while (!text.empty()) {
    if (absl::ascii_isspace(text.back())) {
      text.remove_suffix(1);
    } else if (!absl::ConsumeSuffix(&text, "\u00a0")) {
      break;
    }
  }
  return text;
}

absl::string_view FirstWord(absl::string_view text) {
  return text.substr(0, text.find_first_of(" \t\n\r"));
}

std::size_t CountWords(absl::string_view text) {
  std::size_t count = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n';
    if (!blank && !in_word) ++count;
    in_word = !blank;
  }
  return count;
}

bool StartsUpper(absl::string_view text) {
  return !text.empty() && absl::ascii_isupper(text[0]);
}

bool AreNames(absl::string_view text) {
  bool any = false;
  for (absl::string_view word :
       absl::StrSplit(text, absl::ByAnyChar(" \t,;"), absl::SkipEmpty())) {
    if (IsNameParticle(word) || absl::StartsWith(word, "al-") ||
        absl::StartsWith(word, "el-")) {
      continue;
    }
    // Letters beyond ASCII begin names of other languages as often as not.
    if (!StartsUpper(word) && static_cast<unsigned char>(word[0]) < 0xC3) {
      return false;
    }
    any = true;
  }
  return any;
}

bool EndsSentence(absl::string_view text) {
  text = TrimRight(text);
  // The last bytes of curly quotation marks count too.
  return !text.empty() && absl::StrContains(".!?\"')\x9d\x99", text.back());
}

}  // namespace crosscheck
