#ifndef COMPARATOR_COMPARE_PLACE_RULES_H_
#define COMPARATOR_COMPARE_PLACE_RULES_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {

// How two places of one event stand to one another, in the order in which the
// rules are tried. Values of both are places.
//
// Reasons: "same_place", "same_name", "relation_word"; "in_gazetteer",
// "name_contains", "told_together"; "not_in_gazetteer", "no_coordinates",
// "two_places_of_one_name"; "within_radius"; "one_parent"; "other_country",
// "other_province", "far_apart"; "background".
absl::Span<const RelationRule> PlaceRules();

// The places of a telling that none of its other places lies in: of "the
// market, Tal Rahma, Qasr province" the market.
std::vector<const Claim*> NarrowestPlaces(const Telling& telling,
                                          const Gazetteer* gazetteer);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PLACE_RULES_H_
