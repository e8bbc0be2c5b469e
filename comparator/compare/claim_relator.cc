#include "comparator/compare/claim_relator.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "comparator/compare/attribution_rules.h"
#include "comparator/compare/count_rules.h"
#include "comparator/compare/date_rules.h"
#include "comparator/compare/place_rules.h"
#include "comparator/compare/responsibility_rules.h"
#include "comparator/compare/term_rules.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

absl::Span<const RelationRule> RulesFor(Value::KindCase kind) {
  switch (kind) {
    case Value::kCount:
      return CountRules();
    case Value::kDate:
      return DateRules();
    case Value::kPlace:
      return PlaceRules();
    case Value::kActor:
      return ResponsibilityRules();
    case Value::kTerm:
      return TermRules();
    case Value::KIND_NOT_SET:
      break;
  }
  return {};
}

bool AreComparable(const ClaimPair& pair) {
  if (pair.value_a().kind_case() != pair.value_b().kind_case()) return false;
  // Counts of two units have relations of their own.
  return pair.value_a().has_count() ||
         pair.a.claim->attribute() == pair.b.claim->attribute();
}

}  // namespace

bool IsHardConflict(Relation relation) {
  switch (relation) {
    case RELATION_CONFLICT:
    case RELATION_ZERO_VS_SOME:
    case RELATION_SCOPE_VIOLATION:
    case RELATION_COMPETING_CLAIMS:
    case RELATION_CLAIM_VS_DENIAL:
    case RELATION_POLARITY_FLIP:
      return true;
    default:
      return false;
  }
}

bool IsAgreement(Relation relation) {
  switch (relation) {
    case RELATION_SAME:
    case RELATION_ALIAS:
    case RELATION_VAGUER:
    case RELATION_SPEAKER_CONFLICT:
    case RELATION_SPEAKER_VAGUER:
    case RELATION_QUOTE_DRIFT:
    case RELATION_HEDGE_LOSS:
    case RELATION_UNATTRIBUTED:
      return true;
    default:
      return false;
  }
}

bool AgreesOnValue(const Verdict& verdict) {
  return IsAgreement(verdict.relation) && !verdict.Has("value:conflict");
}

Verdict RelateClaims(const ClaimPair& pair) {
  if (!AreComparable(pair)) return Verdict();
  Verdict verdict = FirstVerdict(RulesFor(pair.value_a().kind_case()), pair);
  const bool one_value =
      verdict.relation == RELATION_SAME || verdict.relation == RELATION_ALIAS;
  const bool flipped = IsNegative(pair.a.claim->factuality()) !=
                       IsNegative(pair.b.claim->factuality());
  // That it was not 12 says nothing against 15.
  if (flipped && !one_value) return Verdict();
  if (verdict.relation == RELATION_CONFLICT ||
      verdict.relation == RELATION_ZERO_VS_SOME) {
    return FigureDrift(pair).value_or(verdict);
  }
  if (!one_value && verdict.relation != RELATION_VAGUER) return verdict;
  Verdict attribution = FirstVerdict(AttributionRules(), pair);
  // Who says "some" need not be who says "forty".
  if (attribution.relation == RELATION_UNSPECIFIED ||
      (attribution.relation == RELATION_SPEAKER_CONFLICT && !one_value)) {
    return verdict;
  }
  attribution.reasons.push_back(absl::StrCat(
      "value:", absl::AsciiStrToLower(ShortEnumName(verdict.relation))));
  return attribution;
}

namespace {

Severity StepDown(const Verdict& verdict, Severity severity,
                  const CompareSettings& settings) {
  int down = 0;
  int least = SEVERITY_INFO;
  for (const SeverityStep& step : settings.severity_steps()) {
    if (!verdict.Has(step.reason())) continue;
    down += static_cast<int>(step.down());
    least = std::max<int>(least, step.least());
  }
  if (severity <= least) return severity;
  return static_cast<Severity>(std::max(severity - down, least));
}

}  // namespace

Severity SeverityOf(const Verdict& verdict, Attribute attribute,
                    PairScope scope, const CompareSettings& settings) {
  for (const SeverityRow& row : settings.severities()) {
    if (row.relation() != verdict.relation) continue;
    if (row.attribute() != ATTRIBUTE_UNSPECIFIED &&
        row.attribute() != attribute) {
      continue;
    }
    if (row.scope() != PAIR_SCOPE_UNSPECIFIED && row.scope() != scope) continue;
    if (!row.reason().empty() && !verdict.Has(row.reason())) continue;
    return StepDown(verdict, row.severity(), settings);
  }
  return SEVERITY_INFO;
}

}  // namespace crosscheck
