// Geometry and containment of two places, from what their values carry and,
// where there is one, from the gazetteer.

#ifndef COMPARATOR_COMPARE_PLACE_RELATION_H_
#define COMPARATOR_COMPARE_PLACE_RELATION_H_

#include <string>

#include "absl/types/optional.h"
#include "comparator/lexicon/gazetteer.h"
#include "proto/settings.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Whether `inner` lies in `outer` and is not the same place.
bool LiesIn(const PlaceValue& inner, const PlaceValue& outer,
            const Gazetteer* gazetteer);

// Great-circle distance in km; nothing where one has no coordinates.
absl::optional<double> DistanceBetween(const PlaceValue& a,
                                       const PlaceValue& b);

// How far from its point a place may still be meant, in km: its own radius,
// and what "near" or "30 km south of" adds.
double ReachOf(const PlaceValue& place, const CompareSettings& settings,
               const Gazetteer* gazetteer);

// Whether both lie in one province, district or town.
bool ShareDivision(const PlaceValue& a, const PlaceValue& b,
                   const Gazetteer* gazetteer);

// Whether the words only say that it was in the neighbourhood.
bool IsLoose(PlaceRelation relation);

// Whether it is an area with a border: a district or larger.
bool IsArea(const PlaceValue& place);

// What the place is called, as it is compared.
std::string ComparedName(const PlaceValue& place);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PLACE_RELATION_H_
