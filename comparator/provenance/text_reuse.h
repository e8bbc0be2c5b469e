#ifndef COMPARATOR_PROVENANCE_TEXT_REUSE_H_
#define COMPARATOR_PROVENANCE_TEXT_REUSE_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/provenance/text_prints.h"
#include "comparator/provenance/traced_article.h"
#include "proto/provenance.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Which articles have long stretches of their text from others: for each the
// one that most of its text is found in, the earliest of several.
// Quotations do not count, nor does what many unrelated articles have, nor
// articles of one outlet. Where the times of publication do not tell who came
// first, the article with the lesser id is taken for the origin and
// direction_unknown is set. Containment is the share of the article's
// shingles found in the origin, or the greater of the two where the direction
// is unknown; spans show the longest stretches. Ascending by article.
// `prints` are theirs.
std::vector<Dependence> FindTextReuse(absl::Span<const TracedArticle> articles,
                                      const TextPrints& prints,
                                      const ProvenanceSettings& settings,
                                      int threads);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_TEXT_REUSE_H_
