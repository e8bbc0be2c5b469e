#include "comparator/compare/count_pair.h"

#include <algorithm>
#include <cstdint>

#include "absl/strings/match.h"
#include "comparator/compare/one_speaker.h"
#include "comparator/values/format.h"
#include "comparator/values/name_key.h"

namespace crosscheck {
namespace {

bool IsHeadline(const Claim& claim) {
  return claim.region() == REGION_KIND_TITLE ||
         claim.region() == REGION_KIND_SUBTITLE;
}

bool SmallDifference(const CountPair& counts, const CompareSettings& settings) {
  const CountInterval& low = counts.b_is_higher ? counts.a : counts.b;
  const CountInterval& high = counts.b_is_higher ? counts.b : counts.a;
  if (low.IsZero()) return false;
  const double gap = static_cast<double>(high.lo) - low.hi.value_or(low.lo);
  return gap <= settings.small_difference() ||
         gap <= settings.small_share() * high.lo;
}

// "Dozens", "hundreds".
bool IsVague(const CountInterval& count) {
  return count.approximate && count.hi.has_value() && *count.hi > 2 * count.lo;
}

// One person, told of far down, against several: no count of all.
bool IsOneInPassing(const ComparedClaim& claim, const CountInterval& other) {
  constexpr uint32_t kSeveral = 3;
  constexpr uint32_t kLeadBytes = 600;
  const CountInterval count = ToCountInterval(claim.claim->value().count());
  return count.IsExact() && count.lo == 1 && other.lo >= kSeveral &&
         !IsHeadline(*claim.claim) && claim.claim->quote().begin() > kLeadBytes;
}

bool IsAdditionalClaim(const ComparedClaim& claim) {
  return claim.telling->additional.contains(claim.claim);
}

}  // namespace

CountPair::CountPair(const ClaimPair& pair)
    : value_a(pair.value_a().count()),
      value_b(pair.value_b().count()),
      a(ToCountInterval(value_a)),
      b(ToCountInterval(value_b)),
      attribute_a(pair.a.claim->attribute()),
      attribute_b(pair.b.claim->attribute()),
      unit_equal(attribute_a == attribute_b),
      coverage(IsAdditionalClaim(pair.a) || IsAdditionalClaim(pair.b)
                   ? Coverage::kApart
                   : RelateCoverage(value_a, value_b, *pair.settings)),
      b_is_higher(a.hi.has_value() && b.lo > *a.hi) {}

bool CountPair::IsTotalOf(Attribute attribute) const {
  return attribute_a == attribute && attribute_b == attribute &&
         IsTotal(value_a) && IsTotal(value_b);
}

std::vector<std::string> DisjointReasons(const ClaimPair& pair) {
  const CountPair counts(pair);
  std::vector<std::string> reasons = {"disjoint"};
  if (SmallDifference(counts, *pair.settings)) {
    reasons.push_back("small_difference");
  }
  if (counts.a.approximate || counts.b.approximate) {
    reasons.push_back("approximate");
  }
  if (IsVague(counts.a) || IsVague(counts.b)) {
    reasons.push_back("vague_count");
  }
  if (IsHedged(*pair.a.claim) || IsHedged(*pair.b.claim)) {
    reasons.push_back("hedged");
  }
  // What one side says that it killed of the other's.
  const auto fights = [](const CountValue& count) {
    return count.population() == POPULATION_FIGHTERS ||
           count.population() == POPULATION_REBELS;
  };
  if (fights(counts.value_a) || fights(counts.value_b)) {
    reasons.push_back("fighters");
  }
  const auto unsure = [](const ComparedClaim& claim) {
    return claim.telling->unsure.contains(claim.claim);
  };
  if (unsure(pair.a) || unsure(pair.b) || IsOneInPassing(pair.a, counts.b) ||
      IsOneInPassing(pair.b, counts.a)) {
    reasons.push_back("unsure_count");
  }
  if (pair.scope == PAIR_SCOPE_INTERNAL) {
    if (IsHeadline(*pair.a.claim) != IsHeadline(*pair.b.claim)) {
      reasons.push_back("headline_against_body");
    }
    if (pair.a.telling->own_death && SmallDifference(counts, *pair.settings)) {
      reasons.push_back("own_death");
    }
    return reasons;
  }
  if (pair.a.telling->background || pair.b.telling->background) {
    reasons.push_back("background");
  }
  const uint32_t later = LaterOf(pair);
  if (later == 0) {
    reasons.push_back("order_unknown");
  } else {
    const uint32_t higher = counts.b_is_higher ? 2 : 1;
    reasons.push_back(later == higher ? "later_is_higher" : "later_is_lower");
  }
  return reasons;
}

bool SpeakersDiffer(const ClaimPair& pair) {
  const Speaker* a = InnermostSpeaker(*pair.a.claim);
  const Speaker* b = InnermostSpeaker(*pair.b.claim);
  if (a == nullptr || b == nullptr) return false;
  const std::string name_a = NameKey(a->name());
  const std::string name_b = NameKey(b->name());
  // "The same source" is one who spoke before.
  if (absl::StartsWith(name_a, "same ") || absl::StartsWith(name_b, "same ")) {
    return false;
  }
  return !name_a.empty() && !name_b.empty() &&
         !MayBeOneSpeaker(*a, *b, *pair.settings, pair.names);
}

}  // namespace crosscheck
