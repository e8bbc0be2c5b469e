#include "comparator/extract/place_noun.h"

namespace crosscheck {

PlacePrecision PlaceNounPrecision(const Term& term) {
  struct Row {
    const char* cue;
    PlacePrecision precision;
  };
  static constexpr Row kRows[] = {
      {"place/point", PLACE_PRECISION_POINT},
      {"place/quarter", PLACE_PRECISION_QUARTER},
      {"place/town", PLACE_PRECISION_TOWN},
      {"place/district", PLACE_PRECISION_DISTRICT},
      {"place/province", PLACE_PRECISION_PROVINCE},
  };
  for (const Row& row : kRows) {
    if (term.cue() == row.cue) return row.precision;
  }
  return PLACE_PRECISION_UNSPECIFIED;
}

}  // namespace crosscheck
