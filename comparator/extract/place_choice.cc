#include "comparator/extract/place_choice.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/sum_of_places.h"

namespace crosscheck {
namespace {

void AddCountry(const EventDraft& draft, const PlaceChoiceContext& context,
                std::vector<ChosenPlace>* chosen) {
  const uint32_t* const index = CountryOf(draft, context);
  if (index == nullptr) return;
  const PlaceFact& fact = context.frames[*index].facts.countries.front();
  ChosenPlace place;
  place.place = fact.place;
  place.frame = *index;
  place.relation = fact.relation;
  chosen->push_back(place);
}

// Whether and how the home town is a place of an event that has `chosen`
// already.
class HomeTownAdder {
 public:
  explicit HomeTownAdder(const PlaceChoiceContext& context)
      : context_(context),
        home_(context.home.place < 0
                  ? -1
                  : context.places[context.home.place].entry) {}

  void Add(const EventDraft& draft, std::vector<ChosenPlace>* chosen) const {
    AddHome(draft, chosen);
    AddArea(draft, chosen);
    if (!IsCrime(draft.type)) return;
    AddPolice(draft, chosen);
    AddCounty(draft, chosen);
  }

 private:
  // "Shots in Quarry Hill, Rahma police said": a place close to a town whose
  // police look into it is told of as the town's.
  void AddPolice(const EventDraft& draft,
                 std::vector<ChosenPlace>* chosen) const {
    if (context_.home.police < 0) return;
    const int64_t town = context_.places[context_.home.police].entry;
    if (town < 0) return;
    bool near = false;
    for (const ChosenPlace& place : *chosen) {
      const int64_t entry = context_.places[place.place].entry;
      if (entry < 0) continue;
      if (entry == town) return;
      near = near ||
             (context_.places[place.place].precision <= PLACE_PRECISION_TOWN &&
              context_.gazetteer->DistanceKm(static_cast<uint32_t>(entry),
                                             static_cast<uint32_t>(town)) <=
                  kNearKm);
    }
    if (!near) return;
    Add(context_.home.police, PLACE_RELATION_NEAR, draft, chosen);
  }

  // "Odal County deputies were called to a home": in the county, if no town
  // is told.
  void AddCounty(const EventDraft& draft,
                 std::vector<ChosenPlace>* chosen) const {
    if (context_.home.county < 0) return;
    for (const ChosenPlace& place : *chosen) {
      const ResolvedPlace& known = context_.places[place.place];
      if (known.precision >= PLACE_PRECISION_TOWN &&
          known.precision < PLACE_PRECISION_PROVINCE) {
        return;
      }
    }
    Add(context_.home.county, PLACE_RELATION_IN, draft, chosen);
  }

  // The area that the article is of, where no town or area is told. Of a war
  // its dateline only.
  void AddArea(const EventDraft& draft,
               std::vector<ChosenPlace>* chosen) const {
    if (context_.home.area < 0 ||
        (!IsCrime(draft.type) && context_.home.area_score < kStrong)) {
      return;
    }
    for (const ChosenPlace& place : *chosen) {
      const ResolvedPlace& known = context_.places[place.place];
      if (known.precision >= PLACE_PRECISION_TOWN &&
          known.precision <= PLACE_PRECISION_PROVINCE) {
        return;
      }
    }
    Add(context_.home.area, PLACE_RELATION_IN, draft, chosen);
  }

  void AddHome(const EventDraft& draft,
               std::vector<ChosenPlace>* chosen) const {
    if (home_ < 0 || IsOfOthers(draft)) return;
    // "Raids across Marenia killed 39".
    if (draft.parted && CountryOf(draft, context_) != nullptr) return;
    const bool crime = IsCrime(draft.type);
    // War is spoken of in capitals.
    if (!crime && EntryOf(home_).is_capital) return;
    PlaceRelation relation = PLACE_RELATION_IN;
    for (const ChosenPlace& place : *chosen) {
      const ResolvedPlace& known = context_.places[place.place];
      if (known.precision < PLACE_PRECISION_TOWN) continue;
      // A town, or what is larger and all that is known of a war.
      if (!crime) return;
      if (known.entry < 0) continue;
      if (known.entry == home_) return;
      if (known.precision > PLACE_PRECISION_TOWN) {
        // "Florida and Ohio avenues" are streets of a town that is named so.
        if (!Contains(known.entry, home_) &&
            (known.precision != PLACE_PRECISION_PROVINCE ||
             context_.home.score < kStrong ||
             EntryOf(known.entry).country != EntryOf(home_).country)) {
          return;
        }
        continue;
      }
      if (Distance(known.entry) > kNearKm) {
        if (context_.home.score < kStrong) return;
        continue;
      }
      relation = PLACE_RELATION_NEAR;
    }
    Add(context_.home.place, relation, draft, chosen);
  }

