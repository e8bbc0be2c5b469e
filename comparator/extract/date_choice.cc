#include "comparator/extract/date_choice.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "comparator/text/date_recognizer.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

// A date of more days than that is a period in which events add up.
constexpr int64_t kLongestEventDays = 10;
constexpr int64_t kLongestMonth = 31;
// A date this many items behind a verb of saying is when it was said.
constexpr int kSpeechReach = 4;
// A date up to this item opens the sentence: "On Friday …".
constexpr uint16_t kOpening = 2;
// More than any distance inside a sentence.
constexpr int kSpeechCost = 1000;
constexpr int kAftermathCost = 10000;
// Of the date of another event than the clause's.
constexpr int kPossessiveCost = 12;
// Of a date of weeks beside that of a day: "who had come a month ago".
constexpr int kVagueCost = 40;
// What nothing is near to.
constexpr int kFar = kSpeechCost / 2;
// Further off, a word says nothing of a date.
constexpr int kCueReach = 8;

// Whether a word for the event stands between two items.
bool TellsBetween(const SentenceFacts& facts, uint16_t from, uint16_t to) {
  return std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [from, to](const TriggerFact& trigger) {
                       return from < trigger.item && trigger.item < to;
                     });
}

// Whether what is said begins between a verb and the date at `item`:
// "confirmed that on Friday soldiers shelled".
bool IsInsideContent(const DateChoiceContext& context, uint16_t cue,
                     uint16_t item) {
  for (size_t i = cue + 1u; i < item && i < context.items.size(); ++i) {
    const Token& token =
        context.document->tokens()[context.items[i].tokens.begin];
    if (context.document->norm(token) == "that") return true;
  }
  return false;
}

// Whether the date at `item` says when something was said: "said on Friday",
// "on Friday officials had reported", but not "say the shooting was on
// Friday".
bool IsSpeechDate(const SentenceFacts& facts, const DateChoiceContext& context,
                  uint16_t item, bool has_time) {
  return std::any_of(
      facts.speech_cues.begin(), facts.speech_cues.end(), [&](uint16_t cue) {
        if (cue < item) {
          return item <= cue + kSpeechReach &&
                 !TellsBetween(facts, cue, item) &&
                 !IsInsideContent(context, cue, item);
        }
        // "At 3 p.m. on Friday, police said": when they were called.
        return !has_time && item <= kOpening && cue <= item + kSpeechReach &&
               !TellsBetween(facts, item, cue);
      });
}

// Whether the date at `item` is of a clause that tells of no event, and a
// clause behind it does: "on Sunday soldiers guarded the beach where gunmen
// shot 16".
bool IsOfOuterClause(const SentenceFacts& facts, uint16_t item) {
  const auto clause =
      std::find_if(facts.relative_clauses.begin(), facts.relative_clauses.end(),
                   [item](uint16_t begin) { return begin > item; });
  if (clause == facts.relative_clauses.end()) return false;
  const auto behind = [&clause](uint16_t other) { return other > *clause; };
  // Of no event at all there is no clause either.
  if (facts.triggers.empty() && facts.attackers.empty() &&
      facts.happening_cues.empty()) {
    return false;
  }
  return std::all_of(facts.triggers.begin(), facts.triggers.end(),
                     [&behind](const TriggerFact& trigger) {
                       return behind(trigger.item);
                     }) &&
         std::all_of(facts.attackers.begin(), facts.attackers.end(),
                     [&behind](const AttackerFact& attacker) {
                       return behind(attacker.item);
                     }) &&
         std::all_of(facts.happening_cues.begin(), facts.happening_cues.end(),
                     behind);
}

// Whether the date at `item` is when a toll rose or fell: "crews brought the
// number of dead to 147 on Sunday".
bool IsTollDate(const SentenceFacts& facts, uint16_t item) {
  return std::any_of(
      facts.counts.begin(), facts.counts.end(), [item](const CountFact& count) {
        const bool revised = count.cue == CUE_KIND_UPDATE_UP ||
                             count.cue == CUE_KIND_REVISION_DOWN;
        const bool behind =
            item >= count.items.end && item < count.items.end + kSpeechReach;
        const bool before = item < count.trigger.begin &&
                            count.trigger.begin <= item + kSpeechReach;
        return revised && (behind || before);
      });
}

// Whether the date at `item` is when somebody claimed or denied what is told
// behind it: "claimed on Friday an attack that killed two".
bool IsOfClaim(const SentenceFacts& facts, uint16_t item) {
  constexpr uint16_t kReach = 2;
  return std::any_of(facts.actors.begin(), facts.actors.end(),
                     [&](const ActorFact& actor) {
                       const bool says = actor.stance == STANCE_CLAIMED ||
                                         actor.stance == STANCE_DENIED;
                       return says && actor.trigger.begin < item &&
                              item <= actor.trigger.begin + kReach;
                     }) &&
         std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [item](const TriggerFact& trigger) {
                       return trigger.item > item;
                     });
}

