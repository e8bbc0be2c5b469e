#ifndef COMPARATOR_COMPARE_COMPARATOR_H_
#define COMPARATOR_COMPARE_COMPARATOR_H_

#include <memory>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "comparator/compare/claim_index.h"
#include "comparator/compare/claim_sentences.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/names/name_matcher.h"
#include "proto/comparison.pb.h"
#include "proto/incident.pb.h"
#include "proto/names.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

struct ComparatorConfig {
  // comparator/compare/data has the program's own.
  CompareSettings settings;
  // Outlives the comparator. May be null: containment and distance then come
  // from what the values of places carry, radii from the settings.
  const Gazetteer* gazetteer = nullptr;
  // How spellings of names are compared; null for the program's own rules.
  const NameRules* names = nullptr;
};

// Says of one incident where the articles that tell of it disagree, and what
// stands behind each value.
//
//   CROSSCHECK_ASSIGN_OR_RETURN(auto comparator, Comparator::Create(config));
//   const ClaimIndex index(articles, origins);
//   for (const Incident& incident : alignment.incidents()) {
//     const Comparison comparison = comparator->Compare(incident, index);
//   }
//
// Only claims of the incident's own event mentions are looked at. The result
// does not depend on the order of the articles. Immutable, so safe to share.
class Comparator {
 public:
  // InvalidArgument where the settings or the rules for names are not complete
  // and consistent.
  static absl::StatusOr<std::unique_ptr<Comparator>> Create(
      ComparatorConfig config);

  Comparison Compare(const Incident& incident, const ClaimIndex& index) const;

  // The same for many, in their order.
  std::vector<Comparison> CompareAll(
      absl::Span<const Incident* const> incidents, const ClaimIndex& index,
      int threads) const;

 private:
  Comparator(ComparatorConfig config, std::unique_ptr<const NameMatcher> names)
      : config_(std::move(config)),
        names_(std::move(names)),
        phrases_(config_.settings) {}

  const ComparatorConfig config_;
  const std::unique_ptr<const NameMatcher> names_;
  const SentencePhrases phrases_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_COMPARATOR_H_
