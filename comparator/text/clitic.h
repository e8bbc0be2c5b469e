#ifndef COMPARATOR_TEXT_CLITIC_H_
#define COMPARATOR_TEXT_CLITIC_H_

#include "absl/strings/string_view.h"

namespace crosscheck {

// Where a clitic begins and ends; both null where there is none.
struct CliticSplit {
  const char* begin = nullptr;
  const char* end = nullptr;
};

// Looks for a clitic at the apostrophe between `word`, which ends at it, and
// `letters`: 's 're 've 'll after anything, 'd and 'm after pronouns (but not
// in the name "Sa'd"), 't after an n, which then belongs to it. `end` is the
// end of the text.
CliticSplit SplitClitic(absl::string_view word, const char* letters,
                        const char* end);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_CLITIC_H_
