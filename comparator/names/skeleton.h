#ifndef COMPARATOR_NAMES_SKELETON_H_
#define COMPARATOR_NAMES_SKELETON_H_

#include <string>

#include "comparator/names/folded_name.h"

namespace crosscheck {

// The consonants of a word, those that writers use for one another as one
// letter, and those that come and go left out: "KSM" for Qassem, Kasim and
// Gassim. A word that is a form of one of the rules has that word's skeleton,
// so that translations have one.
std::string SkeletonOf(const NamePart& part);

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_SKELETON_H_
