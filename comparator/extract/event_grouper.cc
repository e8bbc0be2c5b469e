#include "comparator/extract/event_grouper.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"

namespace crosscheck {
namespace {

constexpr double kNever = -1000;
// Another place with another toll.
constexpr double kOtherIncident = -10;
// Another town with a toll that may be the same.
constexpr double kFarIncident = -3;
// Weighs against another kind of attack with another toll.
constexpr double kOtherKind = 4;
// Towns further apart than this many kilometres are not mixed up.
constexpr double kFarKm = 25;
// A frame joins an event from this agreement on.
constexpr double kJoin = 0.5;
// A date of more days than that is a period: a part of what is told of it may
// have its own.
constexpr int64_t kPeriodDays = 10;
// An event this many days before publication is background, unless nothing
// else is told.
constexpr int64_t kFreshDays = 10;
// The last sentence that says whether an article follows up an older event.
constexpr uint32_t kToldAgainRank = 2;
// Sentences in which the news is told.
constexpr uint32_t kLeadSentences = 4;

// Votes of a word that leaves no doubt.
constexpr int kClearVotes = 8;

// Types that reports of one event mix up.
enum class Family {
  kNone,
  kFire,
  kBomb,
  kGun,
  kGas,
  kTaking,
  kUnrest,
  kOther,
  kTruce,
  kVote
};

Family FamilyOf(EventType type) {
  switch (type) {
    case EVENT_TYPE_AIRSTRIKE:
    case EVENT_TYPE_SHELLING:
    case EVENT_TYPE_MISSILE_STRIKE:
    case EVENT_TYPE_ROCKET_FIRE:
    case EVENT_TYPE_DRONE_ATTACK:
      return Family::kFire;
    case EVENT_TYPE_BOMBING:
    case EVENT_TYPE_SUICIDE_BOMBING:
    case EVENT_TYPE_LANDMINE:
    case EVENT_TYPE_TUNNEL_BOMB:
      return Family::kBomb;
    case EVENT_TYPE_SHOOTING:
    case EVENT_TYPE_CLASH:
    case EVENT_TYPE_EXECUTION:
    case EVENT_TYPE_ASSASSINATION:
    case EVENT_TYPE_STABBING:
      return Family::kGun;
    case EVENT_TYPE_CHEMICAL_ATTACK:
      return Family::kGas;
    case EVENT_TYPE_ABDUCTION:
      return Family::kTaking;
    case EVENT_TYPE_PROTEST:
    case EVENT_TYPE_ARSON:
      return Family::kUnrest;
    case EVENT_TYPE_CEASEFIRE:
      return Family::kTruce;
    case EVENT_TYPE_ELECTION:
      return Family::kVote;
    case EVENT_TYPE_UNSPECIFIED:
      return Family::kNone;
    default:
      return Family::kOther;
  }
}

bool IsPeaceful(EventType type) {
  return type == EVENT_TYPE_CEASEFIRE || type == EVENT_TYPE_ELECTION;
}

bool HasOwnToll(const Frame& frame) {
  return std::any_of(frame.facts.counts.begin(), frame.facts.counts.end(),
                     [](const CountFact& count) {
                       return (count.unit == UNIT_KILLED ||
                               count.unit == UNIT_INJURED ||
                               count.unit == UNIT_CASUALTIES) &&
                              !count.part && !count.definite;
                     });
}

// All counts of a unit in a frame that are not of people spoken of before.
std::vector<CountInterval> TollsOf(const Frame& frame, Unit unit) {
  std::vector<CountInterval> tolls;
  for (const CountFact& count : frame.facts.counts) {
    if (count.unit == unit && !count.definite && !count.additional) {
      tolls.push_back(count.count);
    }
  }
  return tolls;
}

}  // namespace

struct EventGrouper::State {
  std::vector<uint32_t> frames;
  absl::optional<DayInterval> days;
  int date = -1;
  // A figure is of all these days.
  bool spans = false;
  std::array<int, EventType_ARRAYSIZE> votes{};
  // Hashes of the last names of those killed or hurt.
  std::vector<uint64_t> victims;
  // Place mentions where it happened, smallest places only.
  std::vector<int> places;
  // Those of them that do not only say where another one lies.
  std::vector<int> own_places;
  bool sums_over_time = false;
  bool plural = false;
  // The headline or the first sentence tells of attacks in the plural.
  bool sum = false;
  bool has_toll = false;
  // Tolls told of it, by unit: killed, injured.
  std::vector<CountInterval> killed;
  std::vector<CountInterval> injured;
  bool one_of_list = false;
  // Somebody spoke of it on a day that is named.
  bool spoken_of = false;
  bool follow_up = false;
  // The headline or the first sentences tell of an arrest, a charge, a burial.
  bool told_again = false;
  bool main = false;

