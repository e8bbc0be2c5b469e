#include "comparator/compare/leading_values.h"

#include <algorithm>

#include "comparator/compare/claim_rank.h"
#include "comparator/compare/claim_relator.h"
#include "comparator/compare/related_pair.h"

namespace crosscheck {
namespace {

bool HasOneValue(Value::KindCase kind) {
  return kind == Value::kCount || kind == Value::kDate;
}

}  // namespace

LeadingValues::LeadingValues(absl::Span<const Telling> tellings,
                             absl::Span<const ValueGroup> groups)
    : tellings_(tellings), groups_(groups) {
  absl::btree_map<Row, ClaimRank> best;
  for (size_t i = 0; i < groups.size(); ++i) {
    for (const ComparedClaim& claim : groups[i].claims) {
      const Row row = RowOf(claim.telling, groups[i]);
      Values& values = rows_[row];
      const ClaimRank rank = RankOf(*claim.claim);
      const auto [place, is_new] = best.emplace(row, rank);
      if (is_new || rank < place->second) {
        place->second = rank;
        values.leading = i;
      }
      values.groups.insert(i);
    }
  }
}

LeadingValues::Row LeadingValues::RowOf(const Telling* telling,
                                        const ValueGroup& group) const {
  return {static_cast<size_t>(telling - tellings_.data()), group.attribute,
          group.row};
}

bool LeadingValues::IsSuperseded(const RelatedPair& pair) const {
  const ValueGroup& a = groups_[pair.group_a];
  const ValueGroup& b = groups_[pair.group_b];
  if (pair.a.telling == pair.b.telling || IsAgreement(pair.verdict.relation) ||
      !HasOneValue(a.value().kind_case())) {
    return false;
  }
  const Values& values_a = rows_.at(RowOf(pair.a.telling, a));
  const Values& values_b = rows_.at(RowOf(pair.b.telling, b));
  if (values_a.leading != pair.group_a || values_b.leading != pair.group_b) {
    return true;
  }
  if (a.attribute != b.attribute || a.row != b.row) return false;
  return std::any_of(
      values_a.groups.begin(), values_a.groups.end(),
      [&](size_t group) { return values_b.groups.contains(group); });
}

}  // namespace crosscheck
