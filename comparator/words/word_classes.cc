#include "comparator/words/word_classes.h"

#include "comparator/text/token_hash.h"

namespace crosscheck {
namespace {

// Defines kClassCount, kHashes and kSetOfSlot: a table of slots, some power
// of two, most of them empty. A word stands in the slot of its hash or, where
// that is taken, in the next that was free. An empty slot has set 0.
#include "comparator/words/word_slots.inc"

constexpr size_t kSlotCount = sizeof(kSetOfSlot) / sizeof(kSetOfSlot[0]);
static_assert((kSlotCount & (kSlotCount - 1)) == 0, "a power of two");

}  // namespace

const uint64_t WordClasses::kSets[][WordClasses::kSetSize] = {
#include "comparator/words/word_sets.inc"
};
static_assert(kClassCount <= 64 * 4, "raise kSetSize");

WordClasses WordClasses::Of(uint64_t hash) {
  size_t slot = hash & (kSlotCount - 1);
  while (kSetOfSlot[slot] != 0) {
    if (kHashes[slot] == hash) return WordClasses(kSetOfSlot[slot]);
    slot = (slot + 1) & (kSlotCount - 1);
  }
  return WordClasses();
}

WordClasses WordClasses::OfWord(absl::string_view word) {
  return Of(TokenHash(word));
}

}  // namespace crosscheck
