#ifndef COMPARATOR_PROVENANCE_SHARED_SPEECH_H_
#define COMPARATOR_PROVENANCE_SHARED_SPEECH_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/provenance/text_prints.h"
#include "comparator/provenance/traced_article.h"
#include "proto/provenance.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Articles of several outlets that quote one statement: a run of words inside
// quotation marks that both have. The origin is the speaker whom a claim about
// the quotation names ("speaker:health ministry"), in every article alike,
// else the earliest of the articles. In order of the articles; `prints` are
// theirs.
std::vector<Dependence> FindSharedStatements(
    absl::Span<const TracedArticle> articles, const TextPrints& prints);

// Articles of several outlets that have one figure, or one actor, from one
// named or described speaker, at about one time: "speaker:health ministry".
// In order of the articles.
std::vector<Dependence> FindSharedSpeakers(
    absl::Span<const TracedArticle> articles,
    const ProvenanceSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_PROVENANCE_SHARED_SPEECH_H_
