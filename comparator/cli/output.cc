#include "comparator/cli/output.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "absl/memory/memory.h"
#include "absl/strings/str_cat.h"

namespace crosscheck {
namespace {

constexpr size_t kBufferBytes = size_t{1} << 16;

// Permissions of a new file, as the user's mask leaves them: a temporary file
// is made for its owner only.
mode_t DefaultMode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

}  // namespace

Output::Output(int descriptor, std::string path, std::string temporary_path)
    : descriptor_(descriptor),
      path_(std::move(path)),
      temporary_path_(std::move(temporary_path)) {}

absl::StatusOr<std::unique_ptr<Output>> Output::Open(absl::string_view path) {
  if (path.empty() || path == "-") {
    return absl::WrapUnique(new Output(STDOUT_FILENO, "", ""));
  }
  struct stat status;
  const std::string name(path);
  // A device or a pipe is written to, not replaced.
  if (stat(name.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
    const int descriptor = open(name.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return absl::ErrnoToStatus(errno, name);
    return absl::WrapUnique(new Output(descriptor, name, ""));
  }
  std::string temporary = absl::StrCat(name, ".XXXXXX");
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return absl::ErrnoToStatus(errno, name);
  if (fchmod(descriptor, DefaultMode()) != 0) {
    // Readable for its owner is enough to go on.
  }
  return absl::WrapUnique(new Output(descriptor, name, std::move(temporary)));
}

Output::~Output() {
  if (!path_.empty() && descriptor_ >= 0) close(descriptor_);
  if (!temporary_path_.empty()) unlink(temporary_path_.c_str());
}

absl::Status Output::Failed(absl::string_view doing) const {
  const int error = errno;
  if (error == EPIPE) return absl::CancelledError("the reader has gone");
  return absl::ErrnoToStatus(
      error,
      absl::StrCat(path_.empty() ? "standard output" : path_, ": ", doing));
}

absl::Status Output::Flush() {
  absl::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t written = write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(written);
    } else if (errno != EINTR) {
      return Failed("cannot be written");
    }
  }
  buffer_.clear();
  return absl::OkStatus();
}

absl::Status Output::Write(absl::string_view bytes) {
  absl::StrAppend(&buffer_, bytes);
  return buffer_.size() < kBufferBytes ? absl::OkStatus() : Flush();
}

absl::Status Output::Close() {
  const absl::Status flushed = Flush();
  if (!flushed.ok()) return flushed;
  if (path_.empty()) return absl::OkStatus();
  const int closed = close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) return Failed("cannot be closed");
  if (temporary_path_.empty()) return absl::OkStatus();
  if (rename(temporary_path_.c_str(), path_.c_str()) != 0) {
    return Failed("cannot be replaced");
  }
  temporary_path_.clear();
  return absl::OkStatus();
}

bool Output::is_terminal() const {
  return descriptor_ >= 0 && isatty(descriptor_) != 0;
}

int TerminalWidth(int otherwise) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
    return otherwise;
  }
  return size.ws_col;
}

}  // namespace crosscheck
