#ifndef COMPARATOR_CREDIBILITY_SOURCE_GRADE_H_
#define COMPARATOR_CREDIBILITY_SOURCE_GRADE_H_

#include "absl/strings/string_view.h"
#include "comparator/credibility/source_record.h"
#include "proto/credibility.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// A source's reliability in the Admiralty scale (AJP-2.1, annex on grading).
// The score is the mean of a Beta distribution: the prior and the weighted
// cases of the record, after Josang and Ismail 2002, "The Beta Reputation
// System". Contributions are the prior and each ingredient with what it moved
// the score by, one after the other; their effects sum to the score.
//
// F where fewer cases decide than the settings ask for, or where the interval
// is too wide to say anything.
SourceProfile GradeSource(const SourceRecord& record,
                          const CredibilitySettings& settings);

// Whether an ingredient of this name is known.
bool IsRecordPart(absl::string_view name);

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_SOURCE_GRADE_H_
