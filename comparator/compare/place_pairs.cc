#include "comparator/compare/place_pairs.h"

#include <algorithm>
#include <iterator>

#include "comparator/compare/place_rules.h"

namespace crosscheck {
namespace {

// How well two places fit; higher is better. A place that no gazetteer has
// says nothing against the others.
int Fit(Relation relation) {
  switch (relation) {
    case RELATION_SAME:
      return 7;
    case RELATION_ALIAS:
      return 6;
    case RELATION_NEAR:
      return 5;
    case RELATION_CONTAINED:
      return 4;
    case RELATION_SIBLING:
      return 3;
    case RELATION_CONFLICT:
      return 2;
    case RELATION_UNRESOLVED:
      return 1;
    default:
      return 0;
  }
}

}  // namespace

PlacePairs::PlacePairs(const PairInput& input) : input_(input) {
  for (size_t i = 0; i < input.groups.size(); ++i) {
    if (input.groups[i].attribute != ATTRIBUTE_PLACE) continue;
    for (const ComparedClaim& claim : input.groups[i].claims) {
      groups_.emplace(claim.claim, i);
    }
  }
  for (const Telling& telling : input.tellings) {
    PlaceList list = ListOf(telling);
    if (list.groups.empty()) continue;
    keys_.emplace(&telling, list.groups);
    const Key key = list.groups;
    lists_[key].push_back(std::move(list));
  }
  for (auto a = lists_.begin(); a != lists_.end(); ++a) {
    if (a->second.size() > 1) AddBest(a->second[0], a->second[1]);
    for (auto b = std::next(a); b != lists_.end(); ++b) {
      AddBest(a->second[0], b->second[0]);
    }
  }
}

PlacePairs::PlaceList PlacePairs::ListOf(const Telling& telling) const {
  absl::btree_map<size_t, ComparedClaim> places;
  for (const Claim* claim : NarrowestPlaces(telling, input_.gazetteer)) {
    const auto group = groups_.find(claim);
    if (group == groups_.end()) continue;
    places.emplace(group->second, ComparedClaim{&telling, claim});
  }
  PlaceList list;
  for (const auto& [group, claim] : places) {
    list.groups.push_back(group);
    list.claims.push_back(claim);
  }
  for (size_t i = 0; i < list.claims.size(); ++i) list.order.push_back(i);
  std::stable_sort(list.order.begin(), list.order.end(),
                   [&list](size_t a, size_t b) {
                     return list.claims[a].claim->value().span().begin() <
                            list.claims[b].claim->value().span().begin();
                   });
  return list;
}

void PlacePairs::AddBest(const PlaceList& a, const PlaceList& b) {
  RelatedPair best;
  // Of several that fit alike, what the articles name first.
  for (const size_t i : a.order) {
    for (const size_t j : b.order) {
      RelatedPair pair = RelatePair(input_, a.claims[i], b.claims[j]);
      if (Fit(pair.verdict.relation) <= Fit(best.verdict.relation)) continue;
      pair.group_a = a.groups[i];
      pair.group_b = b.groups[j];
      best = std::move(pair);
    }
  }
  if (best.verdict.relation == RELATION_UNSPECIFIED) return;
  relations_.emplace(std::make_pair(a.groups, b.groups), best.verdict.relation);
  pairs_.push_back(std::move(best));
}

bool PlacePairs::AreApart(const Telling& a, const Telling& b) const {
  const auto key_a = keys_.find(&a);
  const auto key_b = keys_.find(&b);
  if (key_a == keys_.end() || key_b == keys_.end()) return false;
  auto found = relations_.find({key_a->second, key_b->second});
  if (found == relations_.end()) {
    found = relations_.find({key_b->second, key_a->second});
  }
  return found != relations_.end() && (found->second == RELATION_CONFLICT ||
                                       found->second == RELATION_SIBLING);
}

}  // namespace crosscheck
