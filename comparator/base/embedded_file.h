// A file that was built into the program; see embed.bzl.

#ifndef COMPARATOR_BASE_EMBEDDED_FILE_H_
#define COMPARATOR_BASE_EMBEDDED_FILE_H_

#include "absl/strings/string_view.h"

namespace crosscheck {

// Both views last as long as the program.
struct EmbeddedFile {
  // Where the file stood in the workspace, such as
  // "comparator/extract/data/killed.textproto".
  absl::string_view path;
  absl::string_view contents;
};

}  // namespace crosscheck

#endif  // COMPARATOR_BASE_EMBEDDED_FILE_H_
