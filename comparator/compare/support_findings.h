#ifndef COMPARATOR_COMPARE_SUPPORT_FINDINGS_H_
#define COMPARATOR_COMPARE_SUPPORT_FINDINGS_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/compare/finding_draft.h"
#include "comparator/compare/finding_input.h"

namespace crosscheck {

// What rests on less than it seems to: values that matter and only one of
// several outlets gives (SINGLE_SOURCE, one finding for each outlet and
// attribute), values that several outlets give and one origin stands behind
// (ECHO, one finding for each origin), outlets that cite one another
// (CITATION_CIRCLE). Values that `others` are already about are left out.
std::vector<FindingDraft> FindInSupport(const FindingInput& input,
                                        absl::Span<const FindingDraft> others);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_SUPPORT_FINDINGS_H_