// Whether the date at `item` is when somebody died of what others tell of:
// "who was shot on Friday died of his wounds on Sunday".
bool IsOfLaterDeath(const SentenceFacts& facts, uint16_t item) {
  return std::any_of(
      facts.counts.begin(), facts.counts.end(), [&](const CountFact& count) {
        if (count.cue != CUE_KIND_DIED_OF_WOUNDS) return false;
        const uint16_t died = count.trigger.begin;
        return std::abs(static_cast<int>(died) - item) <= kSpeechReach &&
               std::any_of(facts.triggers.begin(), facts.triggers.end(),
                           [died](const TriggerFact& trigger) {
                             return trigger.item < died &&
                                    trigger.kind != TriggerFact::Kind::kHarm;
                           });
      });
}

// Whether a word for an event stands before item `item`.
bool TellsBefore(const SentenceFacts& facts, uint16_t item) {
  return std::any_of(
      facts.triggers.begin(), facts.triggers.end(),
      [item](const TriggerFact& trigger) { return trigger.item < item; });
}

int Distance(uint16_t a, uint16_t b) {
  return std::abs(static_cast<int>(a) - static_cast<int>(b));
}

int NearestHappening(const SentenceFacts& facts, uint16_t item) {
  int nearest = kFar;
  for (const uint16_t cue : facts.happening_cues) {
    nearest = std::min(nearest, Distance(cue, item));
  }
  return nearest;
}

// Whether the date at `item` is of what came of the event, whose nearest word
// is `event` items away: "was arrested on Friday", "on Friday police
// announced". A word behind a date that itself stands behind the event is of
// another clause: "the man shot on Friday was identified".
bool IsAftermathDate(const SentenceFacts& facts,
                     const DateChoiceContext& context, const DateFact& fact,
                     int event) {
  const uint16_t item = fact.item;
  const bool behind_event = std::any_of(
      facts.triggers.begin(), facts.triggers.end(),
      [item](const TriggerFact& trigger) { return trigger.item < item; });
  return std::any_of(
      facts.aftermath_cues.begin(), facts.aftermath_cues.end(),
      [&](uint16_t cue) {
        if (cue > item && behind_event) return false;
        if (cue < item && IsInsideContent(context, cue, item)) return false;
        // "Accused the police on Friday of": a date belongs to
        // the verb before it rather than to what follows.
        const bool before = cue < item && !behind_event;
        const int ahead = before && event > 2 ? 1 : 0;
        const int distance = Distance(cue, item);
        return distance <= kCueReach &&
               ((before && fact.ends_phrase) || distance < event + ahead);
      });
}

// Whether another date of the clause is of a day, and not of speech only.
bool NamesOtherDay(const SentenceFacts& facts, const DateFact& fact,
                   const DateChoiceContext& context) {
  return std::any_of(
      facts.dates.begin(), facts.dates.end(), [&](const DateFact& other) {
        const auto& days = context.resolved[other.date];
        return other.item != fact.item && days.has_value() &&
               days->size() <= 2 &&
               !context.annotation->dates[other.date].possessive &&
               !IsSpeechDate(facts, context, other.item, false);
      });
}

// "Sunday's bombing".
bool OwnsEvent(const SentenceFacts& facts, const DateFact& fact,
               const DateChoiceContext& context) {
  constexpr uint16_t kReach = 3;
  return context.annotation->dates[fact.date].possessive &&
         std::any_of(facts.triggers.begin(), facts.triggers.end(),
                     [&fact](const TriggerFact& trigger) {
                       return trigger.item > fact.item &&
                              trigger.item <= fact.item + kReach;
                     });
}

