#ifndef COMPARATOR_TESTING_NEWS_ARTICLE_H_
#define COMPARATOR_TESTING_NEWS_ARTICLE_H_

#include "absl/strings/string_view.h"
#include "proto/article.pb.h"

namespace crosscheck {

// An article "a" of a title, which may be empty, and a body below it, with a
// region for each.
Article NewsArticle(absl::string_view title, absl::string_view body);

}  // namespace crosscheck

#endif  // COMPARATOR_TESTING_NEWS_ARTICLE_H_
