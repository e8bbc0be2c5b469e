#include "comparator/compare/responsibility_rules.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "comparator/compare/actor_identity.h"
#include "comparator/compare/count_pair.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

const ActorValue& ActorA(const ClaimPair& pair) {
  return pair.value_a().actor();
}
const ActorValue& ActorB(const ClaimPair& pair) {
  return pair.value_b().actor();
}

// Says that the actor did it, in one of the ways that there are.
bool IsAssertion(Stance stance) {
  return stance == STANCE_STATED || stance == STANCE_CLAIMED ||
         stance == STANCE_ATTRIBUTED || stance == STANCE_SUSPECTED;
}

bool IsBlame(Stance stance) {
  return stance == STANCE_STATED || stance == STANCE_ATTRIBUTED ||
         stance == STANCE_SUSPECTED;
}

// Which of the two has a stance (1 for a, 2 for b) where the other's is one of
// those that `other` accepts; 0 for neither.
template <typename Predicate>
uint32_t SideWith(const ClaimPair& pair, Stance stance, Predicate other) {
  if (ActorA(pair).stance() == stance && other(ActorB(pair).stance())) {
    return 1;
  }
  if (ActorB(pair).stance() == stance && other(ActorA(pair).stance())) {
    return 2;
  }
  return 0;
}

std::string StanceReason(const ClaimPair& pair) {
  const Stance low = std::min(ActorA(pair).stance(), ActorB(pair).stance());
  const Stance high = std::max(ActorA(pair).stance(), ActorB(pair).stance());
  return absl::AsciiStrToLower(
      absl::StrCat("stance:", ShortEnumName(low), "/", ShortEnumName(high)));
}

ActorMatch Match(const ClaimPair& pair) {
  if (!pair.actors.has_value()) {
    pair.actors = MatchActors(ActorA(pair), ActorB(pair), pair.names);
  }
  return *pair.actors;
}

bool OfOneActor(const ClaimPair& pair) {
  const ActorMatch match = Match(pair);
  return match == ActorMatch::kSame || match == ActorMatch::kAlias;
}

// Whether a telling says of that actor, too, that it did it.
bool Asserts(const Telling& telling, const ActorValue& actor,
             const NameMatcher* names) {
  return std::any_of(telling.claims.begin(), telling.claims.end(),
                     [&](const Claim* claim) {
                       return claim->value().has_actor() &&
                              IsAssertion(claim->value().actor().stance()) &&
                              IsOneActor(actor, claim->value().actor(), names);
                     });
}

bool IsState(const ActorValue& actor) {
  return actor.kind() == ACTOR_KIND_STATE ||
         actor.kind() == ACTOR_KIND_STATE_FORCE;
}

// Whether a telling says of a state, or of its forces, that it did it, where
// `actor` is the other of the two.
bool AssertsState(const Telling& telling, const ActorValue& actor,
                  const NameMatcher* names) {
  return IsState(actor) &&
         std::any_of(telling.claims.begin(), telling.claims.end(),
                     [&](const Claim* claim) {
                       if (!claim->value().has_actor() ||
                           !IsAssertion(claim->value().actor().stance()) ||
                           !IsState(claim->value().actor())) {
                         return false;
                       }
                       const ActorMatch match =
                           MatchActors(actor, claim->value().actor(), names);
                       return match == ActorMatch::kFirstInSecond ||
                              match == ActorMatch::kSecondInFirst;
                     });
}

// Whether the claim was read from a sentence that tells of an act, and not
// from one about who was behind it.
bool IsInPassing(const Claim& claim, const CompareSettings& settings) {
  return std::find(settings.telling_rules().begin(),
                   settings.telling_rules().end(),
                   claim.rule()) != settings.telling_rules().end();
}

// Whether the claim stands in the headline or beside a count of the dead or
// hurt, so that the act is the one that the article tells of.
bool StandsByToll(const ComparedClaim& actor) {
  const Claim& claim = *actor.claim;
  if (claim.region() == REGION_KIND_TITLE) return true;
  return std::any_of(actor.telling->claims.begin(), actor.telling->claims.end(),
                     [&claim](const Claim* count) {
                       return (count->attribute() == ATTRIBUTE_KILLED ||
                               count->attribute() == ATTRIBUTE_INJURED) &&
                              count->quote().begin() < claim.quote().end() &&
                              claim.quote().begin() < count->quote().end();
                     });
}

