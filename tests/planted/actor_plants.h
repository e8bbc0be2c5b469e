#ifndef TESTS_PLANTED_ACTOR_PLANTS_H_
#define TESTS_PLANTED_ACTOR_PLANTS_H_

#include "absl/status/statusor.h"
#include "tests/planted/fact.h"
#include "tests/planted/plant.h"
#include "tests/planted/plant_input.h"

namespace crosscheck {

// Another actor of the same articles; a claim of responsibility turned into
// blame or a denial; a hedge left out; another name of the actor.
// FailedPrecondition with the reason where the sentence does not allow it.
absl::StatusOr<Plant> PlantActorSwap(const PlantInput& input,
                                     const ArticleFact& fact);
absl::StatusOr<Plant> PlantClaimToBlame(const PlantInput& input,
                                        const ArticleFact& fact);
absl::StatusOr<Plant> PlantClaimToDenial(const PlantInput& input,
                                         const ArticleFact& fact);
absl::StatusOr<Plant> PlantHedgeDrop(const PlantInput& input,
                                     const ArticleFact& fact);
absl::StatusOr<Plant> PlantAlias(const PlantInput& input,
                                 const ArticleFact& fact);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_ACTOR_PLANTS_H_
