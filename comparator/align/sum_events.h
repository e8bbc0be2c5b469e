#ifndef COMPARATOR_ALIGN_SUM_EVENTS_H_
#define COMPARATOR_ALIGN_SUM_EVENTS_H_

#include <cstdint>
#include <vector>

#include "comparator/align/corpus.h"

namespace crosscheck {

// Moves every mention that is the sum of others ("both convoys"), was found
// in no other article, and counts nobody to the cluster of its first part: it
// says of the parts what holds for all of them. A sum that counts people stays
// an incident of its own, since its figures are no part's. Clusters stay as
// Cluster() gives them.
void AttachSums(const Corpus& corpus,
                std::vector<std::vector<uint32_t>>* clusters);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_SUM_EVENTS_H_
