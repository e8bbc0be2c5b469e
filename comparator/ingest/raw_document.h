#ifndef COMPARATOR_INGEST_RAW_DOCUMENT_H_
#define COMPARATOR_INGEST_RAW_DOCUMENT_H_

#include <memory>
#include <string>

#include "comparator/ingest/manifest.h"

namespace crosscheck {

enum class DocumentKind {
  kText,
  kHtml,
  // A JSON document: an article, or a list of them.
  kJson,
  // RSS, Atom or RDF.
  kFeed,
  // Protobuf's text form of an Article, a Record or several.
  kTextproto,
  // One binary Record, without its length.
  kRecord,
  // One binary Article, without its length.
  kArticle,
};

// The bytes of one document, cut out of the input but not yet read: a file, a
// line of JSONL, a member of an archive, a record of a stream.
struct RawDocument {
  DocumentKind kind = DocumentKind::kText;
  std::string bytes;
  // As in Article.source_name.
  std::string source_name;
  // The id of the article if it has none itself: a path below the folder that
  // the user gave, with "!member" and ":line" where there are such.
  std::string default_id;
  // Encoding that a header gives; may be empty.
  std::string charset;
  // Address that the input gives beside the document; may be empty.
  std::string url;
  // The manifest of the folder it was found in; null where there is none.
  std::shared_ptr<const ManifestTable> manifest;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_RAW_DOCUMENT_H_
