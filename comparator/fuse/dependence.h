#ifndef COMPARATOR_FUSE_DEPENDENCE_H_
#define COMPARATOR_FUSE_DEPENDENCE_H_

#include <vector>

#include "absl/types/span.h"
#include "comparator/fuse/fused_object.h"
#include "comparator/fuse/truth_model.h"

namespace crosscheck {

// A source that probably copies from this one or is copied by it.
struct Dependent {
  int source = 0;
  // Posterior chance of the dependence.
  double chance = 0;
  // Share of the copier's values that it takes over.
  double copied = 0;
};

// A kind's table with the model that judges it.
struct JudgedTable {
  FusedTable* table = nullptr;
  const TruthModel* model = nullptr;
};

struct DependenceOptions {
  // Chance of two sources to be dependent before anything is seen.
  double prior = 0.1;
  // Share of its values that a copier is thought to copy.
  double copied = 0.8;
  // The models have not learned yet: how often sources are right is taken from
  // how often they agree.
  bool habits_unknown = false;
};

// Finds sources that copy one another, after ACCUCOPY (Dong, Berti-Equille,
// Srivastava 2009, section 3): sharing what is true is no wonder, sharing what
// is wrong is one, the more so the fewer others err that way. How likely a
// source is to give a value on its own follows from its habits (what share of
// its claims is exact, vaguer, wrong) and from how many others give it.
//
// Ascending by source; the dependents of each, the surest first. Only pairs
// that give the same value of an object at least three times are looked at,
// found over the values they share (Li et al. 2015), so that the work grows
// with claims and not with pairs of sources.
std::vector<std::vector<Dependent>> FindDependence(
    absl::Span<const JudgedTable> tables, int sources,
    const DependenceOptions& options);

// Sets the weights of claims: of sources that give one value of an object, the
// earliest counts in full (or, at equal times, the one with the most claims),
// and each next one only as far as it has not copied those before it.
void WeighClaims(absl::Span<const JudgedTable> tables, int sources,
                 const std::vector<std::vector<Dependent>>& dependents);

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_DEPENDENCE_H_
