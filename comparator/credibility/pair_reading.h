// What a pair of claims says of the outlets that made them.

#ifndef COMPARATOR_CREDIBILITY_PAIR_READING_H_
#define COMPARATOR_CREDIBILITY_PAIR_READING_H_

#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

enum class PairVerdict {
  // Says nothing of either.
  kNothing,
  kAgree,
  // They cannot both be right.
  kConflict,
};

// By the relation of the values, also where the pair's own is about who says
// so ("value:same" among its reasons), and the settings' lists. A pair with
// a reason to doubt it (CredibilitySettings::doubts) says nothing.
PairVerdict VerdictOf(const Pair& pair, const CredibilitySettings& settings);

// Whether two claims are laid to one speaker, who then is their origin.
bool ShareSpeaker(const Claim& a, const Claim& b);

// Whether a claim is hedged at any hop, or said to be less than certain.
bool HasHedge(const Claim& claim);

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_PAIR_READING_H_
