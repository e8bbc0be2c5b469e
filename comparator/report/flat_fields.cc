#include "comparator/report/flat_fields.h"

#include <algorithm>
#include <string>

#include "absl/container/btree_set.h"
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
  if (naming == PlaceNaming::kAsWritten) {
    return place.name().empty() ? place.canonical() : place.name();
  }
  return FullPlaceName(place.canonical().empty() ? place.name()
                                                 : place.canonical());
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
  std::stable_sort(places.begin(), places.end(),
                   [](const PlaceValue* a, const PlaceValue* b) {
                     return SpecificityRank(a->precision()) <
                            SpecificityRank(b->precision());
                   });
  absl::btree_set<std::string> written;
  json.BeginArray();
  for (const PlaceValue* place : places) {
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
