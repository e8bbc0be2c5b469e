#include "comparator/cli/report_output.h"

#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/pipeline/record_writer.h"
#include "comparator/report/html_writer.h"
#include "comparator/report/incidents_jsonl.h"
#include "comparator/report/markdown_writer.h"
#include "comparator/report/message_json.h"
#include "comparator/report/text_writer.h"
#include "proto/record.pb.h"

namespace crosscheck {

FormatChoices ReportFormats() {
  return {{"text", "markdown", "html", "json", "textproto", "binary",
           "incidents-jsonl"},
          "text",
          "incidents-jsonl"};
}

absl::StatusOr<std::string> FormatReport(const DiscrepancyReport& report,
                                         absl::string_view format,
                                         const TextLayout& layout) {
  if (format == "markdown") return WriteMarkdown(report);
  if (format == "html") return WriteHtml(report);
  if (format == "json") return WriteJson(report);
  if (format == "incidents-jsonl") return WriteIncidentsJsonl(report);
  if (format == "text") return WriteText(report, {layout.width, layout.color});
  Record record;
  *record.mutable_report() = report;
  std::string bytes;
  if (format == "binary") {
    CROSSCHECK_RETURN_IF_ERROR(AppendBinaryRecord(record, &bytes));
  } else {
    absl::StrAppend(&bytes, kTextRecordsHeader);
    AppendTextRecord(record, &bytes);
  }
  return bytes;
}

}  // namespace crosscheck
