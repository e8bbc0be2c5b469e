#ifndef COMPARATOR_COMPARE_HOMONYM_H_
#define COMPARATOR_COMPARE_HOMONYM_H_

#include "comparator/lexicon/gazetteer.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Whether the name of `place` is also that of a place within `km` of `other`,
// or inside of it: the text may mean that one, and the two are in no conflict.
// False without a gazetteer.
bool HasNamesakeNear(const PlaceValue& place, const PlaceValue& other,
                     double km, const Gazetteer* gazetteer);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_HOMONYM_H_
