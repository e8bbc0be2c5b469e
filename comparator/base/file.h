// Reading a whole file.

#ifndef COMPARATOR_BASE_FILE_H_
#define COMPARATOR_BASE_FILE_H_

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

// The bytes of the file at `path`. Where it cannot be opened or read, the
// message begins with the path and the code is what absl::ErrnoToStatus()
// gives: NotFound, PermissionDenied, FailedPrecondition for a folder.
absl::StatusOr<std::string> ReadFile(absl::string_view path);

}  // namespace crosscheck

#endif  // COMPARATOR_BASE_FILE_H_
