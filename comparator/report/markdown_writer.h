#ifndef COMPARATOR_REPORT_MARKDOWN_WRITER_H_
#define COMPARATOR_REPORT_MARKDOWN_WRITER_H_

#include <string>

#include "absl/status/statusor.h"
#include "proto/report.pb.h"

namespace crosscheck {

// The report in CommonMark with GitHub's tables, in the order of the text
// form: for an issue, a wiki, a newsroom's editor.
//
// InvalidArgument or NotFound where a quotation cannot be cut.
absl::StatusOr<std::string> WriteMarkdown(const DiscrepancyReport& report);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_MARKDOWN_WRITER_H_
