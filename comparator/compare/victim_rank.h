#ifndef COMPARATOR_COMPARE_VICTIM_RANK_H_
#define COMPARATOR_COMPARE_VICTIM_RANK_H_

#include <cstdint>

#include "comparator/compare/telling.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// The how-manieth victim a claim about one person tells of: 4 for "a fourth
// victim" and "the fourth, a girl", so that there are four at least. 0 where
// it does not say.
uint32_t VictimRank(const Telling& telling, const Claim& claim);

// Whether he is new to the text, so that what befell him befell as many before
// him: "a third person died", and not "the third victim died".
bool IsNewVictim(const Telling& telling, const Claim& claim);

// Of how many people he or they are some: 5 for "one of the five victims". 0
// where it does not say.
uint32_t VictimsInAll(const Telling& telling, const Claim& claim);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_VICTIM_RANK_H_
