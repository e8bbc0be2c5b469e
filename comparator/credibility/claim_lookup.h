#ifndef COMPARATOR_CREDIBILITY_CLAIM_LOOKUP_H_
#define COMPARATOR_CREDIBILITY_CLAIM_LOOKUP_H_

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// A claim with its article.
struct FoundClaim {
  const ArticleClaims* article = nullptr;
  const Claim* claim = nullptr;

  bool found() const { return claim != nullptr; }
};

// Articles by id and their claims. The articles outlive it unchanged. Const
// and so thread-safe.
class ClaimLookup {
 public:
  explicit ClaimLookup(absl::Span<const ArticleClaims> articles);

  // Null where there is none.
  const ArticleClaims* FindArticle(absl::string_view id) const;

  // Nothing where the article or the claim is not there.
  FoundClaim Find(const ClaimRef& ref) const;

 private:
  struct Entry {
    const ArticleClaims* article = nullptr;
    absl::flat_hash_map<absl::string_view, const Claim*> claims;
  };

  absl::flat_hash_map<absl::string_view, Entry> articles_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_CLAIM_LOOKUP_H_
