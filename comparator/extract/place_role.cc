#include "comparator/extract/place_role.h"

#include <cstdint>

#include "absl/strings/match.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

// What a word before a place says of where an event was.
PlaceRelation RelationOf(WordClasses word) {
  if (word.Has(WordClass::kRelationIn) || word.Has(WordClass::kCapture)) {
    return PLACE_RELATION_IN;
  }
  if (word.Has(WordClass::kRelationNear)) return PLACE_RELATION_NEAR;
  return word.Has(WordClass::kRelationBetween) ? PLACE_RELATION_BETWEEN
                                               : PLACE_RELATION_UNSPECIFIED;
}

}  // namespace

PlaceFact PlaceRole::Read(size_t i, int mention) const {
  PlaceFact place;
  place.place = mention;
  place.item = static_cast<uint16_t>(i);
  const size_t k = PrepositionOf(i);
  const PlaceRelation direction = DirectionBefore(i);
  if (direction != PLACE_RELATION_UNSPECIFIED) {
    place.relation = direction;
    // "Qasr, south of Rahma": Qasr is where, Rahma only helps to find it.
    place.container = PlaceCloseBefore(i);
    place.locative = !place.container;
    return place;
  }
  // "Quray, a hamlet of Rahma".
  if (i > 4 && NormAt(i - 1) == "of" && Is(i - 2, ItemClass::kPnoun) &&
      NormAt(i - 3) == "a" && NormAt(i - 4) == "," &&
      Is(i - 5, ItemClass::kPlace)) {
    place.container = true;
    return place;
  }
  if (k > 0) place.relation = PrepositionAt(k - 1);
  // "near the market of Qasr": the market is near, and Qasr where it is.
  if (place.relation == PLACE_RELATION_NEAR) {
    for (size_t of = k; of < i; ++of) {
      if (Is(of, ItemClass::kTgt)) place.relation = PLACE_RELATION_IN;
    }
  }
  place.locative = place.relation != PLACE_RELATION_UNSPECIFIED;
  // "Qasr in Rahma province", "Qasr, in the countryside of Rahma".
  if (place.locative && (NormAt(k - 1) == "in" || NormAt(k - 1) == "of")) {
    place.container = LiesBehindPlace(k - 1);
  }
  // "In Quray, Qasr district".
  if (place.locative && i > 1 && NormAt(i - 1) == "," &&
      Is(i - 2, ItemClass::kPlace) &&
      places_[mention].said >= PLACE_PRECISION_DISTRICT &&
      places_[items_[i - 2].payload].said < PLACE_PRECISION_DISTRICT) {
    place.container = true;
  }
  // "struck the town of Qasr", "struck on Friday Qasr": the place is what was
  // hit. "parts of the capital", "the heart of Qasr". "Qasr base came under
  // attack".
  size_t verb = k;
  while (verb > 0 && Is(verb - 1, ItemClass::kDate)) --verb;
  const bool hit =
      (verb > 0 && absl::StartsWith(Name(verb - 1), "attack/")) ||
      (i > 0 && (NormAt(i - 1) == "razed" || NormAt(i - 1) == "invaded"));
  // "Bombed Odal's vegetable market".
  const bool held = hit && verb == k && HoldsTarget(i);
  if (!place.locative &&
      (hit || IsPartOf(i) || IsAttacked(i) || IsLeft(k, mention))) {
    place.relation = PLACE_RELATION_IN;
    place.locative = true;
  }
  // "10 km from Qasr", "close to Qasr"; elsewhere somebody comes from there or
  // is brought there.
  const absl::string_view towards = k > 0 ? NormAt(k - 1) : "";
  // "Pulling out of Odal station when".
  if (towards == "out" && NormAt(k) == "of" &&
      places_[mention].said == PLACE_PRECISION_POINT) {
    place.locative = true;
    place.relation = PLACE_RELATION_NEAR;
  }
  if (towards == "from" || towards == "to") {
    place.locative = k > 1 && TokenAt(k - 2).Is(WordClass::kDistanceWord);
    place.relation = PLACE_RELATION_NEAR;
    // "On the road to the Odal mine".
    if (towards == "to" && k > 3 && LastNorm(k - 2) == "road" &&
        NormAt(k - 3) == "the" && NormAt(k - 4) == "on") {
      place.locative = true;
    }
    // "Officers were called to the 1400 block of Rahma Avenue".
    if (towards == "to" && k > 1 && TokenAt(k - 2).Is(WordClass::kSummons) &&
        (places_[mention].said == PLACE_PRECISION_POINT ||
         places_[mention].said == PLACE_PRECISION_QUARTER)) {
      place.locative = true;
      place.relation = PLACE_RELATION_IN;
    }
  }
  if (!place.locative && (IsNamedForEvent(i) || IsTopic(i))) {
    place.relation = PLACE_RELATION_IN;
    place.locative = true;
  }
  if ((Is(i + 1, ItemClass::kPoss) && !HoldsSite(i) && !held) ||
      BelongsToSpeaker(i) || IsWhereSaid(k) || DescribesPlace(i) ||
      (!hit && !IsScene(k) && ReceivesTheHurt(i))) {
    place.locative = false;
  }
  return place;
}

