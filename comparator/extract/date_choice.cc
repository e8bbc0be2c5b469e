#include "comparator/extract/date_choice.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "comparator/text/date_recognizer.h"

namespace crosscheck {
namespace {

// A date of more days than that is a period in which events add up.
constexpr int64_t kLongestEventDays = 10;
constexpr int64_t kLongestMonth = 31;
// A date this many items behind a verb of saying is when it was said.
constexpr int kSpeechReach = 4;
// More than any distance inside a sentence.
constexpr int kSpeechCost = 1000;

// Whether the date at `item` says when something was said.
bool IsSpeechDate(const SentenceFacts& facts, uint16_t item) {
  return std::any_of(facts.speech_cues.begin(), facts.speech_cues.end(),
                     [item](uint16_t cue) {
                       return cue < item && item <= cue + kSpeechReach;
                     });
}

// Items between the date and the nearest word for the event.
int CostOf(const DateFact& fact, const SentenceFacts& facts,
           const DateChoiceContext& context) {
  int cost = kSpeechCost / 2;
  for (const TriggerFact& trigger : facts.triggers) {
    if (context.peaceful && trigger.type != context.type) continue;
    cost = std::min(cost, std::abs(static_cast<int>(trigger.item) -
                                   static_cast<int>(fact.item)));
  }
  if (IsSpeechDate(facts, fact.item)) cost += kSpeechCost;
  return cost;
}

}  // namespace

DateChoice ChooseDate(const SentenceFacts& facts,
                      const DateChoiceContext& context) {
  DateChoice choice;
  int best = -1;
  int best_cost = 0;
  for (const DateFact& fact : facts.dates) {
    if (!context.resolved[fact.date].has_value()) continue;
    // "Thursday's attacks" does not date the truce.
    if (context.peaceful && context.annotation->dates[fact.date].possessive) {
      continue;
    }
    const int cost = CostOf(fact, facts, context);
    if (best < 0 || cost < best_cost) {
      best = fact.date;
      best_cost = cost;
    }
  }
  if (best < 0) return choice;
  // A date that belongs to what was said tells little of the event.
  if (best_cost >= kSpeechCost) {
    choice.speech_date = best;
    return choice;
  }
  choice.date = best;
  choice.days = context.resolved[best];
  const DateExpression& date = context.annotation->dates[best];
  const int64_t days = choice.days->size();
  const bool period =
      date.bound == DateBound::kSince || date.kind == DateKind::kWindow;
  // "in May" dates one blast as well as a month of attacks.
  choice.sums_over_time = (period && days > 2) || days > kLongestMonth ||
                          (days > kLongestEventDays && context.plural_event);
  return choice;
}

}  // namespace crosscheck
