// Records on their way to the next stage, in the two forms of protobuf that
// ingest reads back. The JSON form is MessageToJsonLine()'s.

#ifndef COMPARATOR_PIPELINE_RECORD_WRITER_H_
#define COMPARATOR_PIPELINE_RECORD_WRITER_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "proto/record.pb.h"

namespace crosscheck {

// Goes before the first record in text form.
inline constexpr absl::string_view kTextRecordsHeader =
    "# proto-file: proto/record.proto\n"
    "# proto-message: crosscheck.RecordList\n";

// Appends a record behind its length as a varint, as writeDelimitedTo() of the
// Protocol Buffers libraries does. ResourceExhausted where it is too large for
// them (2 GiB).
absl::Status AppendBinaryRecord(const Record& record, std::string* out);

// Appends a record in protobuf's text form; records behind one another are a
// RecordList.
void AppendTextRecord(const Record& record, std::string* out);

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_RECORD_WRITER_H_