// The relation that item k says as a preposition or verb; unspecified for any
// other item.
PlaceRelation PlaceRole::PrepositionAt(size_t k) const {
  const bool word = Is(k, ItemClass::kWord) || Is(k, ItemClass::kAdv) ||
                    Name(k) == NormAt(k) ||
                    absl::StartsWith(Name(k), "attack/");
  return word ? RelationOf(TokenAt(k).classes) : PLACE_RELATION_UNSPECIFIED;
}

// "at Mercy Hospital", "in Rahma county court": where people are brought
// after what happened.
bool PlaceRole::ReceivesTheHurt(size_t i) const {
  if (LiesBehindHospital(i)) return true;
  // "Odal Hospital", "Odal Detention Center".
  const TokenRange name = items_[i].tokens;
  for (uint32_t t = name.end - std::min<uint32_t>(name.size(), 2); t < name.end;
       ++t) {
    if (document_.tokens()[t].Is(WordClass::kReceivingHouse)) return true;
  }
  return i + 1 < items_.size() && TokenAt(i + 1).Is(WordClass::kReceivingHouse);
}

// "Killed 20 at Mercy Hospital", "an attack on Mercy Hospital": whether what
// happened stands before the preposition `k` - 1, and nothing of those who were
// brought there.
bool PlaceRole::IsScene(size_t k) const {
  constexpr size_t kReach = 9;
  if (k == 0) return false;
  const absl::string_view at = NormAt(k - 1);
  const bool on = (at == "on" || at == "against") && k > 1;
  if (on && Is(k - 2, ItemClass::kAtt)) return true;
  if (at != "at" && at != "inside" && at != "outside") return false;
  for (size_t i = k - 1; i > 0 && k - i < kReach;) {
    --i;
    const absl::string_view name = Name(i);
    if (document_.tokens()[items_[i].tokens.end - 1].Is(WordClass::kNoScene) ||
        absl::StartsWith(name, "die/") || absl::StartsWith(name, "say/") ||
        absl::StartsWith(name, "injure/")) {
      return false;
    }
    if (Is(i, ItemClass::kAtt) || absl::StartsWith(name, "attack/") ||
        absl::StartsWith(name, "kill/") || absl::StartsWith(name, "shot/")) {
      return true;
    }
  }
  return false;
}

// "died at a hospital in Rahma", and not "struck a hospital in Rahma".
bool PlaceRole::LiesBehindHospital(size_t i) const {
  constexpr size_t kReach = 10;
  // "More than 20 were being treated in Rahma", "taken to hospitals in Rahma".
  if (i > 1 && NormAt(i - 1) == "in") {
    const absl::string_view care = LastNorm(i - 2);
    if (care == "treated" || care == "treatment" || care == "hospitalized" ||
        care == "hospitalised" || care == "recovering" ||
        absl::StartsWith(Name(i - 2), "hospital/")) {
      return true;
    }
  }
  if (i < 3 || NormAt(i - 1) != "in" || !Is(i - 2, ItemClass::kTgt) ||
      !absl::StartsWith(LastNorm(i - 2), "hospital")) {
    return false;
  }
  for (size_t k = i - 2; k > 0 && i - k < kReach;) {
    --k;
    if (NormAt(k) == ".") return false;
    if (document_.tokens()[items_[k].tokens.end - 1].Is(WordClass::kCare) ||
        absl::StartsWith(Name(k), "die/") || Name(k) == "wounds/died") {
      return true;
    }
  }
  return false;
}

