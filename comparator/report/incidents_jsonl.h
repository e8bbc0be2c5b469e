#ifndef COMPARATOR_REPORT_INCIDENTS_JSONL_H_
#define COMPARATOR_REPORT_INCIDENTS_JSONL_H_

#include <string>

#include "absl/status/statusor.h"
#include "proto/report.pb.h"

namespace crosscheck {

// The flat export of `compare` (incidents-jsonl): a line for each incident of
// the report, in its order, with every finding about it, of INFO severity too.
// Campaigns and attacks in general are left out. The quotations of a finding
// are those of each of its values in turn, as the articles have them.
//
// InvalidArgument or NotFound where a quotation cannot be cut.
absl::StatusOr<std::string> WriteIncidentsJsonl(
    const DiscrepancyReport& report);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_INCIDENTS_JSONL_H_
