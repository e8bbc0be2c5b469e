#ifndef COMPARATOR_COMPARE_COUNT_PAIR_H_
#define COMPARATOR_COMPARE_COUNT_PAIR_H_

#include <string>
#include <vector>

#include "comparator/base/count_interval.h"
#include "comparator/compare/population.h"
#include "comparator/compare/relation_rule.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Two counts side by side, as the rules for counts look at them. Points into
// the pair.
struct CountPair {
  explicit CountPair(const ClaimPair& pair);

  // Regardless of "about".
  bool Equal() const { return a.lo == b.lo && a.hi == b.hi; }
  // Both count everybody, in the unit of `attribute`.
  bool IsTotalOf(Attribute attribute) const;

  const CountValue& value_a;
  const CountValue& value_b;
  CountInterval a;
  CountInterval b;
  Attribute attribute_a;
  Attribute attribute_b;
  bool unit_equal;
  Coverage coverage;
  // Of two disjoint ones.
  bool b_is_higher;
};

// What is to be said of two counts that have no number in common: "disjoint",
// "small_difference", "approximate", "vague_count", "hedged", "fighters",
// "unsure_count", "background", "headline_against_body", "own_death", and the
// order in time.
std::vector<std::string> DisjointReasons(const ClaimPair& pair);

// Whether each of the two claims has a source, and not the same.
bool SpeakersDiffer(const ClaimPair& pair);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_COUNT_PAIR_H_
