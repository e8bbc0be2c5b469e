#ifndef COMPARATOR_COMPARE_FINDING_WRITER_H_
#define COMPARATOR_COMPARE_FINDING_WRITER_H_

#include "absl/strings/string_view.h"
#include "comparator/compare/finding_draft.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// The finding of `incident` that the draft stands for: values and speakers in
// words, quotations with their article, an explanation, an id that depends on
// nothing but these.
Finding MakeFinding(const FindingDraft& draft, absl::string_view incident);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_FINDING_WRITER_H_
