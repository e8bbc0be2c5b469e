#ifndef COMPARATOR_COMPARE_ACTOR_IDENTITY_H_
#define COMPARATOR_COMPARE_ACTOR_IDENTITY_H_

#include "proto/value.pb.h"

namespace crosscheck {

// How two named actors stand to one another, whatever is said of them.
enum class ActorMatch {
  // One name, or the same thing under two.
  kSame,
  kAlias,
  // The one is counted among the other, or is known by what it did only
  // ("gunmen") where the other is known by name.
  kFirstInSecond,
  kSecondInFirst,
  // Two kinds of people without a name, or a person and a group: they may be
  // the same.
  kUnclear,
  kDifferent,
};

ActorMatch MatchActors(const ActorValue& a, const ActorValue& b);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_ACTOR_IDENTITY_H_
