#ifndef COMPARATOR_EXTRACT_CHOSEN_PLACE_H_
#define COMPARATOR_EXTRACT_CHOSEN_PLACE_H_

#include <cstdint>

#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/frame.h"
#include "comparator/extract/home_town.h"
#include "comparator/extract/scene_reader.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/document.h"
#include "proto/value.pb.h"

namespace crosscheck {

// A place of an event.
struct ChosenPlace {
  // Index into Annotation::places.
  int place = -1;
  // Index of the frame that names it, or of the event's first.
  uint32_t frame = 0;
  PlaceRelation relation = PLACE_RELATION_IN;
  // Gazetteer index of the province that a town's name stands for; else -1.
  int64_t province = -1;
  // Gazetteer index of the town or region that a place in no gazetteer is in,
  // as far as the text tells; else -1.
  int64_t container = -1;
  // Told also to say where another place lies: "in Quray, south of Rahma".
  bool locates_another = false;
  // Of one of several attacks that the event sums up.
  bool of_part = false;
  // No clause of the event names it: it is the town that the article is of.
  bool of_article = false;
};

// What places are chosen from. All outlive the call.
struct PlaceChoiceContext {
  const Document* document = nullptr;
  const Annotation* annotation = nullptr;
  const Gazetteer* gazetteer = nullptr;
  absl::Span<const Frame> frames;
  // By index into Annotation::places.
  absl::Span<const ResolvedPlace> places;
  HomeTown home;
  // Where the main event happened, as clauses of no event tell.
  absl::Span<const Scene> scene;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_CHOSEN_PLACE_H_
