#include "comparator/compare/comparator.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "comparator/base/day_interval.h"
#include "comparator/base/status_macros.h"
#include "comparator/compare/article_findings.h"
#include "comparator/compare/estimate.h"
#include "comparator/compare/event_claims.h"
#include "comparator/compare/finding_draft.h"
#include "comparator/compare/finding_input.h"
#include "comparator/compare/finding_writer.h"
#include "comparator/compare/independence.h"
#include "comparator/compare/leading_values.h"
#include "comparator/compare/pair_finder.h"
#include "comparator/compare/pair_findings.h"
#include "comparator/compare/related_pair.h"
#include "comparator/compare/support.h"
#include "comparator/compare/support_findings.h"
#include "comparator/compare/telling.h"
#include "comparator/compare/toll_history.h"
#include "comparator/compare/value_groups.h"
#include "comparator/names/builtin_name_rules.h"
#include "tbb/parallel_for.h"
#include "tbb/task_arena.h"

namespace crosscheck {
namespace {

// Ascending by article id.
std::vector<Telling> TellingsOf(const Incident& incident,
                                const ClaimIndex& index,
                                const CompareSettings& settings,
                                const SentencePhrases& phrases) {
  absl::btree_map<std::string, std::vector<absl::string_view>> events;
  absl::btree_map<std::string, double> agreements;
  for (const IncidentMember& member : incident.members()) {
    events[member.article()].push_back(member.event());
    double& agreement = agreements[member.article()];
    agreement = std::max(agreement, member.agreement());
  }
  std::vector<Telling> tellings;
  for (const auto& [id, mentions] : events) {
    std::shared_ptr<const EventClaims> claims = index.FindClaims(id);
    if (claims == nullptr) continue;
    tellings.push_back(
        MakeTelling(std::move(claims), mentions, settings, phrases));
    tellings.back().agreement = agreements[id];
  }
  return tellings;
}

Pair ToProto(const RelatedPair& related) {
  Pair pair;
  *pair.mutable_a() = RefOf(related.a);
  *pair.mutable_b() = RefOf(related.b);
  pair.set_relation(related.verdict.relation);
  pair.set_attribute(related.attribute);
  pair.set_scope(related.scope);
  for (const std::string& reason : related.verdict.reasons) {
    pair.add_reasons(reason);
  }
  if (related.superseded) pair.add_reasons("superseded");
  pair.set_severity(related.superseded ? SEVERITY_INFO : related.severity);
  pair.set_directed_to(related.verdict.directed_to);
  return pair;
}

void AddFindings(const FindingInput& input, Comparison* comparison) {
  std::vector<FindingDraft> drafts = FindInPairs(input);
  for (FindingDraft& draft : FindInArticles(input)) {
    drafts.push_back(std::move(draft));
  }
  for (FindingDraft& draft : FindInSupport(input, drafts)) {
    drafts.push_back(std::move(draft));
  }
  std::vector<Finding> findings;
  absl::flat_hash_map<std::string, size_t> places;
  for (const FindingDraft& draft : drafts) {
    Finding finding = MakeFinding(draft, comparison->incident());
    // A whole and a part may set the same sources against one another.
    const auto [place, is_new] = places.emplace(finding.id(), findings.size());
    if (is_new) {
      findings.push_back(std::move(finding));
    } else if (finding.severity() > findings[place->second].severity()) {
      findings[place->second] = std::move(finding);
    }
  }
  std::sort(findings.begin(), findings.end(),
            [](const Finding& a, const Finding& b) {
              return std::make_tuple(-a.severity(), -a.interest(),
                                     absl::string_view(a.id())) <
                     std::make_tuple(-b.severity(), -b.interest(),
                                     absl::string_view(b.id()));
            });
  for (Finding& finding : findings) {
    *comparison->add_findings() = std::move(finding);
  }
}

}  // namespace

absl::StatusOr<std::unique_ptr<Comparator>> Comparator::Create(
    ComparatorConfig config) {
  const CompareSettings& settings = config.settings;
  if (settings.severities().empty()) {
    return absl::InvalidArgumentError("compare: no severities are set");
  }
  if (settings.claims_per_value() == 0) {
    return absl::InvalidArgumentError("compare: claims_per_value is not set");
  }
  if (settings.gap_ratio() < 1) {
    return absl::InvalidArgumentError("compare: gap_ratio is less than 1");
  }
  CROSSCHECK_ASSIGN_OR_RETURN(std::unique_ptr<NameMatcher> names,
                              CreateNameMatcher(config.names));
  return std::unique_ptr<Comparator>(
      new Comparator(std::move(config), std::move(names)));
}

Comparison Comparator::Compare(const Incident& incident,
                               const ClaimIndex& index) const {
  Comparison comparison;
  comparison.set_incident(incident.id());
  const std::vector<Telling> tellings =
      TellingsOf(incident, index, config_.settings, phrases_);
  const std::vector<ValueGroup> groups = GroupValues(tellings, names_.get());
  const Independence independence(index, tellings, config_.settings,
                                  names_.get());
  const LeadingValues leading(tellings, groups);
  std::vector<RelatedPair> pairs;
  // Attacks in general have no figures that could be one.
  std::vector<TollHistory> tolls;
  if (!incident.campaign()) {
    const PairInput input = {tellings,          groups,
                             &independence,     IntervalOf(incident.date()),
                             &config_.settings, config_.gazetteer,
                             names_.get()};
    pairs = RelatePairs(input, leading);
    tolls = TollsOverTime(input, leading, pairs);
  }
  Supports supports = SupportValues(groups, pairs, independence);
  for (const RelatedPair& pair : pairs) *comparison.add_pairs() = ToProto(pair);
  for (std::string& root : independence.RootsOfTellings(tellings)) {
    comparison.add_roots(std::move(root));
  }
  if (!incident.campaign()) {
    for (Estimate& estimate :
         EstimateCounts(tellings, independence, tolls, config_.settings)) {
      *comparison.add_estimates() = std::move(estimate);
    }
    AddFindings(
        {tellings, groups, pairs, supports.values, supports.origins, tolls,
         &independence, &leading, &index, &config_.settings, names_.get()},
        &comparison);
    for (TollHistory& toll : tolls) *comparison.add_tolls() = std::move(toll);
  }
  for (ValueSupport& support : supports.values) {
    *comparison.add_values() = std::move(support);
  }
  return comparison;
}

std::vector<Comparison> Comparator::CompareAll(
    absl::Span<const Incident* const> incidents, const ClaimIndex& index,
    int threads) const {
  std::vector<Comparison> comparisons(incidents.size());
  tbb::task_arena arena(threads);
  arena.execute([&] {
    tbb::parallel_for(size_t{0}, incidents.size(), [&](size_t i) {
      comparisons[i] = Compare(*incidents[i], index);
    });
  });
  return comparisons;
}

}  // namespace crosscheck
