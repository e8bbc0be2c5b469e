// A table of claims by kind of value, as the models of truth see it.

#ifndef COMPARATOR_FUSE_FUSED_OBJECT_H_
#define COMPARATOR_FUSE_FUSED_OBJECT_H_

#include <string>
#include <vector>

#include "comparator/fuse/claim_table.h"
#include "comparator/fuse/hierarchy.h"
#include "comparator/fuse/value_kind.h"

namespace crosscheck {

// A value of an object: all spellings that are equal under its kind.
struct FusedCandidate {
  // The spelling that most sources use, the first of several.
  std::string text;
  // The same for equal values of all objects of the kind.
  int key = 0;
};

// That a source gives a value.
struct FusedClaim {
  int source = 0;
  // Index into FusedObject::candidates.
  int candidate = 0;
  // ClaimTable::Claim::time.
  int time = -1;
  // How much of it is the source's own word, above 0 and up to 1: a copy
  // counts for less, and each of several values that one source gives.
  double weight = 1;
  // Part of `weight` that is due to several values.
  double share = 1;
};

struct FusedObject {
  // ClaimTable's number.
  int object = 0;
  // In order of their keys.
  std::vector<FusedCandidate> candidates;
  // Ascending by source, candidate.
  std::vector<FusedClaim> claims;
};

// The objects of one kind.
struct FusedTable {
  ValueKind kind = ValueKind::kText;
  // Distinct values over all objects, each by its form under the kind: folded
  // text, a number or day as digits, members of a list joined by line ends.
  std::vector<std::string> keys;
  // Ascending by object.
  std::vector<FusedObject> objects;
  // Sources of the whole ClaimTable.
  int sources = 0;
};

// The form of a value under which equal values are the same; empty for a value
// that does not fit the kind.
std::string ValueKey(absl::string_view value, ValueKind kind,
                     const Hierarchy& hierarchy);

// The objects of one kind. Claims that do not fit it are left out, and counted
// in `*unfit`. A source's several lists of one object are one list.
FusedTable GatherObjects(const ClaimTable& table,
                         const std::vector<ValueKind>& kinds, ValueKind kind,
                         const Hierarchy& hierarchy, int* unfit);

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_FUSED_OBJECT_H_
