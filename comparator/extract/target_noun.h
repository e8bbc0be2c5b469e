#ifndef COMPARATOR_EXTRACT_TARGET_NOUN_H_
#define COMPARATOR_EXTRACT_TARGET_NOUN_H_

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/event_state.h"
#include "comparator/extract/frame.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"

namespace crosscheck {

// The last word of a target without the ending of a plural: "convoy" for "aid
// convoys".
absl::string_view TargetNoun(const Document& document, TokenRange target);

// Whether it is one that was told of before: "the convoy", not "positions".
bool IsKnownTarget(const Document& document, TokenRange target);

// Whether a frame of the event tells of a target called so.
bool HitsTarget(const Document& document, absl::Span<const Frame> frames,
                const EventState& event, absl::string_view noun);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_TARGET_NOUN_H_
