#ifndef COMPARATOR_EXTRACT_HOME_TOWN_H_
#define COMPARATOR_EXTRACT_HOME_TOWN_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/frame.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/document.h"

namespace crosscheck {

// The town that an article is of: where its police are, its streets, its
// dateline. Local news names it beside other things ("Rahma police said") and
// leaves it out where something happened.
struct HomeTown {
  // Index into Annotation::places of its first mention; -1 for none.
  int place = -1;
  // What speaks for it: 1 for a mention, 2 behind "in", 3 before "police", 5
  // in the dateline, summed up. 0 for none.
  double score = 0;
  // Index of the first mention before "police" of the town whose police are
  // named most often; -1 for none. They look into what happened in a quarter
  // or suburb of theirs.
  int police = -1;
  // Index of the first mention of the county whose sheriff or coroner is named
  // most often, or which the dateline names; -1 for none.
  int county = -1;
  // Index of the first mention of the county or province that has more for it
  // than the towns outside it: "ODAL COUNTY, Ohio (WXYZ)". Then there is no
  // town. -1 for none.
  int area = -1;
  double area_score = 0;
};

// What a home town is told by. All outlive the call.
struct HomeTownContext {
  const Document* document = nullptr;
  const Annotation* annotation = nullptr;
  const Gazetteer* gazetteer = nullptr;
  // By index into Annotation::places.
  absl::Span<const ResolvedPlace> places;
  // Half-open byte offsets of the dateline's place; equal where there is none.
  // That of a capital says only where the reporter sits.
  uint32_t dateline_begin = 0;
  uint32_t dateline_end = 0;
  // "Rahma Chronicle": its town, where the text names it too.
  absl::string_view outlet;
  // Gazetteer index of the town whose news the outlet brings; -1 for none.
  int64_t outlet_town = -1;
};

// The town that has most for it; of equals the one that is named first.
HomeTown FindHomeTown(const HomeTownContext& context);

// Adds the county and the area, and takes back the town where the area has
// more for it, unless the town has police of its own or is in the dateline. The
// places have their precision.
void AddHomeArea(const HomeTownContext& context, HomeTown* home);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_HOME_TOWN_H_
