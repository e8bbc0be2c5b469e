#include "comparator/compare/finding_writer.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "comparator/compare/explanation.h"
#include "comparator/text/token_hash.h"
#include "comparator/values/format.h"

namespace crosscheck {
namespace {

// Quotations of one side; further ones of an outlet add nothing.
constexpr int kQuotesPerSide = 6;

// The first claim of each outlet.
std::vector<ComparedClaim> QuotedClaims(const DraftSide& side) {
  std::vector<ComparedClaim> quoted;
  absl::btree_set<std::string> outlets;
  for (const ComparedClaim& claim : side.claims) {
    if (quoted.size() == kQuotesPerSide) break;
    if (outlets.insert(claim.telling->outlet).second) quoted.push_back(claim);
  }
  return quoted;
}

Span QuoteOf(const ComparedClaim& claim) {
  // A claim that quotes nothing is shown by the words of its value.
  Span span = claim.claim->has_quote() ? claim.claim->quote()
                                       : claim.claim->value().span();
  span.set_article(claim.telling->id());
  return span;
}

void FillSide(const FindingDraft& draft, const DraftSide& side,
              FindingSide* filled) {
  filled->set_value(SideValue(draft, side));
  // Where a side is several statements of one source, all are shown.
  const std::vector<ComparedClaim> quoted =
      draft.scope == PAIR_SCOPE_INTERNAL ? side.claims : QuotedClaims(side);
  for (const ComparedClaim& claim : quoted) {
    *filled->add_claims() = RefOf(claim);
    *filled->add_quotes() = QuoteOf(claim);
    filled->add_speakers(DescribeSpeakers(*claim.claim));
  }
  for (std::string& outlet : OutletNames(side)) {
    filled->add_outlets(std::move(outlet));
  }
}

}  // namespace

Finding MakeFinding(const FindingDraft& draft, absl::string_view incident) {
  Finding finding;
  finding.set_incident(std::string(incident));
  finding.set_relation(draft.relation);
  finding.set_attribute(draft.attribute);
  finding.set_severity(draft.severity);
  finding.set_scope(draft.scope);
  std::string identity =
      absl::StrCat(incident, "\n", draft.relation, "\n", draft.attribute, "\n",
                   draft.scope, "\n", draft.origin);
  for (const DraftSide& side : draft.sides) {
    FillSide(draft, side, finding.add_sides());
    const FindingSide& filled = *finding.sides().rbegin();
    absl::StrAppend(&identity, "\n", filled.value());
    // Two articles may each contradict themselves in the same way.
    if (draft.scope == PAIR_SCOPE_INTERNAL && filled.claims_size() > 0) {
      absl::StrAppend(&identity, "\n", filled.claims(0).article());
    }
  }
  finding.set_id(absl::StrFormat("f-%012x", TokenHash(identity) >> 16));
  finding.set_explanation(Explain(draft));
  for (const std::string& reason : draft.reasons) finding.add_reasons(reason);
  finding.set_interest(draft.interest);
  return finding;
}

}  // namespace crosscheck
