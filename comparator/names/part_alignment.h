#ifndef COMPARATOR_NAMES_PART_ALIGNMENT_H_
#define COMPARATOR_NAMES_PART_ALIGNMENT_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/names/folded_name.h"
#include "comparator/names/sound_distance.h"

namespace crosscheck {

// Words of one name that are words of the other: one for one, or two or three
// that the other writes as one. Half-open ranges of indices.
struct PartMatch {
  uint32_t begin_a = 0;
  uint32_t end_a = 0;
  uint32_t begin_b = 0;
  uint32_t end_b = 0;
  // 0 for equal; at most the limits of the rules.
  double cost = 0;
  // Known as forms of one word, whatever they sound like.
  bool by_word = false;
};

struct PartAlignment {
  // In order of `a`.
  std::vector<PartMatch> matches;
  // Indices of the words that the other name lacks, ascending.
  std::vector<uint32_t> only_a;
  std::vector<uint32_t> only_b;
};

// Whether two words are one: forms of one word of the rules, the same number,
// or alike in sound. `cost` and `by_word` as in PartMatch.
bool SamePart(const NamePart& a, const NamePart& b,
              const SoundDistance& distance, double* cost, bool* by_word);

// The cheapest way to lay two names' words beside one another in order.
PartAlignment AlignInOrder(const FoldedName& a, const FoldedName& b,
                           const SoundDistance& distance);

// The same in any order, one word for one: what translation turns round.
PartAlignment AlignInAnyOrder(absl::Span<const NamePart> a,
                              absl::Span<const NamePart> b,
                              const SoundDistance& distance);

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_PART_ALIGNMENT_H_