  // The town is named as the place of events of other days only.
  bool IsOfOthers(const EventDraft& draft) const {
    if (context_.home.score >= kStrong) return false;
    std::vector<int> told;
    for (const Frame& frame : context_.frames) {
      if (!NamesEvent(frame.facts) || !frame.days.has_value() ||
          !draft.days.has_value() || Intersects(*frame.days, *draft.days)) {
        continue;
      }
      for (const PlaceFact& fact : frame.facts.places) {
        if (fact.locative) told.push_back(fact.place);
      }
    }
    for (size_t i = 0; i < context_.places.size(); ++i) {
      const int mention = static_cast<int>(i);
      if (context_.places[i].entry == home_ &&
          std::find(told.begin(), told.end(), mention) == told.end()) {
        return false;
      }
    }
    return true;
  }

  static void Add(int mention, PlaceRelation relation, const EventDraft& draft,
                  std::vector<ChosenPlace>* chosen) {
    ChosenPlace place;
    place.place = mention;
    place.frame = draft.frames.front();
    place.relation = relation;
    place.of_article = true;
    chosen->push_back(place);
  }

  // Suburbs are within this distance.
  static constexpr double kNearKm = 60;
  // "Rahma police" and once more "in Rahma", or the dateline.
  static constexpr double kStrong = 5;

  PlaceEntry EntryOf(int64_t entry) const {
    return context_.gazetteer->place(static_cast<uint32_t>(entry));
  }
  bool Contains(int64_t outer, int64_t inner) const {
    return context_.gazetteer->Contains(static_cast<uint32_t>(outer),
                                        static_cast<uint32_t>(inner));
  }
  double Distance(int64_t entry) const {
    return context_.gazetteer->DistanceKm(static_cast<uint32_t>(entry),
                                          static_cast<uint32_t>(home_));
  }

