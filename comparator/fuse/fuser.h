#ifndef COMPARATOR_FUSE_FUSER_H_
#define COMPARATOR_FUSE_FUSER_H_

#include <string>
#include <vector>

#include "absl/types/optional.h"
#include "comparator/fuse/claim_table.h"
#include "comparator/fuse/dependence.h"
#include "comparator/fuse/hierarchy.h"
#include "comparator/fuse/source_prior.h"
#include "comparator/fuse/value_kind.h"

namespace crosscheck {

struct FuseOptions {
  // What all values are; found out where not set.
  absl::optional<ValueKind> kind;
  // What the values of each object are, in the order of ClaimTable's objects;
  // empty: as above.
  std::vector<ValueKind> kinds;
  // For trees; may be null. Outlives the call.
  const Hierarchy* hierarchy = nullptr;
  PriorOptions prior;
  DependenceOptions dependence;
  // Whether to look for sources that copy.
  bool find_copies = true;
  int rounds = 20;
};

struct FusedTruth {
  std::string object;
  ValueKind kind = ValueKind::kText;
  std::string value;
  // Chance that the value is the truth, 0 to 1.
  double confidence = 0;
  // Of numbers and dates; empty for others.
  std::string low;
  std::string high;
};

struct FusedSource {
  std::string source;
  int claims = 0;
  // Share of its claims that the others bear out: mean and 90 % interval.
  double weight = 0;
  double low = 0;
  double high = 0;
  // Mean share of its claims that is its own word, 0 to 1.
  double independence = 1;
  // The source with which it most probably shares its origin, and the chance
  // of that; empty where there is none.
  std::string shares_with;
  double shares_chance = 0;
};

struct FuseResult {
  // Ascending by object; one for each that has a readable claim.
  std::vector<FusedTruth> truths;
  // Ascending by source.
  std::vector<FusedSource> sources;
  // Claims that do not fit the kind of their object and say nothing.
  int unfit = 0;
};

// What is true of each object, and how far each source is to be believed, both
// learned from the claims alone. Advice:
// it is no proof, and hides no claim.
//
// Does not depend on the order of rows. Memory and time grow with the claims.
FuseResult Fuse(const ClaimTable& table, const FuseOptions& options);

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_FUSER_H_
