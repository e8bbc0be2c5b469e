// The lines that open a report in every format.

#ifndef COMPARATOR_REPORT_HEADLINE_H_
#define COMPARATOR_REPORT_HEADLINE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "proto/comparison.pb.h"
#include "proto/report.pb.h"

namespace crosscheck {

// "1 incident", "3 incidents".
std::string Counted(int64_t number, absl::string_view singular);

// "4 articles · 4 outlets · 3 incidents · 3 findings: 1 high, 1 medium, 1 low
// · 6 values rest on one source".
std::string SummaryLine(const Summary& summary);

// "12 notes of least weight (same value, vaguer wording) are not listed";
// empty where there are none.
std::string UnlistedFindings(const DiscrepancyReport& report);

// Whether a reader is shown the finding on its own.
bool IsListed(const Finding& finding);

// "CONFLICT", "CONFLICT inside one article", "CONFLICT between versions".
std::string RelationWords(const Finding& finding);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_HEADLINE_H_
