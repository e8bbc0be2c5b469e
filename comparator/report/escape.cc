#include "comparator/report/escape.h"

#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "comparator/report/quote.h"

namespace crosscheck {
namespace {

// Whether a mark at the very start of a line would open a list, a quotation, a
// heading or a rule.
bool OpensBlock(char c) { return c == '-' || c == '+' || c == '=' || c == ':'; }

// Position of the dot or bracket of "12." or "12)" at the start of a line, an
// ordered list; npos where there is none.
size_t ListMark(absl::string_view line) {
  const size_t digits = line.find_first_not_of("0123456789");
  if (digits == 0 || digits == absl::string_view::npos) {
    return absl::string_view::npos;
  }
  return line[digits] == '.' || line[digits] == ')' ? digits
                                                    : absl::string_view::npos;
}

}  // namespace

std::string EscapeMarkdown(absl::string_view text) {
  constexpr absl::string_view kMarks = "\\`*_[]<>|~&#!";
  const std::string line = OneLine(text);
  const size_t list_mark = ListMark(line);
  std::string escaped;
  escaped.reserve(line.size() + 8);
  for (size_t i = 0; i < line.size(); ++i) {
    const absl::string_view rest = absl::string_view(line).substr(i);
    const bool link = absl::StartsWith(rest, "://") ||
                      (i >= 3 && line[i] == '.' &&
                       absl::EqualsIgnoreCase(
                           absl::string_view(line).substr(i - 3, 3), "www"));
    if (absl::StrContains(kMarks, line[i]) || link || i == list_mark ||
        (i == 0 && OpensBlock(line[i]))) {
      escaped += '\\';
    }
    escaped += line[i];
  }
  return escaped;
}

std::string EscapeHtml(absl::string_view text) {
  return absl::StrReplaceAll(OneLine(text), {{"&", "&amp;"},
                                             {"<", "&lt;"},
                                             {">", "&gt;"},
                                             {"\"", "&quot;"},
                                             {"'", "&#39;"}});
}

}  // namespace crosscheck
