#include "comparator/compare/place_pairs.h"

#include <cstddef>
#include <iterator>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
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

// Narrowest places of a telling, by group; ascending.
struct PlaceList {
  std::vector<size_t> groups;
  // The claim of each, in the same order.
  std::vector<ComparedClaim> claims;
};

class PlaceRelator {
 public:
  explicit PlaceRelator(const PairInput& input) : input_(input) {
    for (size_t i = 0; i < input.groups.size(); ++i) {
      if (input.groups[i].attribute != ATTRIBUTE_PLACE) continue;
      for (const ComparedClaim& claim : input.groups[i].claims) {
        groups_.emplace(claim.claim, i);
      }
    }
    for (const Telling& telling : input.tellings) AddTelling(telling);
  }

  std::vector<RelatedPair> Relate() const {
    std::vector<RelatedPair> pairs;
    for (auto a = lists_.begin(); a != lists_.end(); ++a) {
      if (a->second.size() > 1) {
        AddBest(a->second[0], a->second[1], &pairs);
      }
      for (auto b = std::next(a); b != lists_.end(); ++b) {
        AddBest(a->second[0], b->second[0], &pairs);
      }
    }
    return pairs;
  }

 private:
  void AddTelling(const Telling& telling) {
    absl::btree_map<size_t, ComparedClaim> places;
    for (const Claim* claim : NarrowestPlaces(telling, input_.gazetteer)) {
      const auto group = groups_.find(claim);
      if (group == groups_.end()) continue;
      places.emplace(group->second, ComparedClaim{&telling, claim});
    }
    if (places.empty()) return;
    PlaceList list;
    for (const auto& [group, claim] : places) {
      list.groups.push_back(group);
      list.claims.push_back(claim);
    }
    const std::vector<size_t> key = list.groups;
    lists_[key].push_back(std::move(list));
  }

  void AddBest(const PlaceList& a, const PlaceList& b,
               std::vector<RelatedPair>* pairs) const {
    RelatedPair best;
    for (size_t i = 0; i < a.groups.size(); ++i) {
      for (size_t j = 0; j < b.groups.size(); ++j) {
        RelatedPair pair = RelatePair(input_, a.claims[i], b.claims[j]);
        if (Fit(pair.verdict.relation) <= Fit(best.verdict.relation)) continue;
        pair.group_a = a.groups[i];
        pair.group_b = b.groups[j];
        best = std::move(pair);
      }
    }
    if (best.verdict.relation != RELATION_UNSPECIFIED) {
      pairs->push_back(std::move(best));
    }
  }

  const PairInput& input_;
  absl::flat_hash_map<const Claim*, size_t> groups_;
  // Tellings by the places they come to.
  absl::btree_map<std::vector<size_t>, std::vector<PlaceList>> lists_;
};

}  // namespace

std::vector<RelatedPair> RelatePlaces(const PairInput& input) {
  return PlaceRelator(input).Relate();
}

}  // namespace crosscheck
