#include "comparator/compare/claim_rank.h"

#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/base/day_interval.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {
namespace {

ClaimRank CountRank(const Claim& claim) {
  const CountInterval count = ToCountInterval(claim.value().count());
  const bool preliminary = FindCue(claim, CUE_KIND_PRELIMINARY) != nullptr;
  const bool updated = FindCue(claim, CUE_KIND_UPDATE_UP) != nullptr ||
                       FindCue(claim, CUE_KIND_REVISION_DOWN) != nullptr;
  const int64_t width = count.hi.has_value()
                            ? static_cast<int64_t>(*count.hi) - count.lo
                            : int64_t{UINT32_MAX} - count.lo;
  return {preliminary, !updated, width};
}

ClaimRank DateRank(const Claim& claim) {
  const DateValue& date = claim.value().date();
  const absl::optional<DayInterval> days = IntervalOf(date);
  return {date.basis() == DATE_BASIS_FRESH_NEWS,
          date.basis() != DATE_BASIS_EXPLICIT,
          days.has_value() ? days->size() : INT64_MAX};
}

}  // namespace

ClaimRank RankOf(const Claim& claim) {
  if (claim.value().has_count()) return CountRank(claim);
  if (claim.value().has_date()) return DateRank(claim);
  return {0, 0, 0};
}

}  // namespace crosscheck
