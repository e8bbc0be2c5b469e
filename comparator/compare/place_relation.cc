#include "comparator/compare/place_relation.h"

#include <algorithm>

#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

// Without a gazetteer the outermost parent is the country.
bool IsCountryOf(const PlaceValue& place, int parent,
                 const Gazetteer* gazetteer) {
  if (gazetteer != nullptr) {
    const absl::optional<uint32_t> found =
        gazetteer->Find(place.parents(parent));
    if (found.has_value()) {
      return gazetteer->place(*found).precision >= PLACE_PRECISION_COUNTRY;
    }
  }
  return parent == place.parents_size() - 1;
}

}  // namespace

bool LiesIn(const PlaceValue& inner, const PlaceValue& outer,
            const Gazetteer* gazetteer) {
  if (inner.id().empty() || outer.id().empty() || inner.id() == outer.id()) {
    return false;
  }
  if (std::find(inner.parents().begin(), inner.parents().end(), outer.id()) !=
      inner.parents().end()) {
    return true;
  }
  if (gazetteer == nullptr) return false;
  const absl::optional<uint32_t> found_inner = gazetteer->Find(inner.id());
  const absl::optional<uint32_t> found_outer = gazetteer->Find(outer.id());
  return found_inner.has_value() && found_outer.has_value() &&
         gazetteer->Contains(*found_outer, *found_inner);
}

absl::optional<double> DistanceBetween(const PlaceValue& a,
                                       const PlaceValue& b) {
  if (!a.has_lat() || !a.has_lon() || !b.has_lat() || !b.has_lon()) {
    return absl::nullopt;
  }
  return DistanceKm({a.lat(), a.lon()}, {b.lat(), b.lon()});
}

double ReachOf(const PlaceValue& place, const CompareSettings& settings,
               const Gazetteer* gazetteer) {
  double radius = 0;
  for (const PlaceRadius& row : settings.place_radii()) {
    if (row.precision() == place.precision()) radius = row.km();
  }
  if (gazetteer != nullptr && !place.id().empty()) {
    const absl::optional<uint32_t> found = gazetteer->Find(place.id());
    if (found.has_value() && gazetteer->place(*found).radius_km > 0) {
      radius = gazetteer->place(*found).radius_km;
    }
  }
  double margin = 0;
  for (const PlaceMargin& row : settings.place_margins()) {
    if (row.relation() == place.relation()) margin = row.km();
  }
  // "30 km south of" is rounded.
  constexpr double kRounding = 1.25;
  if (place.has_distance_km()) margin = kRounding * place.distance_km();
  return radius + margin;
}

bool ShareDivision(const PlaceValue& a, const PlaceValue& b,
                   const Gazetteer* gazetteer) {
  for (int i = 0; i < a.parents_size(); ++i) {
    if (std::find(b.parents().begin(), b.parents().end(), a.parents(i)) !=
            b.parents().end() &&
        !IsCountryOf(a, i, gazetteer)) {
      return true;
    }
  }
  return false;
}

bool IsLoose(PlaceRelation relation) {
  return relation != PLACE_RELATION_UNSPECIFIED &&
         relation != PLACE_RELATION_IN;
}

bool IsArea(const PlaceValue& place) {
  return place.precision() >= PLACE_PRECISION_DISTRICT;
}

std::string ComparedName(const PlaceValue& place) {
  return NameKey(place.name().empty() ? place.canonical() : place.name());
}

}  // namespace crosscheck
