#ifndef COMPARATOR_COMPARE_VALUE_GROUPS_H_
#define COMPARATOR_COMPARE_VALUE_GROUPS_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "comparator/compare/telling.h"
#include "comparator/names/name_matcher.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// All claims of an incident that give one value.
struct ValueGroup {
  Attribute attribute = ATTRIBUTE_UNSPECIFIED;
  // Same for equal values of one attribute, and for no others.
  std::string key;
  // Same for values that can be compared at all: of the same people, or of
  // the same attribute where people do not come into it.
  std::string row;
  // Ascending by article and place in it; never empty.
  std::vector<ComparedClaim> claims;

  const Value& value() const { return claims.front().claim->value(); }
  // Says that it is not so.
  bool negative() const;
};

// Groups the claims of all tellings, ascending by attribute, row and key.
// Days that come from the publication alone are no values.
// Spellings of one actor's or victim's name are one value, as far as `names`
// can tell (null: equal names only). `tellings` are ascending by article id.
std::vector<ValueGroup> GroupValues(absl::Span<const Telling> tellings,
                                    const NameMatcher* names);

// Of a group's claims at most `limit`, of as many outlets as there are, the
// earliest of each first.
std::vector<ComparedClaim> Representatives(const ValueGroup& group,
                                           size_t limit);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_VALUE_GROUPS_H_
