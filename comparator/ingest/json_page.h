#ifndef COMPARATOR_INGEST_JSON_PAGE_H_
#define COMPARATOR_INGEST_JSON_PAGE_H_

#include <string>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "comparator/ingest/page.h"
#include "proto/article.pb.h"
#include "proto/record.pb.h"

namespace crosscheck {

// One article of a JSON document: its fields; or, where the object is a record
// of this program in JSON, the record.
struct JsonEntry {
  std::variant<Page, Record, Unreadable> value;
};

struct JsonOptions {
  // Greatest nesting of HTML inside a field.
  int nesting = 0;
};

// The articles of a JSON document: an object, an array of objects, or an
// object with an array of them ("articles", "items", "documents", …). Field
// names are those of ninjs, news-please, trafilatura, schema.org and the
// program's own id/outlet/url/title/published/text, with their common
// variants; case, "_" and "-" count for nothing. An object without a field
// that has text is an Unreadable, with an empty source name.
//
// `json` is valid UTF-8 and is overwritten. InvalidArgument where it is no
// JSON, with the reason and the position.
absl::StatusOr<std::vector<JsonEntry>> ReadJson(std::string json,
                                                const JsonOptions& options);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_JSON_PAGE_H_
