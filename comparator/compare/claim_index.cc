#include "comparator/compare/claim_index.h"

#include <algorithm>
#include <utility>

#include "absl/container/btree_map.h"
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
    articles_.try_emplace(article.article().id(),
                          std::make_shared<const EventClaims>(article));
  }
  for (const Dependence& dependence : origins.dependences()) {
    dependences_[dependence.article()].push_back(&dependence);
  }
}

std::shared_ptr<const EventClaims> ClaimIndex::FindClaims(
    absl::string_view article) const {
  const auto found = articles_.find(article);
  return found == articles_.end() ? nullptr : found->second;
}

const ArticleClaims* ClaimIndex::Find(absl::string_view article) const {
  const auto found = articles_.find(article);
  return found == articles_.end() ? nullptr : &found->second->article();
}

ClaimIndex::Dependences ClaimIndex::TextOrigins(
    absl::string_view article) const {
  Dependences origins;
  const auto found = dependences_.find(article);
  if (found == dependences_.end()) return origins;
  for (const Dependence* dependence : found->second) {
    if (IsOfText(dependence->reason())) origins.push_back(dependence);
  }
  return origins;
}

TextRoot ClaimIndex::OwnRoot(const ArticleClaims& article) const {
  const auto found = dependences_.find(article.article().id());
  if (found != dependences_.end()) {
    for (const Dependence* dependence : found->second) {
      if (dependence->reason() == DEPENDENCE_REASON_COMMON_OWNER) {
        return {dependence->origin(), RootPath::kOwner};
      }
    }
  }
  const std::string outlet = OutletKey(article.article());
  // OutletKey() gives "article:ID" where no outlet is known.
  return {absl::StartsWith(outlet, "article:")
              ? outlet
              : absl::StrCat("outlet:", outlet),
          RootPath::kOwn};
}

std::vector<TextRoot> ClaimIndex::RootsOf(const ArticleClaims& article) const {
  const std::string start = absl::StrCat("article:", article.article().id());
  // By name; a credit says more than that the words are the same.
  absl::btree_map<std::string, RootPath> roots;
  const auto add = [&roots](const std::string& name, RootPath path) {
    const auto [place, is_new] = roots.emplace(name, path);
    if (!is_new) place->second = std::max(place->second, path);
  };
  // Nodes by whether a credit leads to them.
  absl::btree_set<std::pair<std::string, bool>> seen = {{start, false}};
  std::vector<std::pair<std::string, bool>> open(seen.begin(), seen.end());
  while (!open.empty()) {
    const auto [node, credited] = open.back();
    open.pop_back();
    absl::string_view id = node;
    const ArticleClaims* found =
        absl::ConsumePrefix(&id, "article:") ? Find(id) : nullptr;
    if (found == nullptr) {
      add(node, credited ? RootPath::kCredited : RootPath::kReused);
      continue;
    }
    const Dependences origins = TextOrigins(id);
    if (origins.empty()) {
      const TextRoot own = OwnRoot(*found);
      add(own.name, credited        ? RootPath::kCredited
                    : node == start ? own.path
                                    : RootPath::kReused);
    }
    for (const Dependence* origin : origins) {
      const bool by_credit =
          credited || origin->reason() == DEPENDENCE_REASON_CREDIT;
      if (seen.emplace(origin->origin(), by_credit).second) {
        open.emplace_back(origin->origin(), by_credit);
      }
    }
  }
  // A circle without a way out: all of it was seen, from wherever it was
  // entered.
  if (roots.empty()) {
    absl::string_view id = seen.begin()->first;
    absl::ConsumePrefix(&id, "article:");
    const ArticleClaims* first = Find(id);
    add(OwnRoot(first == nullptr ? article : *first).name, RootPath::kCircle);
  }
  std::vector<TextRoot> ascending;
  for (const auto& [name, path] : roots) ascending.push_back({name, path});
  for (const Dependence* origin : TextOrigins(article.article().id())) {
    for (TextRoot& root : ascending) {
      root.named |= root.name == origin->origin() &&
                    origin->reason() == DEPENDENCE_REASON_CREDIT;
    }
  }
  return ascending;
}

std::vector<std::string> ClaimIndex::TextsIn(
    const ArticleClaims& article) const {
  absl::btree_set<std::string> texts = {article.article().id()};
  std::vector<std::string> open(texts.begin(), texts.end());
  while (!open.empty()) {
    const std::string node = std::move(open.back());
    open.pop_back();
    for (const Dependence* origin : TextOrigins(node)) {
      absl::string_view id = origin->origin();
      if (origin->reason() == DEPENDENCE_REASON_TEXT_REUSE &&
          absl::ConsumePrefix(&id, "article:") &&
          texts.insert(std::string(id)).second) {
        open.push_back(std::string(id));
      }
    }
  }
  return {texts.begin(), texts.end()};
}

}  // namespace crosscheck
