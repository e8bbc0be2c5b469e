#ifndef COMPARATOR_COMPARE_NIGHT_REACH_H_
#define COMPARATOR_COMPARE_NIGHT_REACH_H_

#include "proto/value.pb.h"

namespace crosscheck {

// Whether what the text says of the hour ("late", "before dawn") lets another
// paper date the event a day earlier, or a day later: a night belongs to two
// days, and what is late on Monday may be Tuesday elsewhere.
struct NightReach {
  bool before = false;
  bool after = false;
};

NightReach ReachOfNight(const DateValue& date);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_NIGHT_REACH_H_
