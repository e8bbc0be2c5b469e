#include "comparator/pipeline/record_stream.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/base/status_macros.h"
#include "comparator/base/textproto.h"
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/json_util.h"
#include "google/protobuf/wire_format_lite.h"

namespace crosscheck {
namespace {

using google::protobuf::io::CodedInputStream;
using google::protobuf::io::CodedOutputStream;
using google::protobuf::io::StringOutputStream;

// Whether a stream of delimited records begins here: the length, the tag of
// one of Record's fields, and that field's length, which fills the record.
bool BeginsBinaryRecord(absl::string_view bytes) {
  CodedInputStream input(reinterpret_cast<const uint8_t*>(bytes.data()),
                         static_cast<int>(bytes.size()));
  uint32_t length = 0;
  if (!input.ReadVarint32(&length)) return false;
  const int begin = input.CurrentPosition();
  const uint32_t tag = input.ReadTag();
  const int field =
      google::protobuf::internal::WireFormatLite::GetTagFieldNumber(tag);
  uint32_t field_length = 0;
  if (Record::descriptor()->FindFieldByNumber(field) == nullptr ||
      !input.ReadVarint32(&field_length)) {
    return false;
  }
  const uint32_t header = input.CurrentPosition() - begin;
  return field_length + header == length;
}

bool BeginsJsonRecord(absl::string_view text) {
  const google::protobuf::Descriptor* record = Record::descriptor();
  for (int i = 0; i < record->field_count(); ++i) {
    // {"article":{" — an article of a newspaper's own JSON may begin with the
    // same name, but hardly with an object and one of the record's fields.
    if (absl::StartsWith(
            text, absl::StrCat("{\"", record->field(i)->name(), "\":{\""))) {
      return true;
    }
  }
  return false;
}

}  // namespace

RecordForm SniffRecords(absl::string_view beginning) {
  if (BeginsBinaryRecord(beginning)) return RecordForm::kBinary;
  if (BeginsJsonRecord(beginning)) return RecordForm::kJson;
  if (absl::StartsWith(beginning, kTextRecordsHeader)) return RecordForm::kText;
  return RecordForm::kNone;
}

RecordReader::RecordReader(RecordForm form,
                           google::protobuf::io::ZeroCopyInputStream* input,
                           uint64_t record_bytes)
    : form_(form), input_(input), record_bytes_(record_bytes) {}

RecordReader::~RecordReader() = default;

absl::Status RecordReader::Broken(absl::string_view reason) const {
  return absl::InvalidArgumentError(
      absl::StrCat("record ", number_, ": ", reason));
}

absl::StatusOr<bool> RecordReader::Next(Record* record) {
  ++number_;
  switch (form_) {
    case RecordForm::kBinary:
      return NextBinary(record);
    case RecordForm::kJson:
      return NextJson(record);
    default:
      return NextText(record);
  }
}

absl::StatusOr<bool> RecordReader::NextBinary(Record* record) {
  // One stream for each record: its count of bytes has a limit of 2 GiB.
  CodedInputStream input(input_);
  uint32_t length = 0;
  const void* ignored;
  int available = 0;
  if (!input.GetDirectBufferPointer(&ignored, &available)) return false;
  if (!input.ReadVarint32(&length)) return Broken("no length");
  if (length > record_bytes_) {
    return Broken(
        absl::StrCat(length, " bytes, more than the limit of ", record_bytes_));
  }
  const CodedInputStream::Limit limit =
      input.PushLimit(static_cast<int>(length));
  record->Clear();
  if (!record->ParseFromCodedStream(&input) || !input.ConsumedEntireMessage() ||
      input.BytesUntilLimit() != 0) {
    return Broken("cut off or damaged");
  }
  input.PopLimit(limit);
  return true;
}

absl::StatusOr<bool> RecordReader::ReadLine(std::string* line) {
  line->clear();
  const void* data = nullptr;
  int size = 0;
  bool any = false;
  while (input_->Next(&data, &size)) {
    any |= size > 0;
    const char* const begin = static_cast<const char*>(data);
    const void* end = std::memchr(begin, '\n', size);
    const int taken =
        end == nullptr
            ? size
            : static_cast<int>(static_cast<const char*>(end) - begin);
    if (line->size() + taken > record_bytes_) {
      return Broken(
          absl::StrCat("longer than the limit of ", record_bytes_, " bytes"));
    }
    line->append(begin, taken);
    if (end != nullptr) {
      input_->BackUp(size - taken - 1);
      return true;
    }
  }
  return any;
}

absl::StatusOr<bool> RecordReader::NextJson(Record* record) {
  std::string line;
  while (true) {
    CROSSCHECK_ASSIGN_OR_RETURN(const bool more, ReadLine(&line));
    if (!more) return false;
    if (!absl::StripAsciiWhitespace(line).empty()) break;
  }
  record->Clear();
  google::protobuf::util::JsonParseOptions options;
  // Spans have the words they stand for beside them.
  options.ignore_unknown_fields = true;
  const google::protobuf::util::Status status =
      google::protobuf::util::JsonStringToMessage(line, record, options);
  if (!status.ok()) {
    return Broken(
        absl::string_view(status.message().data(), status.message().size()));
  }
  return true;
}

absl::StatusOr<bool> RecordReader::NextText(Record* record) {
  if (records_ == nullptr) {
    std::string text;
    const void* data = nullptr;
    int size = 0;
    while (input_->Next(&data, &size)) {
      if (text.size() + size > record_bytes_) {
        return Broken(
            absl::StrCat("longer than the limit of ", record_bytes_, " bytes"));
      }
      text.append(static_cast<const char*>(data), size);
    }
    records_ = std::make_unique<Records>();
    CROSSCHECK_RETURN_IF_ERROR(ParseTextproto("records", text, records_.get()));
  }
  if (number_ > records_->records_size()) return false;
  *record =
      std::move(*records_->mutable_records(static_cast<int>(number_ - 1)));
  return true;
}

absl::Status AppendBinaryRecord(const Record& record, std::string* out) {
  const size_t size = record.ByteSizeLong();
  if (size > INT32_MAX) {
    return absl::ResourceExhaustedError(
        absl::StrCat("a record of ", size,
                     " bytes is too large for the binary form; use "
                     "--format=json"));
  }
  StringOutputStream stream(out);
  CodedOutputStream output(&stream);
  // Maps and unknown fields would come in any order; records have none.
  output.SetSerializationDeterministic(true);
  output.WriteVarint32(static_cast<uint32_t>(size));
  record.SerializeWithCachedSizes(&output);
  return absl::OkStatus();
}

void AppendTextRecord(const Record& record, std::string* out) {
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  printer.SetInitialIndentLevel(1);
  std::string fields;
  printer.PrintToString(record, &fields);
  absl::StrAppend(out, "records {\n", fields, "}\n");
}

}  // namespace crosscheck
