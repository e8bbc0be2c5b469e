#ifndef COMPARATOR_INGEST_PAGE_PART_H_
#define COMPARATOR_INGEST_PAGE_PART_H_

#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/text_edges.h"
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

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_PAGE_PART_H_
