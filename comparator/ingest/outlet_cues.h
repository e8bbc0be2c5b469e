#ifndef COMPARATOR_INGEST_OUTLET_CUES_H_
#define COMPARATOR_INGEST_OUTLET_CUES_H_

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/line_shape.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page_structure.h"
#include "proto/lexicon.pb.h"
#include "proto/page.pb.h"

namespace crosscheck {

// A name that stands beside an outlet cue of page.proto.
struct OutletMention {
  // Of the name, in the text.
  TextRange range;
  // Null for an owner in no lexicon.
  const Outlet* outlet = nullptr;
  const OutletCue* cue = nullptr;
};

// Finds outlets and agencies by the words beside their names.
//
// Immutable and so thread-safe.
class OutletCueFinder {
 public:
  // InvalidArgument, naming the cue, where it has neither words before nor
  // words after the name. `rules` outlives the finder.
  static absl::StatusOr<std::unique_ptr<const OutletCueFinder>> Create(
      const PageRules& rules);

  OutletCueFinder(const OutletCueFinder&) = delete;
  OutletCueFinder& operator=(const OutletCueFinder&) = delete;
  ~OutletCueFinder();

  // The names in the story and the furniture of a page, in order of the text.
  // With `directory` null only owners' lines are read.
  std::vector<OutletMention> Find(absl::string_view text,
                                  const PageStructure& structure,
                                  const OutletDirectory* directory) const;

 private:
  struct Compiled;
  OutletCueFinder();

  std::unique_ptr<const Compiled> compiled_;
};

// The longest run of at most `max_words` words at the start of `text` that is
// a name in `directory`, an article before it left out; an empty range and a
// null `outlet` where there is none.
TextRange NameAtStart(absl::string_view text, int max_words,
                      const OutletDirectory& directory, const Outlet** outlet);

// The shortest run of at most `max_words` words at the end of `text` that is a
// name in `directory`.
TextRange NameAtEnd(absl::string_view text, int max_words,
                    const OutletDirectory& directory, const Outlet** outlet);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_OUTLET_CUES_H_
