#include "comparator/compare/place_rules.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "comparator/compare/event_claims.h"
#include "comparator/compare/homonym.h"
#include "comparator/compare/place_relation.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/normalizer.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

const PlaceValue& PlaceA(const ClaimPair& pair) {
  return pair.value_a().place();
}
const PlaceValue& PlaceB(const ClaimPair& pair) {
  return pair.value_b().place();
}

// Whether the telling names that place as well.
bool Names(const Telling& telling, const PlaceValue& place) {
  const std::string name = ComparedName(place);
  return std::any_of(telling.claims.begin(), telling.claims.end(),
                     [&](const Claim* claim) {
                       if (!claim->value().has_place()) return false;
                       const PlaceValue& other = claim->value().place();
                       if (!place.id().empty() && other.id() == place.id())
                         return true;
                       return !name.empty() && ComparedName(other) == name;
                     });
}

// Whether `outer` says by a word of its own that it is the area around a town
// of its name: "Haifa" and "Haifa province". A bare "Aleppo" may mean either.
bool IsAreaAround(const PlaceValue& outer, const PlaceValue& inner,
                  const Gazetteer* gazetteer) {
  return WordsContained(NormalizeText(inner.name()),
                        NormalizeText(outer.name())) &&
         LiesIn(inner, outer, gazetteer);
}

absl::optional<Verdict> SamePlace(const ClaimPair& pair) {
  const PlaceValue& a = PlaceA(pair);
  const PlaceValue& b = PlaceB(pair);
  const std::string name = ComparedName(a);
  const bool one_name = !name.empty() && name == ComparedName(b);
  const bool one_id = !a.id().empty() && a.id() == b.id();
  if (!one_id && !one_name) return absl::nullopt;
  if (IsAreaAround(a, b, pair.gazetteer) ||
      IsAreaAround(b, a, pair.gazetteer)) {
    return absl::nullopt;
  }
  if (!one_id && !a.id().empty() && !b.id().empty()) {
    // Two entries of one name in one country are a doubt of the gazetteer's.
    if (a.country() != b.country()) {
      return Verdict(RELATION_UNRESOLVED, {"two_places_of_one_name"});
    }
  }
  if (IsLoose(a.relation()) != IsLoose(b.relation())) {
    return Verdict(RELATION_NEAR, {"relation_word"},
                   IsLoose(a.relation()) ? 2 : 1);
  }
  if (one_name) return Verdict(RELATION_SAME, {"same_name"});
  return Verdict(RELATION_ALIAS, {"same_place"});
}

// Whether an area that could not be told from others of its name has the name
// of one that `inner` is in.
bool IsCalledAsParent(const PlaceValue& outer, const PlaceValue& inner,
                      const Gazetteer* gazetteer) {
  if (!outer.id().empty() || gazetteer == nullptr || !IsArea(outer)) {
    return false;
  }
  const std::string name = ComparedName(outer);
  return !name.empty() &&
         std::any_of(inner.parents().begin(), inner.parents().end(),
                     [&](const std::string& id) {
                       const absl::optional<uint32_t> parent =
                           gazetteer->Find(id);
                       return parent.has_value() &&
                              NameKey(gazetteer->place(*parent).name) == name;
                     });
}

absl::optional<Verdict> OneInTheOther(const ClaimPair& pair) {
  const PlaceValue& a = PlaceA(pair);
  const PlaceValue& b = PlaceB(pair);
  if (LiesIn(a, b, pair.gazetteer)) {
    return Verdict(RELATION_CONTAINED, {"in_gazetteer"}, 1);
  }
  if (LiesIn(b, a, pair.gazetteer)) {
    return Verdict(RELATION_CONTAINED, {"in_gazetteer"}, 2);
  }
  const bool known = !a.id().empty() && !b.id().empty();
  if (known) return absl::nullopt;
  if (WordsContained(ComparedName(b), ComparedName(a))) {
    return Verdict(RELATION_CONTAINED, {"name_contains"}, 1);
  }
  if (WordsContained(ComparedName(a), ComparedName(b))) {
    return Verdict(RELATION_CONTAINED, {"name_contains"}, 2);
  }
  // "Suffolk County", of which there are several, and Boston.
  if (IsCalledAsParent(a, b, pair.gazetteer)) {
    return Verdict(RELATION_CONTAINED, {"parent_by_name"}, 2);
  }
  if (IsCalledAsParent(b, a, pair.gazetteer)) {
    return Verdict(RELATION_CONTAINED, {"parent_by_name"}, 1);
  }
  // A quarter that no gazetteer has, told with the town that the other names.
  const bool a_with_b = a.id().empty() && Names(*pair.a.telling, b);
  const bool b_with_a = b.id().empty() && Names(*pair.b.telling, a);
  if (a_with_b != b_with_a) {
    return Verdict(RELATION_CONTAINED, {"told_together"}, a_with_b ? 1 : 2);
  }
  return absl::nullopt;
}

// Whether the article's words name the place, wherever they put it.
bool Mentions(const Telling& telling, const PlaceValue& place) {
  constexpr size_t kLongName = 8;
  const EventClaims& article = *telling.index;
  for (const absl::string_view name : {place.name(), place.canonical()}) {
    const std::string words = NormalizeText(name);
    if (words.empty()) continue;
    if (absl::StrContains(article.words(), absl::StrCat(" ", words))) {
      return true;
    }
    // "Deirezzor" in an article that has "Deir ez-Zor".
    const std::string joined = Joined(words);
    if (joined.size() >= kLongName && joined.size() != words.size() &&
        absl::StrContains(article.letters(), joined)) {
      return true;
    }
  }
  return !place.id().empty() &&
         std::any_of(telling.article->claims().begin(),
                     telling.article->claims().end(),
                     [&place](const Claim& claim) {
                       return claim.value().has_place() &&
                              claim.value().place().id() == place.id();
                     });
}

