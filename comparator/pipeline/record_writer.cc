#include "comparator/pipeline/record_writer.h"

#include <cstddef>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "google/protobuf/io/coded_stream.h"
#include "google/protobuf/text_format.h"

namespace crosscheck {

using ::google::protobuf::io::CodedOutputStream;

absl::Status AppendBinaryRecord(const Record& record, std::string* out) {
  const size_t size = record.ByteSizeLong();
  if (size > INT32_MAX) {
    return absl::ResourceExhaustedError(
        absl::StrCat("a record of ", size,
                     " bytes is too large for the binary form; JSON has no "
                     "such limit"));
  }
  const auto length = static_cast<uint32_t>(size);
  const size_t begin = out->size();
  out->resize(begin + CodedOutputStream::VarintSize32(length) + size);
  auto* const at = reinterpret_cast<uint8_t*>(&(*out)[begin]);
  record.SerializeWithCachedSizesToArray(
      CodedOutputStream::WriteVarint32ToArray(length, at));
  return absl::OkStatus();
}

void AppendTextRecord(const Record& record, std::string* out) {
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string fields;
  printer.PrintToString(record, &fields);
  absl::StrAppend(out, fields);
}

}  // namespace crosscheck
