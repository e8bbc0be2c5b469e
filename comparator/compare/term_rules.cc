#include "comparator/compare/term_rules.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

std::string NameOf(const TermValue& term) { return NameKey(term.name()); }

absl::optional<Verdict> OneTerm(const ClaimPair& pair) {
  const TermValue& a = pair.value_a().term();
  const TermValue& b = pair.value_b().term();
  const std::string name_a = NameOf(a);
  if (!name_a.empty() && name_a == NameOf(b)) {
    return Verdict(RELATION_SAME, {"equal"});
  }
  if (!a.id().empty() && a.id() == b.id()) {
    return Verdict(RELATION_ALIAS, {"one_term"});
  }
  return absl::nullopt;
}

absl::optional<Verdict> MoreExact(const ClaimPair& pair) {
  const std::string a = NameOf(pair.value_a().term());
  const std::string b = NameOf(pair.value_b().term());
  if (WordsContained(a, b)) {
    return Verdict(RELATION_VAGUER, {"words_contained"}, 2);
  }
  if (WordsContained(b, a)) {
    return Verdict(RELATION_VAGUER, {"words_contained"}, 1);
  }
  return absl::nullopt;
}

// Two victims of one attack, two words for one market.
absl::optional<Verdict> NotComparable(const ClaimPair& pair) {
  if (pair.a.claim->attribute() == ATTRIBUTE_WEAPON) return absl::nullopt;
  return Verdict();
}

// Whether the telling names that weapon as well.
bool Names(const Telling& telling, const TermValue& term) {
  return std::any_of(telling.claims.begin(), telling.claims.end(),
                     [&](const Claim* claim) {
                       return claim->attribute() == ATTRIBUTE_WEAPON &&
                              claim->value().term().id() == term.id();
                     });
}

absl::optional<Verdict> OtherWeapon(const ClaimPair& pair) {
  const TermValue& a = pair.value_a().term();
  const TermValue& b = pair.value_b().term();
  if (a.id().empty() || b.id().empty() || pair.scope == PAIR_SCOPE_INTERNAL ||
      Names(*pair.a.telling, b) || Names(*pair.b.telling, a)) {
    return Verdict(RELATION_COMPATIBLE, {"other_term"});
  }
  std::vector<std::string> reasons = {"other_weapon"};
  if (pair.a.telling->background || pair.b.telling->background) {
    reasons.push_back("background");
  }
  return Verdict(RELATION_CONFLICT, std::move(reasons));
}

constexpr RelationRule kTermRules[] = {
    {"one_term", OneTerm},
    {"more_exact", MoreExact},
    {"not_comparable", NotComparable},
    {"other_weapon", OtherWeapon},
};

}  // namespace

absl::Span<const RelationRule> TermRules() { return kTermRules; }

}  // namespace crosscheck
