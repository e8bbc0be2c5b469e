#ifndef COMPARATOR_EXTRACT_TOWN_WORDS_H_
#define COMPARATOR_EXTRACT_TOWN_WORDS_H_

#include "absl/strings/string_view.h"

namespace crosscheck {

// Words beside a name that tell whether it is a town's. All are normalised.

// "In Jackson", "from Clinton".
bool IsPlacePreposition(absl::string_view word);

// "W. Main Street", "the north": points of the compass.
bool IsDirection(absl::string_view word);

// "A Canton apartment complex", "Canton teens": surnames stand before these
// seldom, and with the given name before.
bool IsNounOfTown(absl::string_view word);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_TOWN_WORDS_H_
