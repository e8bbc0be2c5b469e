#include "comparator/extract/scene_reader.h"

#include <algorithm>
#include <utility>

#include "absl/strings/string_view.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/event_state.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// The scene is told of within that many sentences.
constexpr uint32_t kLastRank = 8;

// A street, a site or a quarter; a village or a town's district that no
// gazetteer has.
bool IsSite(const PlaceFact& fact, absl::Span<const ResolvedPlace> places) {
  const ResolvedPlace& place = places[fact.place];
  if (!fact.locative) return false;
  return place.precision == PLACE_PRECISION_POINT ||
         place.precision == PLACE_PRECISION_QUARTER ||
         (place.entry < 0 && place.has_noun &&
          place.precision <= PLACE_PRECISION_DISTRICT);
}

// Whether a clause may tell of the event, and not of what came of it later.
bool TellsOfScene(const Frame& frame) {
  return frame.block == BlockKind::kBody &&
         frame.facts.aftermath_cues.empty() && !frame.facts.follow_up &&
         !frame.facts.separate && !frame.facts.cumulative;
}

// Where the main event's own clauses say that it was.
struct MainPlaces {
  // The nearest site or quarter among them; that of a town for none.
  PlacePrecision site = PLACE_PRECISION_TOWN;
  // Gazetteer entries of towns, and of what is larger.
  std::vector<uint32_t> towns;
  std::vector<uint32_t> areas;
  // A town that no gazetteer has.
  bool unknown_town = false;
};

MainPlaces PlacesOf(const EventDraft& main, absl::Span<const Frame> frames,
                    absl::Span<const ResolvedPlace> places) {
  MainPlaces known;
  for (const uint32_t index : main.frames) {
    for (const PlaceFact& fact : frames[index].facts.places) {
      const ResolvedPlace& place = places[fact.place];
      if (!place.of_town && IsSite(fact, places)) {
        known.site = std::min(known.site, place.precision);
      }
      if (!fact.locative) continue;
      const bool town = place.precision == PLACE_PRECISION_TOWN;
      if (place.entry < 0) {
        known.unknown_town = known.unknown_town || town;
        continue;
      }
      if (place.precision < PLACE_PRECISION_TOWN) continue;
      (town ? known.towns : known.areas)
          .push_back(static_cast<uint32_t>(place.entry));
    }
  }
  return known;
}

// Whether a clause that tells of no event names the town where the main one
// was: "Armed men arrived in Quray". It is of the area that is known, or a
// smaller place beside the town that is.
bool IsTownOfScene(const Frame& frame, const PlaceFact& fact,
                   const MainPlaces& known, const SceneContext& context) {
  constexpr double kNearKm = 60;
  constexpr uint32_t kFirstRanks = 3;
  const ResolvedPlace& place = context.places[fact.place];
  if (place.precision != PLACE_PRECISION_TOWN || known.unknown_town) {
    return false;
  }
  const Gazetteer& gazetteer = *context.gazetteer;
  const uint32_t entry = static_cast<uint32_t>(place.entry);
  const bool happens = !frame.facts.happening_cues.empty() ||
                       !frame.facts.triggers.empty() || frame.tells_when;
  if (place.entry < 0) return happens;
  if (known.towns.empty() && known.areas.empty()) {
    return happens || frame.rank <= kFirstRanks;
  }
  if (known.towns.empty()) {
    if (!happens && frame.rank > kFirstRanks) return false;
    return std::any_of(
        known.areas.begin(), known.areas.end(),
        [&](uint32_t area) { return gazetteer.Contains(area, entry); });
  }
  return happens &&
         std::all_of(known.towns.begin(), known.towns.end(),
                     [&](uint32_t town) {
                       return town != entry &&
                              gazetteer.DistanceKm(town, entry) <= kNearKm &&
                              gazetteer.place(entry).population <
                                  gazetteer.place(town).population;
                     });
}

// What the main event's clauses say was attacked: the nouns' last tokens.
std::vector<uint64_t> TargetsOf(const EventDraft& main,
                                absl::Span<const Frame> frames,
                                const SceneContext& context) {
  std::vector<uint64_t> targets;
  for (const uint32_t index : main.frames) {
    if (frames[index].rank > 1) continue;
    for (const TokenRange target : frames[index].facts.targets) {
      const Token& noun = context.document->tokens()[target.end - 1];
      // People are brought to hospitals and live in houses.
      if (!noun.Is(WordClass::kUnnamedBuilding)) targets.push_back(noun.hash);
    }
  }
  return targets;
}

// Whether a place is called by its name what the event's target is by its
// noun.
bool IsTargetByName(const PlaceFact& fact, absl::Span<const uint64_t> targets,
                    const SceneContext& context) {
  const ResolvedPlace& place = context.places[fact.place];
  if (place.precision != PLACE_PRECISION_POINT || place.of_town) return false;
  const TokenRange name = context.annotation->places[fact.place].name;
  if (name.size() < 2) return false;
  // "Salem School", "School of Salem".
  const auto is_target = [&](uint32_t token) {
    return std::find(targets.begin(), targets.end(),
                     context.document->tokens()[token].hash) != targets.end();
  };
  return is_target(name.begin) || is_target(name.end - 1);
}

// Whether a clause has a day on which the event did not happen. What ends in
// the morning began on the day before.
bool IsOfOtherDay(const Frame& frame, const EventDraft& main) {
  return frame.days.has_value() && main.days.has_value() &&
         DistanceInDays(*frame.days, *main.days) > 1;
}

