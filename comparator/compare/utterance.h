#ifndef COMPARATOR_COMPARE_UTTERANCE_H_
#define COMPARATOR_COMPARE_UTTERANCE_H_

#include "absl/strings/string_view.h"

namespace crosscheck {

// How much of what is between quotation marks two passages have in common:
// the words of both as a share of the words of either, 0 to 1 (Jaccard). A
// passage without quotation marks is taken whole; fewer than five words are
// too few to tell and give 0.
double UtteranceSimilarity(absl::string_view a, absl::string_view b);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_UTTERANCE_H_
