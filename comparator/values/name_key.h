#ifndef COMPARATOR_VALUES_NAME_KEY_H_
#define COMPARATOR_VALUES_NAME_KEY_H_

#include <string>

#include "absl/strings/string_view.h"

namespace crosscheck {

// A name as it is compared: the normalised words without articles ("the",
// "al", "el", "a"), so that "The al-Harith Front" and "Harith front" are one.
std::string NameKey(absl::string_view name);

// Whether every word of one folded name is among the other's. Not for empty
// names.
bool WordsContained(absl::string_view inner, absl::string_view outer);

}  // namespace crosscheck

#endif  // COMPARATOR_VALUES_NAME_KEY_H_
