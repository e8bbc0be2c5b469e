#include "comparator/report/report_builder.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"

namespace crosscheck {
namespace {

// Dates sort as text; what has none comes last.
std::string DateKey(const Incident& incident) {
  const DateValue& date = incident.date();
  if (!date.start().empty()) return date.start();
  if (!date.start_month_day().empty()) return "~" + date.start_month_day();
  return "~~";
}

Severity GreatestSeverity(const Comparison& comparison) {
  Severity greatest = SEVERITY_UNSPECIFIED;
  for (const Finding& finding : comparison.findings()) {
    greatest = std::max(greatest, finding.severity());
  }
  return greatest;
}

// `dates` has the DateKey() of each incident.
void SortFindings(const absl::flat_hash_map<std::string, std::string>& dates,
                  std::vector<Finding>& findings) {
  const auto key = [&dates](const Finding& finding) {
    const auto date = dates.find(finding.incident());
    return std::make_tuple(
        -finding.severity(), -finding.interest(),
        date == dates.end() ? absl::string_view("~~") : date->second,
        absl::string_view(finding.incident()), absl::string_view(finding.id()));
  };
  std::stable_sort(
      findings.begin(), findings.end(),
      [&key](const Finding& a, const Finding& b) { return key(a) < key(b); });
}

void AddIncidents(std::vector<Comparison> comparisons, Alignment& alignment,
                  DiscrepancyReport& report) {
  absl::flat_hash_map<std::string, Comparison> by_incident;
  for (Comparison& comparison : comparisons) {
    std::string id = comparison.incident();
    by_incident.emplace(std::move(id), std::move(comparison));
  }
  std::vector<IncidentReport> incidents;
  incidents.reserve(alignment.incidents_size());
  for (Incident& incident : *alignment.mutable_incidents()) {
    IncidentReport& entry = incidents.emplace_back();
    const auto comparison = by_incident.find(incident.id());
    if (comparison != by_incident.end()) {
      *entry.mutable_comparison() = std::move(comparison->second);
    }
    *entry.mutable_incident() = std::move(incident);
  }
  std::sort(incidents.begin(), incidents.end(),
            [](const IncidentReport& a, const IncidentReport& b) {
              return std::make_tuple(-GreatestSeverity(a.comparison()),
                                     DateKey(a.incident()),
                                     absl::string_view(a.incident().id())) <
                     std::make_tuple(-GreatestSeverity(b.comparison()),
                                     DateKey(b.incident()),
                                     absl::string_view(b.incident().id()));
            });
  for (IncidentReport& incident : incidents) {
    *report.add_incidents() = std::move(incident);
  }
}

void AddFindings(DiscrepancyReport& report) {
  absl::flat_hash_map<std::string, std::string> dates;
  std::vector<Finding> findings;
  for (IncidentReport& entry : *report.mutable_incidents()) {
    dates.emplace(entry.incident().id(), DateKey(entry.incident()));
    findings.insert(findings.end(), entry.comparison().findings().begin(),
                    entry.comparison().findings().end());
  }
  SortFindings(dates, findings);
  for (Finding& finding : findings) *report.add_findings() = std::move(finding);
}

void AddNotUnderstood(DiscrepancyReport& report) {
  for (const ArticleClaims& article : report.articles()) {
    if (article.abstentions().empty()) continue;
    NotUnderstood* entry = report.add_not_understood();
    entry->set_article(article.article().id());
    *entry->mutable_abstentions() = article.abstentions();
  }
}

Summary Summarize(const DiscrepancyReport& report) {
  Summary summary;
  summary.set_articles(report.articles_size());
  absl::btree_set<absl::string_view> outlets;
  for (const ArticleClaims& article : report.articles()) {
    const absl::string_view outlet = article.article().outlet().value();
    if (!outlet.empty()) outlets.insert(outlet);
  }
  summary.set_outlets(outlets.size());
  const int campaigns = static_cast<int>(std::count_if(
      report.incidents().begin(), report.incidents().end(),
      [](const IncidentReport& entry) { return entry.incident().campaign(); }));
  summary.set_campaigns(campaigns);
  summary.set_incidents(report.incidents_size() - campaigns);
  absl::btree_map<Severity, int> by_severity;
  for (const Finding& finding : report.findings()) {
    ++by_severity[finding.severity()];
  }
  summary.set_high(by_severity[SEVERITY_HIGH]);
  summary.set_medium(by_severity[SEVERITY_MEDIUM]);
  summary.set_low(by_severity[SEVERITY_LOW]);
  summary.set_findings(summary.high() + summary.medium() + summary.low());
  int single_source = 0;
  for (const IncidentReport& entry : report.incidents()) {
    single_source +=
        std::count_if(entry.comparison().values().begin(),
                      entry.comparison().values().end(), RestsOnOneSource);
  }
  summary.set_single_source_values(single_source);
  summary.set_unreadable(report.unreadable_size());
  return summary;
}

// Moves `parts` into `field` in the order of `key`.
template <typename T, typename Field, typename Key>
void MoveSorted(std::vector<T> parts, const Key& key, Field* field) {
  std::stable_sort(parts.begin(), parts.end(),
                   [&key](const T& a, const T& b) { return key(a) < key(b); });
  for (T& part : parts) *field->Add() = std::move(part);
}

}  // namespace

bool RestsOnOneSource(const ValueSupport& value) {
  // That nobody has claimed it needs no second source to say nothing.
  if (value.value().actor().stance() == STANCE_NO_CLAIM) return false;
  return value.support() == SUPPORT_UNSOURCED ||
         value.support() == SUPPORT_SINGLE_SOURCE;
}

Severity GreatestSeverity(const DiscrepancyReport& report) {
  // Most serious first.
  return report.findings().empty() ? SEVERITY_UNSPECIFIED
                                   : report.findings(0).severity();
}

DiscrepancyReport BuildReport(ReportParts parts) {
  DiscrepancyReport report;
  report.set_version(kReportVersion);
  MoveSorted(
      std::move(parts.articles),
      [](const ArticleClaims& a) {
        return absl::string_view(a.article().id());
      },
      report.mutable_articles());
  AddIncidents(std::move(parts.comparisons), parts.alignment, report);
  AddFindings(report);
  MoveSorted(
      std::move(parts.sources),
      [](const SourceProfile& s) {
        return std::make_pair(absl::string_view(s.source()),
                              absl::string_view(s.name()));
      },
      report.mutable_sources());
  AddNotUnderstood(report);
  MoveSorted(
      std::move(parts.unreadable),
      [](const Unreadable& u) {
        return std::make_pair(absl::string_view(u.source_name()),
                              absl::string_view(u.reason()));
      },
      report.mutable_unreadable());
  *report.mutable_origins() = std::move(parts.origins);
  *report.mutable_names() = std::move(*parts.alignment.mutable_names());
  *report.mutable_near_misses() =
      std::move(*parts.alignment.mutable_near_misses());
  *report.mutable_summary() = Summarize(report);
  return report;
}

}  // namespace crosscheck
