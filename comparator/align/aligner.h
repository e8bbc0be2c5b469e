#ifndef COMPARATOR_ALIGN_ALIGNER_H_
#define COMPARATOR_ALIGN_ALIGNER_H_

#include <memory>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "comparator/align/features.h"
#include "proto/claim.pb.h"
#include "proto/incident.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

struct AlignerConfig {
  // Weights of all features and the bounds; comparator/align/data has the
  // program's own.
  AlignSettings settings;
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
  // InvalidArgument where the settings are not complete and consistent.
  static absl::StatusOr<std::unique_ptr<Aligner>> Create(
      const AlignerConfig& config);

  // Article ids are unique. `threads` is at least 1.
  Alignment Align(absl::Span<const ArticleClaims> articles, int threads) const;

 private:
  explicit Aligner(AlignWeights weights) : weights_(std::move(weights)) {}

  const AlignWeights weights_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_ALIGNER_H_
