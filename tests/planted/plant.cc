#include "tests/planted/plant.h"

namespace crosscheck {

absl::string_view PlantName(PlantKind kind) {
  switch (kind) {
    case PlantKind::kVerbatim:
      return "verbatim";
    case PlantKind::kCountUp:
      return "count up";
    case PlantKind::kCountDown:
      return "count down";
    case PlantKind::kCountZero:
      return "count to zero";
    case PlantKind::kUnitSwap:
      return "killed for injured";
    case PlantKind::kDateShift:
      return "date shifted";
    case PlantKind::kPlaceSibling:
      return "sibling place";
    case PlantKind::kPlaceElsewhere:
      return "place elsewhere";
    case PlantKind::kActorSwap:
      return "other actor";
    case PlantKind::kClaimToBlame:
      return "claim to blame";
    case PlantKind::kClaimToDenial:
      return "claim to denial";
    case PlantKind::kHedgeDrop:
      return "hedge dropped";
    case PlantKind::kVaguerCount:
      return "vaguer count";
    case PlantKind::kParentPlace:
      return "parent place";
    case PlantKind::kAlias:
      return "alias";
    case PlantKind::kNumeralStyle:
      return "digits or words";
    case PlantKind::kDateStyle:
      return "form of date";
    case PlantKind::kSynonym:
      return "synonym";
  }
  return "";
}

bool ChangesFact(PlantKind kind) {
  return kind >= PlantKind::kCountUp && kind <= PlantKind::kHedgeDrop;
}

absl::Status NotClean(absl::string_view why) {
  return absl::FailedPreconditionError(why);
}

absl::Status NotOfThisKind() { return absl::NotFoundError("another kind"); }

Dice::Dice(uint32_t seed, absl::string_view article) {
  // FNV-1a.
  uint32_t hash = 2166136261u ^ seed;
  for (const char c : article) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  random_.seed(hash);
}

}  // namespace crosscheck
