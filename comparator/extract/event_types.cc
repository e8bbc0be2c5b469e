#include "comparator/extract/event_types.h"

#include <cstdint>
#include <cstdlib>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/event_family.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/frame_tolls.h"
#include "comparator/text/token.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// Whether anything in an article says clearly that something flew.
bool TellsOfAircraft(absl::Span<const Frame> frames) {
  constexpr int kClear = 2;
  return absl::c_any_of(frames, [](const Frame& frame) {
    return absl::c_any_of(frame.facts.triggers,
                          [](const TriggerFact& trigger) {
                            return trigger.type == EVENT_TYPE_AIRSTRIKE &&
                                   trigger.strength >= kClear;
                          }) ||
           absl::c_any_of(frame.facts.attackers,
                          [](const AttackerFact& attacker) {
                            return attacker.type == EVENT_TYPE_AIRSTRIKE;
                          });
  });
}

bool SaysSuicide(const Frame& frame) {
  return absl::c_any_of(frame.facts.triggers,
                        [](const TriggerFact& trigger) {
                          return trigger.type == EVENT_TYPE_SUICIDE_BOMBING;
                        }) ||
         absl::c_any_of(frame.facts.attackers,
                        [](const AttackerFact& attacker) {
                          return attacker.type == EVENT_TYPE_SUICIDE_BOMBING;
                        });
}

// "Would not say whether suicide bombers were involved", "no evidence that".
bool IsOpen(const Document& document, const Frame& frame) {
  const TokenRange words = document.sentences()[frame.sentence].tokens;
  for (uint32_t i = words.begin; i < words.end; ++i) {
    const absl::string_view word = document.norm(document.tokens()[i]);
    if (word == "whether" ||
        (word == "evidence" && i > words.begin &&
         document.norm(document.tokens()[i - 1]) == "no")) {
      return true;
    }
  }
  return false;
}

// Whether a sentence that is of no other event of the article says that the
// bomber died: "one of the two suicide bombers was named".
bool NamesSuicide(const Document& document, absl::Span<const Frame> frames,
                  absl::Span<const EventState> events) {
  for (uint32_t i = 0; i < frames.size(); ++i) {
    if (!SaysSuicide(frames[i]) || IsOpen(document, frames[i])) continue;
    const bool of_another =
        absl::c_any_of(events, [i](const EventState& event) {
          return !event.main && absl::c_binary_search(event.frames, i);
        });
    if (!of_another) return true;
  }
  return false;
}

// Whether an event and another may be of one day, as far as they say.
bool MayBeOneDay(const EventState& a, const EventState& b) {
  return !a.days.has_value() || !b.days.has_value() ||
         Intersects(*a.days, *b.days);
}

// Whether the headline or the first sentence has a word for that type.
bool LeadTellsOf(EventType type, absl::Span<const Frame> frames,
                 const EventState& event) {
  return absl::c_any_of(event.frames, [&](uint32_t index) {
    return frames[index].rank == 0 &&
           absl::c_any_of(frames[index].facts.triggers,
                          [type](const TriggerFact& trigger) {
                            return trigger.type == type;
                          });
  });
}

// Whether somebody is told to have done it who shoots: "gunmen".
bool TellsOfGunmen(absl::Span<const Frame> frames, const EventState& event) {
  return absl::c_any_of(event.frames, [&](uint32_t index) {
    return absl::c_any_of(frames[index].facts.attackers,
                          [](const AttackerFact& attacker) {
                            return attacker.type == EVENT_TYPE_SHOOTING;
                          });
  });
}

// Whether aircraft are told to have done it, in words that leave no doubt:
// "strikes" are of missiles as well.
bool SaysFlown(absl::Span<const Frame> frames, const EventState& event) {
  return absl::c_any_of(event.frames, [&](uint32_t index) {
    return TellsOfAircraft(absl::MakeConstSpan(&frames[index], 1));
  });
}

// The means of the main event, where it is told in words for two: what is
// fired from the air is an air strike, who is shot where he is held is
// executed, and houses that are burnt beside are not what killed.
void SettleMeans(absl::Span<const Frame> frames, EventState* main) {
  // Of a word in the lead, or of three further down.
  constexpr int kExecuted = 12;
  auto& votes = main->votes;
  if (main->type == EVENT_TYPE_SHOOTING &&
      votes[EVENT_TYPE_EXECUTION] >= kExecuted) {
    votes[EVENT_TYPE_EXECUTION] += votes[EVENT_TYPE_SHOOTING];
    main->CountVotes();
  }
  if (main->type == EVENT_TYPE_MISSILE_STRIKE &&
      (SaysFlown(frames, *main) || votes[EVENT_TYPE_DRONE_ATTACK] > 0)) {
    votes[EVENT_TYPE_AIRSTRIKE] += votes[EVENT_TYPE_MISSILE_STRIKE];
    main->CountVotes();
  }
  if (main->type == EVENT_TYPE_ARSON && main->has_toll &&
      !LeadTellsOf(EVENT_TYPE_ARSON, frames, *main)) {
    votes[EVENT_TYPE_ARSON] = 0;
    main->CountVotes();
    if (main->type == EVENT_TYPE_OTHER && TellsOfGunmen(frames, *main)) {
      votes[EVENT_TYPE_SHOOTING] = 1;
      main->CountVotes();
    }
  }
}

