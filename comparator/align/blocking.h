#ifndef COMPARATOR_ALIGN_BLOCKING_H_
#define COMPARATOR_ALIGN_BLOCKING_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "comparator/align/corpus.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Two indices into Corpus::mentions(), the smaller first.
using MentionPair = std::pair<uint32_t, uint32_t>;

// The pairs of mentions that are worth comparing, ascending: those that share
// a blocking key such as a day and a place, a victim's name, a rare word. A
// block greater than the settings allow is sorted by further keys and only
// neighbours in it are paired (the sorted neighbourhood of Hernandez and
// Stolfo 1995), so that the pairs of one mention are bounded and their number
// grows with the corpus, not with its square.
std::vector<MentionPair> CandidatePairs(const Corpus& corpus,
                                        const AlignSettings& settings,
                                        int threads);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_BLOCKING_H_
