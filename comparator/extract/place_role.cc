#include "comparator/extract/place_role.h"

#include <cstdint>

#include "absl/strings/match.h"
#include "comparator/base/sorted_words.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

PlaceRelation RelationOf(absl::string_view preposition) {
  struct Row {
    const char* word;
    PlaceRelation relation;
  };
  static constexpr Row kRows[] = {
      {"in", PLACE_RELATION_IN},           {"at", PLACE_RELATION_IN},
      {"on", PLACE_RELATION_IN},           {"inside", PLACE_RELATION_IN},
      {"near", PLACE_RELATION_NEAR},       {"outside", PLACE_RELATION_NEAR},
      {"around", PLACE_RELATION_NEAR},     {"from", PLACE_RELATION_IN},
      {"across", PLACE_RELATION_IN},       {"into", PLACE_RELATION_IN},
      {"between", PLACE_RELATION_BETWEEN}, {"to", PLACE_RELATION_IN},
      {"off", PLACE_RELATION_NEAR},        {"against", PLACE_RELATION_IN},
      {"over", PLACE_RELATION_IN},         {"hit", PLACE_RELATION_IN},
      {"throughout", PLACE_RELATION_IN},   {"within", PLACE_RELATION_IN},
      {"along", PLACE_RELATION_IN},        {"captured", PLACE_RELATION_IN},
      {"recaptured", PLACE_RELATION_IN},   {"capture", PLACE_RELATION_IN},
      {"recapture", PLACE_RELATION_IN},    {"capturing", PLACE_RELATION_IN},
      {"recapturing", PLACE_RELATION_IN},  {"retook", PLACE_RELATION_IN},
      {"retake", PLACE_RELATION_IN},       {"retaken", PLACE_RELATION_IN},
      {"retaking", PLACE_RELATION_IN},     {"seized", PLACE_RELATION_IN},
      {"seize", PLACE_RELATION_IN},        {"stormed", PLACE_RELATION_IN},
      {"storm", PLACE_RELATION_IN},        {"overran", PLACE_RELATION_IN},
      {"liberated", PLACE_RELATION_IN},    {"liberate", PLACE_RELATION_IN},
      {"took", PLACE_RELATION_IN},         {"beside", PLACE_RELATION_NEAR},
      {"nearby", PLACE_RELATION_NEAR},     {"past", PLACE_RELATION_NEAR},
      {"above", PLACE_RELATION_NEAR},      {"below", PLACE_RELATION_NEAR},
      {"behind", PLACE_RELATION_NEAR},     {"opposite", PLACE_RELATION_NEAR},
      {"beneath", PLACE_RELATION_NEAR},    {"alongside", PLACE_RELATION_NEAR},
      {"through", PLACE_RELATION_IN},      {"entered", PLACE_RELATION_IN},
  };
  for (const Row& row : kRows) {
    if (preposition == row.word) return row.relation;
  }
  return PLACE_RELATION_UNSPECIFIED;
}

bool Summons(absl::string_view word) {
  return word == "called" || word == "sent" || word == "dispatched" ||
         word == "summoned" || word == "responded" || word == "rushed";
}

