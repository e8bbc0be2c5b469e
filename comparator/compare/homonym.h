#ifndef COMPARATOR_COMPARE_HOMONYM_H_
#define COMPARATOR_COMPARE_HOMONYM_H_

#include "comparator/lexicon/gazetteer.h"
#include "proto/value.pb.h"

namespace crosscheck {

// How another place of one's name stands to a second place.
enum class Namesake {
  kNone,
  kNear,
  // It lies in the second place, or the second place lies in it.
  kInside,
  kAround,
};

// Whether the name of `place` is also that of a place of its precision within
// `km` of `other`, or inside of it, or around it: the text may mean that one,
// and the two are in no conflict. Of several the one that lies around or
// inside. kNone without a gazetteer.
Namesake FindNamesake(const PlaceValue& place, const PlaceValue& other,
                      double km, const Gazetteer* gazetteer);

// Whether the name of `place`, which could not be resolved, is that of towns,
// none of them within `km` of `other`, inside of it or around it. False without
// a gazetteer.
bool NamesTownElsewhere(const PlaceValue& place, const PlaceValue& other,
                        double km, const Gazetteer* gazetteer);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_HOMONYM_H_
