// Places are compared as the lists that articles give them in, from the
// narrowest outwards, and not one by one.

#ifndef COMPARATOR_COMPARE_PLACE_PAIRS_H_
#define COMPARATOR_COMPARE_PLACE_PAIRS_H_

#include <vector>

#include "comparator/compare/related_pair.h"

namespace crosscheck {

// One pair for every two articles (or for every two lists of places that
// several articles give): of their narrowest places the two that fit best.
std::vector<RelatedPair> RelatePlaces(const PairInput& input);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PLACE_PAIRS_H_
