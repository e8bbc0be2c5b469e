#ifndef COMPARATOR_INGEST_FEED_H_
#define COMPARATOR_INGEST_FEED_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/page.h"

namespace crosscheck {

// The entries of a feed (RSS 0.9 to 2.0, RDF, Atom), each with its text: the
// whole content where the feed has it, else the summary. The feed's own title
// names the outlet of entries that name none.
//
// No entity is expanded and nothing is fetched. `xml` is valid UTF-8, whatever
// its declaration says. InvalidArgument with the reason where it is no
// well-formed XML, is nested more than 256 deep, or has no entry.
absl::StatusOr<std::vector<Page>> ReadFeed(absl::string_view xml, int nesting);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_FEED_H_
