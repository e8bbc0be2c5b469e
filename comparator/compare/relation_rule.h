// What every rule of the comparator has in common: a pair of claims goes in,
// one relation with its reasons comes out, or nothing where the rule has
// nothing to say. A rule is a named function without state; each domain of
// attributes has its rules in one file, in the order in which they are tried.

#ifndef COMPARATOR_COMPARE_RELATION_RULE_H_
#define COMPARATOR_COMPARE_RELATION_RULE_H_

#include <initializer_list>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/base/day_interval.h"
#include "comparator/compare/actor_identity.h"
#include "comparator/compare/telling.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/names/name_matcher.h"
#include "comparator/values/publication_time.h"
#include "proto/comparison.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Two claims that one relation is looked for, and all that the rules may see
// besides.
struct ClaimPair {
  ComparedClaim a;
  ComparedClaim b;
  PairScope scope = PAIR_SCOPE_UNSPECIFIED;
  // Of the publication of the two articles.
  TimeOrder order = TimeOrder::kUnknown;
  // When the incident was, as far as is known.
  absl::optional<DayInterval> incident_days;
  // One article rests on the other, or both on one origin.
  bool dependent = false;
  const CompareSettings* settings = nullptr;
  // Null where there is none.
  const Gazetteer* gazetteer = nullptr;
  const NameMatcher* names = nullptr;
  // Of two claims of responsibility, once some rule has asked for it: to match
  // names takes longer than all else that the rules do.
  mutable absl::optional<ActorMatch> actors;

  const Value& value_a() const { return a.claim->value(); }
  const Value& value_b() const { return b.claim->value(); }
};

// The same two claims the other way round.
ClaimPair Mirrored(const ClaimPair& pair);

// RELATION_UNSPECIFIED says that the two are not to be compared.
struct Verdict {
  Relation relation = RELATION_UNSPECIFIED;
  // 1 for a, 2 for b, 0 for neither; see Pair.directed_to.
  uint32_t directed_to = 0;
  // Stable words.
  std::vector<std::string> reasons;

  Verdict() = default;
  Verdict(Relation relation, std::vector<std::string> reasons,
          uint32_t directed_to = 0)
      : relation(relation),
        directed_to(directed_to),
        reasons(std::move(reasons)) {}

  bool Has(absl::string_view reason) const;
};

struct RelationRule {
  absl::string_view name;
  absl::optional<Verdict> (*apply)(const ClaimPair& pair);
};

// What the first rule that says anything says.
Verdict FirstVerdict(absl::Span<const RelationRule> rules,
                     const ClaimPair& pair);

// Between which articles the two stand.
PairScope ScopeOf(const Telling& a, const Telling& b);

// 1 or 2 for the claim whose article is the later one, 0 where that is not
// known.
uint32_t LaterOf(const ClaimPair& pair);

// The first cue of `kind`; null for none.
const Cue* FindCue(const Claim& claim, CueKind kind);
// "cue:rises to"; the kind where the words cannot be cut.
std::string CueReason(const ComparedClaim& claim, const Cue& cue);

// Whether both are of one outlet, carry one agency or cite one medium.
bool ShareOutletOrAgency(const ClaimPair& pair);

// Said to be so, said not to be so, and neither.
bool IsNegative(Factuality factuality);
bool IsHedged(const Claim& claim);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_RELATION_RULE_H_
