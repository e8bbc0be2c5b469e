#include "comparator/text/token_hash.h"

#include <cstdint>

#include "absl/strings/string_view.h"

// Compiles the hash in, which for keys of a few bytes is most of its speed.
#define XXH_INLINE_ALL
#include "xxhash.h"

namespace crosscheck {

uint64_t TokenHash(absl::string_view norm) {
  return XXH3_64bits(norm.data(), norm.size());
}

}  // namespace crosscheck
