#ifndef COMPARATOR_INGEST_ENCODING_H_
#define COMPARATOR_INGEST_ENCODING_H_

#include <cstddef>
#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

struct DecodedText {
  // Valid UTF-8 without a byte order mark.
  std::string text;
  // What the bytes were: "UTF-8", "UTF-16LE", "windows-1252".
  std::string encoding;
};

// Text from bytes: by the byte order mark; as UTF-8 where they are that; by
// `declared`, the encoding that a header or the page itself names (may be
// empty); else by what it looks like, for which windows-1252 is the default.
// UTF-8 with a few broken characters stays UTF-8, with U+FFFD in their place.
//
// InvalidArgument with the reason in plain words ("empty file", "binary data
// (a PDF document)", …) where the bytes are no text.
absl::StatusOr<DecodedText> DecodeText(std::string bytes,
                                       absl::string_view declared);

// What kind of file that is no text `bytes` begins like ("a PDF document");
// empty where it begins like none.
absl::string_view BinaryKind(absl::string_view bytes);

// The encoding that an HTML or XML page declares in its first kilobytes, or
// empty.
std::string DeclaredEncoding(absl::string_view page);

// The longest prefix of `text`, at most `limit` bytes, that ends between
// characters.
absl::string_view CutAtCharacter(absl::string_view text, std::size_t limit);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_ENCODING_H_
