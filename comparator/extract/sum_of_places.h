#ifndef COMPARATOR_EXTRACT_SUM_OF_PLACES_H_
#define COMPARATOR_EXTRACT_SUM_OF_PLACES_H_

#include <cstdint>
#include <vector>

#include "comparator/extract/chosen_place.h"
#include "comparator/extract/event_grouper.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Of places by size, the most specific first.
int PrecisionRank(PlacePrecision precision);

// What police of a town tell of: news of crime, not of war.
bool IsCrime(EventType type);

// "Bombs killed 39 across Marenia": the first frame whose country the headline
// or the first sentences name, or null.
const uint32_t* CountryOf(const EventDraft& draft,
                          const PlaceChoiceContext& context);

// Drops the places of single attacks where an event sums up several of them:
// where all were is what the headline or the first sentence says.
void DropPartsOfSum(const EventDraft& draft, const PlaceChoiceContext& context,
                    std::vector<ChosenPlace>* chosen);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SUM_OF_PLACES_H_
