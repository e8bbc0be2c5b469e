#include "comparator/extract/event_sides.h"

#include <algorithm>
#include <cstdint>

#include "comparator/extract/facts.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

namespace {

bool KilledHimself(const SentenceFacts& facts) {
  return std::any_of(facts.counts.begin(), facts.counts.end(),
                     [](const CountFact& fact) {
                       return fact.unit == UNIT_KILLED &&
                              fact.population == POPULATION_PERPETRATORS;
                     });
}

}  // namespace

bool TellsAllDead(const EventDraft& draft, absl::Span<const Frame> frames) {
  bool all_told = false;
  uint32_t told = 0;
  uint32_t killed_before_himself = 0;
  for (const uint32_t index : draft.frames) {
    const SentenceFacts& facts = frames[index].facts;
    for (const CountFact& fact : facts.counts) {
      if (fact.unit != UNIT_KILLED || fact.part || fact.count.lo < 2 ||
          fact.population == POPULATION_PERPETRATORS) {
        continue;
      }
      if (fact.counts_all) {
        all_told = true;
        told = std::max(told, fact.count.lo);
      } else if (KilledHimself(facts)) {
        killed_before_himself = std::max(killed_before_himself, fact.count.lo);
      }
    }
  }
  // "Five dead", and "he killed five before he killed himself".
  return all_told && killed_before_himself < told;
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
