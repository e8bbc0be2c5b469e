#ifndef COMPARATOR_FUSE_VALUE_KIND_H_
#define COMPARATOR_FUSE_VALUE_KIND_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/fuse/claim_table.h"
#include "comparator/fuse/hierarchy.h"

namespace crosscheck {

// What the values of an object are, and so what being right means.
enum class ValueKind {
  // One of several words: right or wrong.
  kText = 0,
  // A number: near is better than far.
  kNumber,
  // A day, with or without the time: near is better than far.
  kDate,
  // Several members, each right or wrong, and some left out.
  kList,
  // Names that lie in one another: "Syria" is right of what was in Aleppo,
  // and says less.
  kTree,
};

constexpr int kValueKinds = 5;

// "text", "number", "date", "list", "tree".
absl::string_view ValueKindName(ValueKind kind);

// Whether a value can be read as one of `kind`.
bool Fits(absl::string_view value, ValueKind kind, const Hierarchy& hierarchy);

// The kind of each object of the table. Where nine of ten claims of the table
// fit a kind, all objects are of that kind (text where none of an object's
// does): trees first, then dates, then numbers. Else objects are looked at one
// by one in the same way, for kinds that at least one object in twenty has.
// What remains is lists where at least one claim in twenty of it has several
// members, or where at least one in five is not all that its source says of the
// object; else text.
std::vector<ValueKind> DetectKinds(const ClaimTable& table,
                                   const Hierarchy& hierarchy);

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_VALUE_KIND_H_
