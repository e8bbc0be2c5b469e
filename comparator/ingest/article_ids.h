#ifndef COMPARATOR_INGEST_ARTICLE_IDS_H_
#define COMPARATOR_INGEST_ARTICLE_IDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/numeric/int128.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

// Finds two articles with one id.
//
//   ArticleIds ids;
//   RETURN_IF_ERROR(ids.Add(article.id(), article.source_name()));
//
// Ids are kept as fingerprints of 128 bits and their places as a file and a
// number, some forty bytes an article. Not thread-safe.
class ArticleIds {
 public:
  // InvalidArgument, naming where both stand, for an id that was added before.
  absl::Status Add(absl::string_view id, absl::string_view source_name);

 private:
  struct Place {
    uint32_t file;
    // The number behind the last ":" of the source name; -1 for none.
    int64_t number;
  };

  absl::flat_hash_map<absl::uint128, Place> places_;
  // Source names without their numbers, in order of first use.
  std::vector<std::string> files_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_ARTICLE_IDS_H_
