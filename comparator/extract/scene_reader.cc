#include "comparator/extract/scene_reader.h"

#include <algorithm>

#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// The scene is told of within that many sentences.
constexpr uint32_t kLastRank = 8;

bool IsSite(const PlaceFact& fact, absl::Span<const ResolvedPlace> places) {
  const PlacePrecision precision = places[fact.place].precision;
  return fact.locative && (precision == PLACE_PRECISION_POINT ||
                           precision == PLACE_PRECISION_QUARTER);
}

// Whether a clause says that something happened or was found, or when, and
// nothing of what came of it later.
bool TellsOfScene(const Frame& frame) {
  return (!frame.facts.happening_cues.empty() || !frame.facts.dates.empty() ||
          frame.pronoun_subject) &&
         frame.facts.aftermath_cues.empty() && !frame.facts.follow_up &&
         !frame.facts.separate && !frame.facts.cumulative;
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
  if (main == drafts.end() || main->spans || SumsUp(*main, frames)) return {};
  for (const uint32_t index : main->frames) {
    for (const PlaceFact& fact : frames[index].facts.places) {
      if (IsSite(fact, places)) return {};
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
      if (IsSite(fact, places)) scene.push_back({f, fact});
    }
    if (!scene.empty()) return scene;
  }
  return {};
}

}  // namespace crosscheck
