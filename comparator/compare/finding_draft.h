#ifndef COMPARATOR_COMPARE_FINDING_DRAFT_H_
#define COMPARATOR_COMPARE_FINDING_DRAFT_H_

#include <string>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/strings/string_view.h"
#include "comparator/compare/telling.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// One value of a finding with those who give it; never empty.
struct DraftSide {
  std::vector<ComparedClaim> claims;

  const Claim& lead() const { return *claims.front().claim; }
  const Value& value() const { return lead().value(); }
};

// A finding before it is put into words.
struct FindingDraft {
  Relation relation = RELATION_UNSPECIFIED;
  Attribute attribute = ATTRIBUTE_UNSPECIFIED;
  PairScope scope = PAIR_SCOPE_UNSPECIFIED;
  Severity severity = SEVERITY_UNSPECIFIED;
  absl::btree_set<std::string> reasons;
  std::vector<DraftSide> sides;
  // What several sides have in common: the origin of an echo.
  std::string origin;
  double interest = 0;

  bool Has(absl::string_view reason) const {
    return reasons.contains(std::string(reason));
  }
  // The words after a prefix such as "cue:"; empty where there is none.
  std::string WordsOf(absl::string_view prefix) const;
};

// What a reader may call the article's outlet (see values/outlet_name.h).
std::string OutletName(const Telling& telling);

// Names of the outlets of a side, each once, in order of the claims.
std::vector<std::string> OutletNames(const DraftSide& side);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_FINDING_DRAFT_H_
