#include "comparator/extract/frame_tolls.h"

#include <algorithm>
#include <cstdint>

#include "absl/algorithm/container.h"
#include "comparator/extract/facts.h"

namespace crosscheck {
namespace {

// All counts of a unit in a frame that are not of people spoken of before, and
// the sum of those that are no part of one another: "14 civilians and two
// soldiers were killed".
std::vector<CountInterval> TollsOf(const Frame& frame, Unit unit) {
  std::vector<CountInterval> tolls;
  CountInterval sum = CountInterval::Exactly(0);
  int terms = 0;
  for (const CountFact& count : frame.facts.counts) {
    if (count.unit != unit || count.definite || count.additional) continue;
    // "Including at least two children" fits any toll.
    if (count.part && count.count.IsOpen()) continue;
    tolls.push_back(count.count);
    if (count.part) continue;
    sum = Sum(sum, count.count);
    ++terms;
  }
  if (terms > 1) tolls.push_back(sum);
  return tolls;
}

// "More than two" is meant of no twenty.
bool IsFarAbove(const CountInterval& bound, const CountInterval& toll) {
  constexpr uint64_t kTimes = 4;
  constexpr uint64_t kMore = 10;
  return bound.IsOpen() && toll.lo >= kTimes * bound.lo &&
         toll.lo - bound.lo > kMore;
}

bool IntersectsAny(const CountInterval& toll,
                   absl::Span<const CountInterval> known) {
  return absl::c_any_of(known, [&toll](const CountInterval& k) {
    return k.Intersects(toll) && !(toll.lo > 1 && IsFarAbove(toll, k));
  });
}

bool AllDiffer(absl::Span<const CountInterval> tolls,
               absl::Span<const CountInterval> known) {
  return !tolls.empty() && !known.empty() &&
         absl::c_none_of(tolls, [known](const CountInterval& toll) {
           return IntersectsAny(toll, known);
         });
}

bool AnyAgrees(absl::Span<const CountInterval> tolls,
               absl::Span<const CountInterval> known) {
  return absl::c_any_of(tolls, [known](const CountInterval& toll) {
    return IntersectsAny(toll, known);
  });
}

bool AnyGreatIsKnown(absl::Span<const CountInterval> tolls,
                     absl::Span<const CountInterval> known) {
  constexpr uint64_t kGreat = 10;
  return absl::c_any_of(tolls, [known](const CountInterval& toll) {
    // "118 are dead" under "at least 118".
    return toll.lo >= kGreat &&
           absl::c_any_of(known, [&toll](const CountInterval& k) {
             return toll.hi.has_value() && k.hi.has_value() ? k.Intersects(toll)
                                                            : k.lo == toll.lo;
           });
  });
}

bool AllSmaller(absl::Span<const CountInterval> tolls,
                absl::Span<const CountInterval> known) {
  if (tolls.empty() || known.empty()) return false;
  uint64_t most = 0;
  for (const CountInterval& k : known) most = std::max<uint64_t>(most, k.lo);
  return absl::c_all_of(tolls, [&](const CountInterval& toll) {
    return toll.lo < most &&
           absl::c_none_of(known, [&toll](const CountInterval& k) {
             return k.lo == toll.lo;
           });
  });
}

}  // namespace

bool HasOwnToll(const Frame& frame) {
  return absl::c_any_of(frame.facts.counts, [](const CountFact& count) {
    return (count.unit == UNIT_KILLED || count.unit == UNIT_INJURED ||
            count.unit == UNIT_CASUALTIES) &&
           !count.part && !count.definite;
  });
}

void AddTolls(const Frame& frame, Tolls* tolls) {
  const auto add = [](const std::vector<CountInterval>& counts,
                      std::vector<CountInterval>* known) {
    for (const CountInterval& count : counts) {
      if (!absl::c_linear_search(*known, count)) known->push_back(count);
    }
  };
  add(TollsOf(frame, UNIT_KILLED), &tolls->killed);
  add(TollsOf(frame, UNIT_INJURED), &tolls->injured);
}

bool HasOtherToll(const Frame& frame, const Tolls& known) {
  return AllDiffer(TollsOf(frame, UNIT_KILLED), known.killed) ||
         AllDiffer(TollsOf(frame, UNIT_INJURED), known.injured);
}

bool RepeatsToll(const Frame& frame, const Tolls& known) {
  return AnyAgrees(TollsOf(frame, UNIT_KILLED), known.killed) ||
         AnyAgrees(TollsOf(frame, UNIT_INJURED), known.injured);
}

bool RepeatsGreatToll(const Frame& frame, const Tolls& known) {
  return AnyGreatIsKnown(TollsOf(frame, UNIT_KILLED), known.killed) ||
         AnyGreatIsKnown(TollsOf(frame, UNIT_INJURED), known.injured);
}

bool HasSmallerToll(const Frame& frame, const Tolls& known) {
  return AllSmaller(TollsOf(frame, UNIT_KILLED), known.killed) ||
         (known.killed.empty() &&
          AllSmaller(TollsOf(frame, UNIT_INJURED), known.injured));
}

}  // namespace crosscheck
