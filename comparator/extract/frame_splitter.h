#ifndef COMPARATOR_EXTRACT_FRAME_SPLITTER_H_
#define COMPARATOR_EXTRACT_FRAME_SPLITTER_H_

#include <cstdint>
#include <vector>

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Splits the facts of a sentence into frames.
//
// A clause behind "a day after", "hours before" is a frame of its own, whose
// date is not known; a list of dates with one verb gives one frame a date.
//
// `resolved` are the days of Annotation::dates, by index; not set where a
// date cannot be told. `frames` is appended to. `facts` are moved from: most
// sentences are one frame.
void SplitFrames(const Document& document, const Annotation& annotation,
                 uint32_t sentence, uint32_t rank, SentenceFacts&& facts,
                 absl::Span<const absl::optional<DayInterval>> resolved,
                 std::vector<Frame>* frames);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_FRAME_SPLITTER_H_
