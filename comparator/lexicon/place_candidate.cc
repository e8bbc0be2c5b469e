#include "comparator/lexicon/place_candidate.h"

#include <algorithm>
#include <cmath>

#include "comparator/lexicon/name_phrase.h"

namespace crosscheck {
namespace {

constexpr double kEarthRadiusKm = 6371.0088;
constexpr double kPi = 3.14159265358979323846;

constexpr double kHalfNearnessKm = 150;
// Near enough to speak for a place: within 184 km.
constexpr double kSupportingNearness = 0.4;
// Near enough for a country with a person's name: within some 1,000 km.
constexpr double kCountryNearness = 0.02;

constexpr double kOwnNameScore = 2;

// Names in other languages need so many times the inhabitants.
constexpr double kOtherNameFactor = 0.2;

double Prior(const PlaceEntry& place) {
  switch (place.precision) {
    case PLACE_PRECISION_COUNTRY:
      return 9;
    case PLACE_PRECISION_PROVINCE:
      return place.is_extra ? 5 : 4.5;
    case PLACE_PRECISION_DISTRICT:
      return place.is_extra ? 4.5 : 3;
    default:
      break;
  }
  double score = std::log10(std::max<double>(place.population, 100));
  if (place.precision == PLACE_PRECISION_QUARTER) score = score / 2 + 1;
  if (place.is_extra) score = std::max(score, 4.5);
  if (place.is_capital) score += 1;
  if (place.is_seat) score += 0.7;
  return score;
}

// Something in the text besides the name speaks for the candidate.
bool HasSupport(const PlaceCandidate& candidate) {
  return candidate.container > 0 || candidate.country > 0 ||
         candidate.dateline > 0 || candidate.outlet > 0 ||
         candidate.nearest > kSupportingNearness;
}

// The news of one town names what is far off with its state or country, or it
// is known to all. Stations of one owner bring each other's news: "Rahma police
// said".
bool IsUnheardOf(const PlaceCandidate& candidate, const PlaceNameUse& use) {
  constexpr uint32_t kKnownToAll = 400000;
  constexpr uint32_t kWithPolice = 100000;
  return candidate.is_abroad &&
         candidate.entry.population <
             (use.has_service ? kWithPolice : kKnownToAll) &&
         candidate.container == 0 && candidate.nearest <= kSupportingNearness &&
         !candidate.entry.is_capital && !candidate.entry.is_extra &&
         candidate.entry.precision <= PLACE_PRECISION_TOWN;
}

bool IsAmbiguousAcceptable(const PlaceCandidate& candidate,
                           const PlaceNameUse& use, double inhabitants) {
  if (candidate.Is(PLACE_PRECISION_COUNTRY)) {
    return use.locative || candidate.nearest > kCountryNearness;
  }
  if (!use.locative) return false;
  if (candidate.container > 0) return true;
  if (use.has_service && candidate.is_own_name &&
      candidate.Is(PLACE_PRECISION_TOWN) &&
      inhabitants >= (HasSupport(candidate) ? 1000 : 20000)) {
    return true;
  }
  if (HasSupport(candidate) &&
      (candidate.entry.is_extra || inhabitants >= 50000)) {
    return true;
  }
  if (candidate.is_own_name && candidate.nearest > kSupportingNearness) {
    return inhabitants >= 30000;
  }
  return candidate.is_own_name && inhabitants >= 300000;
}

}  // namespace

bool PlaceCandidate::IsIn(uint32_t place) const {
  return std::find(ancestors.begin(), ancestors.end(), place) !=
         ancestors.end();
}

void PlaceCandidate::RaiseBeside(double score, PlaceReason reason) {
  if (score <= beside) return;
  beside = score;
  beside_reason = reason;
}

PlaceCandidate MakeCandidate(const Gazetteer& gazetteer, uint32_t place,
                             uint32_t name_key) {
  PlaceCandidate candidate;
  candidate.entry = gazetteer.place(place);
  candidate.ancestors = gazetteer.Ancestors(place);
  const double lat = candidate.entry.lat * kPi / 180;
  const double lon = candidate.entry.lon * kPi / 180;
  candidate.x = std::cos(lat) * std::cos(lon);
  candidate.y = std::cos(lat) * std::sin(lon);
  candidate.z = std::sin(lat);
  candidate.is_own_name = candidate.entry.name_key == name_key;
  candidate.prior = Prior(candidate.entry);
  if (candidate.is_own_name) candidate.prior += kOwnNameScore;
  return candidate;
}

double SquaredKm(const PlaceCandidate& a, const PlaceCandidate& b) {
  const double dx = a.x - b.x, dy = a.y - b.y, dz = a.z - b.z;
  return (dx * dx + dy * dy + dz * dz) * kEarthRadiusKm * kEarthRadiusKm;
}

double NearnessAt(double squared_km) {
  return 1 / (1 + squared_km / (kHalfNearnessKm * kHalfNearnessKm));
}

bool IsAcceptable(const PlaceCandidate& candidate, const PlaceNameUse& use) {
  const PlaceEntry& place = candidate.entry;
  if (candidate.beside > 0) return true;
  if (IsUnheardOf(candidate, use)) return false;
  // "al-Tiba" is not in Japan.
  if (use.has_article && !place.country.empty() &&
      !HasArabicArticles(place.country)) {
    return false;
  }
  const double inhabitants =
      place.population * (candidate.is_own_name ? 1 : kOtherNameFactor);
  if (use.ambiguous) {
    return IsAmbiguousAcceptable(candidate, use, inhabitants);
  }
  if (candidate.Is(PLACE_PRECISION_COUNTRY)) return true;
  const bool has_support = HasSupport(candidate);
  if (place.is_extra || candidate.Is(PLACE_PRECISION_PROVINCE)) {
    return has_support || use.locative || use.is_long ||
           !use.countries_are_named;
  }
  if (has_support) {
    return use.locative || use.is_long || candidate.container > 0 ||
           inhabitants >= 20000;
  }
  if (use.countries_are_named) {
    return place.is_capital || inhabitants >= 500000 ||
           (use.locative && inhabitants >= 100000);
  }
  return inhabitants >= 100000 || (use.locative && inhabitants >= 1000) ||
         (use.is_unique && use.is_long && candidate.is_own_name);
}

}  // namespace crosscheck
