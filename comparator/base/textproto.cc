#include "comparator/base/textproto.h"

#include <limits>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/base/file.h"
#include "comparator/base/status_macros.h"
#include "google/protobuf/io/tokenizer.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"

namespace crosscheck {
namespace {

// How deep messages may nest: far beyond what a person writes, and short of
// what would exhaust the stack.
constexpr int kMaxNesting = 200;

class ErrorLines : public google::protobuf::io::ErrorCollector {
 public:
  explicit ErrorLines(absl::string_view name) : name_(name) {}

  // Lines and columns count from 0 here; an error of the file as a whole, such
  // as a required field that is missing, has line -1.
  void AddError(int line, google::protobuf::io::ColumnNumber column,
                const std::string& message) override {
    if (line < 0) {
      lines_.push_back(absl::StrCat(name_, ": ", message));
      return;
    }
    lines_.push_back(
        absl::StrCat(name_, ":", line + 1, ":", column + 1, ": ", message));
  }

  std::string Joined() const { return absl::StrJoin(lines_, "\n"); }

 private:
  const absl::string_view name_;
  std::vector<std::string> lines_;
};

}  // namespace

absl::Status ParseTextproto(
    absl::string_view name, absl::string_view text,
    google::protobuf::Message* message,
    google::protobuf::TextFormat::ParseInfoTree* locations) {
  if (text.size() > std::numeric_limits<int>::max()) {
    return absl::InvalidArgumentError(
        absl::StrCat(name, ": protobuf text of more than 2 GiB"));
  }
  ErrorLines errors(name);
  google::protobuf::TextFormat::Parser parser;
  parser.RecordErrorsTo(&errors);
  parser.WriteLocationsTo(locations);
  parser.SetRecursionLimit(kMaxNesting);
  google::protobuf::io::ArrayInputStream stream(text.data(),
                                                static_cast<int>(text.size()));
  if (parser.Parse(&stream, message)) return absl::OkStatus();
  return absl::InvalidArgumentError(errors.Joined());
}

absl::Status ReadTextprotoFile(
    absl::string_view path, google::protobuf::Message* message,
    google::protobuf::TextFormat::ParseInfoTree* locations) {
  CROSSCHECK_ASSIGN_OR_RETURN(const std::string text, ReadFile(path));
  return ParseTextproto(path, text, message, locations);
}

}  // namespace crosscheck
