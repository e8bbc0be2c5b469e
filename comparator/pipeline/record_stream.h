// Streams of Record: how the stages hand their results on, through files and
// pipes, in three forms.
//
// - binary: each record behind its length as a varint, as writeDelimitedTo()
//   of the Protocol Buffers libraries writes it;
// - JSON: a record on each line, in protobuf's own mapping;
// - text: one Records message, behind a comment that names it.

#ifndef COMPARATOR_PIPELINE_RECORD_STREAM_H_
#define COMPARATOR_PIPELINE_RECORD_STREAM_H_

#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/io/zero_copy_stream.h"
#include "proto/record.pb.h"

namespace crosscheck {

enum class RecordForm { kNone, kBinary, kJson, kText };

// Bytes of a stream that SniffRecords() wants to see.
inline constexpr size_t kSniffedBytes = 512;

// First line of a stream in text form.
inline constexpr absl::string_view kTextRecordsHeader =
    "# proto-message: crosscheck.Records\n";

// Which form of stream begins with `beginning`: the first kSniffedBytes of it,
// or all where it is shorter. kNone for anything else, such as an article.
RecordForm SniffRecords(absl::string_view beginning);

// Reads one stream, record by record; no more than one record is in memory in
// binary and JSON form.
//
//   RecordReader reader(RecordForm::kBinary, &input, limit);
//   Record record;
//   while (true) {
//     CROSSCHECK_ASSIGN_OR_RETURN(const bool more, reader.Next(&record));
//     if (!more) break;
//     Use(record);
//   }
class RecordReader {
 public:
  // `form` is not kNone. `input` outlives the reader. A record of more than
  // `record_bytes` is an error.
  RecordReader(RecordForm form,
               google::protobuf::io::ZeroCopyInputStream* input,
               uint64_t record_bytes);
  ~RecordReader();

  // The next record, or false at the end. InvalidArgument, with the number of
  // the record from 1, where the stream is broken; there is no going on then.
  absl::StatusOr<bool> Next(Record* record);

 private:
  absl::StatusOr<bool> NextBinary(Record* record);
  absl::StatusOr<bool> NextJson(Record* record);
  absl::StatusOr<bool> NextText(Record* record);
  absl::Status Broken(absl::string_view reason) const;

  // Reads up to a line end, which is not part of `line`. False at the end.
  absl::StatusOr<bool> ReadLine(std::string* line);

  const RecordForm form_;
  google::protobuf::io::ZeroCopyInputStream* const input_;
  const uint64_t record_bytes_;
  // The record that is being read, from 1.
  int64_t number_ = 0;
  // Of the text form, which is read as a whole.
  std::unique_ptr<Records> records_;
};

// Appends a record in binary form. ResourceExhausted where it is too large for
// the Protocol Buffers (2 GiB).
absl::Status AppendBinaryRecord(const Record& record, std::string* out);

// Appends a record in the text form; kTextRecordsHeader goes before the first.
void AppendTextRecord(const Record& record, std::string* out);

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_RECORD_STREAM_H_
