#include "tests/planted/planner.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "tests/planted/actor_plants.h"
#include "tests/planted/count_plants.h"
#include "tests/planted/date_plants.h"
#include "tests/planted/fact.h"
#include "tests/planted/place_plants.h"
#include "tests/planted/plant_input.h"

namespace crosscheck {
namespace {

struct PlantRecipe {
  PlantKind kind;
  absl::StatusOr<Plant> (*make)(const PlantInput& input,
                                const ArticleFact& fact);
};

constexpr PlantRecipe kRecipes[] = {
    {PlantKind::kCountUp, PlantCountUp},
    {PlantKind::kCountDown, PlantCountDown},
    {PlantKind::kCountZero, PlantCountZero},
    {PlantKind::kUnitSwap, PlantUnitSwap},
    {PlantKind::kDateShift, PlantDateShift},
    {PlantKind::kPlaceSibling, PlantPlaceSibling},
    {PlantKind::kPlaceElsewhere, PlantPlaceElsewhere},
    {PlantKind::kActorSwap, PlantActorSwap},
    {PlantKind::kClaimToBlame, PlantClaimToBlame},
    {PlantKind::kClaimToDenial, PlantClaimToDenial},
    {PlantKind::kHedgeDrop, PlantHedgeDrop},
    {PlantKind::kVaguerCount, PlantVaguerCount},
    {PlantKind::kParentPlace, PlantParentPlace},
    {PlantKind::kAlias, PlantAlias},
    {PlantKind::kNumeralStyle, PlantNumeralStyle},
    {PlantKind::kDateStyle, PlantDateStyle},
    {PlantKind::kSynonym, PlantSynonym},
};

// Other words inside a quotation are a drift of that, whatever they mean.
bool IsInQuotation(const ArticleFact& fact) {
  for (const Claim* claim : fact.claims) {
    for (const Speaker& speaker : claim->speakers()) {
      if (speaker.direct()) return true;
    }
  }
  return false;
}

}  // namespace

Plants PlanPlants(const ArticleClaims& article, const NamePool& pool,
                  const LexiconIndex& lexicon, uint32_t seed) {
  Dice dice(seed, article.article().id());
  PlantInput input;
  input.article = &article;
  input.facts = FactsOf(article);
  input.pool = &pool;
  input.lexicon = &lexicon;
  input.dice = &dice;
  Plants plants;
  if (input.facts.empty()) return plants;
  plants.plants.emplace_back();
  const uint32_t count = static_cast<uint32_t>(input.facts.size());
  for (const PlantRecipe& recipe : kRecipes) {
    const uint32_t first = dice.Below(count);
    std::string reason;
    bool planted = false;
    for (uint32_t i = 0; i < count && !planted; ++i) {
      const ArticleFact& fact = input.facts[(first + i) % count];
      absl::StatusOr<Plant> plant = recipe.make(input, fact);
      if (plant.ok()) {
        for (const Claim* claim : fact.claims) {
          plant->claims.push_back(claim->id());
        }
        if (IsInQuotation(fact)) plant->right.push_back(RELATION_QUOTE_DRIFT);
        plants.plants.push_back(*std::move(plant));
        planted = true;
      } else if (!absl::IsNotFound(plant.status())) {
        reason = std::string(plant.status().message());
      }
    }
    if (!planted && !reason.empty()) {
      plants.skipped.push_back({recipe.kind, reason});
    }
  }
  return plants;
}

}  // namespace crosscheck
