#include "comparator/compare/support.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "absl/container/btree_set.h"
#include "comparator/compare/claim_relator.h"
#include "comparator/values/format.h"

namespace crosscheck {
namespace {

// Whether two stances say one thing of an actor: that it did it, in whoever's
// voice, that it claims it, or denies it, or is suspected.
bool SayOneThing(Stance a, Stance b) {
  const auto lays = [](Stance stance) {
    return stance == STANCE_STATED || stance == STANCE_ATTRIBUTED;
  };
  return a == b || (lays(a) && lays(b));
}

// Whether the pair says that the one claim, of group `narrow`, bears out the
// value of the other, of group `wide`.
bool BearsOut(const RelatedPair& pair, size_t narrow, size_t wide) {
  const bool forward = pair.group_a == narrow && pair.group_b == wide;
  const bool backward = pair.group_b == narrow && pair.group_a == wide;
  if (!forward && !backward) return false;
  const Value& a = pair.a.claim->value();
  const Value& b = pair.b.claim->value();
  if (a.has_actor() && b.has_actor() &&
      !SayOneThing(a.actor().stance(), b.actor().stance())) {
    return false;
  }
  const uint32_t narrower = forward ? 1 : 2;
  switch (pair.verdict.relation) {
    case RELATION_SAME:
    case RELATION_ALIAS:
      return true;
    case RELATION_VAGUER:
    case RELATION_CONTAINED:
      return pair.verdict.directed_to == narrower;
    default:
      return pair.verdict.Has("value:same") || pair.verdict.Has("value:alias");
  }
}

class SupportBuilder {
 public:
  SupportBuilder(absl::Span<const ValueGroup> groups,
                 absl::Span<const RelatedPair> pairs,
                 const Independence& independence)
      : groups_(groups), independence_(independence) {
    supporting_.resize(groups.size());
    contested_.resize(groups.size(), false);
    for (const RelatedPair& pair : pairs) Note(pair);
  }

  // Adds the group's to `supports`.
  void Build(size_t index, Supports* supports) const {
    const ValueGroup& group = groups_[index];
    ValueSupport& support = supports->values.emplace_back();
    support.set_attribute(group.attribute);
    *support.mutable_value() = group.value();
    std::vector<ComparedClaim> claims = group.claims;
    support.mutable_value()->mutable_span()->set_article(
        claims.front().telling->id());
    for (const ComparedClaim& claim : claims) {
      *support.add_claims() = RefOf(claim);
    }
    for (const size_t other : supporting_[index]) {
      claims.insert(claims.end(), groups_[other].claims.begin(),
                    groups_[other].claims.end());
    }
    for (std::string& root : independence_.RootsOf(claims)) {
      support.add_roots(std::move(root));
    }
    support.set_support(Judge(index, claims, support.roots_size()));
    support.set_provisional(support.support() != SUPPORT_CORROBORATED);
    supports->origins.push_back(support.support() == SUPPORT_ECHO
                                    ? OriginOf(group, claims)
                                    : CommonOrigin());
  }

 private:
  void Note(const RelatedPair& pair) {
    if (pair.group_a == pair.group_b) return;
    if (BearsOut(pair, pair.group_a, pair.group_b)) {
      supporting_[pair.group_b].insert(pair.group_a);
    }
    if (BearsOut(pair, pair.group_b, pair.group_a)) {
      supporting_[pair.group_a].insert(pair.group_b);
    }
    if (IsHardConflict(pair.verdict.relation) && !pair.superseded &&
        pair.scope == PAIR_SCOPE_BETWEEN_OUTLETS &&
        !independence_.ShareOrigin(pair.a, pair.b)) {
      contested_[pair.group_a] = true;
      contested_[pair.group_b] = true;
    }
  }

  // Of those who give the value itself, where these have something in common.
  CommonOrigin OriginOf(const ValueGroup& group,
                        const std::vector<ComparedClaim>& claims) const {
    const CommonOrigin own = independence_.OriginOf(group.claims);
    return own.kind == OriginKind::kChain ? independence_.OriginOf(claims)
                                          : own;
  }

  Support Judge(size_t index, const std::vector<ComparedClaim>& claims,
                int roots) const {
    if (contested_[index]) return SUPPORT_CONTESTED;
    if (roots > 1) return SUPPORT_CORROBORATED;
    absl::btree_set<std::string> outlets;
    for (const ComparedClaim& claim : claims) {
      outlets.insert(claim.telling->outlet);
    }
    if (outlets.size() > 1) return SUPPORT_ECHO;
    const bool sourced =
        std::any_of(claims.begin(), claims.end(), [](const ComparedClaim& c) {
          return InnermostSpeaker(*c.claim) != nullptr;
        });
    return sourced ? SUPPORT_SINGLE_SOURCE : SUPPORT_UNSOURCED;
  }

  absl::Span<const ValueGroup> groups_;
  const Independence& independence_;
  // Groups whose values bear out each group's.
  std::vector<absl::btree_set<size_t>> supporting_;
  std::vector<bool> contested_;
};

}  // namespace

Supports SupportValues(absl::Span<const ValueGroup> groups,
                       absl::Span<const RelatedPair> pairs,
                       const Independence& independence) {
  const SupportBuilder builder(groups, pairs, independence);
  Supports supports;
  for (size_t i = 0; i < groups.size(); ++i) builder.Build(i, &supports);
  return supports;
}

}  // namespace crosscheck
