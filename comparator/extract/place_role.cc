#include "comparator/extract/place_role.h"

#include <cstdint>

#include "absl/strings/match.h"

namespace crosscheck {
namespace {

// What a preposition before a place says; unspecified for other words. "From"
// tells where somebody or something comes from, and not where it happened.
PlaceRelation RelationOf(absl::string_view word) {
  struct Row {
    const char* word;
    PlaceRelation relation;
  };
  static constexpr Row kRows[] = {
      {"in", PLACE_RELATION_IN},           {"at", PLACE_RELATION_IN},
      {"on", PLACE_RELATION_IN},           {"inside", PLACE_RELATION_IN},
      {"near", PLACE_RELATION_NEAR},       {"outside", PLACE_RELATION_NEAR},
      {"around", PLACE_RELATION_NEAR},     {"across", PLACE_RELATION_IN},
      {"into", PLACE_RELATION_IN},         {"to", PLACE_RELATION_IN},
      {"between", PLACE_RELATION_BETWEEN}, {"against", PLACE_RELATION_IN},
      {"over", PLACE_RELATION_IN},         {"hit", PLACE_RELATION_IN},
      {"throughout", PLACE_RELATION_IN},
  };
  for (const Row& row : kRows) {
    if (word == row.word) return row.relation;
  }
  return PLACE_RELATION_UNSPECIFIED;
}

}  // namespace

PlaceFact PlaceRole::Read(size_t i, int mention) const {
  PlaceFact place;
  place.place = mention;
  place.item = static_cast<uint16_t>(i);
  const size_t k = PrepositionOf(i);
  const absl::string_view before = k > 0 ? Name(k - 1) : "";
  const PlaceRelation direction = DirectionBefore(i);
  if (direction != PLACE_RELATION_UNSPECIFIED) {
    place.relation = direction;
    // "Qasr, south of Rahma": Qasr is where, Rahma only helps to find it.
    place.locative = !PlaceCloseBefore(i);
    return place;
  }
  const PlaceRelation relation =
      k > 0 ? RelationOf(NormAt(k - 1)) : PLACE_RELATION_UNSPECIFIED;
  if (relation != PLACE_RELATION_UNSPECIFIED) {
    place.relation = relation;
    place.locative = true;
  }
  // "Qasr in Rahma province", "Qasr, in the countryside of Rahma".
  place.container = place.locative && (before == "in" || before == "of") &&
                    LiesBehindPlace(k - 1);
  // "struck the town of Qasr", "struck on Friday Qasr": the place is what was
  // hit.
  size_t verb = k;
  while (verb > 0 && Is(verb - 1, ItemClass::kDate)) --verb;
  if (verb > 0 && absl::StartsWith(Name(verb - 1), "attack/")) {
    place.relation = PLACE_RELATION_IN;
    place.locative = true;
  }
  // "parts of the capital", "the heart of Qasr".
  if (!place.locative && IsPartOf(i)) {
    place.relation = PLACE_RELATION_IN;
    place.locative = true;
  }
  // "Qasr base came under attack".
  if (!place.locative && IsAttacked(i)) {
    place.relation = PLACE_RELATION_IN;
    place.locative = true;
  }
  if (Is(i + 1, ItemClass::kPoss) || BelongsToSpeaker(i)) {
    place.locative = false;
  }
  return place;
}

// The first of the items before item i that belong to the place: back over
// "the", adjectives of direction and other places of a list.
size_t PlaceRole::PrepositionOf(size_t i) const {
  size_t k = i;
  while (k > 0 && RelationOf(NormAt(k - 1)) == PLACE_RELATION_UNSPECIFIED) {
    const absl::string_view before = Name(k - 1);
    if (before == "the" || before == "a" || Is(k - 1, ItemClass::kWord) ||
        Is(k - 1, ItemClass::kNat) || Is(k - 1, ItemClass::kPnoun) ||
        Is(k - 1, ItemClass::kCap) || Is(k - 1, ItemClass::kState) ||
        Is(k - 1, ItemClass::kPoss) || Is(k - 1, ItemClass::kTgt) ||
        before == "and" || before == "," || Is(k - 1, ItemClass::kPlace) ||
        before == "of") {
      if (i - k > 7) break;
      --k;
      continue;
    }
    break;
  }
  return k;
}

// "south of", "on the outskirts of" right before item i.
PlaceRelation PlaceRole::DirectionBefore(size_t i) const {
  if (i < 2 || NormAt(i - 1) != "of") return PLACE_RELATION_UNSPECIFIED;
  struct Row {
    const char* word;
    PlaceRelation relation;
  };
  static constexpr Row kRows[] = {
      {"north", PLACE_RELATION_NORTH_OF},
      {"northeast", PLACE_RELATION_NORTH_OF},
      {"northwest", PLACE_RELATION_NORTH_OF},
      {"south", PLACE_RELATION_SOUTH_OF},
      {"southeast", PLACE_RELATION_SOUTH_OF},
      {"southwest", PLACE_RELATION_SOUTH_OF},
      {"east", PLACE_RELATION_EAST_OF},
      {"west", PLACE_RELATION_WEST_OF},
      {"outskirts", PLACE_RELATION_OUTSKIRTS},
      {"outside", PLACE_RELATION_NEAR},
  };
  for (const Row& row : kRows) {
    if (NormAt(i - 2) == row.word) return row.relation;
  }
  return PLACE_RELATION_UNSPECIFIED;
}

bool PlaceRole::IsPartOf(size_t i) const {
  size_t of = i;
  while (of > 0 && i - of < 3 && NormAt(of - 1) != "of") --of;
  if (of < 2 || NormAt(of - 1) != "of") return false;
  const absl::string_view part = NormAt(of - 2);
  return part == "parts" || part == "areas" || part == "heart" ||
         part == "centre" || part == "center" || part == "suburbs" ||
         part == "edge" || part == "part" || part == "countryside" ||
         part == "neighbourhoods" || part == "neighborhoods";
}

// Whether the place is the subject of "was hit", "came under attack". What
// stands between may be a clause of its own in commas.
bool PlaceRole::IsAttacked(size_t i) const {
  constexpr size_t kReach = 30;
  if (i > 1) return false;
  for (size_t k = i + 1; k + 1 < items_.size() && k < i + kReach; ++k) {
    const absl::string_view word = NormAt(k);
    const bool passive = word == "was" || word == "were" || word == "been";
    if (passive && absl::StartsWith(Name(k + 1), "attack/")) return true;
    if ((word == "came" || word == "comes") && NormAt(k + 1) == "under") {
      return true;
    }
  }
  return false;
}

// Whether a place ends right before item i, or before "the countryside".
bool PlaceRole::LiesBehindPlace(size_t i) const {
  constexpr size_t kReach = 3;
  for (size_t k = i; k > 0 && i - k < kReach;) {
    --k;
    if (Is(k, ItemClass::kPlace)) return true;
    if (!Is(k, ItemClass::kWord) && Name(k) != "," && Name(k) != "the" &&
        Name(k) != "in") {
      return false;
    }
  }
  return false;
}

bool PlaceRole::PlaceCloseBefore(size_t i) const {
  constexpr size_t kReach = 7;
  for (size_t k = i; k > 0 && i - k < kReach;) {
    if (Is(--k, ItemClass::kPlace)) return true;
  }
  return false;
}

// "a spokesman for the tribes in Qasr": in one phrase with a speaker.
bool PlaceRole::BelongsToSpeaker(size_t i) const {
  constexpr size_t kReach = 7;
  for (size_t k = i; k > 0 && i - k < kReach;) {
    --k;
    if (Is(k, ItemClass::kSpk)) return true;
    if (Name(k) == "," || absl::StrContains(Name(k), "/")) return false;
  }
  return false;
}

}  // namespace crosscheck
