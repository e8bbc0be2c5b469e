#include "comparator/report/text_quote.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/report/display_width.h"
#include "comparator/report/quote.h"

namespace crosscheck {

std::string QuoteForTerminal(const Quotation& quotation, int width) {
  constexpr int kMarks = 2;
  const absl::string_view words = quotation.text;
  const std::string line = OneLine(words);
  // Where the words that matter stand in the line.
  size_t begin = OneLine(words.substr(0, quotation.focus_begin)).size();
  const size_t end = OneLine(words.substr(0, quotation.focus_end)).size();
  if (begin < end && line[begin] == ' ') ++begin;
  return absl::StrCat(
      "“", TrimAround(line, begin, end, std::max(width - kMarks, 1)), "”");
}

}  // namespace crosscheck