  const PlaceChoiceContext& context_;
  int64_t home_;
};

// "villages in Aleppo … Huraytan": beside another town of its province, the
// name of the seat stands for the province that is called after it. The
// province's index, or -1.
int64_t ProvinceMeant(const ChosenPlace& seat,
                      absl::Span<const ChosenPlace> chosen,
                      const PlaceChoiceContext& context) {
  // Suburbs of the seat may be in it.
  constexpr double kSuburbKm = 10;
  const Gazetteer& gazetteer = *context.gazetteer;
  const ResolvedPlace& known = context.places[seat.place];
  if (known.entry < 0 || known.precision != PLACE_PRECISION_TOWN ||
      seat.relation != PLACE_RELATION_IN ||
      context.annotation->places[seat.place].said == PLACE_PRECISION_TOWN) {
    return -1;
  }
  const uint32_t entry = static_cast<uint32_t>(known.entry);
  const PlaceEntry town = gazetteer.place(entry);
  if (!town.is_seat) return -1;
  int64_t province = -1;
  for (const uint32_t parent : gazetteer.Ancestors(entry)) {
    const PlaceEntry candidate = gazetteer.place(parent);
    if (candidate.precision == PLACE_PRECISION_PROVINCE &&
        absl::StrContains(candidate.name, town.name)) {
      province = parent;
    }
  }
  if (province < 0) return -1;
  for (const ChosenPlace& other : chosen) {
    const ResolvedPlace& place = context.places[other.place];
    if (place.entry < 0 || place.entry == known.entry ||
        place.precision != PLACE_PRECISION_TOWN) {
      continue;
    }
    const uint32_t inner = static_cast<uint32_t>(place.entry);
    if (gazetteer.Contains(static_cast<uint32_t>(province), inner) &&
        gazetteer.DistanceKm(entry, inner) > kSuburbKm) {
      return province;
    }
  }
  return -1;
}

// What a place in no gazetteer is in: the next place of its clause that is no
// smaller than a town ("the Salem mosque in Qasr"), else the first. Gazetteer
// index, or -1.
int64_t ContainerOf(const ChosenPlace& inner,
                    absl::Span<const ChosenPlace> chosen,
                    const PlaceChoiceContext& context) {
  const auto begin = [&](const ChosenPlace& place) {
    return context.annotation->places[place.place].name.begin;
  };
  const auto rank = [&](const ChosenPlace& outer) {
    const bool behind = begin(outer) >= begin(inner);
    return std::make_pair(!behind, behind ? begin(outer) : 0);
  };
  const ChosenPlace* best = nullptr;
  for (const ChosenPlace& outer : chosen) {
    const ResolvedPlace& place = context.places[outer.place];
    if (outer.frame != inner.frame || place.entry < 0 ||
        place.precision < PLACE_PRECISION_TOWN ||
        place.precision <= context.places[inner.place].precision) {
      continue;
    }
    if (best == nullptr || rank(outer) < rank(*best)) best = &outer;
  }
  return best == nullptr ? -1 : context.places[best->place].entry;
}

// "In Quray in Rahma", "in Quray, south of Rahma": where the first lies.
void MarkLocators(const EventDraft& draft, const PlaceChoiceContext& context,
                  std::vector<ChosenPlace>* chosen) {
  for (const uint32_t index : draft.frames) {
    for (const PlaceFact& fact : context.frames[index].facts.places) {
      const ResolvedPlace& locator = context.places[fact.place];
      if (!fact.container) continue;
      for (ChosenPlace& place : *chosen) {
        const ResolvedPlace& known = context.places[place.place];
        place.locates_another =
            place.locates_another ||
            (locator.entry < 0 ? known.key == locator.key
                               : known.entry == locator.entry);
      }
    }
  }
}

// "Raid in Rahma kills nine", and then "in Quray, a village near Rahma": the
// town that another is found by.
void MarkNeighbours(const EventDraft& draft, const PlaceChoiceContext& context,
                    std::vector<ChosenPlace>* chosen) {
  const auto is_inside = [&](const ChosenPlace& place) {
    return place.relation == PLACE_RELATION_IN &&
           context.places[place.place].precision == PLACE_PRECISION_TOWN;
  };
  for (ChosenPlace& place : *chosen) {
    const int64_t entry = context.places[place.place].entry;
    if (!is_inside(place) || entry < 0) continue;
    const bool near = std::any_of(
        draft.frames.begin(), draft.frames.end(), [&](uint32_t index) {
          const auto& facts = context.frames[index].facts.places;
          return std::any_of(
              facts.begin(), facts.end(), [&](const PlaceFact& fact) {
                return context.places[fact.place].entry == entry &&
                       fact.relation != PLACE_RELATION_IN &&
                       fact.relation != PLACE_RELATION_UNSPECIFIED;
              });
        });
    const bool other = std::any_of(
        chosen->begin(), chosen->end(), [&](const ChosenPlace& town) {
          return is_inside(town) && context.places[town.place].entry != entry;
        });
    place.locates_another = place.locates_another || (near && other);
  }
}

// "Mine kills ten in Odal", and then "near Quray in Odal district": the name
// alone stands for the district.
void MarkAreasByName(const PlaceChoiceContext& context,
                     std::vector<ChosenPlace>* chosen) {
  for (ChosenPlace& place : *chosen) {
    const ResolvedPlace& bare = context.places[place.place];
    if (bare.precision != PLACE_PRECISION_TOWN || bare.has_noun) continue;
    for (const ChosenPlace& other : *chosen) {
      const ResolvedPlace& area = context.places[other.place];
      place.locates_another =
          place.locates_another ||
          (area.precision == PLACE_PRECISION_DISTRICT && area.has_noun &&
           (area.key == bare.key ||
            absl::StartsWith(area.key, absl::StrCat(bare.key, " "))));
    }
  }
}

// "Missiles hit Rahma as Odal prepared a parade on Green Square": a site that
// lies far from the towns of its clause. And "another shell fell near the Hidr
// crossroads", where the first sentences name the quarter.
void MarkFarSites(const PlaceChoiceContext& context,
                  std::vector<ChosenPlace>* chosen) {
  constexpr double kFarKm = 100;
  constexpr uint32_t kLastRank = 2;
  const auto precision = [&](const ChosenPlace& place) {
    return context.places[place.place].precision;
  };
  const bool quarter =
      std::any_of(chosen->begin(), chosen->end(), [&](const auto& place) {
        return precision(place) == PLACE_PRECISION_QUARTER &&
               context.frames[place.frame].rank == 0;
      });
  for (ChosenPlace& site : *chosen) {
    if (precision(site) != PLACE_PRECISION_POINT) continue;
    const Frame& frame = context.frames[site.frame];
    if (quarter && site.relation == PLACE_RELATION_NEAR &&
        frame.rank > kLastRank) {
      site.of_part = true;
    }
    const int64_t entry = context.places[site.place].entry;
    if (entry < 0) continue;
    bool any = false;
    bool near = false;
    for (const ChosenPlace& town : *chosen) {
      const int64_t other = context.places[town.place].entry;
      if (precision(town) != PLACE_PRECISION_TOWN || other < 0 ||
          town.frame != site.frame) {
        continue;
      }
      any = true;
      near = near || context.gazetteer->DistanceKm(
                         static_cast<uint32_t>(entry),
                         static_cast<uint32_t>(other)) <= kFarKm;
    }
    if (any && !near) site.of_part = true;
  }
}

}  // namespace

std::vector<ChosenPlace> ChoosePlaces(const EventDraft& draft,
                                      const PlaceChoiceContext& context) {
  std::vector<ChosenPlace> chosen;
  for (const uint32_t index : draft.frames) {
    for (const PlaceFact& fact : context.frames[index].facts.places) {
      if (!fact.locative) continue;
      ChosenPlace place;
      place.place = fact.place;
      place.frame = index;
      place.relation = fact.relation;
      chosen.push_back(place);
    }
  }
  const bool named = !chosen.empty();
  DropPartsOfSum(draft, context, &chosen);
  const bool of_country = named && chosen.empty();
  if (draft.role == EVENT_ROLE_MAIN || draft.role == EVENT_ROLE_FOLLOWED_UP) {
    for (const Scene& scene : context.scene) {
      ChosenPlace place;
      place.place = scene.place.place;
      place.frame = scene.frame;
      place.relation = scene.place.relation;
      chosen.push_back(place);
    }
  }
  MarkLocators(draft, context, &chosen);
  MarkNeighbours(draft, context, &chosen);
  MarkAreasByName(context, &chosen);
  MarkFarSites(context, &chosen);
  for (ChosenPlace& place : chosen) {
    place.province = ProvinceMeant(place, chosen, context);
  }
  const auto rank = [&](const ChosenPlace& place) {
    return PrecisionRank(place.province >= 0
                             ? PLACE_PRECISION_PROVINCE
                             : context.places[place.place].precision);
  };
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](const ChosenPlace& a, const ChosenPlace& b) {
                     return rank(a) < rank(b);
                   });
  if (draft.role == EVENT_ROLE_MAIN || draft.role == EVENT_ROLE_FOLLOWED_UP) {
    if (!of_country) HomeTownAdder(context).Add(draft, &chosen);
    if (chosen.empty()) AddCountry(draft, context, &chosen);
  }
  // The town that the article is of tells where the others lie.
  const bool has_town =
      std::any_of(chosen.begin(), chosen.end(), [&](const ChosenPlace& place) {
        return !place.of_article &&
               context.places[place.place].precision == PLACE_PRECISION_TOWN;
      });
  for (ChosenPlace& place : chosen) {
    if (place.of_article && has_town) place.locates_another = true;
  }
  for (ChosenPlace& place : chosen) {
    if (context.places[place.place].entry >= 0) continue;
    place.container = ContainerOf(place, chosen, context);
  }
  return chosen;
}

}  // namespace crosscheck
