#ifndef COMPARATOR_INGEST_SNIFF_H_
#define COMPARATOR_INGEST_SNIFF_H_

#include <cstddef>

#include "absl/strings/string_view.h"

namespace crosscheck {

// How an input is cut into documents.
enum class InputKind {
  kText,
  kHtml,
  // JSON, one document or one a line: the first line tells.
  kJson,
  kFeed,
  kTextproto,
  // Records behind their lengths.
  kRecordStream,
  // Articles behind their lengths.
  kArticleStream,
  // One binary Article.
  kArticle,
  // Compressed, or an archive with members.
  kArchive,
  kWarc,
};

// How many of an input's first bytes SniffInput() wants to see.
constexpr std::size_t kSniffBytes = 4096;

// What an input is, by its first bytes; where they leave it open, by the
// ending of `name`. What is of no known form is text.
InputKind SniffInput(absl::string_view head, absl::string_view name);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_SNIFF_H_
