#ifndef COMPARATOR_EXTRACT_CLAIM_CHOICE_H_
#define COMPARATOR_EXTRACT_CLAIM_CHOICE_H_

#include "absl/types/span.h"
#include "comparator/extract/event_grouper.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// Which facts of an event make no claim of it. `frames` are those of the
// article, `draft` is the event that the fact belongs to.

// "A fatal shooting" of which it is told elsewhere how many died. `rule`
// read `fact`.
bool IsToldElsewhere(const CountFact& fact, const Rule& rule,
                     const EventDraft& draft, absl::Span<const Frame> frames);

// "Soldiers killed the four gunmen": those who end an attack on others.
bool OnlyStrikesBack(const Frame& frame, const ActorFact& fact,
                     const EventDraft& draft, absl::Span<const Frame> frames);

// "on Thursday it was at its worst", of five days.
bool IsPartOfSpan(const Frame& frame, const EventDraft& draft);

// "One more died on Friday": not when it happened.
bool IsOfLaterDeath(const Frame& frame, const EventDraft& draft);

// "Two charged in market shooting", "A man who shot two was sentenced on
// Monday": what happened may lie months back.
bool MayBeOld(absl::Span<const Frame> frames);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_CLAIM_CHOICE_H_
