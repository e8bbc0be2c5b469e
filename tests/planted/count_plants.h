#ifndef TESTS_PLANTED_COUNT_PLANTS_H_
#define TESTS_PLANTED_COUNT_PLANTS_H_

#include "absl/status/statusor.h"
#include "tests/planted/fact.h"
#include "tests/planted/plant.h"
#include "tests/planted/plant_input.h"

namespace crosscheck {

// Changes to a count and how it is said. FailedPrecondition with the reason
// where a fact cannot be changed cleanly: the rest of the article has to stay
// as true of the new figure as it was of the old one.
absl::StatusOr<Plant> PlantCountUp(const PlantInput& input,
                                   const ArticleFact& fact);
absl::StatusOr<Plant> PlantCountDown(const PlantInput& input,
                                     const ArticleFact& fact);
absl::StatusOr<Plant> PlantCountZero(const PlantInput& input,
                                     const ArticleFact& fact);
absl::StatusOr<Plant> PlantUnitSwap(const PlantInput& input,
                                    const ArticleFact& fact);
absl::StatusOr<Plant> PlantVaguerCount(const PlantInput& input,
                                       const ArticleFact& fact);
absl::StatusOr<Plant> PlantNumeralStyle(const PlantInput& input,
                                        const ArticleFact& fact);
absl::StatusOr<Plant> PlantSynonym(const PlantInput& input,
                                   const ArticleFact& fact);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_COUNT_PLANTS_H_
