#ifndef COMPARATOR_ALIGN_NAME_CLUSTERS_H_
#define COMPARATOR_ALIGN_NAME_CLUSTERS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/align/corpus.h"
#include "proto/incident.pb.h"

namespace crosscheck {

// The names that stand in several spellings and are in no lexicon: of groups
// over the whole corpus, of persons among those of one incident, since two
// persons may share a name. Ascending by id. A name joins a cluster when no
// spelling there is another name.
std::vector<NameCluster> ClusterNames(
    const Corpus& corpus, absl::Span<const std::vector<uint32_t>> incidents);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_NAME_CLUSTERS_H_
