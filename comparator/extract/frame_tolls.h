#ifndef COMPARATOR_EXTRACT_FRAME_TOLLS_H_
#define COMPARATOR_EXTRACT_FRAME_TOLLS_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/frame.h"
#include "proto/value.pb.h"

namespace crosscheck {

// How many a frame, or several that tell of one event, count as killed and
// hurt, without people spoken of before.
struct Tolls {
  std::vector<CountInterval> killed;
  std::vector<CountInterval> injured;
};

// Whether a frame counts the dead or hurt of an event, and not only a part of
// them.
bool HasOwnToll(const Frame& frame);

void AddTolls(const Frame& frame, Tolls* tolls);

// Whether a frame counts the dead or hurt otherwise than all that is known.
bool HasOtherToll(const Frame& frame, const Tolls& known);

// Whether a frame counts as many dead or hurt as is known.
bool RepeatsToll(const Frame& frame, const Tolls& known);

// The same of a figure that two events would hardly have.
bool RepeatsGreatToll(const Frame& frame, const Tolls& known);

// Whether a frame counts fewer than is known, and nothing that is known.
bool HasSmallerToll(const Frame& frame, const Tolls& known);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_FRAME_TOLLS_H_
