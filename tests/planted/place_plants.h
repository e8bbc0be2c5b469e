#ifndef TESTS_PLANTED_PLACE_PLANTS_H_
#define TESTS_PLANTED_PLACE_PLANTS_H_

#include "absl/status/statusor.h"
#include "tests/planted/fact.h"
#include "tests/planted/plant.h"
#include "tests/planted/plant_input.h"

namespace crosscheck {

// Other places of the same articles: under the same parent, in another
// province or country; and the place that the gazetteer says contains it.
// FailedPrecondition with the reason where the article's other places tell
// otherwise.
absl::StatusOr<Plant> PlantPlaceSibling(const PlantInput& input,
                                        const ArticleFact& fact);
absl::StatusOr<Plant> PlantPlaceElsewhere(const PlantInput& input,
                                          const ArticleFact& fact);
absl::StatusOr<Plant> PlantParentPlace(const PlantInput& input,
                                       const ArticleFact& fact);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_PLACE_PLANTS_H_
