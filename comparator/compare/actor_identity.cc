#include "comparator/compare/actor_identity.h"

#include <algorithm>
#include <string>

#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

std::string NameOf(const ActorValue& actor) {
  return NameKey(actor.name().empty() ? actor.canonical() : actor.name());
}

bool IsMember(const ActorValue& member, const ActorValue& umbrella) {
  return !umbrella.id().empty() &&
         std::find(member.parents().begin(), member.parents().end(),
                   umbrella.id()) != member.parents().end();
}

bool IsGeneric(const ActorValue& actor) {
  return actor.kind() == ACTOR_KIND_GENERIC;
}

bool IsPerson(const ActorValue& actor) {
  return actor.kind() == ACTOR_KIND_PERSON;
}

}  // namespace

ActorMatch MatchActors(const ActorValue& a, const ActorValue& b) {
  const std::string name_a = NameOf(a);
  const std::string name_b = NameOf(b);
  if (!a.id().empty() && a.id() == b.id()) {
    return name_a == name_b ? ActorMatch::kSame : ActorMatch::kAlias;
  }
  const bool one_name = !name_a.empty() && name_a == name_b;
  if (one_name) return ActorMatch::kSame;
  if (IsMember(a, b)) return ActorMatch::kFirstInSecond;
  if (IsMember(b, a)) return ActorMatch::kSecondInFirst;
  if (IsGeneric(a) && IsGeneric(b)) return ActorMatch::kUnclear;
  if (IsGeneric(b)) return ActorMatch::kFirstInSecond;
  if (IsGeneric(a)) return ActorMatch::kSecondInFirst;
  if (IsPerson(a) != IsPerson(b)) return ActorMatch::kUnclear;
  return ActorMatch::kDifferent;
}

}  // namespace crosscheck
