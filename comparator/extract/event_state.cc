#include "comparator/extract/event_state.h"

#include <algorithm>

#include "comparator/extract/facts.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

// The last sentence that says whether an article follows up an older event.
constexpr uint32_t kToldAgainRank = 2;
// Votes of a word that leaves no doubt.
constexpr int kClearVotes = 8;

// Adds mention `place` unless another mention of that place is there.
void AddPlace(int place, absl::Span<const ResolvedPlace> places,
              std::vector<int>* known) {
  const ResolvedPlace& added = places[place];
  const bool is_known =
      std::any_of(known->begin(), known->end(), [&](int other) {
        return places[other].entry == added.entry &&
               places[other].precision == added.precision &&
               places[other].key == added.key;
      });
  if (!is_known) known->push_back(place);
}

}  // namespace

bool IsFresh(const DayInterval& days, const DayInterval& publication) {
  return DistanceInDays(days, publication) <= kFreshDays;
}

void EventState::CountVotes() {
  int best = 0;
  for (int i = 1; i < EventType_ARRAYSIZE; ++i) {
    if (i == EVENT_TYPE_OTHER) continue;
    if (votes[i] > votes[best]) best = i;
  }
  // "The blast was the work of a suicide bomber", in a later sentence.
  if (best == EVENT_TYPE_BOMBING &&
      votes[EVENT_TYPE_SUICIDE_BOMBING] >= kClearVotes) {
    best = EVENT_TYPE_SUICIDE_BOMBING;
  }
  type = best == 0 ? EVENT_TYPE_OTHER : static_cast<EventType>(best);
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

// "Four people found dead on Monday": they may have died before.
bool TellsOfFind(const Frame& frame, const Document& document) {
  const SentenceFacts& facts = frame.facts;
  if (frame.block != BlockKind::kBody || facts.triggers.empty()) return false;
  for (const TriggerFact& trigger : facts.triggers) {
    if (trigger.kind != TriggerFact::Kind::kHarm ||
        trigger.type != EVENT_TYPE_UNSPECIFIED) {
      return false;
    }
  }
  const TokenRange words = document.sentences()[frame.sentence].tokens;
  for (uint32_t i = words.begin; i + 1 < words.end; ++i) {
    const absl::string_view word = document.norm(document.tokens()[i]);
    const absl::string_view next = document.norm(document.tokens()[i + 1]);
    if ((word == "found" || word == "discovered") && next == "dead") {
      return true;
    }
  }
  return false;
}

bool IsOfNight(const Frame& frame, const DayInterval& days) {
  constexpr int64_t kNight = 2;
  return days.size() == kNight && frame.rank > kLeadSentences &&
         frame.days.has_value() && frame.days->size() < days.size() &&
         HasOwnToll(frame) && !frame.definite_event;
}

void Join(const Frame& frame, uint32_t index, const Document& document,
          absl::Span<const ResolvedPlace> places, EventState* event) {
  event->frames.push_back(index);
  const bool before_find = event->found && frame.days.has_value() &&
                           frame.days->last < event->days->first;
  if (frame.days.has_value() &&
      (before_find || !event->days.has_value() ||
       (!event->spans && frame.days->size() < event->days->size() &&
        !IsOfNight(frame, *event->days)))) {
    event->days = frame.days;
    event->date = frame.date;
    event->found = TellsOfFind(frame, document);
    event->spans = frame.spans && HasOwnToll(frame);
  }
  if (frame.type != EVENT_TYPE_UNSPECIFIED) {
    // What the headline and the first sentences call it counts for more.
    event->votes[frame.type] += frame.type_strength * (frame.rank <= 1 ? 3 : 1);
    event->CountVotes();
  }
  for (const PlaceFact& place : frame.facts.places) {
    // Of a name that nothing is known of it cannot be told where it lies.
    if (!place.locative || places[place.place].guessed) continue;
    AddPlace(place.place, places, &event->places);
    if (!place.container) AddPlace(place.place, places, &event->own_places);
  }
  for (const uint64_t surname : SurnamesOf(frame, document)) {
    event->victims.push_back(surname);
  }
  event->at_once = event->at_once || (frame.at_once && frame.rank <= 1);
  event->sum =
      !event->at_once && (event->sum || (frame.several && frame.rank <= 1));
  event->has_toll = event->has_toll || HasOwnToll(frame);
  AddTolls(frame, &event->tolls);
  event->one_of_list = event->one_of_list || frame.one_of_list;
  event->spoken_of = event->spoken_of || frame.speech_date >= 0;
  event->follow_up = event->follow_up || frame.facts.follow_up;
  event->told_again = event->told_again ||
                      (frame.facts.told_again && frame.rank <= kToldAgainRank);
}

}  // namespace crosscheck
