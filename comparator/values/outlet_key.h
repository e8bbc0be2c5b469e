#ifndef COMPARATOR_VALUES_OUTLET_KEY_H_
#define COMPARATOR_VALUES_OUTLET_KEY_H_

#include <string>

#include "proto/article.pb.h"

namespace crosscheck {

// What tells an article's outlet from others: its lexicon id, else its folded
// name; "article:ID" where neither is known, so that such articles are outlets
// of their own.
std::string OutletKey(const Article& article);

}  // namespace crosscheck

#endif  // COMPARATOR_VALUES_OUTLET_KEY_H_
