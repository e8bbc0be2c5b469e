#ifndef COMPARATOR_COMPARE_ONE_SPEAKER_H_
#define COMPARATOR_COMPARE_ONE_SPEAKER_H_

#include "comparator/names/name_matcher.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Known by a name of its own, and not as "a monitor" or "Chief".
bool IsByName(const Speaker& speaker);

// Whether two mentions are of one voice as far as their names tell: one
// lexicon id, one name in two spellings ("Ardanias defence ministry" and
// "Ardanian defence ministry") or one name that is the other shortened
// ("Observatory head Omar Sayegh", "Omar Sayegh"). `names` may be null: equal
// words only.
bool AreOneSpeaker(const Speaker& a, const Speaker& b,
                   const NameMatcher* names);

// The same, and whether a description may be of the other: "a monitor" of "the
// Qasr Observatory", which is of one sort (see
// CompareSettings.speaker_sorts).
bool MayBeOneSpeaker(const Speaker& a, const Speaker& b,
                     const CompareSettings& settings, const NameMatcher* names);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_ONE_SPEAKER_H_
