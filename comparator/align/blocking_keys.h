#ifndef COMPARATOR_ALIGN_BLOCKING_KEYS_H_
#define COMPARATOR_ALIGN_BLOCKING_KEYS_H_

#include <cstdint>
#include <vector>

#include "comparator/align/corpus.h"
#include "comparator/align/mention.h"
#include "proto/settings.pb.h"

namespace crosscheck {

struct BlockingKey {
  uint64_t key = 0;
  // Paired only with mentions that are not passive under this key: what is
  // exactly dated meets others like it under sharper keys.
  bool passive = false;
};

// The keys under which mention number `index` is looked for, ascending,
// without repetition.
std::vector<BlockingKey> BlockingKeys(const Corpus& corpus, uint32_t index,
                                      const AlignSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_BLOCKING_KEYS_H_