// The first of the items before item i that belong to the place: back over
// "the", adjectives of direction and other places of a list.
size_t PlaceRole::PrepositionOf(size_t i) const {
  size_t k = i;
  while (k > 0) {
    const absl::string_view before = Name(k - 1);
    // "the Salem mosque": the name of the site.
    if (k == i && Is(i, ItemClass::kTgt) && Is(k - 1, ItemClass::kName)) {
      --k;
      continue;
    }
    // "In the 2500 block of Rahma Avenue".
    if (k == i && Is(k - 1, ItemClass::kNum)) {
      --k;
      continue;
    }
    if (PrepositionAt(k - 1) != PLACE_RELATION_UNSPECIFIED) break;
    if (before == "the" || before == "a" || Is(k - 1, ItemClass::kWord) ||
        Is(k - 1, ItemClass::kNat) || Is(k - 1, ItemClass::kPnoun) ||
        Is(k - 1, ItemClass::kCap) || Is(k - 1, ItemClass::kState) ||
        Is(k - 1, ItemClass::kPoss) || Is(k - 1, ItemClass::kTgt) ||
        Is(k - 1, ItemClass::kGadj) || before == "and" || before == "," ||
        Is(k - 1, ItemClass::kPlace) || before == "of") {
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
  const Token& word = TokenAt(i - 2);
  if (word.Is(WordClass::kNorthward)) return PLACE_RELATION_NORTH_OF;
  if (word.Is(WordClass::kSouthward)) return PLACE_RELATION_SOUTH_OF;
  if (word.Is(WordClass::kEastward)) return PLACE_RELATION_EAST_OF;
  if (word.Is(WordClass::kWestward)) return PLACE_RELATION_WEST_OF;
  if (NormAt(i - 2) == "outskirts") return PLACE_RELATION_OUTSKIRTS;
  return NormAt(i - 2) == "outside" ? PLACE_RELATION_NEAR
                                    : PLACE_RELATION_UNSPECIFIED;
}

bool PlaceRole::IsPartOf(size_t i) const {
  size_t of = i;
  while (of > 0 && i - of < 3 && NormAt(of - 1) != "of") --of;
  if (of < 2 || NormAt(of - 1) != "of") return false;
  return TokenAt(of - 2).Is(WordClass::kPartOfPlace);
}

// "the Rahma bombing", "Rahma suicide blast", "Rahma toll climbs": an event
// that is called after where it was.
bool PlaceRole::IsNamedForEvent(size_t i) const {
  if (!Is(i, ItemClass::kPlace)) return false;
  const auto names_event = [this](size_t k) {
    return Is(k, ItemClass::kAtt) || Name(k) == "kill/noun" ||
           Name(k) == "kill/s" || Name(k) == "toll" || Name(k) == "deaths" ||
           Name(k) == "death/noun";
  };
  if (i > 0 && (NormAt(i - 1) == "for" || NormAt(i - 1) == "from")) {
    return false;
  }
  if (names_event(i + 1)) return true;
  return (Is(i + 1, ItemClass::kWpn) || Is(i + 1, ItemClass::kTgt)) &&
         names_event(i + 2);
}

// "Rahma: Toll climbs": what a headline begins with.
bool PlaceRole::IsTopic(size_t i) const {
  return i == 0 && i + 1 < items_.size() && NormAt(i + 1) == ":" && InTitle(i);
}

bool PlaceRole::InTitle(size_t i) const {
  const uint32_t byte = document_.tokens()[items_[i].tokens.begin].begin;
  for (const Block& block : document_.blocks()) {
    if (block.begin <= byte && byte < block.end) {
      return block.kind == BlockKind::kTitle;
    }
  }
  return false;
}

// "In Rahma's Old City", "on Rahma's trains".
bool PlaceRole::HoldsSite(size_t i) const {
  if (i == 0 || !Is(i, ItemClass::kPlace)) return false;
  return (TokenAt(i - 1).Is(WordClass::kLocativeOrOn) ||
          NormAt(i - 1) == "inside") &&
         (Is(i + 2, ItemClass::kPlace) || Is(i + 2, ItemClass::kTgt) ||
          Is(i + 2, ItemClass::kPnoun));
}

// "Odal's wholesale vegetable market": what was attacked is in the town.
bool PlaceRole::HoldsTarget(size_t i) const {
  constexpr size_t kReach = 5;
  if (!Is(i, ItemClass::kPlace) || !Is(i + 1, ItemClass::kPoss)) return false;
  for (size_t k = i + 2; k < items_.size() && k < i + kReach; ++k) {
    if (Is(k, ItemClass::kTgt)) return true;
    if (!Is(k, ItemClass::kWord)) return false;
  }
  return false;
}

// "People were leaving the Odal cemetery": whether the site behind item `k`
// - 1 is where somebody came out of or in.
bool PlaceRole::IsLeft(size_t k, int mention) const {
  return k > 0 && places_[mention].said == PLACE_PRECISION_POINT &&
         TokenAt(k - 1).Is(WordClass::kComingAndGoing);
}

// "The Red Sea port of Rahma": says only what town is meant.
bool PlaceRole::DescribesPlace(size_t i) const {
  return Is(i + 1, ItemClass::kPlace) &&
         !document_.tokens()[items_[i + 1].tokens.begin].Has(kCapitalized);
}

// "The minister said in Rahma", "told a news conference in Rahma": whether
// item `k` - 1, a preposition, tells where somebody spoke.
bool PlaceRole::IsWhereSaid(size_t k) const {
  constexpr size_t kReach = 7;
  if (k < 2) return false;
  if (!TokenAt(k - 1).Is(WordClass::kLocativeOfSpeech)) return false;
  for (size_t i = k - 1; i > 0 && k - i < kReach;) {
    --i;
    // "Deaths recorded in Odal" were there.
    if (TokenAt(i).Is(WordClass::kPutOnRecord)) return false;
    if (absl::StartsWith(Name(i), "say/") ||
        absl::StartsWith(Name(i), "tell/") || NormAt(i) == "spoke" ||
        NormAt(i) == "speaking") {
      return true;
    }
    // "Told mourners at the Odal hall".
    if ((Is(i, ItemClass::kVpl) || Is(i, ItemClass::kSpk)) && i > 0 &&
        absl::StartsWith(Name(i - 1), "tell/")) {
      return true;
    }
    if (!Is(i, ItemClass::kOutlet) && !Is(i, ItemClass::kDate) &&
        !TokenAt(i).Is(WordClass::kOccasionOfSpeech) &&
        !TokenAt(i).Is(WordClass::kBeforeOccasion)) {
      return false;
    }
  }
  return false;
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

// Whether a place ends right before item i, or before "the countryside", "a
// village".
bool PlaceRole::LiesBehindPlace(size_t i) const {
  const bool noun = i > 0 && Is(i - 1, ItemClass::kPnoun);
  const size_t reach = noun ? 5 : 3;
  for (size_t k = i; k > 0 && i - k < reach;) {
    --k;
    if (Is(k, ItemClass::kPlace)) return true;
    if (!Is(k, ItemClass::kWord) && Name(k) != "," && Name(k) != "the" &&
        Name(k) != "in" &&
        !(noun && (Name(k) == "a" || Is(k, ItemClass::kPnoun)))) {
      return false;
    }
  }
  return false;
}

// Whether a place ends close before item i that is one by itself. "On Quarry
// Road just south of Qasr": a road is known by its town.
bool PlaceRole::PlaceCloseBefore(size_t i) const {
  constexpr size_t kReach = 7;
  for (size_t k = i; k > 0 && i - k < kReach;) {
    if (!Is(--k, ItemClass::kPlace)) continue;
    const PlaceMention& place = places_[items_[k].payload];
    return place.said != PLACE_PRECISION_POINT || place.match >= 0;
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
