#ifndef COMPARATOR_REPORT_HTML_WRITER_H_
#define COMPARATOR_REPORT_HTML_WRITER_H_

#include <string>

#include "absl/status/statusor.h"
#include "proto/report.pb.h"

namespace crosscheck {

// The report as one HTML file that needs nothing beside it: no script, no
// style, font or picture from elsewhere, and a policy in its head that allows
// none. Every value of a matrix links to its quotation, in which the words it
// was read from are marked, and every quotation to its article.
//
// InvalidArgument or NotFound where a quotation cannot be cut.
absl::StatusOr<std::string> WriteHtml(const DiscrepancyReport& report);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_HTML_WRITER_H_
