#ifndef COMPARATOR_TEXT_TOKEN_HASH_H_
#define COMPARATOR_TEXT_TOKEN_HASH_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Hash of a normalised token. It is XXH3 (64 bits, no seed), whose output its
// author has frozen since release 0.8: the same on every machine, in every
// build, so that tables compiled at build time can hold it.
uint64_t TokenHash(absl::string_view norm);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_TOKEN_HASH_H_
