#include "comparator/pipeline/article_versions.h"

#include "absl/strings/str_cat.h"
#include "xxhash.h"

namespace crosscheck {
namespace {

uint64_t Fingerprint(absl::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

uint64_t HeadingOf(const Article& article) {
  if (article.title().value().empty()) return 0;
  return Fingerprint(
      absl::StrCat(article.outlet().value(), "\n", article.title().value()));
}

}  // namespace

bool ArticleVersions::Admit(Article* article) {
  const uint64_t heading = HeadingOf(*article);
  const auto [it, is_new] =
      known_.emplace(Fingerprint(article->id()), Known{heading});
  if (is_new) return true;
  Known& known = it->second;
  if (heading == 0 || heading != known.heading) return false;
  ++known.versions;
  article->set_version(known.versions);
  // Another article may be called so already, however unlikely.
  article->set_id(absl::StrCat(article->id(), "#", known.versions));
  return known_.emplace(Fingerprint(article->id()), Known{heading}).second;
}

}  // namespace crosscheck
