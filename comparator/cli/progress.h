#ifndef COMPARATOR_CLI_PROGRESS_H_
#define COMPARATOR_CLI_PROGRESS_H_

#include <cstdint>
#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/strings/string_view.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"

namespace crosscheck {

// A line on standard error that says how far the work is. It appears when
// standard error is a terminal and the work takes more than a second, and is
// wiped at the end. Safe to call from any thread.
class Progress {
 public:
  // Shows nothing where `wanted` is false or standard error is no terminal.
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // "reading", "comparing"; and how many articles are done.
  void Report(absl::string_view stage, int64_t done);

 private:
  const bool shown_;
  absl::Mutex mutex_;
  absl::Time next_ ABSL_GUARDED_BY(mutex_);
  bool dirty_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace crosscheck

#endif  // COMPARATOR_CLI_PROGRESS_H_
