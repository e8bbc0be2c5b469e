#ifndef COMPARATOR_COMPARE_ACTOR_IDENTITY_H_
#define COMPARATOR_COMPARE_ACTOR_IDENTITY_H_

#include "comparator/names/name_matcher.h"
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
  // They may be the same, or the one be among the other: two kinds of people
  // without a name ("Belvar-backed militias", "tribal fighters"), a kind and a
  // group that nobody has placed, a person and a group, a name and a part of
  // one; two persons, who may be accomplices.
  kUnclear,
  kDifferent,
};

// `names` tells spellings of names that no lexicon has; without it (null) only
// equal names are one.
ActorMatch MatchActors(const ActorValue& a, const ActorValue& b,
                       const NameMatcher* names);

// Whether the two are one actor, under one name or two.
bool IsOneActor(const ActorValue& a, const ActorValue& b,
                const NameMatcher* names);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_ACTOR_IDENTITY_H_
