#ifndef COMPARATOR_EXTRACT_EVENT_FAMILY_H_
#define COMPARATOR_EXTRACT_EVENT_FAMILY_H_

#include "proto/claim.pb.h"

namespace crosscheck {

// Types that reports of one event mix up.
enum class EventFamily {
  kNone,
  kFire,
  kBomb,
  kGun,
  kGas,
  kTaking,
  kUnrest,
  kOther,
  kTruce,
  kVote
};

// kNone for EVENT_TYPE_UNSPECIFIED, kOther for what nothing is mixed up with.
EventFamily FamilyOf(EventType type);

// A truce, an election.
bool IsPeaceful(EventType type);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_EVENT_FAMILY_H_
