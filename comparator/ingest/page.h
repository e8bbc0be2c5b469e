#ifndef COMPARATOR_INGEST_PAGE_H_
#define COMPARATOR_INGEST_PAGE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "proto/article.pb.h"

namespace crosscheck {

// What the format of a document says that a block of its text is.
enum class BlockHint : uint8_t {
  kNone,
  kTitle,
  kSubtitle,
  kByline,
  kPublished,
  kCaption,
  kHeading,
  kFurniture,
};

struct PageBlock {
  // Half-open byte offsets in Page::text, without white space at the ends.
  uint32_t begin = 0;
  uint32_t end = 0;
  BlockHint hint = BlockHint::kNone;
};

// A statement of a document about itself, not yet judged.
struct PageFact {
  std::string value;
  FactBasis basis = FACT_BASIS_UNSPECIFIED;
};

// One article as the reader of its format found it, before what its lines are
// and which of its statements about itself hold has been decided.
struct Page {
  // The record's own id; empty where it has none.
  std::string id;
  // Valid UTF-8.
  std::string text;
  // Ascending, not overlapping. Empty: the lines of `text` are its blocks.
  std::vector<PageBlock> blocks;

  // Fields and metadata, the most trusted first. The title is in `text` too,
  // if a title of that wording is anywhere.
  std::vector<PageFact> titles;
  std::vector<PageFact> outlets;
  std::vector<PageFact> bylines;
  std::vector<PageFact> dates;
  std::string url;
  // Place of a dateline that is a field of the record ("located").
  std::string dateline;
  // Agencies that a field of the record credits.
  std::vector<std::string> credits;
  // BCP 47; empty where the document does not say.
  std::string language;
  std::vector<std::string> links;

  InputFormat format = INPUT_FORMAT_UNSPECIFIED;
  std::string encoding;
  std::string sha256;
  std::string source_name;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_PAGE_H_
