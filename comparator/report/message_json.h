#ifndef COMPARATOR_REPORT_MESSAGE_JSON_H_
#define COMPARATOR_REPORT_MESSAGE_JSON_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "proto/report.pb.h"

namespace crosscheck {

// A record as JSON on one line, without a line end: the form that protobuf's
// own JSON mapping gives (lowerCamelCase names, fields in order of number,
// nothing for what is not set), and in every span beside its offsets the words
// it stands for as "text". Protobuf's parsers read it when told to ignore
// unknown fields.
//
// Spans are cut from the articles of `message` itself; a Span of an article
// that is not in it has no "text". InvalidArgument where a span is none of its
// article.
absl::StatusOr<std::string> MessageToJsonLine(
    const google::protobuf::Message& message);

// The same with line ends and indentation, and a line end behind it.
absl::StatusOr<std::string> WriteJson(const DiscrepancyReport& report);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_MESSAGE_JSON_H_
