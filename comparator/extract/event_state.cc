#include "comparator/extract/event_state.h"

#include "comparator/extract/facts.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

// The last sentence that says whether an article follows up an older event.
constexpr uint32_t kToldAgainRank = 2;
// Votes of a word that leaves no doubt.
constexpr int kClearVotes = 8;

}  // namespace

bool IsFresh(const DayInterval& days, const DayInterval& publication) {
  return DistanceInDays(days, publication) <= kFreshDays;
}

EventType EventState::Type() const {
  int best = 0;
  for (int type = 1; type < EventType_ARRAYSIZE; ++type) {
    if (type == EVENT_TYPE_OTHER) continue;
    if (votes[type] > votes[best]) best = type;
  }
  // "The blast was the work of a suicide bomber", in a later sentence.
  if (best == EVENT_TYPE_BOMBING &&
      votes[EVENT_TYPE_SUICIDE_BOMBING] >= kClearVotes) {
    return EVENT_TYPE_SUICIDE_BOMBING;
  }
  return best == 0 ? EVENT_TYPE_OTHER : static_cast<EventType>(best);
}

std::vector<uint64_t> SurnamesOf(const Frame& frame, const Document& document) {
  std::vector<uint64_t> surnames;
  const auto add = [&](TokenRange name) {
    if (!name.empty()) {
      surnames.push_back(document.tokens()[name.end - 1].hash);
    }
  };
  for (const CountFact& count : frame.facts.counts) {
    add(count.name);
    for (const TokenRange& name : count.names) add(name);
  }
  return surnames;
}

void Join(const Frame& frame, uint32_t index, const Document& document,
          EventState* event) {
  event->frames.push_back(index);
  if (frame.days.has_value() &&
      (!event->days.has_value() ||
       (!event->spans && frame.days->size() < event->days->size()))) {
    event->days = frame.days;
    event->date = frame.date;
    event->spans = frame.spans && HasOwnToll(frame);
  }
  if (frame.type != EVENT_TYPE_UNSPECIFIED) {
    // What the headline and the first sentences call it counts for more.
    event->votes[frame.type] += frame.type_strength * (frame.rank <= 1 ? 3 : 1);
  }
  for (const PlaceFact& place : frame.facts.places) {
    if (!place.locative) continue;
    event->places.push_back(place.place);
    if (!place.container) event->own_places.push_back(place.place);
  }
  for (const uint64_t surname : SurnamesOf(frame, document)) {
    event->victims.push_back(surname);
  }
  event->sum = event->sum || (frame.plural_event && frame.rank <= 1);
  event->has_toll = event->has_toll || HasOwnToll(frame);
  AddTolls(frame, &event->tolls);
  event->one_of_list = event->one_of_list || frame.one_of_list;
  event->spoken_of = event->spoken_of || frame.speech_date >= 0;
  event->follow_up = event->follow_up || frame.facts.follow_up;
  event->told_again = event->told_again ||
                      (frame.facts.told_again && frame.rank <= kToldAgainRank);
}

}  // namespace crosscheck
