#ifndef COMPARATOR_EXTRACT_EVENT_TYPES_H_
#define COMPARATOR_EXTRACT_EVENT_TYPES_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/extract/event_state.h"
#include "comparator/extract/frame.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Settles of what type the events of an article are, by what all its sentences
// say: raids where nothing flies are none of aircraft, a bombing whose bomber
// died was a suicide's, and of a main event that nothing names the headline or
// another event of the day may say what it was. `events` have their frames,
// and one at most is main.
void SettleTypes(const Document& document, absl::Span<const Frame> frames,
                 std::vector<EventState>* events);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_EVENT_TYPES_H_
