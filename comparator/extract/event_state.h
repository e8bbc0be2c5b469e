#ifndef COMPARATOR_EXTRACT_EVENT_STATE_H_
#define COMPARATOR_EXTRACT_EVENT_STATE_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/frame.h"
#include "comparator/extract/frame_tolls.h"
#include "comparator/text/document.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// A date of more days than that is a period: a part of what is told of it may
// have its own.
constexpr int64_t kPeriodDays = 10;
// An event more days before publication is background, unless nothing else is
// told.
constexpr int64_t kFreshDays = 10;
// Sentences in which the news is told: a frame's rank is at most that.
constexpr uint32_t kLeadSentences = 4;

// Whether something happened so shortly before publication that it is news,
// and no background.
bool IsFresh(const DayInterval& days, const DayInterval& publication);

// What the frames read so far tell of one event of an article.
struct EventState {
  std::vector<uint32_t> frames;
  absl::optional<DayInterval> days;
  int date = -1;
  // `days` are when the dead were found.
  bool found = false;
  // A figure is of all these days.
  bool spans = false;
  std::array<int, EventType_ARRAYSIZE> votes{};
  // Hashes of the last names of those killed or hurt.
  std::vector<uint64_t> victims;
  // Place mentions where it happened, smallest places only, each place once.
  std::vector<int> places;
  // Those of them that do not only say where another one lies.
  std::vector<int> own_places;
  // Of the attacks that it is told as one of, where it has no date itself.
  absl::optional<DayInterval> sum_days;
  bool sums_over_time = false;
  // A disaster of several days, of which all else is told: "floods have killed
  // 22 since Monday".
  bool lasts = false;
  bool plural = false;
  // The headline or the first sentence tells of attacks in the plural, which
  // were not made together.
  bool sum = false;
  bool at_once = false;
  // Of such attacks, one by itself has been told of.
  bool parted = false;
  bool has_toll = false;
  Tolls tolls;
  bool one_of_list = false;
  // Somebody spoke of it on a day that is named.
  bool spoken_of = false;
  bool follow_up = false;
  // The headline or the first sentences tell of an arrest, a charge, a burial.
  bool told_again = false;
  bool main = false;

  // The type with most votes; EVENT_TYPE_OTHER where nothing votes. Join keeps
  // it; whoever changes the votes sets it anew.
  EventType type = EVENT_TYPE_OTHER;
  void CountVotes();
};

// Hashes of the last names of those that a frame counts by name.
std::vector<uint64_t> SurnamesOf(const Frame& frame, const Document& document);

// Whether a frame below the first sentences counts whom one of the two days of
// a night cost: "raids overnight … on Tuesday a shell killed a man".
bool IsOfNight(const Frame& frame, const DayInterval& days);

// Adds frame `index` to the event. `places` are those of the article.
void Join(const Frame& frame, uint32_t index, const Document& document,
          absl::Span<const ResolvedPlace> places, EventState* event);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_EVENT_STATE_H_
