#ifndef COMPARATOR_REPORT_EXPLANATION_H_
#define COMPARATOR_REPORT_EXPLANATION_H_

#include <functional>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/report/outline.h"
#include "proto/report.pb.h"

namespace crosscheck {

// Says of a rule what it looks for, in a few lines; nothing for a rule that it
// does not know.
using RuleLookup = std::function<std::vector<OutlineLine>(absl::string_view)>;

// What decided one thing in a report, which `id` names:
//
// - a claim, "ARTICLE:c3": its rule, the words it was read from, its speakers;
// - an event mention, "ARTICLE:e1": why it has its role, and its claims;
// - an incident: what spoke for and against each member, with weights;
// - a finding: the claims, reasons and origins behind it;
// - a source, by its id or name: what its grade was computed from.
//
// NotFound, with what comes nearest, where nothing has the name.
absl::StatusOr<Outline> Explain(const DiscrepancyReport& report,
                                absl::string_view id, const RuleLookup& rules);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_EXPLANATION_H_
