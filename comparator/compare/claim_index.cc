#include "comparator/compare/claim_index.h"

#include <algorithm>

#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "comparator/compare/telling.h"
#include "comparator/values/outlet_key.h"

namespace crosscheck {
namespace {

// Whether the whole text rests on the origin, and not some statement in it. A
// link alone may be to anything.
bool IsOfText(DependenceReason reason) {
  return reason == DEPENDENCE_REASON_CREDIT ||
         reason == DEPENDENCE_REASON_TEXT_REUSE;
}

}  // namespace

ClaimIndex::ClaimIndex(absl::Span<const ArticleClaims> articles,
                       const OriginGraph& origins)
    : origins_(origins) {
  articles_.reserve(articles.size());
  for (const ArticleClaims& article : articles) {
    articles_.emplace(article.article().id(), &article);
  }
  for (const Dependence& dependence : origins.dependences()) {
    dependences_[dependence.article()].push_back(&dependence);
  }
}

const ArticleClaims* ClaimIndex::Find(absl::string_view article) const {
  const auto found = articles_.find(article);
  return found == articles_.end() ? nullptr : found->second;
}

std::vector<std::string> ClaimIndex::Origins(absl::string_view article) const {
  std::vector<std::string> origins;
  const auto found = dependences_.find(article);
  if (found == dependences_.end()) return origins;
  for (const Dependence* dependence : found->second) {
    if (IsOfText(dependence->reason())) origins.push_back(dependence->origin());
  }
  return origins;
}

std::string ClaimIndex::OwnRoot(const ArticleClaims& article) const {
  const auto found = dependences_.find(article.article().id());
  if (found != dependences_.end()) {
    for (const Dependence* dependence : found->second) {
      if (dependence->reason() == DEPENDENCE_REASON_COMMON_OWNER) {
        return dependence->origin();
      }
    }
  }
  const std::string outlet = OutletKey(article.article());
  // OutletKey() gives "article:ID" where no outlet is known.
  return absl::StartsWith(outlet, "article:") ? outlet
                                              : absl::StrCat("outlet:", outlet);
}

std::vector<std::string> ClaimIndex::RootsOf(
    const ArticleClaims& article) const {
  absl::btree_set<std::string> roots;
  absl::btree_set<std::string> seen = {
      absl::StrCat("article:", article.article().id())};
  std::vector<std::string> open(seen.begin(), seen.end());
  while (!open.empty()) {
    const std::string node = open.back();
    open.pop_back();
    absl::string_view id = node;
    const ArticleClaims* found =
        absl::ConsumePrefix(&id, "article:") ? Find(id) : nullptr;
    if (found == nullptr) {
      roots.insert(node);
      continue;
    }
    const std::vector<std::string> origins = Origins(id);
    if (origins.empty()) roots.insert(OwnRoot(*found));
    for (const std::string& origin : origins) {
      if (seen.insert(origin).second) open.push_back(origin);
    }
  }
  // A circle without a way out: all of it was seen, from wherever it was
  // entered.
  if (roots.empty()) {
    absl::string_view id = *seen.begin();
    absl::ConsumePrefix(&id, "article:");
    const ArticleClaims* first = Find(id);
    roots.insert(OwnRoot(first == nullptr ? article : *first));
  }
  return {roots.begin(), roots.end()};
}

}  // namespace crosscheck
