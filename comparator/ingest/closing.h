#ifndef COMPARATOR_INGEST_CLOSING_H_
#define COMPARATOR_INGEST_CLOSING_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/ingest/page_part.h"
#include "comparator/ingest/text_edges.h"

namespace crosscheck {

// What stands behind the story in its last paragraph: credits, buttons, names
// of writers. All offsets are in the text of the page.
struct Closing {
  // Where the story ends, without white space.
  uint32_t body_end = 0;
  // In order of the text.
  std::vector<PagePart> parts;
  std::vector<PageCredit> credits;
};
Closing ReadClosing(absl::string_view text, TextRange paragraph,
                    const ParagraphContext& context);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_CLOSING_H_
