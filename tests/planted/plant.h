// What is planted: one fact changed, or one fact said in other words.

#ifndef TESTS_PLANTED_PLANT_H_
#define TESTS_PLANTED_PLANT_H_

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/span.pb.h"
#include "tests/planted/text_edit.h"

namespace crosscheck {

// In the order of the table.
enum class PlantKind {
  // Nothing but the outlet.
  kVerbatim,

  // --- A fact changed.
  kCountUp,
  kCountDown,
  kCountZero,
  kUnitSwap,
  kDateShift,
  kPlaceSibling,
  kPlaceElsewhere,
  kActorSwap,
  kClaimToBlame,
  kClaimToDenial,
  kHedgeDrop,

  // --- The wording changed.
  kVaguerCount,
  kParentPlace,
  kAlias,
  kNumeralStyle,
  kDateStyle,
  kSynonym,
};

constexpr PlantKind kLastPlantKind = PlantKind::kSynonym;

// "count up", for the table.
absl::string_view PlantName(PlantKind kind);

// Whether the report ought to tell a reader of it.
bool ChangesFact(PlantKind kind);

struct Plant {
  PlantKind kind = PlantKind::kVerbatim;
  // What is changed; a swap of units changes two.
  std::vector<Attribute> attributes;
  // All places where the article says it.
  std::vector<TextEdit> edits;
  // Any of these says right what the two articles are to one another.
  std::vector<Relation> right;
  // Claim ids of what is changed.
  std::vector<std::string> claims;
  // The old and the new words, for a reader.
  std::string change;
  // A sentence of the original that has them.
  Span sentence;
};

// Why a fact of an article was left alone.
struct Skipped {
  PlantKind kind = PlantKind::kVerbatim;
  std::string reason;
};

struct Plants {
  std::vector<Plant> plants;
  std::vector<Skipped> skipped;
};

// FailedPrecondition: the fact is of the kind wanted, but the article would not
// read as before.
absl::Status NotClean(absl::string_view why);
// NotFound: the plant is not for facts of this kind.
absl::Status NotOfThisKind();

// Random numbers that are alike on every machine, which the distributions of
// the standard library are not.
class Dice {
 public:
  // One article's, whatever comes before it.
  Dice(uint32_t seed, absl::string_view article);

  // In [0, n); n is at least 1.
  uint32_t Below(uint32_t n) { return static_cast<uint32_t>(random_() % n); }

 private:
  std::mt19937 random_;
};

}  // namespace crosscheck

#endif  // TESTS_PLANTED_PLANT_H_
