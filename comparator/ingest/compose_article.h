#ifndef COMPARATOR_INGEST_COMPOSE_ARTICLE_H_
#define COMPARATOR_INGEST_COMPOSE_ARTICLE_H_

#include <cstddef>

#include "absl/status/statusor.h"
#include "comparator/ingest/outlet_cues.h"
#include "comparator/ingest/outlet_directory.h"
#include "comparator/ingest/page.h"
#include "comparator/ingest/page_rules.h"
#include "proto/article.pb.h"
#include "proto/manifest.pb.h"

namespace crosscheck {

// What articles are composed with. The pointers outlive the calls.
struct ComposeContext {
  const PageRuleSet* rules = nullptr;
  const OutletCueFinder* cues = nullptr;
  // May be null.
  const OutletDirectory* directory = nullptr;
  // Greatest size of an article's text in bytes.
  std::size_t article_bytes = 0;
};

// Decides what the lines of `page` are and which of its statements about
// itself hold. `manifest` is the user's entry for the article, or null. The
// article's id is the page's, and may be empty.
//
// InvalidArgument, with the reason in plain words, where there is nothing to
// read in the page.
absl::StatusOr<Article> ComposeArticle(Page page, const ManifestEntry* manifest,
                                       const ComposeContext& context);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_COMPOSE_ARTICLE_H_
