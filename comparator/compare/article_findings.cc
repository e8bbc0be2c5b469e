#include "comparator/compare/article_findings.h"

#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "comparator/compare/article_figure.h"
#include "comparator/compare/claim_relator.h"
#include "comparator/compare/date_rules.h"
#include "comparator/compare/parts_sum.h"
#include "comparator/compare/population.h"

namespace crosscheck {
namespace {

FindingDraft MakeDraft(const Verdict& verdict, Attribute attribute,
                       const CompareSettings& settings) {
  FindingDraft draft;
  draft.relation = verdict.relation;
  draft.attribute = attribute;
  draft.scope = PAIR_SCOPE_INTERNAL;
  draft.reasons.insert(verdict.reasons.begin(), verdict.reasons.end());
  draft.severity =
      SeverityOf(verdict, attribute, PAIR_SCOPE_INTERNAL, settings);
  return draft;
}

void CheckDates(const FindingInput& input, std::vector<FindingDraft>* drafts) {
  for (const ValueGroup& group : input.groups) {
    if (!group.value().has_date()) continue;
    absl::btree_map<std::string, bool> articles;
    for (const ComparedClaim& claim : group.claims) {
      if (!articles.emplace(claim.telling->id(), true).second) continue;
      const absl::optional<Verdict> verdict = CheckDate(claim);
      if (!verdict.has_value()) continue;
      FindingDraft draft =
          MakeDraft(*verdict, group.attribute, *input.settings);
      draft.sides.push_back({{claim}});
      drafts->push_back(std::move(draft));
    }
  }
}

void CheckParts(const FindingInput& input, std::vector<FindingDraft>* drafts) {
  for (const Telling& telling : input.tellings) {
    for (const Attribute attribute : {ATTRIBUTE_KILLED, ATTRIBUTE_INJURED}) {
      const PartsSum sum = SumParts(telling, attribute, *input.settings);
      if (!sum.exceeds_whole) continue;
      FindingDraft draft =
          MakeDraft(Verdict(RELATION_SCOPE_VIOLATION, {"sum_of_parts"}),
                    attribute, *input.settings);
      DraftSide parts;
      for (const Claim* claim : sum.parts) {
        parts.claims.push_back({&telling, claim});
      }
      draft.sides.push_back(std::move(parts));
      draft.sides.push_back({{{&telling, sum.whole}}});
      drafts->push_back(std::move(draft));
    }
  }
}

}  // namespace

std::vector<FindingDraft> FindInArticles(const FindingInput& input) {
  std::vector<FindingDraft> drafts;
  CheckDates(input, &drafts);
  CheckParts(input, &drafts);
  return drafts;
}

}  // namespace crosscheck
