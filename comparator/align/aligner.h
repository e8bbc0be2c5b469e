#ifndef COMPARATOR_ALIGN_ALIGNER_H_
#define COMPARATOR_ALIGN_ALIGNER_H_

#include <memory>
#include <utility>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "comparator/align/features.h"
#include "comparator/names/name_matcher.h"
#include "proto/claim.pb.h"
#include "proto/incident.pb.h"
#include "proto/names.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

struct AlignerConfig {
  // Weights of all features and the bounds; comparator/align/data has the
  // program's own.
  AlignSettings settings;
  // How spellings of names are compared; null for the program's own rules.
  const NameRules* names = nullptr;
};

// Finds which event mentions of many articles tell of one incident.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(auto aligner, Aligner::Create(config));
//   const Alignment alignment = aligner->Align(articles, /*threads=*/4);
//
// Every mention is in exactly one incident. The result does not depend on the
// order of the articles or the number of threads. Immutable, so safe to
// share.
class Aligner {
 public:
  // InvalidArgument where the settings or the rules for names are not complete
  // and consistent.
  static absl::StatusOr<std::unique_ptr<Aligner>> Create(
      const AlignerConfig& config);

  // Article ids are unique. `threads` is at least 1.
  Alignment Align(absl::Span<const ArticleClaims> articles, int threads) const;

 private:
  Aligner(AlignWeights weights, std::unique_ptr<NameMatcher> names)
      : weights_(std::move(weights)), names_(std::move(names)) {}

  const AlignWeights weights_;
  const std::unique_ptr<const NameMatcher> names_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_ALIGNER_H_
