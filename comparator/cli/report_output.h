#ifndef COMPARATOR_CLI_REPORT_OUTPUT_H_
#define COMPARATOR_CLI_REPORT_OUTPUT_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/cli/common_flags.h"
#include "proto/report.pb.h"

namespace crosscheck {

// Formats of a report; a terminal, a file and a pipe all get text.
FormatChoices ReportFormats();

// A report in one of these formats.
absl::StatusOr<std::string> FormatReport(const DiscrepancyReport& report,
                                         absl::string_view format,
                                         const TextLayout& layout);

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_REPORT_OUTPUT_H_
