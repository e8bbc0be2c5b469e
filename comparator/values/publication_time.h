#ifndef COMPARATOR_VALUES_PUBLICATION_TIME_H_
#define COMPARATOR_VALUES_PUBLICATION_TIME_H_

#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "proto/article.pb.h"

namespace crosscheck {

// When an article was published, as exactly as is known.
struct PublicationTime {
  // Nothing where not even the year is known.
  absl::optional<DayInterval> days;
  // Minute of the day, by the clock of whoever published it.
  absl::optional<int> minute;
  absl::optional<int> utc_offset_minutes;
  // Of versions under one address; 0 for an only one.
  uint32_t version = 0;
};

PublicationTime PublicationTimeOf(const Article& article);

enum class TimeOrder { kUnknown, kFirstEarlier, kSecondEarlier };

// Which of two articles was published first. Of one day, by the minute, where
// both give it by one clock or with their offsets from UTC; unknown where the
// two cannot be told apart.
TimeOrder OrderOf(const PublicationTime& a, const PublicationTime& b);

TimeOrder Mirrored(TimeOrder order);

}  // namespace crosscheck

#endif  // COMPARATOR_VALUES_PUBLICATION_TIME_H_
