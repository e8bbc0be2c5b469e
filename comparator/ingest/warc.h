#ifndef COMPARATOR_INGEST_WARC_H_
#define COMPARATOR_INGEST_WARC_H_

#include <cstdint>
#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/byte_reader.h"

namespace crosscheck {

// A page of a web archive.
struct WarcPage {
  // Number of the record in the file, from 1.
  uint64_t ordinal = 0;
  std::string url;
  // Media type in lower case, without parameters ("text/html").
  std::string type;
  // Encoding in the HTTP header; may be empty.
  std::string charset;
  // The page, without HTTP header, chunks and compression.
  std::string bytes;
  // Why the page could not be read; empty where it could.
  std::string problem;
};

// Reads a WARC file (ISO 28500) and hands the pages in it to `sink`: responses
// with HTTP status 200, resources and conversions whose type is text. Other
// records are passed over. (libarchive reads WARC too, but passes over pages
// whose address ends with a slash, as those of many outlets do.)
//
// A page greater than `document_bytes` is handed on with a problem. The value
// is why the rest of the file could not be read, empty where all was. Fails
// only where `sink` does.
absl::StatusOr<std::string> ReadWarc(
    ByteReader* input, uint64_t document_bytes,
    absl::FunctionRef<absl::Status(WarcPage)> sink);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_WARC_H_
