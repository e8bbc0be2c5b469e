// Places are compared as the lists that articles give them in, from the
// narrowest outwards, and not one by one.

#ifndef COMPARATOR_COMPARE_PLACE_PAIRS_H_
#define COMPARATOR_COMPARE_PLACE_PAIRS_H_

#include <cstddef>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "comparator/compare/related_pair.h"

namespace crosscheck {

// How the places of the articles on one incident stand to one another.
class PlacePairs {
 public:
  // The input outlives it.
  explicit PlacePairs(const PairInput& input);

  // One pair for every two lists of narrowest places that articles give, and
  // for every list that several give: the two places that fit best. In order
  // of the groups.
  const std::vector<RelatedPair>& pairs() const { return pairs_; }

  // Whether the two articles place it in different places.
  bool AreApart(const Telling& a, const Telling& b) const;

 private:
  // Narrowest places of an article, by group, ascending.
  using Key = std::vector<size_t>;
  struct PlaceList {
    Key groups;
    // The claim of each, in the same order.
    std::vector<ComparedClaim> claims;
    // Of both, as the text has them.
    std::vector<size_t> order;
  };

  PlaceList ListOf(const Telling& telling) const;
  void AddBest(const PlaceList& a, const PlaceList& b);

  const PairInput& input_;
  absl::flat_hash_map<const Claim*, size_t> groups_;
  // Articles by the places they come to.
  absl::btree_map<Key, std::vector<PlaceList>> lists_;
  absl::flat_hash_map<const Telling*, Key> keys_;
  absl::btree_map<std::pair<Key, Key>, Relation> relations_;
  std::vector<RelatedPair> pairs_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PLACE_PAIRS_H_
