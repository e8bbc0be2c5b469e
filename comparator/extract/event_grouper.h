#ifndef COMPARATOR_EXTRACT_EVENT_GROUPER_H_
#define COMPARATOR_EXTRACT_EVENT_GROUPER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/frame.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/document.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// An event of one article: the frames that tell of it.
struct EventDraft {
  // Indices into the frames, ascending.
  std::vector<uint32_t> frames;
  EventRole role = EVENT_ROLE_PARALLEL;
  EventType type = EVENT_TYPE_OTHER;
  // The day that the frames give; not set where none does.
  absl::optional<DayInterval> days;
  // Index into Annotation::dates of the mention that gave it.
  int date = -1;
  // A figure is of all of `days`: dates of a part of them are not its own.
  bool spans = false;
  // `date` is when somebody spoke of it; nothing dates the event itself.
  bool dated_by_speech = false;
  bool campaign = false;
  std::vector<std::string> reasons;
};

// Decides which frames of an article tell of one event, which of the events
// is the main one, and which are background. Frames are read in order; each
// joins the event it agrees with best or, where it disagrees with all by
// date, place or kind, begins a new one.
class EventGrouper {
 public:
  // `publication` is not set where it is unknown. All outlive the grouper.
  EventGrouper(const Document* document, const Gazetteer* gazetteer,
               absl::Span<const ResolvedPlace> places,
               absl::optional<DayInterval> publication)
      : document_(*document),
        gazetteer_(*gazetteer),
        places_(places),
        publication_(publication) {}

  std::vector<EventDraft> Group(absl::Span<const Frame> frames) const;

 private:
  struct State;

  bool Tells(const Frame& frame) const;
  double Agreement(const Frame& frame, const State& event,
                   absl::Span<const Frame> frames, bool last) const;
  std::vector<uint64_t> Surnames(const Frame& frame) const;
  bool SharesVictim(const Frame& frame, const State& event) const;
  bool HasOtherToll(const Frame& frame, const State& event) const;
  std::vector<int> FinestPlaces(const Frame& frame) const;
  bool SamePlace(int a, int b) const;
  bool IsFar(absl::Span<const int> frame_places, const State& event) const;
  static bool DiffersInKind(const Frame& frame, const State& event);
  bool NamesOtherQuarter(absl::Span<const int> frame_places,
                         const State& event) const;
  bool IsPartOfSum(const Frame& frame, absl::Span<const int> frame_places,
                   const State& event) const;
  int DistinctTowns(const State& event) const;
  double PlaceAgreement(const Frame& frame, const State& event) const;
  bool RepeatsToll(const Frame& frame, const State& event) const;
  static bool RepeatsGreatToll(const Frame& frame, const State& event);
  bool IsPartOfPeriod(const Frame& frame, const State& event) const;
  bool IsOld(const Frame& frame) const;
  bool SaysWhen(const Frame& frame, const State& event) const;
  void Join(const Frame& frame, uint32_t index, State* event) const;
  void DateBySpeech(absl::Span<const Frame> frames, EventDraft* draft) const;
  void ChooseMain(absl::Span<const Frame> frames,
                  std::vector<State>* events) const;

  const Document& document_;
  const Gazetteer& gazetteer_;
  absl::Span<const ResolvedPlace> places_;
  absl::optional<DayInterval> publication_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_EVENT_GROUPER_H_
