#ifndef COMPARATOR_COMPARE_PLACE_NAMES_H_
#define COMPARATOR_COMPARE_PLACE_NAMES_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "comparator/names/name_matcher.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Compares the names of the places of one incident. Each name is taken apart
// once, and each two are compared once, however often they are asked for.
//
//   PlaceNames names(&matcher);
//   if (names.Same(place_a, place_b)) …
//
// Not thread-safe; the matcher and all places outlive it.
class PlaceNames {
 public:
  // Null: only equal names are the same.
  explicit PlaceNames(const NameMatcher* matcher) : matcher_(matcher) {}

  bool Same(const PlaceValue& a, const PlaceValue& b);

 private:
  struct Name {
    std::string text;
    // Null until it is compared.
    std::unique_ptr<const FoldedName> folded;
  };

  uint32_t NumberOf(const PlaceValue& place);
  const FoldedName& FoldedOf(uint32_t name);

  const NameMatcher* matcher_;
  absl::flat_hash_map<const PlaceValue*, uint32_t> numbers_;
  absl::flat_hash_map<std::string, uint32_t> numbers_of_names_;
  std::vector<Name> names_;
  // By the numbers of the two.
  absl::flat_hash_map<uint64_t, bool> same_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PLACE_NAMES_H_
