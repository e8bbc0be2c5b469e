#include "comparator/extract/claim_choice.h"

#include <cstdint>

#include "absl/algorithm/container.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/event_state.h"
#include "comparator/text/document.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

bool IsToldElsewhere(const CountFact& fact, const Rule& rule,
                     const EventDraft& draft, absl::Span<const Frame> frames) {
  const auto vague = [](const CountFact& count) {
    return count.count.lo == 1 && !count.count.hi.has_value();
  };
  // "A large number of citizens" says more than "victims", and "caused
  // deaths" more than a noun does; rules of so low a priority read nouns.
  constexpr uint32_t kBareNoun = 2;
  constexpr int kNounPriority = 6;
  if (!vague(fact) || fact.population != POPULATION_TOTAL ||
      !fact.group.empty() || !fact.names.empty() ||
      (rule.has_fixed_lo() ? rule.priority() > kNounPriority
                           : fact.tokens.size() > kBareNoun)) {
    return false;
  }
  for (const uint32_t index : draft.frames) {
    for (const CountFact& other : frames[index].facts.counts) {
      if (other.unit == fact.unit && other.count.lo > 0 && !vague(other) &&
          other.population != POPULATION_PERPETRATORS) {
        return true;
      }
    }
  }
  return false;
}

bool OnlyStrikesBack(const Frame& frame, const ActorFact& fact,
                     const EventDraft& draft, absl::Span<const Frame> frames) {
  if (frame.rank == 0 || draft.type == EVENT_TYPE_CLASH ||
      fact.stance != STANCE_STATED || !(fact.state_force || fact.police) ||
      frame.facts.counts.empty()) {
    return false;
  }
  const auto of_attackers = [](const CountFact& count) {
    return count.population == POPULATION_PERPETRATORS ||
           count.population == POPULATION_FIGHTERS || count.generic_actor;
  };
  return absl::c_all_of(frame.facts.counts, of_attackers) &&
         absl::c_any_of(draft.frames, [&](uint32_t index) {
           const auto& counts = frames[index].facts.counts;
           return frames[index].rank < frame.rank && !counts.empty() &&
                  !absl::c_all_of(counts, of_attackers);
         });
}

bool IsPartOfSpan(const Frame& frame, const EventDraft& draft) {
  return frame.days.has_value() && draft.days.has_value() &&
         ((draft.spans && frame.days->size() < draft.days->size()) ||
          IsOfNight(frame, *draft.days));
}

bool IsOfLaterDeath(const Frame& frame, const EventDraft& draft) {
  return frame.days.has_value() && draft.days.has_value() &&
         !Intersects(*frame.days, *draft.days);
}

bool MayBeOld(absl::Span<const Frame> frames) {
  return absl::c_any_of(frames, [](const Frame& frame) {
    const bool title = frame.block == BlockKind::kTitle;
    return (title && frame.facts.arrest) ||
           ((title || frame.rank <= 1) && frame.facts.trial);
  });
}

}  // namespace crosscheck
