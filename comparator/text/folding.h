#ifndef COMPARATOR_TEXT_FOLDING_H_
#define COMPARATOR_TEXT_FOLDING_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Bytes that FoldToken() may write for a token of `raw_size` bytes.
constexpr size_t MaxFoldedSize(size_t raw_size) { return 7 * raw_size + 16; }

// Writes the normalised form of the token `raw` to `out`, which has room for
// MaxFoldedSize(raw.size()) bytes, and returns its length. NormalizeToken() in
// normalizer.h says what that form is.
size_t FoldToken(absl::string_view raw, char* out);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_FOLDING_H_
