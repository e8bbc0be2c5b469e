#ifndef TESTS_PLANTED_PLANNER_H_
#define TESTS_PLANTED_PLANNER_H_

#include <cstdint>

#include "comparator/lexicon/lexicon_index.h"
#include "proto/claim.pb.h"
#include "tests/planted/name_pool.h"
#include "tests/planted/plant.h"

namespace crosscheck {

// At most one plant of each kind for `article`, on a fact that `seed` chooses
// among those that can be changed cleanly; a kind that only has facts that
// cannot is skipped with the reason. Kinds that the article has no facts for
// are in neither list.
Plants PlanPlants(const ArticleClaims& article, const NamePool& pool,
                  const LexiconIndex& lexicon, uint32_t seed);

}  // namespace crosscheck

#endif  // TESTS_PLANTED_PLANNER_H_
