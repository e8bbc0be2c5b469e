#ifndef COMPARATOR_PROVENANCE_FINGERPRINT_INDEX_H_
#define COMPARATOR_PROVENANCE_FINGERPRINT_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/types/span.h"
#include "comparator/provenance/traced_article.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Two articles, by index, the lesser first, with how many fingerprints they
// have in common.
struct Candidate {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t shared = 0;
};

// Finds which articles have fingerprints in common, without comparing all with
// all. `fingerprints` has those of each article, ascending. A fingerprint that
// more articles have than `boilerplate_articles` is left out when their days
// are far apart: a standing paragraph. When all are of one story, a wire's
// text, each is paired with the earliest only. Articles of one outlet are no
// candidates. Ascending by a, b.
std::vector<Candidate> FindCandidates(
    absl::Span<const TracedArticle> articles,
    absl::Span<const std::vector<uint64_t>> fingerprints,
    const ProvenanceSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_FINGERPRINT_INDEX_H_