// Whether a clause says that something happened.
bool TellsOfHappening(const Frame& frame) {
  return frame.tells_when || !frame.facts.happening_cues.empty() ||
         !frame.facts.triggers.empty();
}

// Whether a clause counts several people: what it tells of has its own toll.
bool CountsSeveral(const Frame& frame) {
  return std::any_of(frame.facts.counts.begin(), frame.facts.counts.end(),
                     [](const CountFact& count) { return count.count.lo > 1; });
}

// "The gunmen sprang the attack at the Odal roundabout": a clause of an event
// that nothing but its words parts from the main one. It names a site, and no
// town where the main one was not.
bool MayBeOfMain(const Frame& frame, const EventDraft& draft,
                 const EventDraft& main, const MainPlaces& known,
                 const SceneContext& context) {
  constexpr uint32_t kLast = 5;
  if (frame.rank > kLast || draft.campaign || frame.facts.separate ||
      frame.facts.cumulative || frame.aside || frame.apart ||
      frame.plural_event || frame.list_item || CountsSeveral(frame) ||
      draft.frames.size() > 2 || known.site != PLACE_PRECISION_TOWN ||
      known.towns.empty()) {
    return false;
  }
  if (draft.days.has_value() &&
      (!main.days.has_value() || !Intersects(*draft.days, *main.days))) {
    return false;
  }
  for (const PlaceFact& fact : frame.facts.places) {
    const ResolvedPlace& place = context.places[fact.place];
    if (place.precision < PLACE_PRECISION_TOWN || place.entry < 0) continue;
    const uint32_t entry = static_cast<uint32_t>(place.entry);
    const bool same =
        std::any_of(known.towns.begin(), known.towns.end(), [&](uint32_t town) {
          return town == entry || context.gazetteer->Contains(entry, town);
        });
    if (!same) return false;
  }
  return true;
}

// Whether the event is all that happened in a month or so.
bool IsOfAPeriod(const EventDraft& draft) {
  return draft.spans ||
         (draft.days.has_value() && draft.days->size() > kPeriodDays);
}

}  // namespace

bool SumsUp(const EventDraft& draft, absl::Span<const Frame> frames) {
  return std::any_of(
      draft.frames.begin(), draft.frames.end(), [&](uint32_t index) {
        return frames[index].rank == 0 && frames[index].plural_event;
      });
}

std::vector<Scene> FindScene(absl::Span<const Frame> frames,
                             absl::Span<const EventDraft> drafts,
                             const SceneContext& context) {
  const absl::Span<const ResolvedPlace> places = context.places;
  const auto main =
      std::find_if(drafts.begin(), drafts.end(), [](const EventDraft& draft) {
        return draft.role == EVENT_ROLE_MAIN ||
               draft.role == EVENT_ROLE_FOLLOWED_UP;
      });
  if (main == drafts.end() || IsOfAPeriod(*main) || SumsUp(*main, frames))
    return {};
  const MainPlaces known = PlacesOf(*main, frames, places);
  const std::vector<uint64_t> targets = TargetsOf(*main, frames, context);
  // Of the first clause that has no day.
  std::vector<Scene> undated;
  // The first sentences are of it, whatever they tell.
  bool follows_main = true;
  bool told = false;
  for (uint32_t f = 0; f < frames.size(); ++f) {
    const Frame& frame = frames[f];
    if (frame.rank > kLastRank) break;
    const auto draft = std::find_if(
        drafts.begin(), drafts.end(), [f](const EventDraft& other) {
          return std::binary_search(other.frames.begin(), other.frames.end(),
                                    f);
        });
    const bool of_main = draft == main;
    if (draft != drafts.end()) {
      if (!frame.aside) follows_main = of_main;
      told = told || (of_main && frame.block == BlockKind::kBody);
      if (!of_main && !MayBeOfMain(frame, *draft, *main, known, context)) {
        continue;
      }
    } else if (!follows_main || !TellsOfScene(frame) ||
               IsOfOtherDay(frame, *main)) {
      continue;
    }
    std::vector<Scene> scene;
    for (const PlaceFact& fact : frame.facts.places) {
      const ResolvedPlace& place = places[fact.place];
      if (IsTargetByName(fact, targets, context)) {
        // "Shot in a school … pupils of the Salem school".
        if (fact.locative && of_main) continue;
        scene.push_back({f, fact});
        continue;
      }
      if (of_main || !fact.locative) continue;
      const bool site =
          IsSite(fact, places) &&
          (known.site == PLACE_PRECISION_TOWN || place.precision < known.site);
      if (site ||
          (draft == drafts.end() && known.site == PLACE_PRECISION_TOWN &&
           IsTownOfScene(frame, fact, known, context))) {
        scene.push_back({f, fact});
      }
    }
    const bool other_event = draft != drafts.end() && !of_main;
    if (scene.empty() || (other_event && scene.size() > 1)) continue;
    // A clause that has the day, or the one before, is of the event itself.
    const bool of_day =
        frame.days.has_value() && (told || !main->days.has_value() ||
                                   Intersects(*frame.days, *main->days));
    if (of_day) return scene;
    // "The flag on Odal Street was lowered" begins many a story.
    if (undated.empty() && (told || TellsOfHappening(frame))) {
      undated = std::move(scene);
    }
  }
  return undated;
}

}  // namespace crosscheck
