#include "tests/fuzz/allocation_count.h"

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

std::atomic<size_t> pieces{0};

}  // namespace

void* operator new(size_t size) {
  pieces.fetch_add(1 + size / 64, std::memory_order_relaxed);
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, size_t) noexcept { std::free(memory); }

namespace crosscheck {

size_t PiecesAllocated() { return pieces.load(std::memory_order_relaxed); }

}  // namespace crosscheck
