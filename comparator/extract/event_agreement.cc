#include "comparator/extract/event_agreement.h"

#include <algorithm>

#include "absl/algorithm/container.h"
#include "comparator/extract/event_family.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame_tolls.h"
#include "comparator/extract/target_noun.h"
#include "comparator/text/token.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// Another place with another toll.
constexpr double kOtherIncident = -10;
// Another town with a toll that may be the same.
constexpr double kFarIncident = -3;
// Weighs against another kind of attack with another toll.
constexpr double kOtherKind = 4;
// Of a figure that two events would hardly have, told with another day of
// those in which the dead are counted.
constexpr double kSameCount = 1;
constexpr int64_t kCountDays = 3;
// Speaks for the first and the second sentence telling what the headline does.
constexpr double kLead = 3;
constexpr double kSecondSentence = 1.5;
// Against an attack that is said to be another one: than the last told of, and
// than any.
constexpr double kAnother = 10;
constexpr double kSeparate = 5;
// Speaks for what "there" or "all" points back to.
constexpr double kGoesOn = 3;
// Speaks for the event in which what a sentence names was hit: "the convoy".
constexpr double kSameTarget = 1.5;
// Of somebody who died of what happened days before.
constexpr double kLaterDeath = 1;
// Of a clause that says when those were killed who were found dead.
constexpr double kBeforeFind = 2;
// Towns further apart than this many kilometres are not mixed up.
constexpr double kFarKm = 25;

// Whether an event is known to be of another kind than a frame's.
bool DiffersInKind(const Frame& frame, const EventState& event) {
  const EventFamily a = FamilyOf(frame.type);
  const EventFamily b = FamilyOf(event.type);
  return a != b && a != EventFamily::kNone && a != EventFamily::kOther &&
         b != EventFamily::kOther;
}

// Whether an event of weeks ("in August") has a part with a day and a figure
// of its own.
bool IsPartOfPeriod(const Frame& frame, const EventState& event) {
  return frame.rank > 1 && event.days->size() > kPeriodDays &&
         frame.days->size() < event.days->size() &&
         HasOtherToll(frame, event.tolls);
}

// "Killed nine in revenge for the bombing", of the bombing: where both are of
// one kind, it may as well be the other one. "The raid was in revenge for the
// bombing" is of the raid.
bool IsReplyTo(const Frame& frame, EventType type) {
  const EventFamily avenged = FamilyOf(frame.avenged);
  return !frame.definite_event && avenged != EventFamily::kNone &&
         avenged != EventFamily::kOther && avenged == FamilyOf(type) &&
         avenged != FamilyOf(frame.type);
}

// "The boy died on Saturday": one person, of whom no more is told than that.
bool TellsOneDeath(const Frame& frame, const Document& document) {
  const SentenceFacts& facts = frame.facts;
  if (frame.rank == 0 || facts.triggers.size() != 1 ||
      !facts.attackers.empty() || facts.counts.size() > 1 ||
      frame.type != EVENT_TYPE_UNSPECIFIED) {
    return false;
  }
  const TokenRange words = document.sentences()[frame.sentence].tokens;
  const absl::string_view first = document.norm(document.tokens()[words.begin]);
  if (first != "the" && first != "he" && first != "she") return false;
  const absl::string_view verb =
      document.norm(document.tokens()[facts.triggers.front().tokens.begin]);
  return verb == "died" || verb == "dies" || verb == "succumbed";
}

// "One more death on Friday", "two died of their wounds on Friday": of those
// hurt days before.
bool TellsLaterDeath(const Frame& frame, const DayInterval& event,
                     const Document& document) {
  constexpr int64_t kLatest = 30;
  const auto died_later = [](const CountFact& count) {
    return count.unit == UNIT_KILLED &&
           (count.additional || count.cue == CUE_KIND_DIED_OF_WOUNDS);
  };
  return frame.days->first > event.last &&
         frame.days->first - event.last <= kLatest &&
         (TellsOneDeath(frame, document) ||
          std::any_of(frame.facts.counts.begin(), frame.facts.counts.end(),
                      died_later));
}

