#include "comparator/compare/toll_update.h"

#include <string>
#include <utility>
#include <vector>

#include "comparator/base/count_interval.h"
#include "comparator/compare/count_pair.h"

namespace crosscheck {
namespace {

// The cue that tells the higher figure from the lower one as its update.
std::string UpdateCue(const ComparedClaim& high, const ComparedClaim& low) {
  for (const CueKind kind : {CUE_KIND_UPDATE_UP, CUE_KIND_DIED_OF_WOUNDS}) {
    const Cue* cue = FindCue(*high.claim, kind);
    if (cue != nullptr) return CueReason(high, *cue);
  }
  const Cue* cue = FindCue(*low.claim, CUE_KIND_PRELIMINARY);
  return cue == nullptr ? "" : CueReason(low, *cue);
}

// The earlier article is from long after the incident.
bool IsSettled(const ClaimPair& pair, const ComparedClaim& low) {
  if (!pair.incident_days.has_value()) return false;
  const absl::optional<DayInterval>& published = low.telling->published.days;
  return published.has_value() &&
         published->first - pair.incident_days->last >
             static_cast<int64_t>(pair.settings->settling_days());
}

}  // namespace

absl::optional<Verdict> TollUpdate(const ClaimPair& pair, uint32_t higher) {
  const ComparedClaim& high = higher == 1 ? pair.a : pair.b;
  const ComparedClaim& low = higher == 1 ? pair.b : pair.a;
  const uint32_t later = LaterOf(pair);
  const bool internal = pair.scope == PAIR_SCOPE_INTERNAL;
  if (!internal && later != higher && later != 0) return absl::nullopt;

  std::vector<std::string> reasons = {"disjoint"};
  if (!internal) {
    reasons.push_back(later == 0 ? "order_unknown" : "later_is_higher");
  }
  std::string cue = UpdateCue(high, low);
  if (!cue.empty()) {
    reasons.push_back("strong");
    reasons.push_back(std::move(cue));
    return Verdict(RELATION_UPDATE_UP, std::move(reasons), higher);
  }
  if (internal || later == 0) return absl::nullopt;
  if (ShareOutletOrAgency(pair)) {
    reasons.push_back("strong");
    reasons.push_back("one_outlet_or_agency");
    return Verdict(RELATION_UPDATE_UP, std::move(reasons), higher);
  }
  const CountInterval lowest = ToCountInterval(low.claim->value().count());
  if (lowest.IsZero() || IsSettled(pair, low)) return absl::nullopt;
  reasons.push_back("weak");
  return Verdict(RELATION_UPDATE_UP, std::move(reasons), higher);
}

}  // namespace crosscheck