// Before "from" and "to": says how far.
bool IsNearWord(absl::string_view word) {
  return word == "km" || word == "kilometres" || word == "kilometers" ||
         word == "miles" || word == "mi" || word == "metres" ||
         word == "meters" || word == "yards" || word == "far" ||
         word == "away" || word == "close" || word == "next" ||
         word == "adjacent" || word == "closer";
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
  if (k > 0) place.relation = RelationOf(Preposition(k - 1));
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
  // "struck the town of Qasr", "struck on Friday Qasr": the place is what was
  // hit. "parts of the capital", "the heart of Qasr". "Qasr base came under
  // attack".
  size_t verb = k;
  while (verb > 0 && Is(verb - 1, ItemClass::kDate)) --verb;
  const bool hit = verb > 0 && absl::StartsWith(Name(verb - 1), "attack/");
  if (!place.locative && (hit || IsPartOf(i) || IsAttacked(i))) {
    place.relation = PLACE_RELATION_IN;
    place.locative = true;
  }
  // "10 km from Qasr", "close to Qasr"; elsewhere somebody comes from there or
  // is brought there.
  const absl::string_view towards = k > 0 ? NormAt(k - 1) : "";
  if (towards == "from" || towards == "to") {
    place.locative = k > 1 && IsNearWord(NormAt(k - 2));
    place.relation = PLACE_RELATION_NEAR;
    // "Officers were called to the 1400 block of Rahma Avenue".
    if (towards == "to" && k > 1 && Summons(NormAt(k - 2)) &&
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
  if ((Is(i + 1, ItemClass::kPoss) && !HoldsSite(i)) || BelongsToSpeaker(i) ||
      IsWhereSaid(k) || DescribesPlace(i) ||
      (!hit && !IsScene(k) && ReceivesTheHurt(i))) {
    place.locative = false;
  }
  return place;
}

// The preposition that item k is; empty for any other item.
absl::string_view PlaceRole::Preposition(size_t k) const {
  const bool word = Is(k, ItemClass::kWord) || Is(k, ItemClass::kAdv) ||
                    Name(k) == NormAt(k) ||
                    absl::StartsWith(Name(k), "attack/");
  return word ? NormAt(k) : absl::string_view();
}

// "at Mercy Hospital", "in Rahma county court": where people are brought
// after what happened.
bool PlaceRole::ReceivesTheHurt(size_t i) const {
  if (LiesBehindHospital(i)) return true;
  const auto receives = [](absl::string_view word) {
    return word == "hospital" || word == "hospitals" || word == "medical" ||
           word == "clinic" || word == "memorial" || word == "trauma" ||
           word == "court" || word == "jail" || word == "courthouse" ||
           word == "detention" || word == "correctional" ||
           word == "children's" || word == "health";
  };
  // "Odal Hospital", "Odal Detention Center".
  const TokenRange name = items_[i].tokens;
  for (uint32_t t = name.end - std::min<uint32_t>(name.size(), 2); t < name.end;
       ++t) {
    if (receives(document_.norm(document_.tokens()[t]))) return true;
  }
  return i + 1 < items_.size() && receives(NormAt(i + 1));
}

// "Killed 20 at Mercy Hospital", "an attack on Mercy Hospital": whether what
// happened stands before the preposition `k` - 1, and nothing of those who were
// brought there.
bool PlaceRole::IsScene(size_t k) const {
  constexpr size_t kReach = 9;
  static constexpr absl::string_view kCares[] = {
      "admitted", "airlifted",   "and",        "brought",  "condition",
      "court",    "died",        "dies",       "flown",    "held",
      "jail",     "pronounced",  "recovering", "remained", "surgery",
      "taken",    "transported", "treated"};
  static_assert(AreSorted(kCares), "in byte order");
  if (k == 0) return false;
  const absl::string_view at = NormAt(k - 1);
  const bool on = (at == "on" || at == "against") && k > 1;
  if (on && Is(k - 2, ItemClass::kAtt)) return true;
  if (at != "at" && at != "inside" && at != "outside") return false;
  for (size_t i = k - 1; i > 0 && k - i < kReach;) {
    --i;
    const absl::string_view name = Name(i);
    if (IsAmong(kCares, LastNorm(i)) || absl::StartsWith(name, "die/") ||
        absl::StartsWith(name, "say/") || absl::StartsWith(name, "injure/")) {
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
  static constexpr absl::string_view kCares[] = {
      "admitted",   "airlifted", "brought",     "condition",   "died",
      "dies",       "flown",     "life",        "pronounced",  "recovering",
      "recuperate", "remained",  "remains",     "rushed",      "succumbed",
      "surgery",    "taken",     "transferred", "transported", "treated",
      "treatment"};
  static_assert(AreSorted(kCares), "in byte order");
  for (size_t k = i - 2; k > 0 && i - k < kReach;) {
    --k;
    if (NormAt(k) == ".") return false;
    if (IsAmong(kCares, LastNorm(k)) || absl::StartsWith(Name(k), "die/") ||
        Name(k) == "wounds/died") {
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
    if (RelationOf(Preposition(k - 1)) != PLACE_RELATION_UNSPECIFIED) break;
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
         part == "neighbourhoods" || part == "neighborhoods" ||
         part == "side" || part == "sides" || part == "middle" ||
         part == "entrance" || part == "door" || part == "doors" ||
         part == "gate" || part == "gates" || part == "corner" ||
         part == "slums" || part == "fields" || part == "forests" ||
         part == "streets";
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
  const absl::string_view before = NormAt(i - 1);
  return (before == "in" || before == "at" || before == "on" ||
          before == "near" || before == "outside" || before == "inside") &&
         (Is(i + 2, ItemClass::kPlace) || Is(i + 2, ItemClass::kTgt) ||
          Is(i + 2, ItemClass::kPnoun));
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
  const absl::string_view preposition = NormAt(k - 1);
  if (preposition != "in" && preposition != "at" && preposition != "from" &&
      preposition != "near") {
    return false;
  }
  for (size_t i = k - 1; i > 0 && k - i < kReach;) {
    --i;
    if (absl::StartsWith(Name(i), "say/") ||
        absl::StartsWith(Name(i), "tell/") || NormAt(i) == "spoke" ||
        NormAt(i) == "speaking") {
      return true;
    }
    const absl::string_view word = NormAt(i);
    const bool heard =
        Is(i, ItemClass::kOutlet) || Is(i, ItemClass::kDate) ||
        word == "reporters" || word == "journalists" || word == "news" ||
        word == "press" || word == "conference" || word == "briefing" ||
        word == "parliament" || word == "rally" || word == "meeting" ||
        word == "interview" || word == "telephone" || word == "phone";
    if (!heard && word != "a" && word != "the" && word != "at" &&
        word != "on" && word != "in" && word != "to" && word != "by" &&
        word != "an") {
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