// "The bodies of 22 men were found on Tuesday": of those killed days before.
bool FindsTheDead(const Frame& frame, const DayInterval& event,
                  const Document& document) {
  constexpr int64_t kLatest = 7;
  if (frame.days->first <= event.last ||
      frame.days->first - event.last > kLatest) {
    return false;
  }
  const absl::Span<const Token> tokens = document.tokens();
  const TokenRange words = document.sentences()[frame.sentence].tokens;
  bool the_dead = false;
  bool found = false;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const absl::string_view word = document.norm(tokens[i]);
    found =
        found || word == "found" || word == "discovered" || word == "recovered";
    if ((word == "bodies" || word == "corpses") && i > words.begin) {
      const absl::string_view before = document.norm(tokens[i - 1]);
      the_dead = the_dead || before == "the" || before == "their";
    }
  }
  return found && the_dead;
}

// Whether the first sentence dates what only the headline told of: a report of
// weeks later.
bool TellsHeadline(const Frame& frame, const EventState& event,
                   absl::Span<const Frame> frames) {
  constexpr int64_t kFewDays = 3;
  return frame.rank == 0 && frame.block == BlockKind::kBody &&
         !frame.facts.separate && !frame.plural_event &&
         (HasOwnToll(frame) || frame.days->size() <= kFewDays) &&
         !HasOtherToll(frame, event.tolls) &&
         FamilyOf(frame.type) == FamilyOf(event.type) &&
         absl::c_all_of(event.frames, [frames](uint32_t index) {
           return frames[index].block == BlockKind::kTitle;
         });
}

// Whether a frame tells of an attack as something new: "gunmen sprayed a tea
// shop", and not "the attack".
bool TellsOfAttack(const Frame& frame) {
  return !frame.definite_event && !frame.plural_event &&
         std::any_of(frame.facts.triggers.begin(), frame.facts.triggers.end(),
                     [](const TriggerFact& trigger) {
                       return trigger.kind == TriggerFact::Kind::kNoun ||
                              trigger.kind == TriggerFact::Kind::kVerb;
                     });
}

}  // namespace

// Of a name that nothing is known of it cannot be told where it lies.
bool EventAgreement::SaysWhere(const PlaceFact& fact, bool guessed) const {
  return fact.locative && !fact.container &&
         (guessed || !places_[fact.place].guessed);
}

// Index of the places that say most closely where a frame's event happened:
// the smallest ones, without those that only say where these lie. `guessed`
// says that names of which nothing is known count too.
std::vector<int> EventAgreement::FinestPlaces(const Frame& frame,
                                              bool guessed) const {
  PlacePrecision finest = PLACE_PRECISION_UNSPECIFIED;
  for (const PlaceFact& fact : frame.facts.places) {
    if (!SaysWhere(fact, guessed)) continue;
    const PlacePrecision precision = places_[fact.place].precision;
    if (finest == PLACE_PRECISION_UNSPECIFIED || precision < finest) {
      finest = precision;
    }
  }
  std::vector<int> places;
  for (const PlaceFact& fact : frame.facts.places) {
    if (SaysWhere(fact, guessed) && places_[fact.place].precision == finest) {
      places.push_back(fact.place);
    }
  }
  return places;
}

bool EventAgreement::SamePlace(int a, int b) const {
  const ResolvedPlace& x = places_[a];
  const ResolvedPlace& y = places_[b];
  if (!x.key.empty() && x.key == y.key) return true;
  return x.entry >= 0 && x.entry == y.entry;
}

