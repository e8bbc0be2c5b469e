#include "comparator/extract/event_grouper.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/extract/blame_event.h"
#include "comparator/extract/event_family.h"
#include "comparator/extract/event_state.h"
#include "comparator/extract/event_types.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame_tolls.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

// A frame joins an event from this agreement on.
constexpr double kJoin = 0.5;
// A date of more days than that waits for a better one.
constexpr int64_t kVagueDays = 3;

// "The rebels accused the army of having fired on the school": of a deed to
// what was told of before, in whatever words.
bool BlamesForDeed(const Frame& frame, const Document& document) {
  const SentenceFacts& facts = frame.facts;
  const auto is_known = [&document](TokenRange target) {
    return target.begin > 0 &&
           (document.norm(document.tokens()[target.begin]) == "the" ||
            document.norm(document.tokens()[target.begin - 1]) == "the");
  };
  return absl::c_all_of(facts.actors,
                        [](const ActorFact& actor) {
                          return actor.stance == STANCE_ATTRIBUTED ||
                                 actor.stance == STANCE_DENIED;
                        }) &&
         absl::c_all_of(facts.triggers,
                        [](const TriggerFact& trigger) {
                          return trigger.kind == TriggerFact::Kind::kVerb ||
                                 trigger.kind == TriggerFact::Kind::kWeapon;
                        }) &&
         !facts.targets.empty() && absl::c_all_of(facts.targets, is_known);
}

// "Rahma denied bombing the town": what it names has not happened, so that it
// is no other event.
bool OnlyDenies(const Frame& frame) {
  return !frame.facts.actors.empty() &&
         absl::c_all_of(frame.facts.actors, [](const ActorFact& actor) {
           return actor.stance == STANCE_DENIED;
         });
}

// "The government blamed the rebels", "Hollande said that the Dawn Brigade was
// behind the attacks": who did it, and nothing of where, when and to how many.
// "Claimed that attack", "denied those charges": of what was told of last.
bool OnlySaysWho(const Frame& frame, const Document& document) {
  const SentenceFacts& facts = frame.facts;
  const auto points_back = [&document](const TriggerFact& trigger) {
    if (trigger.tokens.begin == 0) return false;
    return document.tokens()[trigger.tokens.begin - 1].Is(
        WordClass::kDemonstrative);
  };
  if (facts.actors.empty() || !facts.counts.empty() || facts.separate ||
      facts.cumulative || facts.habitual || frame.days.has_value() ||
      (!OnlyDenies(frame) &&
       (frame.sums_over_time || IsPeaceful(frame.type))) ||
      absl::c_any_of(facts.places,
                     [](const PlaceFact& place) { return place.locative; })) {
    return false;
  }
  const TokenRange words = document.sentences()[frame.sentence].tokens;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    if (document.norm(document.tokens()[i]) == "those") return false;
  }
  if ((!frame.definite_event && !facts.triggers.empty() &&
       !BlamesForDeed(frame, document) && !OnlyDenies(frame) &&
       !frame.pronoun_subject) ||
      absl::c_any_of(facts.triggers, points_back)) {
    return false;
  }
  return absl::c_all_of(facts.actors, [&](const ActorFact& actor) {
    return actor.stance == STANCE_STATED
               ? frame.definite_event && !frame.plural_event &&
                     !facts.speech_cues.empty()
               : actor.stance != STANCE_NO_CLAIM;
  });
}

// "Jets hit a school. Rahma said that it had sent them": of what was told in
// the sentence before, where the claim names no attack.
bool ClaimsLast(const Frame& frame, const EventState& last, uint32_t index) {
  return frame.facts.triggers.empty() && !last.frames.empty() &&
         last.frames.back() + 1 == index &&
         absl::c_all_of(frame.facts.actors, [](const ActorFact& actor) {
           return actor.stance == STANCE_CLAIMED;
         });
}

// Whether an event and another, or a clause, may be of one day, as far as they
// say.
template <typename Other>
bool MayBeOneDay(const EventState& a, const Other& b) {
  return !a.days.has_value() || !b.days.has_value() ||
         Intersects(*a.days, *b.days);
}

}  // namespace

