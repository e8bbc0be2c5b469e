#ifndef COMPARATOR_CLI_OUTPUT_H_
#define COMPARATOR_CLI_OUTPUT_H_

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

// Where a subcommand writes its result: standard output, or a file that
// appears under its name only when everything is written.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(auto output, Output::Open(path));
//   CROSSCHECK_RETURN_IF_ERROR(output->Write(text));
//   CROSSCHECK_RETURN_IF_ERROR(output->Close());
//
// Not thread-safe.
class Output {
 public:
  // Standard output where `path` is empty or "-". Else a new file beside
  // `path`; the status of absl::ErrnoToStatus() where that cannot be made.
  static absl::StatusOr<std::unique_ptr<Output>> Open(absl::string_view path);

  // Drops the new file unless Close() has given it its name.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Cancelled where the reader of a pipe has gone: it has what it wanted, and
  // there is no point in going on. Otherwise the error of the system, such as
  // a full disk.
  absl::Status Write(absl::string_view bytes);

  // Writes what is buffered and renames the file.
  absl::Status Close();

  // Whether a person sees it as it is written.
  bool is_terminal() const;

 private:
  Output(int descriptor, std::string path, std::string temporary_path);

  absl::Status Flush();
  absl::Status Failed(absl::string_view doing) const;

  int descriptor_;
  // Empty for standard output.
  const std::string path_;
  std::string temporary_path_;
  std::string buffer_;
};

// Columns of the terminal that standard output is; `otherwise` where it is
// none or does not say.
int TerminalWidth(int otherwise);

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_OUTPUT_H_
