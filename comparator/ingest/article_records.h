// Articles and other records as protobuf has them.

#ifndef COMPARATOR_INGEST_ARTICLE_RECORDS_H_
#define COMPARATOR_INGEST_ARTICLE_RECORDS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/article.pb.h"
#include "proto/record.pb.h"

namespace crosscheck {

// The records of a file in protobuf's text form: one Article's fields, or any
// number of records (RecordList), articles first. InvalidArgument with `name`,
// line and column where it is neither.
absl::StatusOr<std::vector<Record>> ParseTextRecords(absl::string_view name,
                                                     absl::string_view text);

// What is wrong with an article that another program, or a damaged file, gave:
// spans that leave the text or split a character, regions out of order, text
// that is no UTF-8. Empty where nothing is.
std::string ProblemOfArticle(const Article& article);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_ARTICLE_RECORDS_H_
