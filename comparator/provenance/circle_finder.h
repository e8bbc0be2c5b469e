#ifndef COMPARATOR_PROVENANCE_CIRCLE_FINDER_H_
#define COMPARATOR_PROVENANCE_CIRCLE_FINDER_H_

#include <vector>

#include "absl/types/span.h"
#include "proto/provenance.pb.h"

namespace crosscheck {

// Articles that cite one another round in a circle, by credits and links: the
// strongly connected components of more than one article (Tarjan 1972, "Depth-
// first search and linear graph algorithms"). Each has its origins ascending;
// circles ascend by their first.
std::vector<Circle> FindCircles(absl::Span<const Dependence> dependences);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_CIRCLE_FINDER_H_