// "A string of bombings and shootings left 39 dead": of no one kind. What
// falls from the air is called bombing, too, and says nothing.
bool SumsSeveralKinds(absl::Span<const Frame> frames, const EventState& main) {
  // Items between the nouns of a list.
  constexpr int kReach = 4;
  if (!main.sum) return false;
  return absl::c_any_of(main.frames, [&frames](uint32_t index) {
    const Frame& frame = frames[index];
    if (frame.rank > 1 || !frame.several || !HasOwnToll(frame)) return false;
    const bool flown = TellsOfAircraft(absl::MakeConstSpan(&frame, 1));
    std::vector<std::pair<int, EventFamily>> nouns;
    for (const TriggerFact& trigger : frame.facts.triggers) {
      const EventFamily family = FamilyOf(trigger.type);
      // Arms are listed in sentences of one attack as well.
      const bool noun = trigger.kind == TriggerFact::Kind::kNoun ||
                        (trigger.kind == TriggerFact::Kind::kWeapon &&
                         frame.block == BlockKind::kTitle);
      if (noun &&
          (family == EventFamily::kGun || family == EventFamily::kFire ||
           (family == EventFamily::kBomb && !flown))) {
        nouns.emplace_back(trigger.item, family);
      }
    }
    for (const auto& [item, family] : nouns) {
      for (const auto& [other_item, other_family] : nouns) {
        if (family != other_family && std::abs(item - other_item) <= kReach) {
          return true;
        }
      }
    }
    return false;
  });
}

// "Man charged with murder in fatal stabbing": what the headline or the first
// sentence calls it, though they tell no more of it. Else what is told of who
// was killed and by whom.
void AdoptTypeOfLead(absl::Span<const Frame> frames,
                     absl::Span<const EventState> events, EventState* main) {
  const auto settle = [main](EventType type) {
    main->votes[type] = 1;
    main->CountVotes();
  };
  for (uint32_t i = 0; i < frames.size() && frames[i].rank <= 1; ++i) {
    const EventType type = frames[i].type;
    // Arms that are seized hurt nobody.
    const bool told = absl::c_any_of(
        frames[i].facts.triggers, [type](const TriggerFact& trigger) {
          return trigger.type == type &&
                 (trigger.kind == TriggerFact::Kind::kNoun ||
                  trigger.kind == TriggerFact::Kind::kVerb);
        });
    const bool taken = absl::c_any_of(events, [i](const EventState& event) {
      return absl::c_binary_search(event.frames, i);
    });
    if (taken || !told || type == EVENT_TYPE_UNSPECIFIED ||
        type == EVENT_TYPE_OTHER || type == EVENT_TYPE_AIRSTRIKE ||
        IsPeaceful(type) || frames[i].facts.separate ||
        frames[i].facts.cumulative) {
      continue;
    }
    settle(type);
    return;
  }
  // "Eleven soldiers killed in Dawn Brigade attack": they shot back.
  for (const uint32_t index : main->frames) {
    const Frame& frame = frames[index];
    if (frame.rank > 1) break;
    const bool attacked =
        absl::c_any_of(frame.facts.actors, [](const ActorFact& actor) {
          return !actor.state_force && !actor.police && !actor.unknown &&
                 actor.stance != STANCE_NO_CLAIM &&
                 actor.stance != STANCE_DENIED;
        });
    const bool soldiers =
        absl::c_any_of(frame.facts.counts, [](const CountFact& count) {
          return count.unit == UNIT_KILLED &&
                 count.population == POPULATION_SOLDIERS && count.count.lo > 0;
        });
    if (attacked && soldiers) {
      settle(EVENT_TYPE_CLASH);
      return;
    }
  }
}

}  // namespace

void SettleTypes(const Document& document, absl::Span<const Frame> frames,
                 std::vector<EventState>* events) {
  // "Raids", "strikes", where nothing else flies: gunmen came.
  if (!TellsOfAircraft(frames)) {
    for (EventState& event : *events) {
      if (event.type == EVENT_TYPE_AIRSTRIKE) {
        event.votes[EVENT_TYPE_AIRSTRIKE] = 0;
        event.CountVotes();
      }
    }
  }
  const auto main = absl::c_find_if(
      *events, [](const EventState& event) { return event.main; });
  if (main == events->end()) return;
  if (main->type == EVENT_TYPE_BOMBING &&
      NamesSuicide(document, frames, *events)) {
    main->votes[EVENT_TYPE_SUICIDE_BOMBING] = main->votes[EVENT_TYPE_BOMBING];
    main->votes[EVENT_TYPE_BOMBING] = 0;
    main->CountVotes();
  }
  SettleMeans(frames, &*main);
  if (main->type != EVENT_TYPE_OTHER) {
    if (SumsSeveralKinds(frames, *main)) main->type = EVENT_TYPE_OTHER;
    return;
  }
  // "Victim of shooting dies": what it was, another event of the day says.
  for (const EventState& event : *events) {
    const EventType type = event.type;
    if (event.main || type == EVENT_TYPE_OTHER || IsPeaceful(type) ||
        event.sums_over_time || !MayBeOneDay(*main, event)) {
      continue;
    }
    main->votes[type] = 1;
    main->CountVotes();
    return;
  }
  AdoptTypeOfLead(frames, *events, &*main);
}

}  // namespace crosscheck
