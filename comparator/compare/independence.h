#ifndef COMPARATOR_COMPARE_INDEPENDENCE_H_
#define COMPARATOR_COMPARE_INDEPENDENCE_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "comparator/compare/claim_index.h"
#include "comparator/compare/telling.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// How many origins stand behind claims that say one thing. Two claims have one
// origin where their articles go back to one (see ClaimIndex::RootsOf) or
// where both lay the value to one speaker: two papers that quote the ministry
// have the ministry's word once.
//
// Belongs to one incident; the index and the tellings outlive it.
class Independence {
 public:
  Independence(const ClaimIndex& index, absl::Span<const Telling> tellings,
               const CompareSettings& settings);

  // One label for each independent origin of the claims, ascending:
  // "outlet:northern-wire", "speaker:health ministry".
  std::vector<std::string> RootsOf(
      const std::vector<ComparedClaim>& claims) const;

  // One label for each independent origin of the tellings as a whole.
  std::vector<std::string> RootsOfTellings(
      absl::Span<const Telling> tellings) const;

  // Whether the two go back to one origin.
  bool ShareOrigin(const ComparedClaim& a, const ComparedClaim& b) const;
  // Whether the articles' texts do.
  bool ShareText(const Telling& a, const Telling& b) const;

 private:
  // Of the article's text, ascending.
  const std::vector<std::string>& TextRoots(const Telling& telling) const;
  // "speaker:health ministry", "outlet:northern-wire"; empty where the claim
  // names nobody who can be told from others.
  std::string SpokenRoot(const Claim& claim) const;

  const CompareSettings& settings_;
  absl::flat_hash_map<const Telling*, std::vector<std::string>> text_roots_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_INDEPENDENCE_H_
