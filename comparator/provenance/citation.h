#ifndef COMPARATOR_PROVENANCE_CITATION_H_
#define COMPARATOR_PROVENANCE_CITATION_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/provenance/traced_article.h"
#include "proto/provenance.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Which articles say themselves that they rest on another outlet: by a credit
// ("(Reuters)", "Source: AFP"), by a byline that is an agency, because most of
// what they source goes back to one medium ("told AFP", "Reuters reported"),
// or by a link to another article of the corpus. The origin is the article
// that is meant, where the corpus has one of that outlet on the same story
// from no later a day, else the outlet. `lexicon` may be null. Ascending by
// article, origin, reason.
std::vector<Dependence> FindCitations(absl::Span<const TracedArticle> articles,
                                      const ProvenanceSettings& settings,
                                      const LexiconIndex* lexicon);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_CITATION_H_
