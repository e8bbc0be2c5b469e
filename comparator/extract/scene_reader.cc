#include "comparator/extract/scene_reader.h"

#include <algorithm>

#include "comparator/extract/event_state.h"
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
                             absl::Span<const ResolvedPlace> places) {
  const auto main =
      std::find_if(drafts.begin(), drafts.end(), [](const EventDraft& draft) {
        return draft.role == EVENT_ROLE_MAIN ||
               draft.role == EVENT_ROLE_FOLLOWED_UP;
      });
  if (main == drafts.end() || IsOfAPeriod(*main) || SumsUp(*main, frames))
    return {};
  // What the event's own clauses name: a scene is to be nearer than that.
  PlacePrecision known = PLACE_PRECISION_TOWN;
  for (const uint32_t index : main->frames) {
    for (const PlaceFact& fact : frames[index].facts.places) {
      const ResolvedPlace& place = places[fact.place];
      if (place.of_town || !IsSite(fact, places)) continue;
      known = std::min(known, place.precision);
    }
  }
  bool follows_main = false;
  for (uint32_t f = 0; f < frames.size(); ++f) {
    const Frame& frame = frames[f];
    if (frame.rank > kLastRank) break;
    const auto draft = std::find_if(
        drafts.begin(), drafts.end(), [f](const EventDraft& other) {
          return std::binary_search(other.frames.begin(), other.frames.end(),
                                    f);
        });
    if (draft != drafts.end()) {
      follows_main = draft == main;
      continue;
    }
    if (!follows_main || !TellsOfScene(frame)) continue;
    std::vector<Scene> scene;
    for (const PlaceFact& fact : frame.facts.places) {
      if (IsSite(fact, places) && (known == PLACE_PRECISION_TOWN ||
                                   places[fact.place].precision < known)) {
        scene.push_back({f, fact});
      }
    }
    if (!scene.empty()) return scene;
  }
  return {};
}

}  // namespace crosscheck
