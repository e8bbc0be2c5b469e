#include <cstdint>
#include <string>

#include "comparator/extract/chunker.h"
#include "comparator/extract/place_noun.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

// "the village of Qasr", "Qasr province", "north of Qasr".
bool Chunker::JoinPlace(Index i) {
  const auto& items = annotation_.items;
  const auto precision = [&](Index k) {
    const Term* noun = TermOf(k);
    return noun == nullptr ? PLACE_PRECISION_UNSPECIFIED
                           : PlaceNounPrecision(*noun);
  };
  const auto is_name = [&](Index k) {
    return Is(k, ItemClass::kPlace) || Is(k, ItemClass::kName) ||
           Is(k, ItemClass::kCap);
  };
  const auto make = [&](Index begin, Index end, Index name,
                        PlacePrecision said) {
    PlaceMention mention;
    if (Is(name, ItemClass::kPlace)) {
      mention = annotation_.places[items[name].payload];
    } else {
      mention.name = items[name].tokens;
    }
    mention.said = said;
    annotation_.places.push_back(mention);
    Replace(begin, end, ItemClass::kPlace,
            static_cast<int32_t>(annotation_.places.size()) - 1);
  };
  if (Is(i, ItemClass::kNat) && i + 1 < items.size() &&
      document_.norm(document_.tokens()[items[i + 1].tokens.begin]) ==
          "capital") {
    const LexiconMatch& match = annotation_.matches[items[i].payload];
    const std::string country =
        match.kind == EntryKind::kTerm
            ? lexicon_.term(match.entries[0]).country()
        : lexicon_.group(match.entries[0]).countries_size() > 0
            ? lexicon_.group(match.entries[0]).countries(0)
            : std::string();
    PlaceMention mention;
    mention.entry = vocabulary_.Capital(country);
    if (mention.entry < 0) return false;
    mention.name = {items[i].tokens.begin, items[i + 1].tokens.end};
    annotation_.places.push_back(mention);
    // "the Iraqi capital Baghdad" is named in full.
    const Index end = Is(i + 2, ItemClass::kPlace) ? i + 3 : i + 2;
    if (end == i + 3) {
      annotation_.places.back() = annotation_.places[items[i + 2].payload];
    }
    Replace(i, end, ItemClass::kPlace,
            static_cast<int32_t>(annotation_.places.size()) - 1);
    return true;
  }
  if (Is(i, ItemClass::kPnoun)) {
    const Index of = i + 1;
    if (Name(of) != "of" || !is_name(of + 1)) return false;
    // "the area of Qasr village": what follows the name is nearer to it.
    if (Is(of + 2, ItemClass::kPnoun)) {
      make(i, of + 3, of + 1, precision(of + 2));
    } else {
      make(i, of + 2, of + 1, precision(i));
    }
    return true;
  }
  // "the Armenian quarter", but not "the Syrian city".
  const bool quarter = Is(i, ItemClass::kNat) && Is(i + 1, ItemClass::kPnoun) &&
                       precision(i + 1) == PLACE_PRECISION_QUARTER;
  if ((is_name(i) || quarter) && Is(i + 1, ItemClass::kPnoun)) {
    const PlacePrecision said = precision(i + 1);
    // "the Tabqa air base" is a place; "Odal's house" is not named by it.
    if (Is(i, ItemClass::kPlace) || said != PLACE_PRECISION_UNSPECIFIED) {
      // A point named after a town is a place of its own, in the town.
      const bool own = said == PLACE_PRECISION_POINT;
      PlaceMention mention;
      if (Is(i, ItemClass::kPlace)) {
        mention = annotation_.places[items[i].payload];
      } else {
        mention.name = items[i].tokens;
      }
      if (own) mention.name.end = items[i + 1].tokens.end;
      mention.said = said;
      annotation_.places.push_back(mention);
      Replace(i, i + 2, ItemClass::kPlace,
              static_cast<int32_t>(annotation_.places.size()) - 1);
      return true;
    }
  }
  return false;
}

}  // namespace crosscheck
