#include "comparator/report/quote.h"

#include <cstdint>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "unicode/uchar.h"
#include "unicode/utf8.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";

// Whether no character has bytes on both sides of `offset`.
bool IsCharacterBorder(absl::string_view text, uint32_t offset) {
  return offset == text.size() || !U8_IS_TRAIL(text[offset]);
}

enum class Printing { kAsIs, kBlank, kDropped, kReplaced };

Printing HowToPrint(UChar32 c) {
  constexpr UChar32 kZeroWidthNonJoiner = 0x200C;
  constexpr UChar32 kZeroWidthJoiner = 0x200D;
  if (c < 0) return Printing::kReplaced;
  // Printing ASCII, which most of any text is.
  if (c > ' ' && c <= '~') return Printing::kAsIs;
  if (u_isUWhiteSpace(c)) return Printing::kBlank;
  // Persian and many emoji are written with the joiners.
  if (c == kZeroWidthNonJoiner || c == kZeroWidthJoiner) {
    return Printing::kAsIs;
  }
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:
      return Printing::kReplaced;
    case U_FORMAT_CHAR:
      return Printing::kDropped;
    default:
      return Printing::kAsIs;
  }
}

}  // namespace

absl::StatusOr<absl::string_view> CutQuote(const Article& article,
                                           const Span& span) {
  const absl::string_view text = article.text();
  absl::string_view fault;
  if (!span.article().empty() && span.article() != article.id()) {
    fault = "is of another article";
  } else if (span.begin() >= span.end()) {
    fault = "is empty";
  } else if (span.end() > text.size()) {
    fault = "reaches past the text";
  } else if (!IsCharacterBorder(text, span.begin()) ||
             !IsCharacterBorder(text, span.end())) {
    fault = "cuts a character in two";
  } else {
    return text.substr(span.begin(), span.end() - span.begin());
  }
  return absl::InvalidArgumentError(
      absl::StrCat("article ", article.id(), ": span [", span.begin(), ", ",
                   span.end(), ") ", fault, " (", text.size(), " bytes)"));
}

std::string OneLine(absl::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool blank = false;
  const int32_t size = static_cast<int32_t>(text.size());
  int32_t i = 0;
  while (i < size) {
    const int32_t begin = i;
    UChar32 c;
    U8_NEXT(text.data(), i, size, c);
    const Printing printing = HowToPrint(c);
    if (printing == Printing::kDropped) continue;
    if (printing == Printing::kBlank) {
      blank = true;
      continue;
    }
    if (blank && !line.empty()) line += ' ';
    blank = false;
    if (printing == Printing::kReplaced) {
      absl::StrAppend(&line, kReplacement);
    } else {
      line.append(text.data() + begin, i - begin);
    }
  }
  return line;
}

}  // namespace crosscheck
