#ifndef COMPARATOR_EXTRACT_PLACE_NOUN_H_
#define COMPARATOR_EXTRACT_PLACE_NOUN_H_

#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// How large a place a PLACE_NOUN term makes of a name: its cue is
// "place/town", "place/province" and so on. Unspecified for any other term.
PlacePrecision PlaceNounPrecision(const Term& term);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PLACE_NOUN_H_
