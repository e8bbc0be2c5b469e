#ifndef COMPARATOR_EXTRACT_FRAME_COMPLETION_H_
#define COMPARATOR_EXTRACT_FRAME_COMPLETION_H_

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/frame.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Reads off the facts of a frame what it tells of: the type, when it happened
// and how the clause goes on about what was told before. Sentence, block, rank
// and facts of `frame` are set; of a clause that only blames, the facts that
// say when and where are dropped.
//
// `resolved` are the days of Annotation::dates, by index; not set where a
// date cannot be told.
void CompleteFrame(const Document& document, const Annotation& annotation,
                   absl::Span<const absl::optional<DayInterval>> resolved,
                   Frame* frame);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_FRAME_COMPLETION_H_
