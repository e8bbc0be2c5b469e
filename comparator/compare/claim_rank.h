#ifndef COMPARATOR_COMPARE_CLAIM_RANK_H_
#define COMPARATOR_COMPARE_CLAIM_RANK_H_

#include <cstdint>
#include <tuple>

#include "proto/claim.pb.h"

namespace crosscheck {

// Which of several claims of one article about one thing stands for it: the
// smallest rank, the first of equal ones.
//   - Counts: a preliminary figure comes last, an updated one first; then the
//     headline, then the text in its order, as news tells the outcome first
//     and what single witnesses saw after it.
//   - Dates: one that was written comes before one that was worked out, a
//     guess comes last; then the shorter.
using ClaimRank = std::tuple<int, int, int64_t>;

ClaimRank RankOf(const Claim& claim);

// Whether `claim` says more exactly what `leading` says, so that it stands for
// the article in its place: "34 were killed" under "Dozens killed".
bool Refines(const Claim& claim, const Claim& leading);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_CLAIM_RANK_H_
