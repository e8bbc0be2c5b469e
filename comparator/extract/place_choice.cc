#include "comparator/extract/place_choice.h"

#include <algorithm>
#include <map>

#include "comparator/extract/facts.h"

namespace crosscheck {
namespace {

// Most specific first.
int PrecisionRank(PlacePrecision precision) {
  switch (precision) {
    case PLACE_PRECISION_POINT:
      return 0;
    case PLACE_PRECISION_QUARTER:
      return 1;
    case PLACE_PRECISION_TOWN:
      return 2;
    case PLACE_PRECISION_DISTRICT:
      return 3;
    case PLACE_PRECISION_PROVINCE:
      return 4;
    case PLACE_PRECISION_COUNTRY:
      return 5;
    default:
      return 2;
  }
}

// Local news names a street or nothing, and says the town beside other things
// ("Rahma police"): the town that the article names most often, by its first
// mention; -1 for none. A dateline counts as a mention, unless it is a capital,
// where reporters sit.
int TownOfArticle(const PlaceChoiceContext& context) {
  std::map<int64_t, int> mentions;
  std::map<int64_t, int> first;
  for (size_t i = 0; i < context.places.size(); ++i) {
    const ResolvedPlace& place = context.places[i];
    if (place.entry < 0) continue;
    const PlaceEntry known =
        context.gazetteer->place(static_cast<uint32_t>(place.entry));
    if (known.precision != PLACE_PRECISION_TOWN || known.is_capital) continue;
    ++mentions[place.entry];
    first.emplace(place.entry, static_cast<int>(i));
  }
  int64_t best = -1;
  for (const auto& [entry, count] : mentions) {
    if (best < 0 || count > mentions[best] ||
        (count == mentions[best] && first[entry] < first[best])) {
      best = entry;
    }
  }
  return best < 0 ? -1 : first[best];
}

}  // namespace

std::vector<ChosenPlace> ChoosePlaces(const EventDraft& draft,
                                      const PlaceChoiceContext& context) {
  std::vector<ChosenPlace> chosen;
  bool town = false;
  for (const uint32_t index : draft.frames) {
    for (const PlaceFact& fact : context.frames[index].facts.places) {
      if (!fact.locative) continue;
      // A town, or what is larger and all that is known.
      town =
          town || context.places[fact.place].precision >= PLACE_PRECISION_TOWN;
      chosen.push_back({fact.place, index, fact.relation, false});
    }
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](const ChosenPlace& a, const ChosenPlace& b) {
                     return PrecisionRank(context.places[a.place].precision) <
                            PrecisionRank(context.places[b.place].precision);
                   });
  const bool main =
      draft.role == EVENT_ROLE_MAIN || draft.role == EVENT_ROLE_FOLLOWED_UP;
  if (town || !main) return chosen;
  const int place = TownOfArticle(context);
  if (place >= 0) {
    chosen.push_back({place, draft.frames.front(), PLACE_RELATION_IN, true});
  }
  return chosen;
}

}  // namespace crosscheck