  EventType Type() const {
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
};

// Whether a frame can begin an event: it names one, and says where, when, how
// many or by whom.
bool EventGrouper::Tells(const Frame& frame) const {
  const SentenceFacts& facts = frame.facts;
  const bool named =
      std::any_of(facts.triggers.begin(), facts.triggers.end(),
                  [](const TriggerFact& trigger) {
                    return trigger.kind != TriggerFact::Kind::kWeapon;
                  });
  // "Army destroys over 60 militants", "The army seized two villages": no word
  // for an event, and yet a toll or somebody who acts.
  const bool acts = frame.rank == 0
                        ? HasOwnToll(frame) || !facts.actors.empty()
                        : frame.rank <= kLeadSentences && !facts.actors.empty();
  if (!named && !acts) return false;
  // Dated, or dated by the next sentence ("It was announced on Friday").
  if (IsPeaceful(frame.type)) {
    return frame.days.has_value() || frame.definite_event;
  }
  const bool somewhere =
      std::any_of(facts.places.begin(), facts.places.end(),
                  [](const PlaceFact& place) { return place.locative; });
  return frame.days.has_value() || !facts.counts.empty() || somewhere ||
         !facts.actors.empty();
}

// Index of the places that say most closely where a frame's event happened:
// the smallest ones, without those that only say where these lie.
std::vector<int> EventGrouper::FinestPlaces(const Frame& frame) const {
  PlacePrecision finest = PLACE_PRECISION_UNSPECIFIED;
  for (const PlaceFact& fact : frame.facts.places) {
    if (!fact.locative || fact.container) continue;
    const PlacePrecision precision = places_[fact.place].precision;
    if (finest == PLACE_PRECISION_UNSPECIFIED || precision < finest) {
      finest = precision;
    }
  }
  std::vector<int> places;
  for (const PlaceFact& fact : frame.facts.places) {
    if (fact.locative && !fact.container &&
        places_[fact.place].precision == finest) {
      places.push_back(fact.place);
    }
  }
  return places;
}

bool EventGrouper::SamePlace(int a, int b) const {
  const ResolvedPlace& x = places_[a];
  const ResolvedPlace& y = places_[b];
  if (!x.key.empty() && x.key == y.key) return true;
  return x.entry >= 0 && x.entry == y.entry;
}

// Whether the towns or smaller places of a frame are all too far from those
// of an event for one name to stand for the other.
bool EventGrouper::IsFar(absl::Span<const int> frame_places,
                         const State& event) const {
  bool any = false;
  for (const int a : frame_places) {
    for (const int b : event.places) {
      const ResolvedPlace& x = places_[a];
      const ResolvedPlace& y = places_[b];
      if (x.entry < 0 || y.entry < 0 || x.precision > PLACE_PRECISION_TOWN ||
          y.precision > PLACE_PRECISION_TOWN) {
        return false;
      }
      if (gazetteer_.DistanceKm(static_cast<uint32_t>(x.entry),
                                static_cast<uint32_t>(y.entry)) <= kFarKm) {
        return false;
      }
      any = true;
    }
  }
  return any;
}

// How many places an event has of which none is the other.
int EventGrouper::DistinctTowns(const State& event) const {
  std::vector<int> distinct;
  for (const int place : event.own_places) {
    if (places_[place].precision > PLACE_PRECISION_TOWN) continue;
    if (std::none_of(distinct.begin(), distinct.end(),
                     [&](int other) { return SamePlace(place, other); })) {
      distinct.push_back(place);
    }
  }
  return static_cast<int>(distinct.size());
}

double EventGrouper::PlaceAgreement(const Frame& frame,
                                    const State& event) const {
  // The smallest places of the frame decide: two attacks in one province are
  // not one.
  const std::vector<int> places = FinestPlaces(frame);
  if (places.empty()) return 0;
  if (event.sum && event.own_places.empty() &&
      IsPartOfSum(frame, places, event)) {
    return kOtherIncident;
  }
  if (event.places.empty()) return 0;
  const bool other_toll = HasOtherToll(frame, event);
  bool same = false;
  bool wider = false;
  bool narrower = false;
  for (const int place : places) {
    const ResolvedPlace& a = places_[place];
    for (const int other : event.places) {
      const ResolvedPlace& b = places_[other];
      if (SamePlace(place, other)) same = true;
      if (a.entry < 0 || b.entry < 0) continue;
      const uint32_t ea = static_cast<uint32_t>(a.entry);
      const uint32_t eb = static_cast<uint32_t>(b.entry);
      if (gazetteer_.Contains(ea, eb)) wider = true;
      if (gazetteer_.Contains(eb, ea)) narrower = true;
    }
  }
  const int towns = DistinctTowns(event);
  if (towns > 1 && IsPartOfSum(frame, places, event)) return kOtherIncident;
  if (same) return 3;
  if (wider) return 0.5;
  if (narrower && !NamesOtherQuarter(places, event)) {
    return other_toll && frame.rank > 0 ? kOtherIncident : 0.5;
  }
  if (other_toll || frame.facts.separate) return kOtherIncident;
  if (!HasOwnToll(frame)) return -0.5;
  return IsFar(places, event) || NamesOtherQuarter(places, event) ||
                 DiffersInKind(frame, event)
             ? kFarIncident
             : -0.5;
}

// Whether an event is known to be of another kind than a frame's.
bool EventGrouper::DiffersInKind(const Frame& frame, const State& event) {
  const Family a = FamilyOf(frame.type);
  const Family b = FamilyOf(event.Type());
  return a != b && a != Family::kNone && a != Family::kOther &&
         b != Family::kOther;
}

// Whether a frame names a quarter, and the event has others.
bool EventGrouper::NamesOtherQuarter(absl::Span<const int> frame_places,
                                     const State& event) const {
  const PlacePrecision precision = places_[frame_places.front()].precision;
  if (precision != PLACE_PRECISION_QUARTER) return false;
  return std::any_of(
      event.own_places.begin(), event.own_places.end(),
      [&](int place) { return places_[place].precision == precision; });
}

// Whether a frame counts fewer than a sum of several attacks does, in one
// town.
bool EventGrouper::IsPartOfSum(const Frame& frame,
                               absl::Span<const int> frame_places,
                               const State& event) const {
  if (frame.rank <= 1 || frame_places.size() != 1 ||
      places_[frame_places.front()].precision > PLACE_PRECISION_TOWN) {
    return false;
  }
  const auto smaller = [&frame](Unit unit,
                                const std::vector<CountInterval>& known) {
    const std::vector<CountInterval> tolls = TollsOf(frame, unit);
    if (tolls.empty() || known.empty()) return false;
    uint64_t most = 0;
    for (const CountInterval& k : known) most = std::max<uint64_t>(most, k.lo);
    return std::all_of(tolls.begin(), tolls.end(), [&](const CountInterval& t) {
      return t.lo < most && std::none_of(known.begin(), known.end(),
                                         [&t](const CountInterval& k) {
                                           return k.lo == t.lo;
                                         });
    });
  };
  return smaller(UNIT_KILLED, event.killed) ||
         (event.killed.empty() && smaller(UNIT_INJURED, event.injured));
}

// Whether a frame counts the dead or hurt otherwise than all that the event is
// told with.
bool EventGrouper::HasOtherToll(const Frame& frame, const State& event) const {
  const auto other = [&frame](Unit unit,
                              const std::vector<CountInterval>& known) {
    const std::vector<CountInterval> tolls = TollsOf(frame, unit);
    if (tolls.empty() || known.empty()) return false;
    return std::none_of(
        tolls.begin(), tolls.end(), [&known](const CountInterval& toll) {
          return std::any_of(
              known.begin(), known.end(),
              [&toll](const CountInterval& k) { return k.Intersects(toll); });
        });
  };
  return other(UNIT_KILLED, event.killed) || other(UNIT_INJURED, event.injured);
}

// Whether a frame counts as many dead or hurt as the event is told with.
bool EventGrouper::RepeatsToll(const Frame& frame, const State& event) const {
  const auto same = [&frame](Unit unit,
                             const std::vector<CountInterval>& known) {
    const std::vector<CountInterval> tolls = TollsOf(frame, unit);
    return std::any_of(
        tolls.begin(), tolls.end(), [&known](const CountInterval& toll) {
          return std::any_of(
              known.begin(), known.end(),
              [&toll](const CountInterval& k) { return k.Intersects(toll); });
        });
  };
  return same(UNIT_KILLED, event.killed) || same(UNIT_INJURED, event.injured);
}

// Whether a frame and an event have one figure that two events would hardly
// have.
bool EventGrouper::RepeatsGreatToll(const Frame& frame, const State& event) {
  constexpr uint64_t kGreat = 10;
  const auto same = [&frame](Unit unit,
                             const std::vector<CountInterval>& known) {
    const std::vector<CountInterval> tolls = TollsOf(frame, unit);
    return std::any_of(
        tolls.begin(), tolls.end(), [&known](const CountInterval& toll) {
          return toll.lo >= kGreat &&
                 std::find(known.begin(), known.end(), toll) != known.end();
        });
  };
  return same(UNIT_KILLED, event.killed) || same(UNIT_INJURED, event.injured);
}

// Whether an event of weeks ("in August") has a part with a day and a figure
// of its own.
bool EventGrouper::IsPartOfPeriod(const Frame& frame,
                                  const State& event) const {
  return frame.rank > 1 && event.days->size() > kPeriodDays &&
         frame.days->size() < event.days->size() && HasOtherToll(frame, event);
}

// Whether a frame's date is not that of news: days back, or a period that
// began so and is told of below the lead.
bool EventGrouper::IsOld(const Frame& frame) const {
  if (!publication_.has_value()) return false;
  if (DistanceInDays(*frame.days, *publication_) > kFreshDays) return true;
  return frame.rank > kLeadSentences && frame.days->size() > kPeriodDays;
}

// Whether both name one person who was killed or hurt.
bool EventGrouper::SharesVictim(const Frame& frame, const State& event) const {
  for (const uint64_t surname : Surnames(frame)) {
    if (std::count(event.victims.begin(), event.victims.end(), surname) > 0) {
      return true;
    }
  }
  return false;
}

// Hashes of the last names of those that a frame counts by name.
std::vector<uint64_t> EventGrouper::Surnames(const Frame& frame) const {
  std::vector<uint64_t> surnames;
  const auto add = [&](TokenRange name) {
    if (!name.empty()) {
      surnames.push_back(document_.tokens()[name.end - 1].hash);
    }
  };
  for (const CountFact& count : frame.facts.counts) {
    add(count.name);
    for (const TokenRange& name : count.names) add(name);
  }
  return surnames;
}

double EventGrouper::Agreement(const Frame& frame, const State& event,
                               absl::Span<const Frame> frames,
                               bool last) const {
  const EventType type = event.Type();
  if (frame.type != EVENT_TYPE_UNSPECIFIED &&
      IsPeaceful(frame.type) != IsPeaceful(type)) {
    return kNever;
  }
  if (IsPeaceful(frame.type) && frame.type != type) return kNever;
  // Nobody is killed by a truce.
  if (IsPeaceful(type) && HasOwnToll(frame)) return kNever;
  if (frame.one_of_list && !event.days.has_value()) return kNever;
  double score = 0;
  const bool shares_victim = SharesVictim(frame, event);
  if (shares_victim) score += 6;
  if (frame.days.has_value() && event.days.has_value()) {
    if (!Intersects(*frame.days, *event.days)) return kNever;
    if (frame.sums_over_time != event.sums_over_time) return kNever;
    if (IsPartOfPeriod(frame, event)) return kNever;
    score += frame.days->size() <= 2 && event.days->size() <= 2 ? 3 : 1;
  } else if (frame.sums_over_time) {
    // The headline's own figure, of the days that it is of.
    const Frame& first = frames[event.frames.front()];
    if (first.block != BlockKind::kTitle || frame.rank > 0 ||
        frame.facts.cumulative || !RepeatsToll(frame, event)) {
      return kNever;
    }
  } else if (frame.days.has_value() && !shares_victim && IsOld(frame)) {
    // An old date does not date fresh news.
    return kNever;
  }
  const Family a = FamilyOf(frame.type);
  const Family b = FamilyOf(type);
  if (frame.type == type) {
    score += 2;
  } else if (a == b) {
    score += 1;
  } else if (a != Family::kNone && a != Family::kOther && b != Family::kOther &&
             frame.type_strength >= 4) {
    score -= HasOtherToll(frame, event) ? kOtherKind : 1.5;
  }
  score += PlaceAgreement(frame, event);
  if (frame.definite_event) score += 1;
  if (RepeatsGreatToll(frame, event)) score += 1;
  if (frame.facts.separate) score -= 5;
  if (frame.facts.cumulative) score -= 3;
  if (last) score += 1;
  // A headline is told again by what follows.
  const Frame& first = frames[event.frames.front()];
  if (first.block == BlockKind::kTitle && frame.rank <= 1) score += 1.5;
  return score;
}

// Whether a frame that names no event says when the last one happened.
bool EventGrouper::SaysWhen(const Frame& frame, const State& event) const {
  if (!frame.days.has_value()) return false;
  if (frame.pronoun_subject && !event.days.has_value()) return true;
  if (!frame.tells_when || frame.sums_over_time) return false;
  if (event.days.has_value()) {
    return frame.days->size() < event.days->size() &&
           Intersects(*frame.days, *event.days);
  }
  return event.told_again || !publication_.has_value() ||
         DistanceInDays(*frame.days, *publication_) <= kFreshDays;
}

void EventGrouper::Join(const Frame& frame, uint32_t index,
                        State* event) const {
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
  for (const uint64_t surname : Surnames(frame)) {
    event->victims.push_back(surname);
  }
  event->sum = event->sum || (frame.plural_event && frame.rank <= 1);
  event->has_toll = event->has_toll || HasOwnToll(frame);
  for (const CountInterval& toll : TollsOf(frame, UNIT_KILLED)) {
    event->killed.push_back(toll);
  }
  for (const CountInterval& toll : TollsOf(frame, UNIT_INJURED)) {
    event->injured.push_back(toll);
  }
  event->one_of_list = event->one_of_list || frame.one_of_list;
  event->spoken_of = event->spoken_of || frame.speech_date >= 0;
  event->follow_up = event->follow_up || frame.facts.follow_up;
  event->told_again = event->told_again ||
                      (frame.facts.told_again && frame.rank <= kToldAgainRank);
}

void EventGrouper::ChooseMain(absl::Span<const Frame> frames,
                              std::vector<State>* events) const {
  State* best = nullptr;
  double best_score = -std::numeric_limits<double>::infinity();
  for (State& event : *events) {
    if (IsPeaceful(event.Type()) || event.sums_over_time) continue;
    double score = 0;
    for (const uint32_t index : event.frames) {
      const Frame& frame = frames[index];
      if (frame.block == BlockKind::kTitle) {
        score += 5;
      } else if (frame.rank <= 2) {
        score += 3 - frame.rank;
      } else {
        score += 0.5;
      }
      if (HasOwnToll(frame)) score += 1;
    }
    if (event.days.has_value()) {
      score += 1;
      if (publication_.has_value() && event.days->size() <= kPeriodDays) {
        score +=
            DistanceInDays(*event.days, *publication_) <= kFreshDays ? 3 : -3;
      }
    } else if (event.plural && !event.has_toll) {
      score -= 4;
    } else if (event.spoken_of ||
               frames[event.frames.front()].block == BlockKind::kTitle) {
      // News, if nothing else is told of when.
      score += 3;
    }
    if (score > best_score) {
      best = &event;
      best_score = score;
    }
  }
  if (best != nullptr) best->main = true;
}

// An event without a date of its own happened by the time that somebody spoke
// of it; fresh news is told on the day.
void EventGrouper::DateBySpeech(absl::Span<const Frame> frames,
                                EventDraft* draft) const {
  for (const uint32_t index : draft->frames) {
    const Frame& frame = frames[index];
    if (frame.speech_date < 0 || frame.rank > kLeadSentences) continue;
    draft->date = frame.speech_date;
    draft->dated_by_speech = true;
    return;
  }
}

std::vector<EventDraft> EventGrouper::Group(
    absl::Span<const Frame> frames) const {
  std::vector<State> events;
  int last = -1;
  // Says when, before the event is told.
  int announced = -1;
  for (uint32_t i = 0; i < frames.size(); ++i) {
    const Frame& frame = frames[i];
    const bool tells = Tells(frame);
    if (!tells && last >= 0 && SaysWhen(frame, events[last])) {
      Join(frame, i, &events[last]);
      continue;
    }
    if (!tells && last < 0 && frame.tells_when && !frame.sums_over_time &&
        (!publication_.has_value() ||
         DistanceInDays(*frame.days, *publication_) <= kFreshDays)) {
      announced = static_cast<int>(i);
    }
    const bool says_something =
        tells || !frame.facts.counts.empty() || !frame.facts.actors.empty();
    if (!says_something) continue;
    int best = -1;
    double best_score = kNever;
    for (size_t e = 0; e < events.size(); ++e) {
      const double score =
          Agreement(frame, events[e], frames, static_cast<int>(e) == last);
      if (score > best_score) {
        best = static_cast<int>(e);
        best_score = score;
      }
    }
    const double threshold = tells ? kJoin : 0;
    if (best >= 0 && best_score >= threshold) {
      Join(frame, i, &events[best]);
      last = best;
      continue;
    }
    if (!tells) continue;
    State event;
    event.sums_over_time = frame.sums_over_time || frame.facts.cumulative;
    event.plural = frame.plural_event;
    Join(frame, i, &event);
    if (announced >= 0 && !event.days.has_value()) {
      Join(frames[announced], static_cast<uint32_t>(announced), &event);
      absl::c_sort(event.frames);
      announced = -1;
    }
    events.push_back(std::move(event));
    last = static_cast<int>(events.size()) - 1;
  }
  ChooseMain(frames, &events);
  std::vector<EventDraft> drafts;
  for (const State& event : events) {
    if (IsPeaceful(event.Type()) && !event.days.has_value()) continue;
    EventDraft draft;
    draft.frames = event.frames;
    draft.type = event.Type();
    draft.days = event.days;
    draft.date = event.date;
    draft.spans = event.spans;
    if (!draft.days.has_value()) DateBySpeech(frames, &draft);
    draft.campaign = event.sums_over_time ||
                     (event.plural && !event.has_toll && !event.days);
    if (event.main) {
      draft.role =
          event.follow_up && event.days.has_value() &&
                  publication_.has_value() &&
                  DistanceInDays(*event.days, *publication_) > kFreshDays
              ? EVENT_ROLE_FOLLOWED_UP
              : EVENT_ROLE_MAIN;
      draft.campaign = false;
    } else if (event.days.has_value() && publication_.has_value() &&
               DistanceInDays(*event.days, *publication_) <= 2) {
      draft.role = EVENT_ROLE_PARALLEL;
    } else {
      draft.role = EVENT_ROLE_BACKGROUND;
    }
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
