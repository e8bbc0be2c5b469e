#ifndef COMPARATOR_INGEST_DOCUMENT_SOURCE_H_
#define COMPARATOR_INGEST_DOCUMENT_SOURCE_H_

#include <cstdint>
#include <string>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/ingest/raw_document.h"
#include "google/protobuf/io/zero_copy_stream.h"
#include "proto/article.pb.h"

namespace crosscheck {

// Bounds on what is cut out of an input.
struct SourceLimits {
  // Greatest size of one document, which is held in memory.
  uint64_t document_bytes = 0;
  // Greatest size of all that one file holds after unpacking.
  uint64_t input_bytes = 0;
  // Greatest number of archives and compressions inside each other.
  int archive_depth = 0;
};

// Takes what an input is cut into. A status that is not OK stops the reading
// and is handed on.
class DocumentSink {
 public:
  virtual ~DocumentSink() = default;
  virtual absl::Status OnDocument(RawDocument document) = 0;
  virtual absl::Status OnUnreadable(Unreadable unreadable) = 0;
};

// Where an input comes from, for the names of its documents.
struct SourceName {
  // As in Article.source_name.
  std::string source_name;
  // As in RawDocument.default_id.
  std::string default_id;
};

// Cuts `input` into documents, one at a time, by what its first bytes and its
// name show it to be. Memory is bounded by the size of one document. What
// cannot be read goes to `sink` with the reason.
//
// Fails only where `sink` does.
absl::Status ReadDocuments(google::protobuf::io::ZeroCopyInputStream* input,
                           const SourceName& name, const SourceLimits& limits,
                           DocumentSink* sink);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_DOCUMENT_SOURCE_H_
