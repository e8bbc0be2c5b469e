#ifndef COMPARATOR_INGEST_UTF8_H_
#define COMPARATOR_INGEST_UTF8_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"

namespace crosscheck {

// Whether `text` is well-formed UTF-8.
bool IsValidUtf8(absl::string_view text);

// `bytes` with U+FFFD for what is no character. The counts, where they are not
// null, are set to how many characters beyond ASCII were sound and how many
// were not.
std::string RepairUtf8(absl::string_view bytes, std::size_t* sound = nullptr,
                       std::size_t* broken = nullptr);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_UTF8_H_
