#ifndef TESTS_PLANTED_DATE_PLANTS_H_
#define TESTS_PLANTED_DATE_PLANTS_H_

#include "absl/status/statusor.h"
#include "tests/planted/fact.h"
#include "tests/planted/plant.h"
#include "tests/planted/plant_input.h"

namespace crosscheck {

// The date two or three days off, with its weekday and year, and the same date
// in another form. FailedPrecondition with the reason where it is not a single
// day in words that are understood.
absl::StatusOr<Plant> PlantDateShift(const PlantInput& input,
                                     const ArticleFact& fact);
absl::StatusOr<Plant> PlantDateStyle(const PlantInput& input,
                                     const ArticleFact& fact);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_DATE_PLANTS_H_
