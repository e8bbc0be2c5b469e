#ifndef COMPARATOR_REPORT_REPORT_BUILDER_H_
#define COMPARATOR_REPORT_REPORT_BUILDER_H_

#include <vector>

#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/credibility.pb.h"
#include "proto/incident.pb.h"
#include "proto/provenance.pb.h"
#include "proto/report.pb.h"

namespace crosscheck {

// Version of the report's form that this program writes.
inline constexpr int kReportVersion = 1;

// What the stages found, in any order.
struct ReportParts {
  std::vector<ArticleClaims> articles;
  Alignment alignment;
  // At most one an incident; an incident without one is reported uncompared.
  std::vector<Comparison> comparisons;
  OriginGraph origins;
  std::vector<SourceProfile> sources;
  std::vector<Unreadable> unreadable;
};

// Puts the parts together, in the order and with the sums that the records
// promise. The result does not depend on the order of the parts.
DiscrepancyReport BuildReport(ReportParts parts);

// The greatest severity of any finding; SEVERITY_UNSPECIFIED for none.
Severity GreatestSeverity(const DiscrepancyReport& report);

// Whether a value is one that a single origin stands behind.
bool RestsOnOneSource(const ValueSupport& value);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_REPORT_BUILDER_H_
