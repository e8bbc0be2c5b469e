#ifndef COMPARATOR_PIPELINE_VERSION_ORDER_H_
#define COMPARATOR_PIPELINE_VERSION_ORDER_H_

#include <vector>

#include "proto/claim.pb.h"

namespace crosscheck {

// Sorts articles by id and numbers the versions of each (see ArticleVersions)
// by date and time of publication, so that the order in which they were read
// changes nothing: "a17" becomes version 1, "a17#2" version 2. What was
// collected twice without a change is kept once.
void OrderVersions(std::vector<ArticleClaims>* articles);

}  // namespace crosscheck

#endif  // COMPARATOR_PIPELINE_VERSION_ORDER_H_
