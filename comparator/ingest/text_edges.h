// Small views of a text: ranges, words and the blanks at its ends.

#ifndef COMPARATOR_INGEST_TEXT_EDGES_H_
#define COMPARATOR_INGEST_TEXT_EDGES_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Half-open byte offsets in a line or text. Both 0 stand for "nowhere".
struct TextRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  absl::string_view In(absl::string_view text) const {
    return text.substr(begin, end - begin);
  }
};

// Where `part`, a view into `text`, stands in it.
TextRange RangeOf(absl::string_view part, absl::string_view text);

// Without white space, no-break spaces included, at the one end or the other.
absl::string_view TrimLeft(absl::string_view text);
absl::string_view TrimRight(absl::string_view text);

// Up to the first blank.
absl::string_view FirstWord(absl::string_view text);
std::size_t CountWords(absl::string_view text);

// Whether the first byte is an upper case letter.
bool StartsUpper(absl::string_view text);

// Whether the words are a name or names: upper case starts and particles such
// as "and", "of", "al-".
bool AreNames(absl::string_view text);

// Whether `text`, apart from blanks at its end, ends with a mark that ends
// sentences, or a quotation mark or bracket that may stand behind one.
bool EndsSentence(absl::string_view text);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_TEXT_EDGES_H_
