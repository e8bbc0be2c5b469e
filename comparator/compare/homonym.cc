#include "comparator/compare/homonym.h"

#include <cstdint>

#include "absl/types/optional.h"
#include "comparator/lexicon/name_phrase.h"
#include "comparator/lexicon/phrase_table.h"

namespace crosscheck {
namespace {

// No news of Cleveland is of the village of its name.
bool IsDwarfed(const Gazetteer& gazetteer, uint32_t namesake, uint32_t own) {
  constexpr uint64_t kGreat = 200000;
  constexpr uint64_t kTimes = 20;
  const uint64_t population = gazetteer.place(own).population;
  return population >= kGreat &&
         gazetteer.place(namesake).population * kTimes < population;
}

}  // namespace

Namesake FindNamesake(const PlaceValue& place, const PlaceValue& other,
                      double km, const Gazetteer* gazetteer) {
  if (gazetteer == nullptr || other.id().empty() || place.name().empty()) {
    return Namesake::kNone;
  }
  const absl::optional<uint32_t> there = gazetteer->Find(other.id());
  if (!there.has_value()) return Namesake::kNone;
  const absl::optional<uint32_t> own = gazetteer->Find(place.id());
  NamePhraseReader reader;
  const NamePhrase phrase =
      reader.ReadName(place.name(), LeadingArticle::kOptional);
  Namesake found = Namesake::kNone;
  for (const PhraseTable& table : gazetteer->tables()) {
    for (const uint32_t namesake :
         FindEntries(table, phrase.token_hashes, EntryKind::kPlace)) {
      // A city and its province have one name and are two places.
      if (gazetteer->id(namesake) == place.id() ||
          gazetteer->place(namesake).precision != place.precision()) {
        continue;
      }
      if (own.has_value() && IsDwarfed(*gazetteer, namesake, *own)) continue;
      if (gazetteer->Contains(namesake, *there)) return Namesake::kAround;
      if (gazetteer->Contains(*there, namesake)) {
        found = Namesake::kInside;
      } else if (found == Namesake::kNone &&
                 (namesake == *there ||
                  gazetteer->DistanceKm(*there, namesake) <= km)) {
        found = Namesake::kNear;
      }
    }
  }
  return found;
}

bool NamesTownElsewhere(const PlaceValue& place, const PlaceValue& other,
                        double km, const Gazetteer* gazetteer) {
  if (gazetteer == nullptr || place.name().empty()) return false;
  NamePhraseReader reader;
  const NamePhrase phrase =
      reader.ReadName(place.name(), LeadingArticle::kOptional);
  bool is_town = false;
  for (const PhraseTable& table : gazetteer->tables()) {
    for (const uint32_t entry :
         FindEntries(table, phrase.token_hashes, EntryKind::kPlace)) {
      is_town =
          is_town || gazetteer->place(entry).precision == PLACE_PRECISION_TOWN;
    }
  }
  if (!is_town) return false;
  for (const PlacePrecision precision :
       {PLACE_PRECISION_POINT, PLACE_PRECISION_QUARTER, PLACE_PRECISION_TOWN,
        PLACE_PRECISION_DISTRICT, PLACE_PRECISION_PROVINCE}) {
    PlaceValue town = place;
    town.set_precision(precision);
    if (FindNamesake(town, other, km, gazetteer) != Namesake::kNone) {
      return false;
    }
  }
  return true;
}

}  // namespace crosscheck
