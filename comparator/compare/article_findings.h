#ifndef COMPARATOR_COMPARE_ARTICLE_FINDINGS_H_
#define COMPARATOR_COMPARE_ARTICLE_FINDINGS_H_

#include <vector>

#include "comparator/compare/finding_draft.h"
#include "comparator/compare/finding_input.h"

namespace crosscheck {

// What single articles say against themselves, beyond pairs of claims: a
// weekday that is not the date's, a date after publication, parts that
// together are more than the whole.
std::vector<FindingDraft> FindInArticles(const FindingInput& input);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_ARTICLE_FINDINGS_H_
