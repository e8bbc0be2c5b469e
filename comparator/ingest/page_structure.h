#ifndef COMPARATOR_INGEST_PAGE_STRUCTURE_H_
#define COMPARATOR_INGEST_PAGE_STRUCTURE_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/title_words.h"

namespace crosscheck {

// What each stretch of a page's text is, and what the page says of itself
// there. Ranges that begin and end at 0 stand for what was not found.
struct PageStructure {
  // Ascending, not overlapping, on borders of characters, covering all that is
  // not white space. A paragraph of the story is one part (or several, where a
  // dateline or a credit stands in it).
  std::vector<PagePart> parts;
  TextRange title;
  // The name in the byline.
  TextRange byline;
  // The place of the dateline.
  TextRange dateline;
  // The date that the text opens with, or that its dateline has.
  absl::optional<DateLine> opening_date;
  // The first line that is there for the date of the page.
  absl::optional<DateLine> date_line;
  std::vector<PageCredit> credits;
  // Whether there is a letter in the text at all.
  bool has_letter = false;
};

struct PageStructureInput {
  // Valid UTF-8.
  absl::string_view text;
  // Empty: the lines of the text.
  absl::Span<const PageBlock> blocks;
  // The title from a field or metadata; of nothing where none is known.
  const TitleWords& title;
};

// Finds the story in a page, by the rules and by the shape and order of the
// lines. In doubt a line stays with the story.
//
// `directory` may be null; agencies are then known by their brackets only.
PageStructure ReadPageStructure(const PageStructureInput& input,
                                const PageRuleSet& rules,
                                const OutletDirectory* directory);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_PAGE_STRUCTURE_H_
