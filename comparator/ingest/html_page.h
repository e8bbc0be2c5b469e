#ifndef COMPARATOR_INGEST_HTML_PAGE_H_
#define COMPARATOR_INGEST_HTML_PAGE_H_

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/page.h"

namespace crosscheck {

struct HtmlOptions {
  // Greatest nesting of elements; 0: 512.
  int nesting = 0;
  // The document is a story without a page around it (a field of a record, an
  // entry of a feed): nothing is dropped as boilerplate.
  bool fragment = false;
};

// The main text of an HTML page as blocks, with what the page says of itself
// in its head: title, outlet, date, author, address, language.
//
// Scripts, styles, navigation, forms and what is marked as such are dropped.
// Of the rest the main text is told from boilerplate by the number of words and
// the link density of each block and its neighbours: the decision tree of
// Kohlschütter, Fankhauser, Nejdl, "Boilerplate Detection using Shallow Text
// Features" (WSDM 2010), section 4.
//
// `html` is valid UTF-8. InvalidArgument with the reason where it is nested
// too deeply, is too costly to parse, or has no text.
absl::StatusOr<Page> ReadHtml(absl::string_view html,
                              const HtmlOptions& options);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_HTML_PAGE_H_
