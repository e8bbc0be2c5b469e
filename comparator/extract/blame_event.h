#ifndef COMPARATOR_EXTRACT_BLAME_EVENT_H_
#define COMPARATOR_EXTRACT_BLAME_EVENT_H_

#include <cstddef>
#include <cstdint>

#include "absl/types/span.h"
#include "comparator/extract/event_state.h"
#include "comparator/extract/frame.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Index into `events`, of which there is at least one, of the event that frame
// `blame` is of, which only says who did it. It is the main one, but that
//   - "They were behind the attack on the convoy" is of the only event in which
//     a convoy was hit, where the main one hit something else;
//   - "Rahma denied it" is of what the sentence before laid to somebody.
// Blames before `blame` have joined their events; the frames of an event are
// ascending.
size_t EventOfBlame(const Document& document, absl::Span<const Frame> frames,
                    absl::Span<const EventState> events, uint32_t blame);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_BLAME_EVENT_H_
