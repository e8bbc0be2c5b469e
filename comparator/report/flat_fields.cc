#include "comparator/report/flat_fields.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

const EventMention* FirstWithRole(const ArticleClaims& article,
                                  EventRole role) {
  for (const EventMention& event : article.events()) {
    if (event.role() == role && !event.campaign()) return &event;
  }
  return nullptr;
}

void WriteDegrees(bool known, double degrees, JsonLine& json) {
  if (known) {
    json.Real(degrees);
  } else {
    json.Null();
  }
}

// "St. Louis" is "Saint Louis".
std::string FullPlaceName(absl::string_view name) {
  struct Row {
    absl::string_view abbreviation;
    absl::string_view word;
  };
  static constexpr Row kRows[] = {
      {"St. ", "Saint "}, {"St ", "Saint "},  {"Ste. ", "Sainte "},
      {"Ft. ", "Fort "},  {"Mt. ", "Mount "},
  };
  for (const Row& row : kRows) {
    if (!absl::StartsWithIgnoreCase(name, row.abbreviation)) continue;
    return absl::StrCat(row.word, name.substr(row.abbreviation.size()));
  }
  return std::string(name);
}

std::string NameOf(const PlaceValue& place, PlaceNaming naming) {
  // "The Marenian capital" is called by its name.
  const bool described = absl::EndsWith(place.name(), " capital");
  if (naming == PlaceNaming::kAsWritten && !described) {
    return place.name().empty() ? place.canonical() : place.name();
  }
  return FullPlaceName(place.canonical().empty() ? place.name()
                                                 : place.canonical());
}

// The rank of a site that is called after a larger place of the list only:
// right before that place, and behind one that has a name of its own ("Qasr
// market", "Qasr Market"). -1 for any other place.
int RankOfSite(const PlaceValue& place, int step,
               const std::vector<const PlaceValue*>& places) {
  if (place.precision() != PLACE_PRECISION_POINT || !place.id().empty()) {
    return -1;
  }
  int rank = -1;
  for (const PlaceValue* other : places) {
    const std::string& name = other->name();
    if (other->precision() <= PLACE_PRECISION_POINT ||
        !absl::StartsWith(place.name(), absl::StrCat(name, " "))) {
      continue;
    }
    const bool own = absl::ascii_isupper(place.name()[name.size() + 1]);
    rank = std::max(rank,
                    step * SpecificityRank(other->precision()) - (own ? 2 : 1));
  }
  return rank;
}

// The order in a flat export, most specific first. A district that no
// gazetteer has is one of a town's.
int FlatRank(const PlaceValue& place,
             const std::vector<const PlaceValue*>& places) {
  constexpr int kStep = 10;
  const int rank = kStep * SpecificityRank(place.precision());
  const int before_towns = kStep * SpecificityRank(PLACE_PRECISION_TOWN) - 1;
  const bool unknown_district =
      place.precision() == PLACE_PRECISION_DISTRICT && place.id().empty();
  // "The bus station of Qasr" has the id of Qasr.
  const bool at_town =
      place.precision() < PLACE_PRECISION_TOWN && !place.id().empty() &&
      std::any_of(places.begin(), places.end(), [&](const PlaceValue* other) {
        return other->id() == place.id() &&
               other->precision() == PLACE_PRECISION_TOWN;
      });
  if (at_town) return kStep * SpecificityRank(PLACE_PRECISION_TOWN);
  // "In Quray, in the district of Hidr".
  if (unknown_district && place.locates_another()) return rank;
  if (unknown_district) return before_towns;
  const int site = RankOfSite(place, kStep, places);
  if (site >= 0) return site;
  // The site of one of several attacks.
  if (place.precision() == PLACE_PRECISION_POINT && place.locates_another()) {
    return kStep * SpecificityRank(PLACE_PRECISION_TOWN) + 3;
  }
  if (place.precision() != PLACE_PRECISION_TOWN) return rank;
  // "In the village of Quray, near Rahma": Rahma helps to find it.
  const bool beside = place.relation() != PLACE_RELATION_IN &&
                      place.relation() != PLACE_RELATION_UNSPECIFIED;
  return rank + (place.locates_another() ? 2 : beside ? 1 : 0);
}

}  // namespace

void WriteFlatDate(const DateValue& date, JsonLine& json) {
  if (date.start().empty() && date.end().empty()) {
    json.Null();
    return;
  }
  json.BeginObject();
  json.Key("start").StringOrNull(date.start());
  json.Key("end").StringOrNull(date.end());
  if (date.basis() == DATE_BASIS_FRESH_NEWS) json.Key("inferred").Bool(true);
  json.EndObject();
}

void WriteFlatPlaces(std::vector<const PlaceValue*> places, PlaceNaming naming,
                     JsonLine& json) {
  std::vector<std::pair<int, const PlaceValue*>> ranked;
  for (const PlaceValue* place : places) {
    ranked.emplace_back(FlatRank(*place, places), place);
  }
  std::stable_sort(
      ranked.begin(), ranked.end(),
      [](const auto& a, const auto& b) { return a.first < b.first; });
  absl::btree_set<std::string> written;
  json.BeginArray();
  for (const auto& [rank, place] : ranked) {
    const std::string name = NameOf(*place, naming);
    if (!written.insert(place->id().empty() ? name : place->id()).second) {
      continue;
    }
    json.BeginObject();
    json.Key("name").String(name);
    json.Key("id").String(place->id());
    WriteDegrees(place->has_lat(), place->lat(), json.Key("lat"));
    WriteDegrees(place->has_lon(), place->lon(), json.Key("lon"));
    json.EndObject();
  }
  json.EndArray();
}

const EventMention* MainEvent(const ArticleClaims& article) {
  const EventMention* main = FirstWithRole(article, EVENT_ROLE_MAIN);
  return main != nullptr ? main
                         : FirstWithRole(article, EVENT_ROLE_FOLLOWED_UP);
}

int SpecificityRank(PlacePrecision precision) {
  switch (precision) {
    case PLACE_PRECISION_POINT:
      return 0;
    case PLACE_PRECISION_QUARTER:
    case PLACE_PRECISION_UNSPECIFIED:
      return 1;
    case PLACE_PRECISION_TOWN:
      return 2;
    case PLACE_PRECISION_DISTRICT:
      return 3;
    case PLACE_PRECISION_PROVINCE:
      return 4;
    default:
      return 5;
  }
}

}  // namespace crosscheck
