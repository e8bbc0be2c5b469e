#include "comparator/extract/event_sides.h"

#include <algorithm>
#include <cstdint>

#include "comparator/extract/facts.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

bool TellsAllDead(const EventDraft& draft, absl::Span<const Frame> frames) {
  for (const uint32_t index : draft.frames) {
    for (const CountFact& fact : frames[index].facts.counts) {
      if (fact.unit == UNIT_KILLED && fact.counts_all && !fact.part &&
          fact.count.lo > 1 && fact.population != POPULATION_PERPETRATORS) {
        return true;
      }
    }
  }
  return false;
}

bool TellsOfAttackers(const EventDraft& draft, absl::Span<const Frame> frames) {
  if (draft.type == EVENT_TYPE_CLASH) return false;
  for (const uint32_t index : draft.frames) {
    const SentenceFacts& facts = frames[index].facts;
    if (!facts.attackers.empty()) return true;
    for (const ActorFact& fact : facts.actors) {
      if (!fact.police && fact.stance != STANCE_NO_CLAIM &&
          fact.stance != STANCE_DENIED) {
        return true;
      }
    }
    for (const CountFact& fact : facts.counts) {
      if (fact.population == POPULATION_PERPETRATORS) return true;
    }
  }
  return false;
}

bool TellsOfGroup(const EventDraft& draft, absl::Span<const Frame> frames) {
  return std::any_of(
      draft.frames.begin(), draft.frames.end(), [&](uint32_t index) {
        const auto& actors = frames[index].facts.actors;
        return std::any_of(actors.begin(), actors.end(),
                           [](const ActorFact& fact) {
                             return !fact.generic && fact.match >= 0 &&
                                    fact.stance != STANCE_DENIED;
                           });
      });
}

}  // namespace crosscheck
