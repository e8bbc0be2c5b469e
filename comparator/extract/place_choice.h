#ifndef COMPARATOR_EXTRACT_PLACE_CHOICE_H_
#define COMPARATOR_EXTRACT_PLACE_CHOICE_H_

#include <vector>

#include "comparator/extract/chosen_place.h"
#include "comparator/extract/event_grouper.h"

namespace crosscheck {

// The places of an event, the most specific first.
std::vector<ChosenPlace> ChoosePlaces(const EventDraft& draft,
                                      const PlaceChoiceContext& context);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PLACE_CHOICE_H_
