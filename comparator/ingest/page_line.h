#ifndef COMPARATOR_INGEST_PAGE_LINE_H_
#define COMPARATOR_INGEST_PAGE_LINE_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/ingest/page.h"

namespace crosscheck {

// A block of a page with the features of its shape that tell prose from
// headlines, names and buttons.
struct PageLine {
  // Half-open byte offsets in the text, without white space at the ends.
  uint32_t begin = 0;
  uint32_t end = 0;
  BlockHint hint = BlockHint::kNone;

  // Words with a letter or digit in them, between white space.
  uint32_t words = 0;
  // Of these, those that begin with an upper case and a lower case letter.
  uint32_t capitalized = 0;
  uint32_t lower = 0;
  // Ends of sentences inside the line.
  uint32_t breaks = 0;
  bool has_letter = false;
  // The first letter or digit is no lower case letter.
  bool starts_high = false;
  // Ends with a full stop, question or exclamation mark, quotation marks and
  // brackets after it not counted.
  bool ends_sentence = false;
  // The same, but not with a question mark.
  bool ends_statement = false;
  bool ends_colon = false;
  // Wholly inside quotation marks.
  bool quoted = false;
  // Of the bytes of the line; equal lines have equal hashes.
  uint64_t hash = 0;

  uint32_t size() const { return end - begin; }

  // A whole sentence at least, and so most likely of the story.
  bool IsSentence() const {
    return starts_high && ends_sentence && words >= 3 && lower >= 1;
  }
  // Running text, however it ends.
  bool IsProse() const {
    return (IsSentence() && words >= 7) || words >= 30 ||
           (breaks >= 1 && words >= 12);
  }
};

// The lines of `text` that are not blank. Where the text is wrapped at a
// fixed width, with empty lines between its paragraphs, a paragraph is one
// line.
std::vector<PageLine> ReadLines(absl::string_view text);

// The same for blocks that are known.
std::vector<PageLine> ReadBlocks(absl::string_view text,
                                 absl::Span<const PageBlock> blocks);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_PAGE_LINE_H_
