#ifndef COMPARATOR_ALIGN_STRING_NUMBERS_H_
#define COMPARATOR_ALIGN_STRING_NUMBERS_H_

#include <cstdint>
#include <deque>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace crosscheck {

// Numbers for strings, from 1 in order of first use; 0 is the empty string.
//
//   StringNumbers numbers;
//   const uint32_t baghdad = numbers.Number("geonames:98182");
//   numbers.String(baghdad);  // "geonames:98182"
class StringNumbers {
 public:
  StringNumbers() : strings_(1) {}
  StringNumbers(StringNumbers&&) = default;
  StringNumbers& operator=(StringNumbers&&) = default;

  // The number of `string`, a new one where it has none yet.
  uint32_t Number(absl::string_view string);
  // The number of `string`; 0 where it has none.
  uint32_t Find(absl::string_view string) const;
  // `number` is one that Number() gave.
  absl::string_view String(uint32_t number) const { return strings_[number]; }
  // One more than the greatest number.
  size_t size() const { return strings_.size(); }

 private:
  // A deque does not move its strings, which the keys point into.
  std::deque<std::string> strings_;
  absl::flat_hash_map<absl::string_view, uint32_t> numbers_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_STRING_NUMBERS_H_
