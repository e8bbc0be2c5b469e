#include "comparator/extract/event_family.h"

namespace crosscheck {

EventFamily FamilyOf(EventType type) {
  switch (type) {
    case EVENT_TYPE_AIRSTRIKE:
    case EVENT_TYPE_SHELLING:
    case EVENT_TYPE_MISSILE_STRIKE:
    case EVENT_TYPE_ROCKET_FIRE:
    case EVENT_TYPE_DRONE_ATTACK:
      return EventFamily::kFire;
    case EVENT_TYPE_BOMBING:
    case EVENT_TYPE_SUICIDE_BOMBING:
    case EVENT_TYPE_LANDMINE:
    case EVENT_TYPE_TUNNEL_BOMB:
      return EventFamily::kBomb;
    case EVENT_TYPE_SHOOTING:
    case EVENT_TYPE_CLASH:
    case EVENT_TYPE_EXECUTION:
    case EVENT_TYPE_ASSASSINATION:
    case EVENT_TYPE_STABBING:
      return EventFamily::kGun;
    case EVENT_TYPE_CHEMICAL_ATTACK:
      return EventFamily::kGas;
    case EVENT_TYPE_ABDUCTION:
      return EventFamily::kTaking;
    case EVENT_TYPE_PROTEST:
    case EVENT_TYPE_ARSON:
      return EventFamily::kUnrest;
    case EVENT_TYPE_CEASEFIRE:
      return EventFamily::kTruce;
    case EVENT_TYPE_ELECTION:
      return EventFamily::kVote;
    case EVENT_TYPE_UNSPECIFIED:
      return EventFamily::kNone;
    default:
      return EventFamily::kOther;
  }
}

bool IsPeaceful(EventType type) {
  return type == EVENT_TYPE_CEASEFIRE || type == EVENT_TYPE_ELECTION;
}

}  // namespace crosscheck
