#include "comparator/align/parallel.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

namespace crosscheck {

void ParallelFor(size_t count, int threads,
                 absl::FunctionRef<void(size_t begin, size_t end)> work) {
  if (threads <= 1 || count < 2) {
    if (count > 0) work(0, count);
    return;
  }
  oneapi::tbb::task_arena arena(threads);
  arena.execute([&] {
    oneapi::tbb::parallel_for(
        oneapi::tbb::blocked_range<size_t>(0, count),
        [&](const oneapi::tbb::blocked_range<size_t>& range) {
          work(range.begin(), range.end());
        });
  });
}

}  // namespace crosscheck
