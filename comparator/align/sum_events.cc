#include "comparator/align/sum_events.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool CountsSomebody(const Mention& mention) {
  return std::any_of(
      mention.counts.begin(), mention.counts.end(),
      [](const MentionCount& count) { return count.open || count.hi > 0; });
}

}  // namespace

void AttachSums(const Corpus& corpus,
                std::vector<std::vector<uint32_t>>* clusters) {
  std::vector<uint32_t> cluster_of(corpus.mentions().size());
  for (uint32_t i = 0; i < clusters->size(); ++i) {
    for (uint32_t member : (*clusters)[i]) cluster_of[member] = i;
  }
  for (std::vector<uint32_t>& cluster : *clusters) {
    if (cluster.size() != 1) continue;
    const uint32_t sum = cluster.front();
    const Mention& mention = corpus.mentions()[sum];
    if (mention.parts.empty() || CountsSomebody(mention)) continue;
    std::vector<uint32_t>& target =
        (*clusters)[cluster_of[mention.parts.front()]];
    // Its part was a sum itself and has been moved.
    if (target.empty() || &target == &cluster) continue;
    target.insert(std::upper_bound(target.begin(), target.end(), sum), sum);
    cluster.clear();
  }
  clusters->erase(std::remove_if(clusters->begin(), clusters->end(),
                                 [](const std::vector<uint32_t>& cluster) {
                                   return cluster.empty();
                                 }),
                  clusters->end());
  std::sort(clusters->begin(), clusters->end());
}

}  // namespace crosscheck
