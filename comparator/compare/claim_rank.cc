#include "comparator/compare/claim_rank.h"

#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/base/day_interval.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {
namespace {

ClaimRank CountRank(const Claim& claim) {
  const bool preliminary = FindCue(claim, CUE_KIND_PRELIMINARY) != nullptr;
  const bool updated = FindCue(claim, CUE_KIND_UPDATE_UP) != nullptr ||
                       FindCue(claim, CUE_KIND_REVISION_DOWN) != nullptr;
  const bool headline = claim.region() == REGION_KIND_TITLE ||
                        claim.region() == REGION_KIND_SUBTITLE;
  return {preliminary, !updated,
          headline ? -1 : static_cast<int64_t>(claim.quote().begin())};
}

ClaimRank DateRank(const Claim& claim) {
  const DateValue& date = claim.value().date();
  const absl::optional<DayInterval> days = IntervalOf(date);
  return {0, date.basis() != DATE_BASIS_EXPLICIT,
          days.has_value() ? days->size() : INT64_MAX};
}

}  // namespace

ClaimRank RankOf(const Claim& claim) {
  if (claim.value().has_count()) return CountRank(claim);
  if (claim.value().has_date()) return DateRank(claim);
  return {0, 0, 0};
}

bool Refines(const Claim& claim, const Claim& leading) {
  if (!claim.value().has_count() || !leading.value().has_count()) return false;
  const CountInterval fine = ToCountInterval(claim.value().count());
  const CountInterval coarse = ToCountInterval(leading.value().count());
  if (!fine.hi.has_value())
    return !coarse.hi.has_value() && fine.lo > coarse.lo;
  return fine.lo >= coarse.lo &&
         (!coarse.hi.has_value() ||
          (*fine.hi <= *coarse.hi &&
           *fine.hi - fine.lo < *coarse.hi - coarse.lo));
}

}  // namespace crosscheck
