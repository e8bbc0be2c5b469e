#ifndef COMPARATOR_PROVENANCE_TEXT_PRINTS_H_
#define COMPARATOR_PROVENANCE_TEXT_PRINTS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/provenance/shingle.h"
#include "comparator/provenance/traced_article.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What is kept of the texts of all articles once they are read, by the index
// of the article.
struct TextPrints {
  // Fingerprints of the outlet's own words, ascending; see Winnow().
  std::vector<std::vector<uint64_t>> narrative;
  // Every run of words inside quotation marks, in order of the text.
  std::vector<std::vector<Shingle>> quoted;
};

// Reads each text once, on up to `threads` threads.
TextPrints ReadTextPrints(absl::Span<const TracedArticle> articles,
                          const ProvenanceSettings& settings, int threads);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_TEXT_PRINTS_H_
