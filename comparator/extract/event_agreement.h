#ifndef COMPARATOR_EXTRACT_EVENT_AGREEMENT_H_
#define COMPARATOR_EXTRACT_EVENT_AGREEMENT_H_

#include <vector>

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/event_state.h"
#include "comparator/extract/frame.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/text/document.h"

namespace crosscheck {

// How well a frame agrees with what is told of an event: whether both may be
// one by date, place, kind, toll and victims.
//
//   EventAgreement agreement(&document, &gazetteer, places, publication);
//   const double score = agreement.Of(frame, event, frames, is_last);
//
// Const; what it is made from outlives it.
class EventAgreement {
 public:
  // Below any score of two that may be one.
  static constexpr double kNever = -1000;

  // `publication` is not set where it is unknown.
  EventAgreement(const Document* document, const Gazetteer* gazetteer,
                 absl::Span<const ResolvedPlace> places,
                 absl::optional<DayInterval> publication)
      : document_(*document),
        gazetteer_(*gazetteer),
        places_(places),
        publication_(publication) {}

  // `frames` are all of the article, `last` says that the frame before it
  // joined this event. The score is a sum of weights, above 0 for more that
  // speaks for one event than against; kNever for two that cannot be one.
  double Of(const Frame& frame, const EventState& event,
            absl::Span<const Frame> frames, bool last) const;

  // Whether a frame tells of one of several attacks that an event is, at a
  // place of its own: "The worst raid hit Quray", and after it "A car blew up
  // in Hidr".
  bool IsOneOfSum(const Frame& frame, const EventState& event) const;

 private:
  double PlaceAgreement(const Frame& frame, const EventState& event) const;
  bool HitsTargetOf(const Frame& frame, const EventState& event,
                    absl::Span<const Frame> frames) const;
  bool SharesVictim(const Frame& frame, const EventState& event) const;
  bool TellsBeforeFind(const Frame& frame, const EventState& event) const;
  bool SaysWhere(const PlaceFact& fact, bool guessed) const;
  std::vector<int> FinestPlaces(const Frame& frame, bool guessed) const;
  bool SamePlace(int a, int b) const;
  bool IsFar(absl::Span<const int> frame_places, const EventState& event) const;
  bool NamesOtherQuarter(absl::Span<const int> frame_places,
                         const EventState& event) const;
  bool IsPartOfSum(const Frame& frame, absl::Span<const int> frame_places,
                   const EventState& event) const;
  int DistinctTowns(const EventState& event) const;
  bool IsOld(const Frame& frame) const;

  const Document& document_;
  const Gazetteer& gazetteer_;
  absl::Span<const ResolvedPlace> places_;
  absl::optional<DayInterval> publication_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_EVENT_AGREEMENT_H_
