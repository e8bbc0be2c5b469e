#include "comparator/credibility/credibility_judge.h"

#include <algorithm>
#include <functional>

#include "absl/memory/memory.h"
#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "comparator/base/status_macros.h"
#include "comparator/credibility/incident_advice.h"
#include "comparator/credibility/source_grade.h"
#include "comparator/credibility/source_record.h"
#include "comparator/credibility/value_credibility.h"

namespace crosscheck {
namespace {

template <typename Bounds>
absl::Status CheckBounds(absl::string_view name, const Bounds& bounds,
                         int count) {
  if (bounds.size() != count) {
    return absl::InvalidArgumentError(absl::StrCat(
        "credibility: ", name, " has ", bounds.size(), " values, not ", count));
  }
  if (!std::is_sorted(bounds.begin(), bounds.end(), std::greater<double>())) {
    return absl::InvalidArgumentError(
        absl::StrCat("credibility: ", name, " do not descend"));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::unique_ptr<const CredibilityJudge>>
CredibilityJudge::Create(const CredibilitySettings& settings) {
  if (!(settings.prior_favourable() > 0 && settings.prior_unfavourable() > 0)) {
    return absl::InvalidArgumentError(
        "credibility: both sides of the prior are above 0");
  }
  if (!(settings.interval_level() > 0 && settings.interval_level() < 1)) {
    return absl::InvalidArgumentError(
        "credibility: interval_level is between 0 and 1");
  }
  if (settings.confirming_roots() < 2) {
    return absl::InvalidArgumentError(
        "credibility: confirming_roots is at least 2");
  }
  for (const Ingredient& ingredient : settings.ingredients()) {
    if (!IsRecordPart(ingredient.name())) {
      return absl::InvalidArgumentError(absl::StrCat(
          "credibility: no ingredient is called \"", ingredient.name(), "\""));
    }
    if (!(ingredient.weight() >= 0)) {
      return absl::InvalidArgumentError(absl::StrCat(
          "credibility: the weight of ", ingredient.name(), " is below 0"));
    }
  }
  CROSSCHECK_RETURN_IF_ERROR(
      CheckBounds("grade_bounds", settings.grade_bounds(), 4));
  CROSSCHECK_RETURN_IF_ERROR(
      CheckBounds("claim_bounds", settings.claim_bounds(), 3));
  return absl::WrapUnique(new CredibilityJudge(settings));
}

std::vector<SourceProfile> CredibilityJudge::Judge(
    const CredibilityInput& input, absl::Span<Comparison> comparisons) const {
  for (Comparison& comparison : comparisons) {
    JudgeValues(settings_, &comparison);
  }
  RecordInput record_input;
  record_input.articles = input.articles;
  record_input.incidents = input.incidents;
  record_input.comparisons = comparisons;
  record_input.origins = input.origins;
  record_input.settings = &settings_;
  std::vector<SourceProfile> profiles;
  for (const SourceRecord& record : CollectRecords(record_input)) {
    profiles.push_back(GradeSource(record, settings_));
  }
  AdviseOnIncidents(input.articles, input.incidents, comparisons);
  return profiles;
}

}  // namespace crosscheck
