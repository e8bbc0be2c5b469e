#include "comparator/align/place_evidence.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/types/optional.h"

namespace crosscheck {
namespace {

constexpr double kEarthRadiusKm = 6371;
constexpr double kRadians = 3.14159265358979323846 / 180;

bool Among(uint32_t id, const MentionPlace& place) {
  return id != MentionPlace::kNone &&
         std::find(place.parents.begin(), place.parents.end(), id) !=
             place.parents.end();
}

// The smallest of the places that contain both is a district or province, not
// a country: only that says that two places are neighbours.
bool ShareParent(const MentionPlace& a, const MentionPlace& b) {
  for (uint32_t parent : a.parents) {
    if (parent == a.parents.back()) break;
    if (Among(parent, b)) return true;
  }
  return false;
}

struct Level {
  Feature feature;
  // Negative where no distance is known.
  double km = -1;
};

Feature SameFeature(const MentionPlace& place) {
  if (place.precision == PLACE_PRECISION_COUNTRY) {
    return Feature::kPlaceSameCountry;
  }
  if (place.precision >= PLACE_PRECISION_DISTRICT) {
    return Feature::kPlaceSameArea;
  }
  return Feature::kPlaceSame;
}

void Relate(const Corpus& corpus, const MentionPlace& a, const MentionPlace& b,
            const AlignSettings& settings, Level* level) {
  if (a.id != MentionPlace::kNone && a.id == b.id) {
    *level = {SameFeature(a)};
    return;
  }
  if (Among(a.id, b) || Among(b.id, a)) {
    const MentionPlace& outer = Among(a.id, b) ? a : b;
    *level = {outer.precision == PLACE_PRECISION_COUNTRY
                  ? Feature::kPlaceSameCountry
                  : Feature::kPlaceContained};
    return;
  }
  const bool other_country =
      a.country != 0 && b.country != 0 && a.country != b.country;
  if (!other_country &&
      (a.id == MentionPlace::kNone || b.id == MentionPlace::kNone) &&
      corpus.names().Same(a.name, b.name)) {
    *level = {Feature::kPlaceSameName};
    return;
  }
  if (a.located && b.located) {
    const double km = DistanceKm(a.lat, a.lon, b.lat, b.lon);
    const double near = std::max(settings.near_km(), a.radius_km + b.radius_km);
    const bool small =
        std::max(a.precision, b.precision) < PLACE_PRECISION_PROVINCE;
    if (km <= near && small) {
      *level = {Feature::kPlaceNear, km};
    } else if (km >= std::max(settings.far_km(), a.radius_km + b.radius_km) ||
               !ShareParent(a, b)) {
      *level = {Feature::kPlaceFarApart, km};
    } else {
      *level = {Feature::kPlaceSibling, km};
    }
    return;
  }
  if (other_country) {
    *level = {Feature::kPlaceFarApart};
    return;
  }
  if (ShareParent(a, b)) {
    *level = {Feature::kPlaceSibling};
    return;
  }
  // One of them is in no gazetteer, so that it may be part of the other.
  *level = {Feature::kPlaceUnrelated};
}

// Quarters, streets and what no gazetteer knows, which mostly are such.
bool IsFine(const MentionPlace& place) {
  return place.id == MentionPlace::kNone ||
         (place.precision != PLACE_PRECISION_UNSPECIFIED &&
          place.precision < PLACE_PRECISION_TOWN);
}

bool Meet(Feature feature) {
  return feature == Feature::kPlaceSame || feature == Feature::kPlaceSameName ||
         feature == Feature::kPlaceNear || feature == Feature::kPlaceContained;
}

// Whether both mentions name parts of the town `town`, and other ones.
bool InOtherQuarters(const Corpus& corpus, const Mention& a, const Mention& b,
                     const MentionPlace& town, const AlignSettings& settings) {
  if (town.precision != PLACE_PRECISION_TOWN) return false;
  bool found = false;
  for (const MentionPlace& place_a : a.places) {
    if (!IsFine(place_a)) continue;
    for (const MentionPlace& place_b : b.places) {
      if (!IsFine(place_b)) continue;
      Level level;
      Relate(corpus, place_a, place_b, settings, &level);
      if (Meet(level.feature)) return false;
      found = true;
    }
  }
  return found;
}

std::string Text(const MentionPlace& place) {
  const PlaceValue& value = *place.value;
  if (value.canonical().empty() || value.canonical() == value.name()) {
    return value.name();
  }
  return absl::StrCat(value.name(), " (", value.canonical(), ")");
}

// The first day that either is dated to.
absl::optional<DayNumber> FirstDay(const Mention& a, const Mention& b) {
  absl::optional<DayNumber> first;
  for (const Mention* mention : {&a, &b}) {
    for (const MentionDate& date : mention->dates) {
      if (!date.dated || date.first != date.last) continue;
      first = std::min(first.value_or(date.first), date.first);
    }
  }
  return first;
}

// How busy the larger of two places is that are one or lie in one another.
void AddBusy(const Corpus& corpus, const Mention& a, const Mention& b,
             const MentionPlace& place_a, const MentionPlace& place_b,
             EvidenceSink* sink) {
  const MentionPlace& outer = Among(place_b.id, place_a) ? place_b : place_a;
  const absl::optional<DayNumber> day = FirstDay(a, b);
  if (outer.id == MentionPlace::kNone || !day.has_value()) return;
  const double share = corpus.place_days().ShareAround(outer.id, *day);
  if (sink->weights().Weight(Feature::kPlaceBusy, share) == 0) return;
  sink->Add(Feature::kPlaceBusy, share, [&] {
    return absl::StrFormat("%s: something else on %.0f %% of the days around",
                           Text(outer), 100 * share);
  });
}

}  // namespace

double DistanceKm(double lat_a, double lon_a, double lat_b, double lon_b) {
  const double sin_lat = std::sin((lat_b - lat_a) * kRadians / 2);
  const double sin_lon = std::sin((lon_b - lon_a) * kRadians / 2);
  const double h = sin_lat * sin_lat + std::cos(lat_a * kRadians) *
                                           std::cos(lat_b * kRadians) *
                                           sin_lon * sin_lon;
  return 2 * kEarthRadiusKm * std::asin(std::min(1.0, std::sqrt(h)));
}

void ComparePlaces(const Corpus& corpus, const Mention& a, const Mention& b,
                   EvidenceSink* sink) {
  if (a.places.empty() || b.places.empty()) {
    if (!a.topic() || !b.topic()) {
      sink->Add(Feature::kPlaceUnknown,
                [] { return std::string("a place is missing"); });
    }
    return;
  }
  const AlignWeights& weights = sink->weights();
  const MentionPlace* best_a = nullptr;
  const MentionPlace* best_b = nullptr;
  Level best;
  for (const MentionPlace& place_a : a.places) {
    for (const MentionPlace& place_b : b.places) {
      Level level;
      Relate(corpus, place_a, place_b, weights.settings(), &level);
      if (best_a != nullptr &&
          weights.Weight(level.feature) <= weights.Weight(best.feature)) {
        continue;
      }
      best = level;
      best_a = &place_a;
      best_b = &place_b;
    }
  }
  if (best.feature == Feature::kPlaceSame &&
      InOtherQuarters(corpus, a, b, *best_a, weights.settings())) {
    best.feature = Feature::kPlaceOtherQuarter;
  }
  sink->Add(best.feature, [&] {
    std::string text = absl::StrCat(Text(*best_a), " and ", Text(*best_b));
    if (best.km >= 0) absl::StrAppendFormat(&text, ", %.0f km", best.km);
    return text;
  });
  if (best.feature == Feature::kPlaceSame ||
      best.feature == Feature::kPlaceSameArea ||
      best.feature == Feature::kPlaceContained) {
    AddBusy(corpus, a, b, *best_a, *best_b, sink);
  }
}

}  // namespace crosscheck
