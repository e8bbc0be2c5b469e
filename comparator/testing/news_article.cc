#include "comparator/testing/news_article.h"

#include <cstdint>

#include "absl/strings/str_cat.h"

namespace crosscheck {

Article NewsArticle(absl::string_view title, absl::string_view body) {
  Article article;
  article.set_id("a");
  article.set_text(absl::StrCat(title, "\n\n", body));
  if (!title.empty()) {
    Region* const heading = article.add_regions();
    heading->set_kind(REGION_KIND_TITLE);
    heading->set_end(static_cast<uint32_t>(title.size()));
  }
  Region* const region = article.add_regions();
  region->set_kind(REGION_KIND_BODY);
  region->set_begin(static_cast<uint32_t>(title.size()) + 2);
  region->set_end(static_cast<uint32_t>(article.text().size()));
  return article;
}

}  // namespace crosscheck
