#ifndef COMPARATOR_TEXT_SENTENCE_OPENER_H_
#define COMPARATOR_TEXT_SENTENCE_OPENER_H_

#include "absl/strings/string_view.h"

namespace crosscheck {

// Whether the normalised word `norm`, capitalised after an abbreviation such
// as "U.S." or "Inc.", begins a sentence: articles, pronouns and other words
// that are no part of a name. The list is data/sentence_openers.txt.
bool OpensSentence(absl::string_view norm);

// Whether the normalised word `norm`, capitalised after "a.m." or "p.m.", goes
// on with the time: weekdays, months, the zones of time.
bool FollowsHour(absl::string_view norm);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_SENTENCE_OPENER_H_
