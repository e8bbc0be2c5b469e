#ifndef COMPARATOR_PROVENANCE_OWNERSHIP_H_
#define COMPARATOR_PROVENANCE_OWNERSHIP_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/provenance/traced_article.h"
#include "proto/provenance.pb.h"

namespace crosscheck {

// Articles of outlets with one owner, where the corpus has several of them
// (COMMON_OWNER, "outlet:OWNER"), and of outlets with several articles
// (SAME_OUTLET, "outlet:OUTLET"). `lexicon` may be null: no owners are then
// known. In order of the articles.
std::vector<Dependence> FindOwnership(absl::Span<const TracedArticle> articles,
                                      const LexiconIndex* lexicon);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_OWNERSHIP_H_
