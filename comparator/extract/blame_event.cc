#include "comparator/extract/blame_event.h"

#include "absl/algorithm/container.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/target_noun.h"
#include "comparator/text/token.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// The only event that hit what the blame names; the number of events for none.
size_t EventOfTarget(const Document& document, absl::Span<const Frame> frames,
                     absl::Span<const EventState> events, const Frame& blame) {
  size_t found = events.size();
  for (const TokenRange target : blame.facts.targets) {
    const absl::string_view noun = TargetNoun(document, target);
    for (size_t e = 0; e < events.size(); ++e) {
      if (e == found || !HitsTarget(document, frames, events[e], noun))
        continue;
      if (found < events.size()) return events.size();
      found = e;
    }
  }
  return found;
}

bool OnlyDenies(const Frame& frame) {
  return absl::c_all_of(frame.facts.actors, [](const ActorFact& actor) {
    return actor.stance == STANCE_DENIED;
  });
}

bool LaysToSomebody(const Frame& frame) {
  return absl::c_any_of(frame.facts.actors, [](const ActorFact& actor) {
    return actor.stance != STANCE_DENIED && actor.stance != STANCE_NO_CLAIM;
  });
}

// The event that the sentence before, or this one, lays to somebody; the
// number of events for none.
size_t EventOfCharge(absl::Span<const Frame> frames,
                     absl::Span<const EventState> events, uint32_t denial) {
  for (uint32_t i = denial; i-- > 0;) {
    if (frames[i].sentence + 1 < frames[denial].sentence) break;
    if (!LaysToSomebody(frames[i])) continue;
    for (size_t e = 0; e < events.size(); ++e) {
      if (absl::c_binary_search(events[e].frames, i)) return e;
    }
  }
  return events.size();
}

}  // namespace

size_t EventOfBlame(const Document& document, absl::Span<const Frame> frames,
                    absl::Span<const EventState> events, uint32_t blame) {
  const size_t of_target =
      EventOfTarget(document, frames, events, frames[blame]);
  if (of_target < events.size()) return of_target;
  if (OnlyDenies(frames[blame])) {
    const size_t of_charge = EventOfCharge(frames, events, blame);
    if (of_charge < events.size()) return of_charge;
  }
  const auto main = absl::c_find_if(
      events, [](const EventState& event) { return event.main; });
  return main == events.end() ? 0 : main - events.begin();
}

}  // namespace crosscheck
