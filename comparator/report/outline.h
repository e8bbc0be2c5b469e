// Results of the single stages for a reader: what an article is taken to be,
// what it claims, which mentions are one incident.

#ifndef COMPARATOR_REPORT_OUTLINE_H_
#define COMPARATOR_REPORT_OUTLINE_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "proto/article.pb.h"
#include "proto/claim.pb.h"
#include "proto/incident.pb.h"

namespace crosscheck {

// One line under a heading. Strings may be any text; the writers below make
// them safe.
struct OutlineLine {
  std::string label;
  std::string value;
  // Words of an article; empty for none.
  std::string quote;
};

struct OutlineSection {
  std::string heading;
  // 0 for an article or incident, 1 for what is inside it.
  int level = 0;
  std::vector<OutlineLine> lines;
};

using Outline = std::vector<OutlineSection>;

Outline OutlineOfArticle(const Article& article);

// InvalidArgument where a quotation cannot be cut.
absl::StatusOr<Outline> OutlineOfClaims(const ArticleClaims& article);

Outline OutlineOfIncident(const Incident& incident);

// For a terminal of `width` columns.
std::string OutlineAsText(absl::Span<const OutlineSection> outline, int width);

std::string OutlineAsMarkdown(absl::Span<const OutlineSection> outline);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_OUTLINE_H_
