#ifndef COMPARATOR_ALIGN_PARALLEL_H_
#define COMPARATOR_ALIGN_PARALLEL_H_

#include <cstddef>

#include "absl/functional/function_ref.h"

namespace crosscheck {

// Calls `work` with half-open ranges that together are [0, count), on up to
// `threads` threads. `work` writes only what belongs to its range, so that the
// result does not depend on how the ranges fall.
void ParallelFor(size_t count, int threads,
                 absl::FunctionRef<void(size_t begin, size_t end)> work);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_PARALLEL_H_
