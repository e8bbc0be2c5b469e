#ifndef COMPARATOR_INGEST_SHA256_H_
#define COMPARATOR_INGEST_SHA256_H_

#include <string>

#include "absl/strings/string_view.h"

namespace crosscheck {

// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits. Empty where the
// cryptographic library refuses the algorithm, which it does in no known
// configuration.
std::string Sha256Hex(absl::string_view bytes);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_SHA256_H_
