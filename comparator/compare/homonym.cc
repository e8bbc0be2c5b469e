#include "comparator/compare/homonym.h"

#include <cstdint>

#include "absl/types/optional.h"
#include "comparator/lexicon/name_phrase.h"
#include "comparator/lexicon/phrase_table.h"

namespace crosscheck {

bool HasNamesakeNear(const PlaceValue& place, const PlaceValue& other,
                     double km, const Gazetteer* gazetteer) {
  if (gazetteer == nullptr || other.id().empty() || place.name().empty()) {
    return false;
  }
  const absl::optional<uint32_t> there = gazetteer->Find(other.id());
  if (!there.has_value()) return false;
  NamePhraseReader reader;
  const NamePhrase phrase =
      reader.ReadName(place.name(), LeadingArticle::kOptional);
  for (const PhraseTable& table : gazetteer->tables()) {
    for (const uint32_t namesake :
         FindEntries(table, phrase.token_hashes, EntryKind::kPlace)) {
      if (gazetteer->id(namesake) != place.id() &&
          (namesake == *there || gazetteer->Contains(*there, namesake) ||
           gazetteer->DistanceKm(*there, namesake) <= km)) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace crosscheck