// Whether a sentence of the article names the two as those who did it.
bool NamesTogether(const ClaimPair& pair) {
  const auto names = [&pair](const Claim* claim, const ActorValue& actor) {
    return claim->value().has_actor() &&
           IsAssertion(claim->value().actor().stance()) &&
           IsOneActor(actor, claim->value().actor(), pair.names);
  };
  const std::vector<const Claim*>& claims = pair.a.telling->claims;
  for (const Claim* first : claims) {
    if (!names(first, ActorA(pair))) continue;
    for (const Claim* second : claims) {
      if (names(second, ActorB(pair)) &&
          first->quote().begin() < second->quote().end() &&
          second->quote().begin() < first->quote().end()) {
        return true;
      }
    }
  }
  return false;
}

std::vector<std::string> DifferenceReasons(const ClaimPair& pair) {
  std::vector<std::string> reasons = {"other_actor", StanceReason(pair)};
  int in_passing = 0;
  for (const ComparedClaim* claim : {&pair.a, &pair.b}) {
    in_passing += IsInPassing(*claim->claim, *pair.settings) &&
                  (pair.scope == PAIR_SCOPE_INTERNAL || !StandsByToll(*claim));
  }
  if (in_passing > 0) {
    // Two articles on one incident may well mean one act by it.
    const bool both = in_passing == 2 && pair.scope == PAIR_SCOPE_INTERNAL;
    reasons.push_back(both ? "both_in_passing" : "in_passing");
  }
  if (ActorA(pair).stance() == STANCE_SUSPECTED ||
      ActorB(pair).stance() == STANCE_SUSPECTED) {
    reasons.push_back("suspected");
  }
  if (pair.a.telling->background || pair.b.telling->background) {
    reasons.push_back("background");
  }
  return reasons;
}

// Nobody had claimed it, then somebody did.
absl::optional<Verdict> NoClaim(const ClaimPair& pair) {
  const bool none_a = ActorA(pair).stance() == STANCE_NO_CLAIM;
  const bool none_b = ActorB(pair).stance() == STANCE_NO_CLAIM;
  if (none_a && none_b) return Verdict(RELATION_SAME, {"no_claim"});
  if (!none_a && !none_b) return absl::nullopt;
  const Stance other = none_a ? ActorB(pair).stance() : ActorA(pair).stance();
  if (other != STANCE_CLAIMED) {
    return Verdict(RELATION_COMPATIBLE, {"no_claim"});
  }
  const uint32_t claimed = none_a ? 2 : 1;
  const uint32_t later = LaterOf(pair);
  if (later == claimed) {
    return Verdict(RELATION_UPDATE, {"no_claim_then_claim"}, claimed);
  }
  if (later == 0) {
    return Verdict(RELATION_UPDATE, {"no_claim_then_claim", "order_unknown"},
                   claimed);
  }
  return Verdict(RELATION_CONFLICT, {"no_claim_after_claim"});
}

absl::optional<Verdict> Unconfirmed(const ClaimPair& pair) {
  const uint32_t unconfirmed =
      SideWith(pair, STANCE_UNCONFIRMED, [](Stance) { return true; });
  if (unconfirmed == 0) return absl::nullopt;
  const Stance other =
      unconfirmed == 1 ? ActorB(pair).stance() : ActorA(pair).stance();
  if (other == STANCE_UNCONFIRMED) {
    if (OfOneActor(pair)) return Verdict(RELATION_SAME, {"unconfirmed"});
    return Verdict(RELATION_COMPATIBLE, {"unconfirmed"});
  }
  const bool contradicts = OfOneActor(pair) && IsAssertion(other);
  if (contradicts && pair.scope == PAIR_SCOPE_INTERNAL &&
      SpeakersDiffer(pair)) {
    return Verdict(RELATION_SOURCES_DIFFER, {"speakers_differ", "unconfirmed"});
  }
  return Verdict(RELATION_COMPATIBLE, {"unconfirmed"});
}

