#ifndef TESTS_PLANTED_PLANT_INPUT_H_
#define TESTS_PLANTED_PLANT_INPUT_H_

#include <vector>

#include "comparator/lexicon/lexicon_index.h"
#include "proto/claim.pb.h"
#include "tests/planted/fact.h"
#include "tests/planted/name_pool.h"
#include "tests/planted/plant.h"

namespace crosscheck {

// What those who plan a plant may look at.
struct PlantInput {
  const ArticleClaims* article = nullptr;
  std::vector<ArticleFact> facts;
  const NamePool* pool = nullptr;
  const LexiconIndex* lexicon = nullptr;
  Dice* dice = nullptr;
};

}  // namespace crosscheck

#endif  // TESTS_PLANTED_PLANT_INPUT_H_
