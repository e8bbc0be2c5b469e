#ifndef COMPARATOR_COMPARE_PLACE_NAMES_H_
#define COMPARATOR_COMPARE_PLACE_NAMES_H_

#include <memory>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "comparator/names/name_matcher.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Compares the names of the places of one incident. Each name is taken apart
// once, however many others it is compared with.
//
//   PlaceNames names(&matcher);
//   if (names.Same(place_a, place_b)) …
//
// Not thread-safe; the matcher outlives it.
class PlaceNames {
 public:
  // Null: only equal names are the same.
  explicit PlaceNames(const NameMatcher* matcher) : matcher_(matcher) {}

  bool Same(const PlaceValue& a, const PlaceValue& b);

 private:
  const FoldedName& FoldedOf(const std::string& name);

  const NameMatcher* matcher_;
  // Behind pointers: they stay where they are when more are added.
  absl::flat_hash_map<std::string, std::unique_ptr<const FoldedName>> folded_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PLACE_NAMES_H_