// Whether a person's word stands beside a charge, or, in one article, beside
// another word of his.
bool IsOnTrial(const ClaimPair& pair, Stance other) {
  return ActorA(pair).kind() == ACTOR_KIND_PERSON &&
         (other == STANCE_SUSPECTED ||
          (other == STANCE_CLAIMED && pair.scope == PAIR_SCOPE_INTERNAL));
}

absl::optional<Verdict> Denial(const ClaimPair& pair) {
  const uint32_t denied =
      SideWith(pair, STANCE_DENIED, [](Stance) { return true; });
  if (denied == 0) return absl::nullopt;
  const Stance other =
      denied == 1 ? ActorB(pair).stance() : ActorA(pair).stance();
  const ActorMatch match = Match(pair);
  if (other == STANCE_DENIED) {
    if (match == ActorMatch::kSame) {
      return Verdict(RELATION_SAME, {"same_actor", "denial"});
    }
    if (match == ActorMatch::kAlias) {
      return Verdict(RELATION_ALIAS, {"alias", "denial"});
    }
    return Verdict(RELATION_COMPATIBLE, {"denial"});
  }
  // A denial by one does not speak for the umbrella or for gunmen.
  if (!OfOneActor(pair)) {
    return Verdict(RELATION_COMPATIBLE, {"denial"});
  }
  // Who is charged pleads not guilty, also after a confession.
  if (IsOnTrial(pair, other)) {
    return Verdict(RELATION_COMPATIBLE, {"same_actor", "plea"});
  }
  if (other == STANCE_CLAIMED) {
    return Verdict(RELATION_CLAIM_VS_DENIAL, {"same_actor"});
  }
  return Verdict(RELATION_ACTOR_DISPUTE, {"same_actor", StanceReason(pair)});
}

// One actor, said to have claimed it here and only blamed there.
absl::optional<Verdict> ClaimAndBlameOfOne(const ClaimPair& pair) {
  if (!OfOneActor(pair)) return absl::nullopt;
  const uint32_t claimed = SideWith(pair, STANCE_CLAIMED, [](Stance stance) {
    return stance == STANCE_ATTRIBUTED || stance == STANCE_SUSPECTED;
  });
  if (claimed == 0) return absl::nullopt;
  // A kind of group is no single actor: one of "the militias" claims, and the
  // militias are blamed.
  if (ActorA(pair).kind() == ACTOR_KIND_UMBRELLA) {
    return Verdict(RELATION_COMPATIBLE, {"same_umbrella"});
  }
  // Who is charged may have confessed.
  if (ActorA(pair).kind() == ACTOR_KIND_PERSON) {
    return Verdict(RELATION_COMPATIBLE, {"same_actor", "confession"});
  }
  if (pair.scope != PAIR_SCOPE_INTERNAL && LaterOf(pair) == claimed) {
    return Verdict(RELATION_UPDATE, {"same_actor", "blame_then_claim"},
                   claimed);
  }
  // An article that has both says so.
  const Telling& blaming = claimed == 1 ? *pair.b.telling : *pair.a.telling;
  const ActorValue& actor = claimed == 1 ? ActorA(pair) : ActorB(pair);
  const bool has_both = std::any_of(
      blaming.claims.begin(), blaming.claims.end(), [&](const Claim* claim) {
        return claim->value().has_actor() &&
               claim->value().actor().stance() == STANCE_CLAIMED &&
               IsOneActor(claim->value().actor(), actor, pair.names);
      });
  if (has_both) return Verdict(RELATION_SAME, {"same_actor", "told_as_both"});
  return Verdict(RELATION_CLAIM_VS_ATTRIBUTION,
                 {"same_actor", StanceReason(pair)});
}

