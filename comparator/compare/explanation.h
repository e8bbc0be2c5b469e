// Findings in plain words.

#ifndef COMPARATOR_COMPARE_EXPLANATION_H_
#define COMPARATOR_COMPARE_EXPLANATION_H_

#include <string>

#include "comparator/compare/finding_draft.h"

namespace crosscheck {

// One sentence: who says what, and what that amounts to. "Harbour Post dates
// it to 17 November 2020, Daily Meridian to 18 November 2020."
std::string Explain(const FindingDraft& draft);

// The value of one side for a cell: "at least 7", "claimed by Dawn Brigade and
// Harith Front".
std::string SideValue(const FindingDraft& draft, const DraftSide& side);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_EXPLANATION_H_