// Why two places are not one.
Verdict PlaceConflict(const ClaimPair& pair, std::string reason) {
  std::vector<std::string> reasons = {std::move(reason)};
  const PlaceValue& a = PlaceA(pair);
  const PlaceValue& b = PlaceB(pair);
  // Which of several towns of one name is meant can be read wrong.
  const double km = pair.settings->sibling_km();
  const Namesake of_a = FindNamesake(a, b, km, pair.gazetteer);
  const Namesake of_b = FindNamesake(b, a, km, pair.gazetteer);
  if (of_a == Namesake::kInside || of_b == Namesake::kAround) {
    return Verdict(RELATION_CONTAINED, {"namesake"}, 1);
  }
  if (of_b == Namesake::kInside || of_a == Namesake::kAround) {
    return Verdict(RELATION_CONTAINED, {"namesake"}, 2);
  }
  if (of_a == Namesake::kNear || of_b == Namesake::kNear) {
    return Verdict(RELATION_UNRESOLVED, {"namesake_near"});
  }
  if (Mentions(*pair.a.telling, b) || Mentions(*pair.b.telling, a)) {
    reasons.push_back("named_by_both");
  }
  if (WordsContained(ComparedName(a), ComparedName(b)) ||
      WordsContained(ComparedName(b), ComparedName(a))) {
    reasons.push_back("name_contains");
  }
  if (pair.a.telling->background || pair.b.telling->background) {
    reasons.push_back("background");
  }
  return Verdict(RELATION_CONFLICT, std::move(reasons));
}

absl::optional<Verdict> NotInGazetteer(const ClaimPair& pair) {
  const PlaceValue& a = PlaceA(pair);
  const PlaceValue& b = PlaceB(pair);
  if (!a.id().empty() && !b.id().empty()) return absl::nullopt;
  // "Covington", of which there are several, none of them near Oakland.
  if (a.id().empty() != b.id().empty() &&
      NamesTownElsewhere(a.id().empty() ? a : b, a.id().empty() ? b : a,
                         pair.settings->sibling_km(), pair.gazetteer)) {
    Verdict verdict(RELATION_CONFLICT, {"one_of_several"});
    if (Mentions(*pair.a.telling, b) || Mentions(*pair.b.telling, a)) {
      verdict.reasons.push_back("named_by_both");
    }
    return verdict;
  }
  return Verdict(RELATION_UNRESOLVED, {"not_in_gazetteer"});
}

// Provinces, districts and countries have borders, whatever their distance.
absl::optional<Verdict> OtherArea(const ClaimPair& pair) {
  const PlaceValue& a = PlaceA(pair);
  const PlaceValue& b = PlaceB(pair);
  if (!IsArea(a) && !IsArea(b)) return absl::nullopt;
  // "Near the border of" is judged by distance.
  if (IsLoose(a.relation()) || IsLoose(b.relation())) return absl::nullopt;
  if (!a.country().empty() && !b.country().empty() &&
      a.country() != b.country()) {
    return PlaceConflict(pair, "other_country");
  }
  if (a.precision() <= PLACE_PRECISION_DISTRICT &&
      b.precision() <= PLACE_PRECISION_DISTRICT &&
      ShareDivision(a, b, pair.gazetteer)) {
    return Verdict(RELATION_SIBLING, {"one_parent"});
  }
  return PlaceConflict(pair, "other_province");
}

absl::optional<Verdict> ByDistance(const ClaimPair& pair) {
  const PlaceValue& a = PlaceA(pair);
  const PlaceValue& b = PlaceB(pair);
  const absl::optional<double> distance = DistanceBetween(a, b);
  if (!distance.has_value()) {
    return Verdict(RELATION_UNRESOLVED, {"no_coordinates"});
  }
  const double reach = ReachOf(a, *pair.settings, pair.gazetteer) +
                       ReachOf(b, *pair.settings, pair.gazetteer);
  if (*distance <= std::max(pair.settings->near_km(), reach)) {
    return Verdict(RELATION_NEAR, {"within_radius"});
  }
  const bool one_division = ShareDivision(a, b, pair.gazetteer);
  if (one_division && *distance <= pair.settings->sibling_km()) {
    return Verdict(RELATION_SIBLING, {"one_parent"});
  }
  if (!a.country().empty() && !b.country().empty() &&
      a.country() != b.country()) {
    return PlaceConflict(pair, "other_country");
  }
  return PlaceConflict(pair, one_division ? "far_apart" : "other_province");
}

constexpr RelationRule kPlaceRules[] = {
    {"same_place", SamePlace},
    {"one_in_the_other", OneInTheOther},
    {"not_in_gazetteer", NotInGazetteer},
    {"other_area", OtherArea},
    {"by_distance", ByDistance},
};

}  // namespace

absl::Span<const RelationRule> PlaceRules() { return kPlaceRules; }

std::vector<const Claim*> NarrowestPlaces(const Telling& telling,
                                          const Gazetteer* gazetteer) {
  std::vector<const Claim*> places;
  for (const Claim* claim : telling.claims) {
    if (claim->value().has_place()) places.push_back(claim);
  }
  std::vector<const Claim*> narrowest;
  for (const Claim* claim : places) {
    const PlaceValue& place = claim->value().place();
    const bool has_narrower =
        std::any_of(places.begin(), places.end(), [&](const Claim* other) {
          return LiesIn(other->value().place(), place, gazetteer);
        });
    if (!has_narrower) narrowest.push_back(claim);
  }
  return narrowest;
}

}  // namespace crosscheck