// Whether the towns or smaller places of a frame are all too far from those
// of an event for one name to stand for the other.
bool EventAgreement::IsFar(absl::Span<const int> frame_places,
                           const EventState& event) const {
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
int EventAgreement::DistinctTowns(const EventState& event) const {
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

double EventAgreement::PlaceAgreement(const Frame& frame,
                                      const EventState& event) const {
  // The smallest places of the frame decide: two attacks in one province are
  // not one.
  const std::vector<int> places = FinestPlaces(frame, false);
  if (IsOneOfSum(frame, event)) return kOtherIncident;
  if (places.empty()) return 0;
  if (event.sum && event.own_places.empty() &&
      IsPartOfSum(frame, places, event)) {
    return kOtherIncident;
  }
  if (event.places.empty()) return 0;
  const bool other_toll = HasOtherToll(frame, event.tolls);
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
    if (event.sum && (frame.worst_of_several || frame.one_in_order)) {
      return kOtherIncident;
    }
    return other_toll && frame.rank > 0 ? kOtherIncident : 0.5;
  }
  if (other_toll || (frame.facts.separate && frame.rank > 0)) {
    return kOtherIncident;
  }
  if (!HasOwnToll(frame)) {
    // An attack of its own in another town.
    return frame.rank >= kLeadSentences && TellsOfAttack(frame) &&
                   IsFar(places, event)
               ? kFarIncident
               : -0.5;
  }
  return IsFar(places, event) || NamesOtherQuarter(places, event) ||
                 DiffersInKind(frame, event)
             ? kFarIncident
             : -0.5;
}

// Whether a frame names a quarter, and the event has others.
bool EventAgreement::NamesOtherQuarter(absl::Span<const int> frame_places,
                                       const EventState& event) const {
  const PlacePrecision precision = places_[frame_places.front()].precision;
  if (precision != PLACE_PRECISION_QUARTER) return false;
  return std::any_of(
      event.own_places.begin(), event.own_places.end(),
      [&](int place) { return places_[place].precision == precision; });
}

bool EventAgreement::IsOneOfSum(const Frame& frame,
                                const EventState& event) const {
  if (!event.sum || frame.rank == 0) return false;
  for (const int place : FinestPlaces(frame, true)) {
    for (const int other : event.own_places) {
      if (SamePlace(place, other)) return false;
    }
  }
  // Bombs go off at two doors of one market.
  const bool elsewhere = std::any_of(
      frame.facts.places.begin(), frame.facts.places.end(),
      [this](const PlaceFact& fact) {
        return SaysWhere(fact, true) &&
               places_[fact.place].precision > PLACE_PRECISION_POINT;
      });
  if (frame.worst_of_several && elsewhere) return true;
  if (frame.worst_of_several || frame.one_in_order) {
    return HasSmallerToll(frame, event.tolls);
  }
  return elsewhere && event.parted && frame.rank > 1 && TellsOfAttack(frame) &&
         !RepeatsToll(frame, event.tolls);
}

// Whether a frame counts fewer than a sum of several attacks does, in one
// town.
bool EventAgreement::IsPartOfSum(const Frame& frame,
                                 absl::Span<const int> frame_places,
                                 const EventState& event) const {
  if (frame.rank <= 1 || frame_places.size() != 1 ||
      places_[frame_places.front()].precision > PLACE_PRECISION_TOWN) {
    return false;
  }
  return HasSmallerToll(frame, event.tolls);
}

// Whether a frame's date is not that of news: days back, or a period that
// began so and is told of below the lead.
bool EventAgreement::IsOld(const Frame& frame) const {
  if (!publication_.has_value()) return false;
  if (!IsFresh(*frame.days, *publication_)) return true;
  return frame.rank > kLeadSentences && frame.days->size() > kPeriodDays;
}

// Whether both name one person who was killed or hurt.
bool EventAgreement::SharesVictim(const Frame& frame,
                                  const EventState& event) const {
  for (const uint64_t surname : SurnamesOf(frame, document_)) {
    if (std::count(event.victims.begin(), event.victims.end(), surname) > 0) {
      return true;
    }
  }
  return false;
}

// "Found dead on Monday … was stabbed on Saturday night".
bool EventAgreement::TellsBeforeFind(const Frame& frame,
                                     const EventState& event) const {
  constexpr int64_t kLongest = 7;
  const int64_t before = event.days->first - frame.days->last;
  return before > 0 && before <= kLongest && frame.days->size() <= 2 &&
         NamesEvent(frame.facts) && !frame.facts.separate &&
         !HasOtherToll(frame, event.tolls);
}

// "The strike on the convoy", and a convoy was hit in the event.
bool EventAgreement::HitsTargetOf(const Frame& frame, const EventState& event,
                                  absl::Span<const Frame> frames) const {
  return absl::c_any_of(frame.facts.targets, [&](TokenRange target) {
    return IsKnownTarget(document_, target) &&
           HitsTarget(document_, frames, event, TargetNoun(document_, target));
  });
}

double EventAgreement::Of(const Frame& frame, const EventState& event,
                          absl::Span<const Frame> frames, bool last) const {
  const EventType type = event.type;
  if (frame.type != EVENT_TYPE_UNSPECIFIED &&
      IsPeaceful(frame.type) != IsPeaceful(type)) {
    return kNever;
  }
  if (IsPeaceful(frame.type) && frame.type != type) return kNever;
  if (IsReplyTo(frame, type)) return kNever;
  // Nobody is killed by a truce.
  if (IsPeaceful(type) && HasOwnToll(frame)) return kNever;
  if (frame.one_of_list && !event.days.has_value()) return kNever;
  if (frame.list_item) return kNever;
  double score = 0;
  const bool shares_victim = SharesVictim(frame, event);
  if (shares_victim) score += 6;
  const bool goes_on = last && frame.goes_on && !frame.facts.separate;
  if (goes_on) score += kGoesOn;
  if (frame.days.has_value() && event.days.has_value()) {
    if (!Intersects(*frame.days, *event.days)) {
      if (goes_on && DistanceInDays(*frame.days, *event.days) <= 1) {
        return score;
      }
      if (TellsLaterDeath(frame, *event.days, document_) ||
          FindsTheDead(frame, *event.days, document_)) {
        return kLaterDeath;
      }
      if (event.found && TellsBeforeFind(frame, event)) return kBeforeFind;
      // "118 are dead, it said on Thursday": the day of the count.
      return DistanceInDays(*frame.days, *event.days) <= kCountDays &&
                     RepeatsGreatToll(frame, event.tolls)
                 ? kSameCount
                 : kNever;
    }
    if (frame.sums_over_time != event.sums_over_time) return kNever;
    if (IsPartOfPeriod(frame, event)) return kNever;
    score += frame.days->size() <= 2 && event.days->size() <= 2 ? 3 : 1;
  } else if (frame.sums_over_time) {
    // The headline's own figure, of the days that it is of.
    const Frame& first = frames[event.frames.front()];
    if (first.block != BlockKind::kTitle || frame.rank > 0 ||
        frame.facts.cumulative || !RepeatsToll(frame, event.tolls)) {
      return kNever;
    }
  } else if (frame.days.has_value() && event.sum_days.has_value() &&
             !Intersects(*frame.days, *event.sum_days)) {
    return kNever;
  } else if (frame.days.has_value() && !shares_victim && IsOld(frame) &&
             !TellsHeadline(frame, event, frames)) {
    // An old date does not date fresh news.
    return kNever;
  }
  const EventFamily a = FamilyOf(frame.type);
  const EventFamily b = FamilyOf(type);
  if (frame.type == type) {
    score += 2;
  } else if (a == b) {
    score += 1;
  } else if (a != EventFamily::kNone && a != EventFamily::kOther &&
             b != EventFamily::kOther && frame.type_strength >= 4) {
    score -= HasOtherToll(frame, event.tolls) ? kOtherKind : 1.5;
  }
  score += PlaceAgreement(frame, event);
  if (frame.rank > kLeadSentences && HitsTargetOf(frame, event, frames)) {
    score += kSameTarget;
  }
  if (frame.definite_event) score += 1;
  if (RepeatsGreatToll(frame, event.tolls)) score += 1;
  if (frame.facts.separate && frame.rank > 0) {
    score -= last ? kAnother : kSeparate;
  }
  if (frame.facts.cumulative) score -= 3;
  if (last) score += 1;
  // A headline is told again by what follows.
  const Frame& first = frames[event.frames.front()];
  if (first.block == BlockKind::kTitle && frame.rank <= 1) {
    score += frame.rank == 0 ? kLead : kSecondSentence;
  }
  return score;
}

}  // namespace crosscheck
