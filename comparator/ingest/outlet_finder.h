#ifndef COMPARATOR_INGEST_OUTLET_FINDER_H_
#define COMPARATOR_INGEST_OUTLET_FINDER_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/ingest/outlet_cues.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_structure.h"
#include "proto/article.pb.h"

namespace crosscheck {

struct OutletFinding {
  // `value` is empty where the outlet cannot be told.
  Fact outlet;
  // Lexicon id; empty for an outlet in no lexicon.
  std::string id;
};

// The outlet by what the article's text says. A line that is there to name the
// owner of the page comes first, then a source line ("Source: Harbour Post"),
// then the name that sentences of the story were told to most often ("told
// Harbour Post"). An agency is never an outlet by these signs: it is told
// things for others to print. `directory` may be null.
OutletFinding FindOutletInText(absl::string_view text,
                               const PageStructure& structure,
                               absl::Span<const OutletMention> mentions,
                               const OutletDirectory* directory);

// The outlet of a page by its address (after any archive was seen through).
// Where the domain is in no lexicon, the domain is the name.
OutletFinding FindOutletByUrl(absl::string_view url,
                              const OutletDirectory* directory);

// The outlet by a name or domain that a record or a manifest gives.
OutletFinding FindOutletByName(absl::string_view name, FactBasis basis,
                               const OutletDirectory* directory);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_OUTLET_FINDER_H_
