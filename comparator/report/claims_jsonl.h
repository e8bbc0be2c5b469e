#ifndef COMPARATOR_REPORT_CLAIMS_JSONL_H_
#define COMPARATOR_REPORT_CLAIMS_JSONL_H_

#include <string>

#include "absl/status/status.h"
#include "comparator/report/json_line.h"
#include "proto/claim.pb.h"

namespace crosscheck {

// Appends the line of one article in the flat export of `extract`
// (claims-jsonl), with its line end. There is one for every article, also
// where it tells of no incident.
//
//   JsonLine json;  // Reused from article to article.
//   for (const ArticleClaims& article : articles) {
//     CROSSCHECK_RETURN_IF_ERROR(AppendClaimsJsonl(article, json, &text));
//   }
//
// An incident of the export is an event mention, except for mentions of
// attacks in general. It has the article's narrowest date for it, and each
// distinct count (lo, hi, who) and actor (name, stance) once, as first said.
// Counts that are denied and running totals are left out.
//
// InvalidArgument where a quotation cannot be cut; nothing is appended then.
absl::Status AppendClaimsJsonl(const ArticleClaims& article, JsonLine& json,
                               std::string* text);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_CLAIMS_JSONL_H_
