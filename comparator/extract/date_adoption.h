#ifndef COMPARATOR_EXTRACT_DATE_ADOPTION_H_
#define COMPARATOR_EXTRACT_DATE_ADOPTION_H_

#include <vector>

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/event_grouper.h"
#include "comparator/extract/frame.h"
#include "comparator/text/document.h"

namespace crosscheck {

// What the events of an article are compared by.
struct DateAdoptionContext {
  const Document* document = nullptr;
  absl::Span<const Frame> frames;
  absl::Span<const ResolvedPlace> places;
  // Not set where it is unknown.
  absl::optional<DayInterval> publication;
};

// Joins a main event without a date to the dated one that it is.
//
// A headline ("Two charged in shooting") and the sentence that says when it
// was ("The shooting happened on 6 February") may be weeks apart and then are
// read as two events. The dated event is taken where the article follows
// something up or the date is of the last days, and type, figures, places and
// names do not speak against it.
void AdoptDate(const DateAdoptionContext& context,
               std::vector<EventDraft>* drafts);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_DATE_ADOPTION_H_
