// Fingerprints of text: hashes of overlapping runs of words.

#ifndef COMPARATOR_PROVENANCE_SHINGLE_H_
#define COMPARATOR_PROVENANCE_SHINGLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/provenance/passage.h"

namespace crosscheck {

// A run of words (Broder 1997, "On the resemblance and containment of
// documents", calls it so) with where it stands.
struct Shingle {
  uint64_t hash = 0;
  // Half-open byte offsets in Article.text.
  uint32_t begin = 0;
  uint32_t end = 0;
};

// Every run of `words` words, in order of the text. Passages with fewer words
// have none.
std::vector<Shingle> ShinglesOf(absl::Span<const Passage> passages,
                                size_t words);

// Of every `window` shingles in a row the one with the least hash, the last of
// equal ones, each once (Schleimer, Wilkerson and Aiken 2003, "Winnowing:
// local algorithms for document fingerprinting"): of any stretch of `window`
// shingles that two texts have in common they choose one and the same.
// Ascending, without repetition.
std::vector<uint64_t> Winnow(absl::Span<const Shingle> shingles, size_t window);

// Hashes of shingles, ascending, without repetition.
std::vector<uint64_t> SortedHashes(absl::Span<const Shingle> shingles);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_SHINGLE_H_
