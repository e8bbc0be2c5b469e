// What the cells of a table of claims say.

#ifndef COMPARATOR_FUSE_VALUE_READING_H_
#define COMPARATOR_FUSE_VALUE_READING_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"

namespace crosscheck {

// The form under which spellings of one value are equal: each word as
// NormalizeToken() has it (case, diacritics, quotes and dashes make no
// difference), one blank between each two.
std::string FoldValue(absl::string_view text);

// "12", "-3.5", "1,250,000", "$4.2M", "7 %", "1.5e6". Thousands are parted by
// commas in threes; K, M, B and T stand for 10³, 10⁶, 10⁹ and 10¹². Nothing
// for anything else, and for what is not finite.
absl::optional<double> ReadNumber(absl::string_view text);

// Days since 1970-01-01, with the time of day as a fraction: "2020-12-10",
// "2020/12/10", "2020-12-10 07:15", "2020-12-10T07:15:00", "10 December 2020",
// "Dec 10, 2020". Nothing for anything else.
absl::optional<double> ReadDay(absl::string_view text);

// The members of a list parted by ";" or "|", as they are written.
std::vector<std::string> SplitList(absl::string_view text);

// The same folded, ascending, each once: order says nothing.
std::vector<std::string> ReadList(absl::string_view text);

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_VALUE_READING_H_
