#ifndef COMPARATOR_EXTRACT_EVENT_GROUPER_H_
#define COMPARATOR_EXTRACT_EVENT_GROUPER_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/event_agreement.h"
#include "comparator/extract/event_state.h"
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
  // It took all of `days`: a figure of them is its own.
  bool lasts = false;
  // Several attacks together, one of which is told of by itself.
  bool parted = false;
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
        places_(places),
        publication_(publication),
        agreement_(document, gazetteer, places, publication) {}

  std::vector<EventDraft> Group(absl::Span<const Frame> frames) const;

 private:
  bool Tells(const Frame& frame) const;
  bool SaysWhen(const Frame& frame, const EventState& event) const;
  int DatedBy(const Frame& frame, absl::Span<const EventState> events,
              int last) const;
  std::pair<int, double> BestOf(const Frame& frame,
                                absl::Span<const EventState> events,
                                absl::Span<const Frame> frames, int last,
                                int excluded) const;
  std::vector<EventState> GroupFrames(absl::Span<const Frame> frames,
                                      std::vector<uint32_t>* blames) const;
  void DateBySpeech(absl::Span<const Frame> frames, EventDraft* draft) const;
  void ChooseMain(absl::Span<const Frame> frames,
                  std::vector<EventState>* events) const;
  EventState* LastingDisaster(absl::Span<const Frame> frames,
                              std::vector<EventState>* events) const;
  void DateByScene(absl::Span<const Frame> frames,
                   std::vector<EventState>* events) const;
  EventRole RoleOf(const EventState& event) const;

  const Document& document_;
  absl::Span<const ResolvedPlace> places_;
  absl::optional<DayInterval> publication_;
  EventAgreement agreement_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_EVENT_GROUPER_H_
