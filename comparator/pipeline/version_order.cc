#include "comparator/pipeline/version_order.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

namespace crosscheck {
namespace {

// The id that the first version has.
absl::string_view BaseId(const Article& article) {
  absl::string_view id = article.id();
  if (article.version() > 1) {
    absl::ConsumeSuffix(&id, absl::StrCat("#", article.version()));
  }
  return id;
}

using VersionKey = std::tuple<absl::string_view, absl::string_view,
                              absl::string_view, absl::string_view>;

VersionKey KeyOf(const Article& article) {
  const PublicationDate& published = article.published();
  return {published.date().start(), published.time(), article.text(),
          article.sha256()};
}

bool IsSame(const Article& a, const Article& b) {
  return a.text() == b.text() &&
         a.published().date().start() == b.published().date().start() &&
         a.published().time() == b.published().time();
}

}  // namespace

void OrderVersions(std::vector<ArticleClaims>* articles) {
  absl::btree_map<std::string, std::vector<ArticleClaims>> by_id;
  for (ArticleClaims& claims : *articles) {
    by_id[std::string(BaseId(claims.article()))].push_back(std::move(claims));
  }
  articles->clear();
  for (auto& [id, versions] : by_id) {
    std::sort(versions.begin(), versions.end(),
              [](const ArticleClaims& a, const ArticleClaims& b) {
                return KeyOf(a.article()) < KeyOf(b.article());
              });
    versions.erase(
        std::unique(versions.begin(), versions.end(),
                    [](const ArticleClaims& a, const ArticleClaims& b) {
                      return IsSame(a.article(), b.article());
                    }),
        versions.end());
    if (versions.size() == 1) {
      versions[0].mutable_article()->set_id(id);
      versions[0].mutable_article()->set_version(0);
    } else {
      for (size_t i = 0; i < versions.size(); ++i) {
        Article* article = versions[i].mutable_article();
        article->set_id(i == 0 ? id : absl::StrCat(id, "#", i + 1));
        article->set_version(static_cast<uint32_t>(i + 1));
      }
    }
    std::move(versions.begin(), versions.end(), std::back_inserter(*articles));
  }
  std::sort(articles->begin(), articles->end(),
            [](const ArticleClaims& a, const ArticleClaims& b) {
              return a.article().id() < b.article().id();
            });
}

}  // namespace crosscheck
