#ifndef COMPARATOR_INGEST_OPENING_H_
#define COMPARATOR_INGEST_OPENING_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/text_edges.h"

namespace crosscheck {

// What stands before the story in its first paragraph, where the line breaks of
// a page were lost or an agency writes it so: dates, the title again, names,
// buttons, a dateline, a caption. All offsets are in the text of the page.
struct Opening {
  std::vector<PagePart> parts;
  // Where the story begins.
  uint32_t body_begin = 0;
  absl::optional<DateLine> date;
  TextRange title;
  TextRange byline;
  TextRange place;
  absl::optional<DateLine> dateline_date;
  std::vector<PageCredit> credits;
};
Opening ReadOpening(absl::string_view text, TextRange paragraph,
                    const ParagraphContext& context);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_OPENING_H_