// Whether a frame can begin an event: it names one, and says where, when, how
// many or by whom.
bool EventGrouper::Tells(const Frame& frame) const {
  const SentenceFacts& facts = frame.facts;
  const bool named = NamesEvent(facts);
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

// Whether a frame that names no event says when the last one happened.
bool EventGrouper::SaysWhen(const Frame& frame, const EventState& event) const {
  if (!frame.days.has_value()) return false;
  if (frame.pronoun_subject && !event.days.has_value()) return true;
  if (frame.sums_over_time) return false;
  if (event.days.has_value() && event.days->size() > kVagueDays) {
    // "Last week": a day of it, whatever is told of that day.
    return frame.days->size() <= kVagueDays &&
           event.days->Contains(*frame.days);
  }
  if (!frame.tells_when) return false;
  if (event.days.has_value()) {
    return frame.days->size() < event.days->size() &&
           Intersects(*frame.days, *event.days);
  }
  return event.told_again || !publication_.has_value() ||
         IsFresh(*frame.days, *publication_);
}

// Index of the event of which a frame that names none says when it happened:
// the last one, else one that is vaguely dated, or the first ("It broke out on
// Tuesday"). -1 for none.
int EventGrouper::DatedBy(const Frame& frame,
                          absl::Span<const EventState> events, int last) const {
  if (SaysWhen(frame, events[last])) return last;
  for (int e = 0; e < static_cast<int>(events.size()); ++e) {
    const absl::optional<DayInterval>& days = events[e].days;
    const bool waits = days.has_value() ? days->size() > kVagueDays
                                        : e == 0 && frame.pronoun_subject;
    if (waits && SaysWhen(frame, events[e])) return e;
  }
  return -1;
}

// The event of an article that tells of no other, where it lasted some days and
// nobody did it: "floods have killed 22 since Monday". Null for none.
EventState* EventGrouper::LastingDisaster(
    absl::Span<const Frame> frames, std::vector<EventState>* events) const {
  for (EventState& event : *events) {
    const Frame& first = frames[event.frames.front()];
    if (!event.sums_over_time || event.type != EVENT_TYPE_OTHER ||
        !event.days.has_value() || event.days->size() > kPeriodDays ||
        !event.has_toll || first.rank > 1 || first.facts.cumulative ||
        !first.facts.attackers.empty()) {
      continue;
    }
    event.lasts = true;
    return &event;
  }
  return nullptr;
}

void EventGrouper::ChooseMain(absl::Span<const Frame> frames,
                              std::vector<EventState>* events) const {
  EventState* best = nullptr;
  double best_score = -std::numeric_limits<double>::infinity();
  for (EventState& event : *events) {
    if (IsPeaceful(event.type) || event.sums_over_time) continue;
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
      if (publication_.has_value()) {
        const bool fresh = IsFresh(*event.days, *publication_);
        if (fresh) {
          score += event.days->size() <= kPeriodDays ? 3 : 0;
        } else if (!event.told_again) {
          // A trial, a burial: what it is about is as old as it is.
          score -= 3;
        }
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
  if (best == nullptr) best = LastingDisaster(frames, events);
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

// Index of the event that the frame agrees with best, and how well; -1 for no
// events. `excluded` is one that it is not of, or -1.
std::pair<int, double> EventGrouper::BestOf(const Frame& frame,
                                            absl::Span<const EventState> events,
                                            absl::Span<const Frame> frames,
                                            int last, int excluded) const {
  int best = -1;
  double best_score = EventAgreement::kNever;
  for (int e = 0; e < static_cast<int>(events.size()); ++e) {
    if (e == excluded) continue;
    const double score = agreement_.Of(frame, events[e], frames, e == last);
    if (score > best_score) {
      best = e;
      best_score = score;
    }
  }
  return {best, best_score};
}

// `blames` is given the frames that only say who did it: they are of the main
// event, whichever that is.
std::vector<EventState> EventGrouper::GroupFrames(
    absl::Span<const Frame> frames, std::vector<uint32_t>* blames) const {
  std::vector<EventState> events;
  int last = -1;
  // Of the frame before.
  int previous = -1;
  // Says when, before the event is told.
  int announced = -1;
  for (uint32_t i = 0; i < frames.size(); ++i) {
    const Frame& frame = frames[i];
    const bool tells = Tells(frame);
    if (!tells && last >= 0) {
      const int dated = DatedBy(frame, events, last);
      if (dated >= 0) {
        Join(frame, i, document_, places_, &events[dated]);
        continue;
      }
    }
    if (!tells && last < 0 && frame.tells_when && !frame.sums_over_time &&
        (!publication_.has_value() || IsFresh(*frame.days, *publication_))) {
      announced = static_cast<int>(i);
    }
    const bool says_something =
        tells || !frame.facts.counts.empty() || !frame.facts.actors.empty();
    if (!says_something) continue;
    // Of what the article is about, whatever was told of in between.
    if ((last > 0 || (last == 0 && OnlyDenies(frame))) &&
        OnlySaysWho(frame, document_) && !ClaimsLast(frame, events[last], i)) {
      blames->push_back(i);
      continue;
    }
    const auto [best, score] =
        BestOf(frame, events, frames, last, frame.apart ? previous : -1);
    previous = -1;
    if (best >= 0 && score >= (tells ? kJoin : 0)) {
      Join(frame, i, document_, places_, &events[best]);
      previous = best;
      if (!frame.aside) last = best;
      continue;
    }
    if (!tells) continue;
    EventState event;
    event.sums_over_time = frame.sums_over_time || frame.facts.cumulative;
    event.plural = frame.plural_event;
    if (!frame.days.has_value() && !frame.aside && !frame.facts.separate) {
      const auto sum = absl::c_find_if(events, [](const EventState& told) {
        return told.sum && told.days.has_value();
      });
      if (sum != events.end()) event.sum_days = sum->days;
    }
    for (EventState& told : events) {
      told.parted = told.parted || (MayBeOneDay(told, frame) &&
                                    agreement_.IsOneOfSum(frame, told));
    }
    Join(frame, i, document_, places_, &event);
    if (announced >= 0 && !event.days.has_value()) {
      Join(frames[announced], static_cast<uint32_t>(announced), document_,
           places_, &event);
      absl::c_sort(event.frames);
      announced = -1;
    }
    events.push_back(std::move(event));
    previous = static_cast<int>(events.size()) - 1;
    if (!frame.aside || last < 0) last = static_cast<int>(events.size()) - 1;
  }
  return events;
}

// A main event that nothing dates was on the day that the first sentences name
// of no other event: "the driver entered the zone on Tuesday, where police
// rammed the car".
void EventGrouper::DateByScene(absl::Span<const Frame> frames,
                               std::vector<EventState>* events) const {
  constexpr uint32_t kLastRank = 8;
  constexpr int64_t kLongest = 2;
  const auto main = absl::c_find_if(
      *events, [](const EventState& event) { return event.main; });
  if (main == events->end() || main->days.has_value() || main->told_again ||
      !publication_.has_value()) {
    return;
  }
  for (uint32_t i = 0; i < frames.size(); ++i) {
    const Frame& frame = frames[i];
    if (frame.rank > kLastRank) return;
    const bool happens =
        frame.tells_when && !frame.facts.happening_cues.empty();
    const bool leads = frame.rank <= 1 && frame.facts.aftermath_cues.empty();
    const bool taken = absl::c_any_of(*events, [i](const EventState& event) {
      return absl::c_binary_search(event.frames, i);
    });
    if (taken || frame.block != BlockKind::kBody || !frame.days.has_value() ||
        frame.days->size() > kLongest || frame.facts.separate ||
        frame.facts.follow_up || !IsFresh(*frame.days, *publication_) ||
        (!happens && !leads)) {
      continue;
    }
    Join(frame, i, document_, places_, &*main);
    absl::c_sort(main->frames);
    return;
  }
}

EventRole EventGrouper::RoleOf(const EventState& event) const {
  const bool dated = event.days.has_value() && publication_.has_value();
  if (event.main) {
    return event.follow_up && dated && !IsFresh(*event.days, *publication_)
               ? EVENT_ROLE_FOLLOWED_UP
               : EVENT_ROLE_MAIN;
  }
  constexpr int64_t kParallelDays = 2;
  return dated && DistanceInDays(*event.days, *publication_) <= kParallelDays
             ? EVENT_ROLE_PARALLEL
             : EVENT_ROLE_BACKGROUND;
}

std::vector<EventDraft> EventGrouper::Group(
    absl::Span<const Frame> frames) const {
  std::vector<uint32_t> blames;
  std::vector<EventState> events = GroupFrames(frames, &blames);
  ChooseMain(frames, &events);
  DateByScene(frames, &events);
  for (const uint32_t blame : blames) {
    std::vector<uint32_t>& own =
        events[EventOfBlame(document_, frames, events, blame)].frames;
    own.insert(absl::c_upper_bound(own, blame), blame);
  }
  SettleTypes(document_, frames, &events);
  std::vector<EventDraft> drafts;
  for (const EventState& event : events) {
    if (IsPeaceful(event.type) && !event.days.has_value()) continue;
    EventDraft draft;
    draft.frames = event.frames;
    draft.role = RoleOf(event);
    draft.type = event.type;
    draft.days = event.days;
    draft.date = event.date;
    draft.spans = event.spans;
    draft.parted = event.parted;
    draft.lasts = event.lasts;
    if (!draft.days.has_value()) DateBySpeech(frames, &draft);
    draft.campaign =
        !event.main && (event.sums_over_time ||
                        (event.plural && !event.has_toll && !event.days));
    drafts.push_back(std::move(draft));
  }
  return drafts;
}

}  // namespace crosscheck
