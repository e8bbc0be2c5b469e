#include "comparator/cli/report_file.h"

#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/file.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "comparator/pipeline/record_writer.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/util/delimited_message_util.h"
#include "google/protobuf/util/json_util.h"
#include "proto/record.pb.h"

namespace crosscheck {
namespace {

absl::Status NoReport(absl::string_view name, absl::string_view reason) {
  return absl::InvalidArgumentError(absl::StrCat(
      name,
      ": no report as compare writes it with --format=json, textproto "
      "or binary",
      reason.empty() ? "" : ": ", reason));
}

absl::StatusOr<DiscrepancyReport> ParseJson(absl::string_view name,
                                            absl::string_view bytes) {
  google::protobuf::util::JsonParseOptions options;
  // Spans have the words they stand for beside them.
  options.ignore_unknown_fields = true;
  DiscrepancyReport report;
  const google::protobuf::util::Status status =
      google::protobuf::util::JsonStringToMessage({bytes.data(), bytes.size()},
                                                  &report, options);
  if (!status.ok()) {
    return NoReport(name, absl::string_view(status.message().data(),
                                            status.message().size()));
  }
  if (report.version() == 0) return NoReport(name, "");
  return report;
}

absl::StatusOr<DiscrepancyReport> ParseText(absl::string_view name,
                                            absl::string_view bytes) {
  RecordList list;
  CROSSCHECK_RETURN_IF_ERROR(ParseTextproto(name, bytes, &list));
  if (list.report_size() != 1) return NoReport(name, "");
  return std::move(*list.mutable_report(0));
}

absl::StatusOr<DiscrepancyReport> ParseBinary(absl::string_view name,
                                              absl::string_view bytes) {
  google::protobuf::io::ArrayInputStream input(bytes.data(),
                                               static_cast<int>(bytes.size()));
  Record record;
  bool at_end = false;
  if (!google::protobuf::util::ParseDelimitedFromZeroCopyStream(&record, &input,
                                                                &at_end) ||
      !record.has_report()) {
    return NoReport(name, "");
  }
  return std::move(*record.mutable_report());
}

}  // namespace

absl::StatusOr<DiscrepancyReport> ParseReport(absl::string_view name,
                                              absl::string_view bytes) {
  const absl::string_view start = absl::StripLeadingAsciiWhitespace(bytes);
  if (absl::StartsWith(start, "{")) return ParseJson(name, bytes);
  if (absl::StartsWith(bytes, kTextRecordsHeader)) {
    return ParseText(name, bytes);
  }
  return ParseBinary(name, bytes);
}

absl::StatusOr<DiscrepancyReport> ReadReportFile(absl::string_view path) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string bytes, ReadFile(path));
  return ParseReport(path, bytes);
}

}  // namespace crosscheck
