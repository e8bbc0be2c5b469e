// Text in the columns of a terminal: wide characters take two, combining marks
// none. All lengths are in columns.

#ifndef COMPARATOR_REPORT_DISPLAY_WIDTH_H_
#define COMPARATOR_REPORT_DISPLAY_WIDTH_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace crosscheck {

int DisplayWidth(absl::string_view text);

// `text` with blanks behind it up to `width`; as it is where it is longer.
std::string PadTo(absl::string_view text, int width);

// At most `width` of `text`: the end is cut off at a word's border, inside a
// word only where that is the first, and shows as "…".
std::string TrimEnd(absl::string_view text, int width);

// At most `width` of `text`: the middle is cut out at words' borders and shows
// as " … ".
std::string TrimMiddle(absl::string_view text, int width);

// Like TrimMiddle(), but the bytes [begin, end) are kept as far as they fit:
// what is far from them goes, at both ends if need be.
std::string TrimAround(absl::string_view text, size_t begin, size_t end,
                       int width);

// `text` in lines of at most `width`, broken at blanks; a word that is longer
// is broken inside. At least one line.
std::vector<std::string> WrapWords(absl::string_view text, int width);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_DISPLAY_WIDTH_H_
