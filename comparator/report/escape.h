// Foreign text in a document of ours: what it says is shown, what it would do
// is not done.

#ifndef COMPARATOR_REPORT_ESCAPE_H_
#define COMPARATOR_REPORT_ESCAPE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace crosscheck {

// For a paragraph, a heading or a table's cell of CommonMark with GitHub's
// tables: one line, all marks of markup escaped, addresses no links.
std::string EscapeMarkdown(absl::string_view text);

// For the content of an element or a quoted attribute of HTML: one line.
std::string EscapeHtml(absl::string_view text);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_ESCAPE_H_
