#ifndef COMPARATOR_EXTRACT_EVENT_SIDES_H_
#define COMPARATOR_EXTRACT_EVENT_SIDES_H_

#include "absl/types/span.h"
#include "comparator/extract/event_grouper.h"
#include "comparator/extract/frame.h"

namespace crosscheck {

// Who is there in an event, as all its frames tell together; `frames` are
// those of the article.

// Whether several are counted together as dead, whoever they were.
bool TellsAllDead(const EventDraft& draft, absl::Span<const Frame> frames);

// Whether somebody else than police attacked: then police came after.
bool TellsOfAttackers(const EventDraft& draft, absl::Span<const Frame> frames);

// Whether a group is told to have done it: the bombers were its own.
bool TellsOfGroup(const EventDraft& draft, absl::Span<const Frame> frames);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_EVENT_SIDES_H_
