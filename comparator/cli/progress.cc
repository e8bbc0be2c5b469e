#include "comparator/cli/progress.h"

#include <unistd.h>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kWipe = "\r\x1B[K";

// A progress line that cannot be written is no reason to stop.
void WriteToStderr(absl::string_view text) {
  const ssize_t written = write(STDERR_FILENO, text.data(), text.size());
  static_cast<void>(written);
}

}  // namespace

Progress::Progress(bool wanted)
    : shown_(wanted && isatty(STDERR_FILENO) != 0),
      next_(absl::Now() + absl::Seconds(1)) {}

Progress::~Progress() {
  absl::MutexLock lock(&mutex_);
  if (dirty_) WriteToStderr(kWipe);
}

void Progress::Report(absl::string_view stage, int64_t done) {
  if (!shown_) return;
  absl::MutexLock lock(&mutex_);
  const absl::Time now = absl::Now();
  if (now < next_) return;
  next_ = now + absl::Milliseconds(200);
  dirty_ = true;
  WriteToStderr(absl::StrCat(kWipe, stage, ": ", done, " articles"));
}

}  // namespace crosscheck
