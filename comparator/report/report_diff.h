#ifndef COMPARATOR_REPORT_REPORT_DIFF_H_
#define COMPARATOR_REPORT_REPORT_DIFF_H_

#include <string>
#include <vector>

#include "proto/comparison.pb.h"
#include "proto/report.pb.h"

namespace crosscheck {

enum class ChangeKind { kAppeared, kVanished, kChanged };

// One difference between two reports.
struct ReportChange {
  ChangeKind kind = ChangeKind::kChanged;
  // "article", "incident", "finding", "value".
  std::string what;
  // Where it is: an incident's heading, or empty.
  std::string where;
  // "killed at least 7, contested".
  std::string before;
  std::string after;
  // Of a finding; SEVERITY_UNSPECIFIED for others.
  Severity severity = SEVERITY_UNSPECIFIED;
};

// What the report `after` says and `before` does not, and the other way
// round: findings first, the most serious ones first, then incidents, values,
// articles. Incidents are one where they have one id, else where they share
// most of their articles.
std::vector<ReportChange> DiffReports(const DiscrepancyReport& before,
                                      const DiscrepancyReport& after);

// "appeared", "vanished", "changed".
std::string ChangeKindName(ChangeKind kind);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_REPORT_DIFF_H_
