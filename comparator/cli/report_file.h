#ifndef COMPARATOR_CLI_REPORT_FILE_H_
#define COMPARATOR_CLI_REPORT_FILE_H_

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/report.pb.h"

namespace crosscheck {

// Reads a report in one of the forms that `compare` writes for programs: JSON,
// protobuf's text form, or binary. The status of ReadFile() where the file
// cannot be read; InvalidArgument, with the name, where it is no report.
absl::StatusOr<DiscrepancyReport> ReadReportFile(absl::string_view path);

// The same for bytes in memory; `name` stands for the file in errors.
absl::StatusOr<DiscrepancyReport> ParseReport(absl::string_view name,
                                              absl::string_view bytes);

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_REPORT_FILE_H_
