#ifndef COMPARATOR_EXTRACT_SCENE_READER_H_
#define COMPARATOR_EXTRACT_SCENE_READER_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/event_grouper.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/document.h"

namespace crosscheck {

// A place that a clause of no event names as the scene of one.
struct Scene {
  // Index of the clause.
  uint32_t frame = 0;
  PlaceFact place;
};

// "Five killed in shootings across Rahma": whether the headline or the first
// sentence sums up several.
bool SumsUp(const EventDraft& draft, absl::Span<const Frame> frames);

// What scenes are found from. All outlive the call.
struct SceneContext {
  const Document* document = nullptr;
  const Annotation* annotation = nullptr;
  const Gazetteer* gazetteer = nullptr;
  // By index into Annotation::places.
  absl::Span<const ResolvedPlace> places;
};

// Where an article's main event happened, as clauses tell that name no event
// themselves: "Officers were called to the 2500 block of Rahma Avenue", "It
// happened on Rahma Street", "Armed men arrived in Quray". Only from clauses
// that follow on the main event, and nearer than what its own clauses name. A
// site is the scene also where its name says what was attacked: "in a school …
// pupils of the Salem school".
std::vector<Scene> FindScene(absl::Span<const Frame> frames,
                             absl::Span<const EventDraft> drafts,
                             const SceneContext& context);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SCENE_READER_H_
