// Numbers as a news text writes them, read and written again.

#ifndef TESTS_PLANTED_NUMERAL_STYLE_H_
#define TESTS_PLANTED_NUMERAL_STYLE_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"

namespace crosscheck {

enum class NumeralStyle { kDigits, kWords };

// A number and where in a text it stands.
struct WrittenNumeral {
  uint32_t value = 0;
  size_t begin = 0;
  size_t end = 0;
  NumeralStyle style = NumeralStyle::kDigits;
  // Written with a capital, as at the beginning of a sentence.
  bool capitalized = false;
};

// The one number in `text`, in digits ("1,500") or words up to ninety-nine;
// nothing where there is none or more than one.
absl::optional<WrittenNumeral> ReadOneNumeral(absl::string_view text);

// "1,500", "twenty-three"; digits where there are no words for it.
std::string WriteNumeral(uint32_t value, NumeralStyle style, bool capitalized);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_NUMERAL_STYLE_H_
