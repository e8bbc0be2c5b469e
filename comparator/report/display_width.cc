#include "comparator/report/display_width.h"

#include <algorithm>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "unicode/uchar.h"
#include "unicode/utf8.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kEllipsis = "…";
// " … ".
constexpr int kGapWidth = 3;

int CharacterWidth(UChar32 c) {
  if (c < 0) return 1;
  // Printing ASCII, which most of any text is.
  if (c >= ' ' && c <= '~') return 1;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
      return 2;
    default:
      return 1;
  }
}

// Bytes of the longest beginning of `text` that fits into `width`.
size_t HeadBytes(absl::string_view text, int width) {
  const int32_t size = static_cast<int32_t>(text.size());
  int32_t i = 0;
  int used = 0;
  while (i < size) {
    int32_t next = i;
    UChar32 c;
    U8_NEXT(text.data(), next, size, c);
    used += CharacterWidth(c);
    if (used > width) break;
    i = next;
  }
  return i;
}

// Bytes of the longest end of `text` that fits into `width`.
size_t TailBytes(absl::string_view text, int width) {
  int32_t i = static_cast<int32_t>(text.size());
  int used = 0;
  while (i > 0) {
    int32_t previous = i;
    UChar32 c;
    U8_PREV(text.data(), 0, previous, c);
    used += CharacterWidth(c);
    if (used > width) break;
    i = previous;
  }
  return text.size() - i;
}

// The longest beginning of whole words that fits; empty where the first word
// does not.
absl::string_view Head(absl::string_view text, int width) {
  const size_t bytes = HeadBytes(text, std::max(width, 0));
  absl::string_view head = text.substr(0, bytes);
  if (bytes < text.size() && text[bytes] != ' ') {
    const size_t blank = head.rfind(' ');
    head = head.substr(0, blank == absl::string_view::npos ? 0 : blank);
  }
  return absl::StripTrailingAsciiWhitespace(head);
}

// The longest end of whole words that fits; empty where the last word does
// not.
absl::string_view Tail(absl::string_view text, int width) {
  const size_t bytes = TailBytes(text, std::max(width, 0));
  const size_t start = text.size() - bytes;
  absl::string_view tail = text.substr(start);
  if (start > 0 && text[start - 1] != ' ') {
    const size_t blank = tail.find(' ');
    tail = blank == absl::string_view::npos ? "" : tail.substr(blank);
  }
  return absl::StripLeadingAsciiWhitespace(tail);
}

// The same, with a part of the word where it is too long for the width.
absl::string_view HeadOrPart(absl::string_view text, int width) {
  const absl::string_view head = Head(text, width);
  if (!head.empty()) return head;
  return text.substr(0, HeadBytes(text, std::max(width, 0)));
}

}  // namespace

int DisplayWidth(absl::string_view text) {
  const int32_t size = static_cast<int32_t>(text.size());
  int32_t i = 0;
  int width = 0;
  while (i < size) {
    UChar32 c;
    U8_NEXT(text.data(), i, size, c);
    width += CharacterWidth(c);
  }
  return width;
}

std::string PadTo(absl::string_view text, int width) {
  const int missing = std::max(0, width - DisplayWidth(text));
  return absl::StrCat(text, std::string(missing, ' '));
}

std::string TrimEnd(absl::string_view text, int width) {
  if (DisplayWidth(text) <= width) return std::string(text);
  if (width < 1) return "";
  return absl::StrCat(HeadOrPart(text, width - 1), kEllipsis);
}

std::string TrimMiddle(absl::string_view text, int width) {
  if (DisplayWidth(text) <= width) return std::string(text);
  if (width <= kGapWidth + 2) return TrimEnd(text, width);
  const int head_width = (width - kGapWidth) * 3 / 5;
  const absl::string_view head = HeadOrPart(text, head_width);
  const absl::string_view tail =
      Tail(text, width - kGapWidth - DisplayWidth(head));
  if (tail.empty()) return TrimEnd(text, width);
  return absl::StrCat(head, " ", kEllipsis, " ", tail);
}

std::string TrimAround(absl::string_view text, size_t begin, size_t end,
                       int width) {
  end = std::min(end, text.size());
  if (DisplayWidth(text) <= width) return std::string(text);
  if (begin >= end) return TrimMiddle(text, width);
  if (DisplayWidth(text.substr(0, end)) + 2 <= width) {
    return TrimEnd(text, width);
  }
  if (DisplayWidth(text.substr(begin)) + 2 <= width) {
    return absl::StrCat(kEllipsis, " ", Tail(text, width - 2));
  }
  const absl::string_view focus = text.substr(begin, end - begin);
  // "… " before and "…" after.
  const int room = width - DisplayWidth(focus) - 3;
  if (room < 0) return TrimMiddle(focus, width);
  const absl::string_view before = Tail(text.substr(0, begin), room / 2);
  const int after_width = room - DisplayWidth(before);
  // Blanks between the pieces are those of the text.
  const size_t first = before.empty() ? begin : before.data() - text.data();
  const absl::string_view after = Head(text.substr(end), after_width);
  const size_t last = end + after.size();
  return absl::StrCat(
      kEllipsis, " ",
      absl::StripAsciiWhitespace(text.substr(first, last - first)), kEllipsis);
}

std::vector<std::string> WrapWords(absl::string_view text, int width) {
  width = std::max(width, 2);
  std::vector<std::string> lines(1);
  int used = 0;
  for (absl::string_view word : absl::StrSplit(text, ' ', absl::SkipEmpty())) {
    int word_width = DisplayWidth(word);
    if (!lines.back().empty()) {
      if (used + 1 + word_width <= width) {
        absl::StrAppend(&lines.back(), " ", word);
        used += 1 + word_width;
        continue;
      }
      lines.emplace_back();
    }
    while (word_width > width) {
      const size_t bytes = std::max<size_t>(HeadBytes(word, width), 1);
      lines.back() = std::string(word.substr(0, bytes));
      lines.emplace_back();
      word.remove_prefix(bytes);
      word_width = DisplayWidth(word);
    }
    lines.back() = std::string(word);
    used = word_width;
  }
  return lines;
}

}  // namespace crosscheck
