#include "comparator/compare/actor_identity.h"

#include <algorithm>
#include <string>

#include "absl/strings/match.h"
#include "absl/types/optional.h"
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

bool IsUmbrella(const ActorValue& actor) {
  return actor.kind() == ACTOR_KIND_UMBRELLA;
}

bool IsPerson(const ActorValue& actor) {
  return actor.kind() == ACTOR_KIND_PERSON;
}

// Whether nobody can say if the kind of group takes the other in: only of a
// group that is placed under other umbrellas is it known that it does not.
bool IsOpenUmbrella(const ActorValue& umbrella, const ActorValue& other) {
  if (!IsUmbrella(umbrella)) return false;
  if (IsUmbrella(other) || umbrella.id().empty()) return true;
  if (other.id().empty()) return true;
  return other.kind() == ACTOR_KIND_GROUP && other.parents().empty();
}

// "Syrian or Russian warplanes": whoever says so leaves it open.
bool IsEither(const ActorValue& actor) {
  return absl::StrContains(NameKey(actor.name()), " or ");
}

absl::optional<ActorMatch> MatchNames(const ActorValue& a, const ActorValue& b,
                                      const NameMatcher* names) {
  const std::string name_a = NameOf(a);
  const std::string name_b = NameOf(b);
  if (!name_a.empty() && name_a == name_b) return ActorMatch::kSame;
  // What the lexicon holds apart is apart, whatever it sounds like.
  if (names == nullptr || (!a.id().empty() && !b.id().empty()) ||
      name_a.empty() || name_b.empty()) {
    return absl::nullopt;
  }
  switch (names->Judge(names->Fold(a.name()), names->Fold(b.name()))) {
    case NameVerdict::kSame:
    case NameVerdict::kLongShort:
      return ActorMatch::kAlias;
    case NameVerdict::kUnsure:
      return ActorMatch::kUnclear;
    case NameVerdict::kDifferent:
      break;
  }
  return absl::nullopt;
}

}  // namespace

ActorMatch MatchActors(const ActorValue& a, const ActorValue& b,
                       const NameMatcher* names) {
  if (!a.id().empty() && a.id() == b.id()) {
    return NameOf(a) == NameOf(b) ? ActorMatch::kSame : ActorMatch::kAlias;
  }
  if (IsMember(a, b)) return ActorMatch::kFirstInSecond;
  if (IsMember(b, a)) return ActorMatch::kSecondInFirst;
  if (IsEither(a) || IsEither(b)) return ActorMatch::kUnclear;
  const bool described =
      IsGeneric(a) || IsGeneric(b) || IsUmbrella(a) || IsUmbrella(b);
  const absl::optional<ActorMatch> by_name =
      MatchNames(a, b, described ? nullptr : names);
  if (by_name.has_value()) return *by_name;
  if (IsGeneric(a) && IsGeneric(b)) return ActorMatch::kUnclear;
  if (IsGeneric(b)) return ActorMatch::kFirstInSecond;
  if (IsGeneric(a)) return ActorMatch::kSecondInFirst;
  // Two persons may have done it together.
  if (IsPerson(a) || IsPerson(b) || IsOpenUmbrella(a, b) ||
      IsOpenUmbrella(b, a)) {
    return ActorMatch::kUnclear;
  }
  return ActorMatch::kDifferent;
}

bool IsOneActor(const ActorValue& a, const ActorValue& b,
                const NameMatcher* names) {
  const ActorMatch match = MatchActors(a, b, names);
  return match == ActorMatch::kSame || match == ActorMatch::kAlias;
}

}  // namespace crosscheck
