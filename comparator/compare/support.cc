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

// Whether the pair says that the one claim, of group `narrow`, bears out the
// value of the other, of group `wide`.
bool BearsOut(const RelatedPair& pair, size_t narrow, size_t wide) {
  const bool forward = pair.group_a == narrow && pair.group_b == wide;
  const bool backward = pair.group_b == narrow && pair.group_a == wide;
  if (!forward && !backward) return false;
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

  ValueSupport Build(size_t index) const {
    const ValueGroup& group = groups_[index];
    ValueSupport support;
    support.set_attribute(group.attribute);
    *support.mutable_value() = group.value();
    std::vector<ComparedClaim> claims = group.claims;
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
    return support;
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

std::vector<ValueSupport> SupportValues(absl::Span<const ValueGroup> groups,
                                        absl::Span<const RelatedPair> pairs,
                                        const Independence& independence) {
  const SupportBuilder builder(groups, pairs, independence);
  std::vector<ValueSupport> supports;
  supports.reserve(groups.size());
  for (size_t i = 0; i < groups.size(); ++i) {
    supports.push_back(builder.Build(i));
  }
  return supports;
}

}  // namespace crosscheck
