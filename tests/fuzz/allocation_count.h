#ifndef TESTS_FUZZ_ALLOCATION_COUNT_H_
#define TESTS_FUZZ_ALLOCATION_COUNT_H_

#include <cstddef>

namespace crosscheck {

// Memory that the program has asked for since it began, in pieces of 64 bytes
// or less, given back or not. A measure of work that is the same on every
// machine, which seconds are not. Linking this replaces the global operators
// new and delete of the program.
size_t PiecesAllocated();

}  // namespace crosscheck

#endif  // TESTS_FUZZ_ALLOCATION_COUNT_H_
