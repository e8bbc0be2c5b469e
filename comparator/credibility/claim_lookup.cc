#include "comparator/credibility/claim_lookup.h"

namespace crosscheck {

ClaimLookup::ClaimLookup(absl::Span<const ArticleClaims> articles) {
  articles_.reserve(articles.size());
  for (const ArticleClaims& article : articles) {
    Entry& entry = articles_[article.article().id()];
    // Of two with one id the first counts.
    if (entry.article != nullptr) continue;
    entry.article = &article;
    entry.claims.reserve(article.claims_size());
    for (const Claim& claim : article.claims()) {
      entry.claims.emplace(claim.id(), &claim);
    }
  }
}

const ArticleClaims* ClaimLookup::FindArticle(absl::string_view id) const {
  const auto found = articles_.find(id);
  return found == articles_.end() ? nullptr : found->second.article;
}

FoundClaim ClaimLookup::Find(const ClaimRef& ref) const {
  const auto article = articles_.find(ref.article());
  if (article == articles_.end()) return {};
  const auto claim = article->second.claims.find(ref.claim());
  if (claim == article->second.claims.end()) return {};
  return {article->second.article, claim->second};
}

}  // namespace crosscheck
