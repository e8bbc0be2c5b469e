#ifndef COMPARATOR_VALUES_OUTLET_NAME_H_
#define COMPARATOR_VALUES_OUTLET_NAME_H_

#include <string>

#include "proto/article.pb.h"

namespace crosscheck {

// What a reader may call an article's outlet: its name; where that is not
// known, the host of its address or the source that it names at its end;
// lastly its title's first words in quotation marks, or its id. Never empty
// where the article has an id.
std::string OutletName(const Article& article);

}  // namespace crosscheck

#endif  // COMPARATOR_VALUES_OUTLET_NAME_H_