// Items between the date and the nearest word for the event.
int CostOf(const DateFact& fact, const SentenceFacts& facts,
           const DateChoiceContext& context) {
  int cost = kFar;
  for (const TriggerFact& trigger : facts.triggers) {
    if (context.peaceful && trigger.type != context.type) continue;
    cost = std::min(cost, Distance(trigger.item, fact.item));
  }
  const int event = std::min(cost, NearestHappening(facts, fact.item));
  // A truce is announced and an election scheduled: that is what is told. Who
  // condemned Sunday's bombing did so later.
  if (!context.announced && !OwnsEvent(facts, fact, context) &&
      IsAftermathDate(facts, context, fact, event)) {
    cost += kAftermathCost;
  }
  const bool has_time = context.annotation->dates[fact.date].time_minutes !=
                        DateExpression::kNoTime;
  // "Was murdered last night in reply to Friday's attack".
  const DateExpression& date = context.annotation->dates[fact.date];
  const bool possessive = date.possessive;
  const bool first = fact.date == facts.dates.front().date;
  // "Buried on Friday the dead of Thursday's attack": the only one told of.
  if (possessive && !first && TellsBefore(facts, fact.item) &&
      !TellsBetween(facts, facts.dates.front().item, fact.item)) {
    cost += kPossessiveCost;
  }
  // "Shot two on Saturday, as the town mourned those killed the day before".
  if (date.anchor == DateAnchor::kEvent && !first &&
      TellsBefore(facts, facts.dates.front().item)) {
    cost += kPossessiveCost;
  }
  if (context.resolved[fact.date]->size() > kLongestEventDays &&
      NamesOtherDay(facts, fact, context)) {
    cost += kVagueCost;
  }
  const bool exact = has_time || date.parts != 0;
  // "By Monday it was 24": until when the dead were counted.
  const bool counted_by =
      date.bound == DateBound::kBy && !possessive &&
      std::any_of(facts.counts.begin(), facts.counts.end(),
                  [](const CountFact& count) { return !count.part; });
  if (counted_by || IsSpeechDate(facts, context, fact.item, has_time) ||
      (!possessive &&
       (IsTollDate(facts, fact.item) || IsOfClaim(facts, fact.item) ||
        IsOfLaterDeath(facts, fact.item))) ||
      (!context.announced && !exact && IsOfOuterClause(facts, fact.item))) {
    cost += kSpeechCost;
  }
  return cost;
}

// Whether two dates of a list are of days in a row.
bool FollowsOn(const DateChoiceContext& context, int date) {
  const auto& resolved = context.resolved;
  return context.annotation->dates[date].continues_list &&
         resolved[date - 1].has_value() && resolved[date].has_value() &&
         resolved[date]->first == resolved[date - 1]->last + 1;
}

// "killed 22 on Saturday and Sunday": one figure for days in a row.
void SpanList(const SentenceFacts& facts, const DateChoiceContext& context,
              DateChoice* choice) {
  const int first = facts.dates.front().date;
  const int last = facts.dates.back().date;
  int begin = choice->date;
  int end = begin;
  while (begin > first && FollowsOn(context, begin)) --begin;
  while (end < last && FollowsOn(context, end + 1)) ++end;
  if (begin == end) return;
  choice->date = begin;
  choice->last_date = end;
  choice->days =
      DayInterval{context.resolved[begin]->first, context.resolved[end]->last};
}

}  // namespace

DateChoice ChooseDate(const SentenceFacts& facts,
                      const DateChoiceContext& context) {
  DateChoice choice;
  int best = -1;
  int best_cost = 0;
  uint16_t best_item = 0;
  for (const DateFact& fact : facts.dates) {
    if (!context.resolved[fact.date].has_value()) continue;
    // "Thursday's attacks" does not date the truce.
    if (context.peaceful && context.annotation->dates[fact.date].possessive) {
      continue;
    }
    // Nor does "RAHMA (4 February)" date what the news is of.
    if (fact.item < context.dateline_end) continue;
    const int cost = CostOf(fact, facts, context);
    if (best < 0 || cost < best_cost) {
      best = fact.date;
      best_cost = cost;
      best_item = fact.item;
    }
  }
  if (best < 0 || best_cost >= kAftermathCost) return choice;
  // A date that belongs to what was said tells little of the event.
  if (best_cost >= kSpeechCost) {
    choice.speech_date = best;
    return choice;
  }
  choice.date = best;
  choice.tells_when =
      NearestHappening(facts, best_item) <= kCueReach ||
      context.annotation->dates[best].time_minutes != DateExpression::kNoTime ||
      context.annotation->dates[best].parts != 0;
  choice.days = context.resolved[best];
  if (!facts.counts.empty()) SpanList(facts, context, &choice);
  const DateExpression& date = context.annotation->dates[choice.date];
  const int64_t days = choice.days->size();
  const bool period =
      date.bound == DateBound::kSince || date.kind == DateKind::kWindow;
  choice.spans = choice.last_date >= 0 || date.kind == DateKind::kWindow ||
                 date.last_weekday != 0 || !date.last.empty();
  // "in May" dates one blast as well as a month of attacks.
  choice.sums_over_time = (period && days > 2) ||
                          (days > kLongestMonth && !context.singular_event) ||
                          (days > kLongestEventDays && context.plural_event);
  return choice;
}

}  // namespace crosscheck
