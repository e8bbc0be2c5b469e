#ifndef COMPARATOR_INGEST_HTML_BLOCKS_H_
#define COMPARATOR_INGEST_HTML_BLOCKS_H_

#include <string>
#include <vector>

#include "comparator/ingest/html_metadata.h"
#include "comparator/ingest/page.h"
#include "gumbo.h"

namespace crosscheck {

// A block of text of an HTML page, with what tells a story from what is around
// it.
struct HtmlBlock {
  std::string text;
  int words = 0;
  int linked_words = 0;
  BlockHint hint = BlockHint::kNone;
  bool suspect = false;
  // In a <p>, <li>, <blockquote> or heading.
  bool paragraph = false;
  // Index of the innermost container; -1 where there is none.
  int container = -1;
  bool content = false;

  double link_density() const {
    return words == 0 ? 0 : static_cast<double>(linked_words) / words;
  }
};

// An element that may hold the story.
struct HtmlContainer {
  int parent = -1;
  // 0 the body of an article, 1 <article>, 2 <main>.
  int rank = 0;
  int words = 0;
};

struct HtmlBlocks {
  // In order of the page.
  std::vector<HtmlBlock> blocks;
  std::vector<HtmlContainer> containers;
  // Addresses of links in the text, in order.
  std::vector<std::string> links;
};

// The blocks of the page below `root`, without scripts, styles, navigation,
// forms and what is hidden. Every element is shown to `metadata`. Takes no
// stack for the nesting of elements.
HtmlBlocks CollectHtmlBlocks(const GumboNode& root, HtmlMetadata* metadata);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_HTML_BLOCKS_H_
