#ifndef COMPARATOR_EXTRACT_INNER_PHRASE_H_
#define COMPARATOR_EXTRACT_INNER_PHRASE_H_

#include <cstdint>

#include "comparator/extract/sentence_items.h"

namespace crosscheck {

// Whether the party at item i, which stands before a verb, is not the verb's
// subject but stands inside the subject: "strikes on positions of the army
// killed five", "a blast in the north of Rahma killed two", "a raid that
// targeted the rebels killed nine". In "fighters of the Dawn Brigade" it is
// whose the subject is.
bool IsInsideSubject(const SentenceItems& items, uint16_t i);

// Whether the people at item i, who stand before the verb at item `verb`
// ("died", "were killed"), are somebody's or something was done to them, and it
// is not they of whom the verb tells: "the mother of two children was killed",
// "a gunman who wounded three officers was killed", "a driver carrying five
// people was killed".
bool BelongsToSubject(const SentenceItems& items, uint16_t i, uint16_t verb);

// Whether the people at item i, several of them, stand before a verb that tells
// of one: "the mayor of a town of 3,000 people was killed", "the owner of the
// shop where 12 people hid was killed".
bool IsInsideSingular(const SentenceItems& items, uint16_t i, uint16_t verb);

// Whether the deed at item `verb` was not done: "nearly killed", "could have
// killed", "meant to kill".
bool IsUnrealised(const SentenceItems& items, uint16_t verb);

// Whether the party at item i only asked or quotes whoever speaks: "an officer
// contacted by the Harbour Wire denied it".
bool IsWhoQuotes(const SentenceItems& items, uint16_t i);

// Whether the clause that begins with the party at item i has not come true:
// "if the army attacks", "unless rebels fire".
bool IsBehindIf(const SentenceItems& items, uint16_t i);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_INNER_PHRASE_H_
