#ifndef COMPARATOR_ALIGN_PLACE_DAYS_H_
#define COMPARATOR_ALIGN_PLACE_DAYS_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "comparator/align/mention.h"

namespace crosscheck {

// On which days something is told to have happened at a place: that two
// reports name Aleppo says little in a month in which Aleppo is attacked every
// day. A value that many share is weaker evidence, after Winkler's
// frequency-based matching (1989).
class PlaceDays {
 public:
  // Days before and after a day that tell how busy a place is.
  static constexpr DayNumber kReach = 7;

  PlaceDays() = default;
  // Of mentions dated to a day, other than campaigns, the places and what
  // contains them.
  explicit PlaceDays(absl::Span<const Mention> mentions);

  // The share, from 0 to 1, of the days around `day`, itself left out, on
  // which something is told to have happened at `place`, the number of its
  // gazetteer id.
  double ShareAround(uint32_t place, DayNumber day) const;

 private:
  // Ascending, without repetition.
  absl::flat_hash_map<uint32_t, std::vector<DayNumber>> days_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_PLACE_DAYS_H_
