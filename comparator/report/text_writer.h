#ifndef COMPARATOR_REPORT_TEXT_WRITER_H_
#define COMPARATOR_REPORT_TEXT_WRITER_H_

#include <string>

#include "absl/status/statusor.h"
#include "proto/report.pb.h"

namespace crosscheck {

struct TextWriterOptions {
  // Columns of the terminal; less than 60 counts as 60.
  int width = 100;
  // ANSI colours.
  bool color = false;
};

// The report for a terminal: the sums; the findings, most serious first, with
// the words they rest on; each incident as a matrix of attribute and outlet;
// what only one outlet tells of; what was not understood. Where outlets are
// too many to stand side by side, an incident's values are listed under one
// another.
//
// InvalidArgument or NotFound where a quotation cannot be cut: the report and
// its articles do not belong together.
absl::StatusOr<std::string> WriteText(const DiscrepancyReport& report,
                                      const TextWriterOptions& options);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_TEXT_WRITER_H_
