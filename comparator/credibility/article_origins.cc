#include "comparator/credibility/article_origins.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "comparator/values/outlet_key.h"

namespace crosscheck {
namespace {

// Whether the whole article rests on the origin, and not one statement in it.
bool IsOfArticle(DependenceReason reason) {
  return reason == DEPENDENCE_REASON_CREDIT ||
         reason == DEPENDENCE_REASON_TEXT_REUSE ||
         reason == DEPENDENCE_REASON_COMMON_OWNER;
}

}  // namespace

ArticleOrigins::ArticleOrigins(absl::Span<const ArticleClaims> articles,
                               const OriginGraph& origins) {
  for (const ArticleClaims& article : articles) {
    articles_.emplace(article.article().id(), &article);
  }
  for (const Dependence& dependence : origins.dependences()) {
    if (!IsOfArticle(dependence.reason())) continue;
    rests_[dependence.article()].push_back(dependence.origin());
  }
}

const std::vector<std::string>& ArticleOrigins::OriginsOf(
    absl::string_view article) {
  const auto known = origins_.find(article);
  if (known != origins_.end()) return known->second;
  absl::btree_set<std::string> nodes = {absl::StrCat("article:", article)};
  std::vector<std::string> open(nodes.begin(), nodes.end());
  while (!open.empty()) {
    const std::string node = std::move(open.back());
    open.pop_back();
    absl::string_view id = node;
    if (!absl::ConsumePrefix(&id, "article:")) continue;
    const auto found = articles_.find(id);
    if (found != articles_.end()) {
      nodes.insert(
          absl::StrCat("outlet:", OutletKey(found->second->article())));
    }
    const auto rests = rests_.find(id);
    if (rests == rests_.end()) continue;
    for (const absl::string_view origin : rests->second) {
      if (nodes.emplace(origin).second) open.emplace_back(origin);
    }
  }
  return origins_
      .emplace(std::string(article),
               std::vector<std::string>(nodes.begin(), nodes.end()))
      .first->second;
}

bool ArticleOrigins::AreIndependent(absl::string_view a, absl::string_view b) {
  // A reference would not outlive the next call.
  const std::vector<std::string> of_a = OriginsOf(a);
  const std::vector<std::string>& of_b = OriginsOf(b);
  std::vector<std::string> both;
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                        std::back_inserter(both));
  return both.empty();
}

}  // namespace crosscheck
