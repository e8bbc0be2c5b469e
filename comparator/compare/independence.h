#ifndef COMPARATOR_COMPARE_INDEPENDENCE_H_
#define COMPARATOR_COMPARE_INDEPENDENCE_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"
#include "comparator/compare/claim_index.h"
#include "comparator/compare/telling.h"
#include "comparator/names/name_matcher.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What makes several outlets' claims go back to one origin.
enum class OriginKind {
  // All lay the value to one speaker.
  kSpeaker,
  // All have it from one agency or outlet, as they say.
  kAgency,
  // One took its words from the other.
  kText,
  // One owner.
  kOwner,
  // Each has something in common with some other, nothing is common to all.
  kChain,
};

struct CommonOrigin {
  // "outlet:northern-wire", "speaker:health ministry".
  std::string root;
  OriginKind kind = OriginKind::kChain;
};

// How many origins stand behind claims that say one thing. Two claims have one
// origin where their articles go back to one (see ClaimIndex::RootsOf) or
// where both lay the value to one speaker: two papers that quote the ministry
// have the ministry's word once. A description is no origin beside whom it may
// be of: "a monitor" beside "the Qasr Observatory". What a claim has from an
// agency by its own words is the agency's, whatever else the article credits.
//
// Belongs to one incident; the index, the tellings, the settings and the names
// (null: equal words only) outlive it.
class Independence {
 public:
  Independence(const ClaimIndex& index, absl::Span<const Telling> tellings,
               const CompareSettings& settings, const NameMatcher* names);

  // One label for each independent origin of the claims, ascending:
  // "outlet:northern-wire", "speaker:health ministry".
  std::vector<std::string> RootsOf(
      const std::vector<ComparedClaim>& claims) const;

  // What the claims of one origin have in common. Not for claims of several.
  CommonOrigin OriginOf(const std::vector<ComparedClaim>& claims) const;

  // One label for each independent origin of the tellings as a whole.
  std::vector<std::string> RootsOfTellings(
      absl::Span<const Telling> tellings) const;

  // Whether the two go back to one origin.
  bool ShareOrigin(const ComparedClaim& a, const ComparedClaim& b) const;
  // Whether the articles' texts do.
  bool ShareText(const Telling& a, const Telling& b) const;

 private:
  struct Texts {
    // Ascending by name.
    std::vector<TextRoot> roots;
    // "text:ID" for each article whose words it has; empty where those are
    // its own alone.
    std::vector<std::string> shared;
  };
  // Who says it and is not the outlet: the innermost who can be told from
  // others, and the label; null where there is none.
  struct Voice {
    const Speaker* speaker = nullptr;
    std::string root;
  };
  class Components;

  const Texts& TextsOf(const Telling& telling) const {
    return texts_.at(&telling);
  }
  Voice VoiceOf(const Claim& claim) const;
  // Of each claim, with the label of whom a description may be of.
  std::vector<Voice> VoicesOf(const std::vector<ComparedClaim>& claims) const;
  Components Join(const std::vector<ComparedClaim>& claims) const;

  const CompareSettings& settings_;
  const NameMatcher* const names_;
  absl::flat_hash_map<const Telling*, Texts> texts_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_INDEPENDENCE_H_
