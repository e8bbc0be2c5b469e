// What the two flat exports have in common.

#ifndef COMPARATOR_REPORT_FLAT_FIELDS_H_
#define COMPARATOR_REPORT_FLAT_FIELDS_H_

#include <vector>

#include "comparator/report/json_line.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// {"start":"2020-12-10","end":"2020-12-10"}; null where neither end is known.
// A date that no article gives, because it only follows from when the news
// came out, has "inferred":true behind these.
void WriteFlatDate(const DateValue& date, JsonLine& json);

// Which name of a place is written.
enum class PlaceNaming {
  // As the article has it.
  kAsWritten,
  // The gazetteer's, the same for every outlet, with "St." and the like in
  // full; as written for a place in no gazetteer.
  kCanonical,
};

// [{"name":…,"id":…,"lat":…,"lon":…},…] from the most specific outwards; lat
// and lon are null where they are not known. Each place once.
void WriteFlatPlaces(std::vector<const PlaceValue*> places, PlaceNaming naming,
                     JsonLine& json);

// The event that the article is about: its main event, else the one that it
// follows up; null where it has neither.
const EventMention* MainEvent(const ArticleClaims& article);

// Smaller for what is more specific; a place of no known precision is taken
// for a quarter or village that no gazetteer has.
int SpecificityRank(PlacePrecision precision);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_FLAT_FIELDS_H_
