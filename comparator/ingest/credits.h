#ifndef COMPARATOR_INGEST_CREDITS_H_
#define COMPARATOR_INGEST_CREDITS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/ingest/outlet_cues.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_structure.h"
#include "proto/article.pb.h"

namespace crosscheck {

// What the article says it carries of others, in order of the text, each name
// once for each kind: the credits that `structure` found, agencies in bylines,
// credit and copyright lines, and the agencies among `mentions` ("told AFP",
// "AFP reported").
//
// `outlet_id` is the article's own outlet, whose name is no credit; it may be
// empty. `directory` may be null; then only what `structure` found counts.
std::vector<Credit> FindCredits(absl::string_view text,
                                const PageStructure& structure,
                                absl::Span<const OutletMention> mentions,
                                absl::string_view outlet_id,
                                const OutletDirectory* directory);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_CREDITS_H_
