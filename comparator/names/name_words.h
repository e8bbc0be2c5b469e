#ifndef COMPARATOR_NAMES_NAME_WORDS_H_
#define COMPARATOR_NAMES_NAME_WORDS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace crosscheck {

// A name cut into its words as written.
struct NameWords {
  std::vector<std::string> words;
  // An acronym that stands in brackets ("(NPLF)"), else empty.
  std::string acronym;
};

// Cuts `name` at blanks, hyphens, dots, slashes, and after an article that is
// glued to a capital letter ("AlShabaab"). "Crawford, Brandon" is turned round.
// An acronym in brackets is left out.
NameWords CutName(absl::string_view name);

// Two to six Latin capitals and digits, dots between them apart: "PKK",
// "P.K.K.". Returns them without dots, or nothing for any other word.
std::string Acronym(absl::string_view word);

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_NAME_WORDS_H_
