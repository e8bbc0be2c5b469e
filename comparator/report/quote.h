// Quotations: cut from an article by offset when they are written, and never
// kept as text of their own.

#ifndef COMPARATOR_REPORT_QUOTE_H_
#define COMPARATOR_REPORT_QUOTE_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/article.pb.h"
#include "proto/span.pb.h"

namespace crosscheck {

// The bytes of `article.text()` that `span` stands for; they live as long as
// the article. InvalidArgument, with the article and the offsets, where the
// span is empty, reaches past the text, begins or ends inside a character, or
// is of another article: a fault of the stage that made the span.
absl::StatusOr<absl::string_view> CutQuote(const Article& article,
                                           const Span& span);

// `text` on one line and safe to print: runs of white space become one blank,
// leading and trailing ones go, so do invisible characters that change the
// direction or the look of what follows; control characters and bytes that are
// no UTF-8 become U+FFFD.
std::string OneLine(absl::string_view text);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_QUOTE_H_
