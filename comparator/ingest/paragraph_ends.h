// What stands before and after the story inside its first and last paragraph,
// where the line breaks of a page were lost or an agency writes it so: dates,
// the title again, datelines, captions, credits, buttons.

#ifndef COMPARATOR_INGEST_PARAGRAPH_ENDS_H_
#define COMPARATOR_INGEST_PARAGRAPH_ENDS_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/title_words.h"
#include "proto/article.pb.h"

namespace crosscheck {

// A stretch of a page's text and what it is.
struct PagePart {
  RegionKind kind = REGION_KIND_UNSPECIFIED;
  TextRange range;
};

// A credit as found; offsets are in the text of the page.
struct PageCredit {
  CreditKind kind = CREDIT_KIND_UNSPECIFIED;
  TextRange range;
};

// What is known when paragraphs are split.
struct ParagraphContext {
  const PageRuleSet& rules;
  // May be null.
  const OutletDirectory* directory = nullptr;
  const TitleWords& title;
  // The title has its own place in the text, so that it is furniture when it
  // comes again.
  bool title_seen = false;
};

// The start of a paragraph. All offsets are in the text of the page.
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

// The end of a paragraph.
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

#endif  // COMPARATOR_INGEST_PARAGRAPH_ENDS_H_
