#include "comparator/provenance/ownership.h"

#include <string>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

Dependence MakeDependence(const TracedArticle& article,
                          const std::string& outlet, DependenceReason reason) {
  Dependence dependence;
  dependence.set_article(article.id());
  dependence.set_origin(absl::StrCat("outlet:", outlet));
  dependence.set_reason(reason);
  return dependence;
}

// Who owns an outlet; the outlet itself where nobody is known to.
std::string OwnerOf(const std::string& outlet, const LexiconIndex* lexicon) {
  const Outlet* entry =
      lexicon == nullptr ? nullptr : lexicon->FindOutlet(outlet);
  if (entry == nullptr || entry->owner().empty()) return outlet;
  return lexicon->FindOutlet(entry->owner()) != nullptr
             ? entry->owner()
             : NameKey(entry->owner());
}

}  // namespace

std::vector<Dependence> FindOwnership(absl::Span<const TracedArticle> articles,
                                      const LexiconIndex* lexicon) {
  absl::btree_map<std::string, int> articles_of;
  absl::btree_map<std::string, absl::btree_set<std::string>> outlets_of;
  absl::btree_map<std::string, std::string> owners;
  for (const TracedArticle& article : articles) {
    if (articles_of[article.outlet]++ > 0) continue;
    owners[article.outlet] = OwnerOf(article.outlet, lexicon);
    outlets_of[owners[article.outlet]].insert(article.outlet);
  }
  std::vector<Dependence> dependences;
  for (const TracedArticle& article : articles) {
    const std::string& owner = owners[article.outlet];
    if (outlets_of[owner].size() > 1) {
      dependences.push_back(
          MakeDependence(article, owner, DEPENDENCE_REASON_COMMON_OWNER));
    }
    if (articles_of[article.outlet] > 1) {
      dependences.push_back(MakeDependence(article, article.outlet,
                                           DEPENDENCE_REASON_SAME_OUTLET));
    }
  }
  return dependences;
}

}  // namespace crosscheck
