#ifndef COMPARATOR_CREDIBILITY_ARTICLE_ORIGINS_H_
#define COMPARATOR_CREDIBILITY_ARTICLE_ORIGINS_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "proto/claim.pb.h"
#include "proto/provenance.pb.h"

namespace crosscheck {

// Which articles have nothing in common that both might have their news from:
// no text, agency, owner or outlet. What two claims share besides (a speaker)
// is another matter.
//
// The articles and the graph outlive it. Not thread-safe: what was found out
// is kept.
class ArticleOrigins {
 public:
  ArticleOrigins(absl::Span<const ArticleClaims> articles,
                 const OriginGraph& origins);

  // By Article.id; an article that is not known is independent of all others.
  bool AreIndependent(absl::string_view a, absl::string_view b);

 private:
  // All that an article goes back to, as nodes of the graph, with itself and
  // its outlet; ascending.
  const std::vector<std::string>& OriginsOf(absl::string_view article);

  absl::flat_hash_map<absl::string_view, const ArticleClaims*> articles_;
  absl::flat_hash_map<absl::string_view, std::vector<absl::string_view>> rests_;
  absl::flat_hash_map<std::string, std::vector<std::string>> origins_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_ARTICLE_ORIGINS_H_
