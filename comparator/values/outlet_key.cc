#include "comparator/values/outlet_key.h"

#include "absl/strings/str_cat.h"
#include "comparator/values/name_key.h"

namespace crosscheck {

std::string OutletKey(const Article& article) {
  if (!article.outlet_id().empty()) return article.outlet_id();
  const std::string name = NameKey(article.outlet().value());
  return name.empty() ? absl::StrCat("article:", article.id()) : name;
}

}  // namespace crosscheck