absl::optional<Verdict> OneActor(const ClaimPair& pair) {
  std::vector<std::string> reasons;
  if (ActorA(pair).stance() != ActorB(pair).stance()) {
    reasons.push_back(StanceReason(pair));
  }
  switch (Match(pair)) {
    case ActorMatch::kSame:
      reasons.insert(reasons.begin(), "same_actor");
      return Verdict(RELATION_SAME, std::move(reasons));
    case ActorMatch::kAlias:
      reasons.insert(reasons.begin(), "alias");
      return Verdict(RELATION_ALIAS, std::move(reasons));
    case ActorMatch::kFirstInSecond:
      reasons.insert(reasons.begin(), "umbrella");
      return Verdict(RELATION_VAGUER, std::move(reasons), 1);
    case ActorMatch::kSecondInFirst:
      reasons.insert(reasons.begin(), "umbrella");
      return Verdict(RELATION_VAGUER, std::move(reasons), 2);
    default:
      return absl::nullopt;
  }
}

// Two actors who may both have been there.
absl::optional<Verdict> ActingTogether(const ClaimPair& pair) {
  if (Match(pair) == ActorMatch::kUnclear) {
    return Verdict(RELATION_COMPATIBLE, {"unclear_actor"});
  }
  const bool both_claim = ActorA(pair).stance() == STANCE_CLAIMED &&
                          ActorB(pair).stance() == STANCE_CLAIMED;
  if (pair.scope == PAIR_SCOPE_INTERNAL) {
    if (NamesTogether(pair) || (!both_claim && !SpeakersDiffer(pair))) {
      return Verdict(RELATION_COMPATIBLE, {"named_together"});
    }
    return absl::nullopt;
  }
  if (Asserts(*pair.a.telling, ActorB(pair), pair.names) ||
      Asserts(*pair.b.telling, ActorA(pair), pair.names)) {
    return Verdict(RELATION_COMPATIBLE, {"named_together"});
  }
  // "Russian forces", and elsewhere "Russian and coalition raids".
  if (!both_claim &&
      (AssertsState(*pair.a.telling, ActorB(pair), pair.names) ||
       AssertsState(*pair.b.telling, ActorA(pair), pair.names))) {
    return Verdict(RELATION_COMPATIBLE, {"named_together"});
  }
  return absl::nullopt;
}

absl::optional<Verdict> OtherActor(const ClaimPair& pair) {
  const Stance a = ActorA(pair).stance();
  const Stance b = ActorB(pair).stance();
  if (!IsAssertion(a) || !IsAssertion(b)) {
    return Verdict(RELATION_UNRESOLVED, {"no_stance"});
  }
  if (a == STANCE_CLAIMED && b == STANCE_CLAIMED) {
    return Verdict(RELATION_COMPETING_CLAIMS, DifferenceReasons(pair));
  }
  if (SideWith(pair, STANCE_CLAIMED, IsBlame) != 0) {
    return Verdict(RELATION_CLAIM_VS_ATTRIBUTION, DifferenceReasons(pair));
  }
  if (a == STANCE_SUSPECTED && b == STANCE_SUSPECTED) {
    return Verdict(RELATION_COMPATIBLE, {"suspicion"});
  }
  // Both sides of a battle did it.
  if (pair.a.telling->type == EVENT_TYPE_CLASH ||
      pair.b.telling->type == EVENT_TYPE_CLASH) {
    return Verdict(RELATION_COMPATIBLE, {"fighting"});
  }
  if (pair.scope == PAIR_SCOPE_INTERNAL) {
    return Verdict(RELATION_SOURCES_DIFFER, DifferenceReasons(pair));
  }
  return Verdict(RELATION_CONFLICT, DifferenceReasons(pair));
}

constexpr RelationRule kResponsibilityRules[] = {
    {"no_claim", NoClaim},
    {"unconfirmed", Unconfirmed},
    {"denial", Denial},
    // From here on both say in some way that the actor did it.
    {"claim_and_blame_of_one", ClaimAndBlameOfOne},
    {"one_actor", OneActor},
    {"acting_together", ActingTogether},
    {"other_actor", OtherActor},
};

}  // namespace

absl::Span<const RelationRule> ResponsibilityRules() {
  return kResponsibilityRules;
}

}  // namespace crosscheck
