#ifndef COMPARATOR_INGEST_UTF8_H_
#define COMPARATOR_INGEST_UTF8_H_

#include "absl/strings/string_view.h"

namespace crosscheck {

// Whether `text` is well-formed UTF-8.
bool IsValidUtf8(absl::string_view text);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_UTF8_H_
