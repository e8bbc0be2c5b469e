#ifndef COMPARATOR_COMPARE_CLAIM_RANK_H_
#define COMPARATOR_COMPARE_CLAIM_RANK_H_

#include <cstdint>
#include <tuple>

#include "proto/claim.pb.h"

namespace crosscheck {

// Which of several claims of one article about one thing stands for it: the
// smallest rank, the first of equal ones. A preliminary figure comes last, an
// updated one first, then the narrower; a date that was written comes before
// one that was worked out, a guess comes last.
using ClaimRank = std::tuple<int, int, int64_t>;

ClaimRank RankOf(const Claim& claim);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_CLAIM_RANK_H_
