#ifndef COMPARATOR_CREDIBILITY_CREDIBILITY_JUDGE_H_
#define COMPARATOR_CREDIBILITY_CREDIBILITY_JUDGE_H_

#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/credibility.pb.h"
#include "proto/incident.pb.h"
#include "proto/provenance.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What the stage reads. `incidents` are in the order of the comparisons.
struct CredibilityInput {
  absl::Span<const ArticleClaims> articles;
  absl::Span<const Incident* const> incidents;
  const OriginGraph* origins = nullptr;
};

// The stage: how far outlets and values have earned trust, on two axes that
// have no input in common, and what truth discovery advises.
// docs/credibility.md has the method and its sources.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(auto judge,
//   CredibilityJudge::Create(settings)); profiles = judge->Judge(input,
//   absl::MakeSpan(comparisons));
//
// Const and so thread-safe.
class CredibilityJudge {
 public:
  // InvalidArgument, naming the setting, where one makes no sense.
  static absl::StatusOr<std::unique_ptr<const CredibilityJudge>> Create(
      const CredibilitySettings& settings);

  // The profile of each outlet, ascending by source; sets credibility and
  // advice in the comparisons.
  std::vector<SourceProfile> Judge(const CredibilityInput& input,
                                   absl::Span<Comparison> comparisons) const;

 private:
  explicit CredibilityJudge(const CredibilitySettings& settings)
      : settings_(settings) {}

  const CredibilitySettings settings_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_CREDIBILITY_CREDIBILITY_JUDGE_H_
