#include "comparator/credibility/claim_lookup.h"

namespace crosscheck {

ClaimLookup::ClaimLookup(absl::Span<const ArticleClaims> articles) {
  articles_.reserve(articles.size());
  for (const ArticleClaims& article : articles) {
    articles_.emplace(article.article().id(), &article);
  }
}

const ArticleClaims* ClaimLookup::FindArticle(absl::string_view id) const {
  const auto found = articles_.find(id);
  return found == articles_.end() ? nullptr : found->second;
}

FoundClaim ClaimLookup::Find(const ClaimRef& ref) const {
  const ArticleClaims* article = FindArticle(ref.article());
  if (article == nullptr) return {};
  for (const Claim& claim : article->claims()) {
    if (claim.id() == ref.claim()) return {article, &claim};
  }
  return {};
}

}  // namespace crosscheck
