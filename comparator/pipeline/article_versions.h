#ifndef COMPARATOR_PIPELINE_ARTICLE_VERSIONS_H_
#define COMPARATOR_PIPELINE_ARTICLE_VERSIONS_H_

#include <cstdint>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "proto/article.pb.h"

namespace crosscheck {

// Tells an article that was collected twice under one id, before and after it
// was edited, from two articles that happen to have one id: a crawl has many
// of the former, and the latter is an error.
//
//   ArticleVersions versions;
//   for (Article& article : articles) {
//     if (!versions.Admit(&article)) ReportTwoOfOneId(article);
//   }
//
// Takes some thirty bytes an article. Not thread-safe.
class ArticleVersions {
 public:
  // False where an earlier article had the id and is another one. A later
  // version, of the same outlet and under the same title, gets an id and a
  // version of its own: "a17", then "a17#2" and 2. Versions are numbered as
  // they come; OrderVersions() puts them into the order of their publication.
  bool Admit(Article* article);

 private:
  struct Known {
    // Of outlet and title; 0 for an article without a title.
    uint64_t heading = 0;
    uint32_t versions = 1;
  };

  // By fingerprint of the id.
  absl::flat_hash_map<uint64_t, Known> known_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_ARTICLE_VERSIONS_H_
