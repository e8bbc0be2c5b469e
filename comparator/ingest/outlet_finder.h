#ifndef COMPARATOR_INGEST_OUTLET_FINDER_H_
#define COMPARATOR_INGEST_OUTLET_FINDER_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_rules.h"
#include "comparator/ingest/page_structure.h"
#include "proto/article.pb.h"

namespace crosscheck {

struct OutletFinding {
  // `value` is empty where the outlet cannot be told.
  Fact outlet;
  // Lexicon id; empty for an outlet in no lexicon.
  std::string id;
};

// The outlet by its own words: what the article's text says, by the outlet
// cues of `rules`. A line that is there to name the owner of the page comes
// before a sentence of the story ("told Harbour Post"), and of names that
// sentences tell, the one told most often. An agency is never an outlet by
// these signs: it is told things for others to print.
//
// `directory` may be null; then only owners' lines are read.
OutletFinding FindOutletInText(absl::string_view text,
                               const PageStructure& structure,
                               const PageRuleSet& rules,
                               const OutletDirectory* directory);

// The outlet of a page by its address (after any archive was seen through).
// Where the domain is in no lexicon, the domain is the name.
OutletFinding FindOutletByUrl(absl::string_view url,
                              const OutletDirectory* directory);

// The outlet by a name or domain that a record or a manifest gives.
OutletFinding FindOutletByName(absl::string_view name, FactBasis basis,
                               const OutletDirectory* directory);

// The longest run of at most `max_words` words at the start of `text` that is
// a name in `directory`; an empty range where there is none.
TextRange NameInDirectory(absl::string_view text, int max_words,
                          const OutletDirectory& directory,
                          const Outlet** outlet);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_OUTLET_FINDER_H_
