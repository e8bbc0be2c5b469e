#include "comparator/report/headline.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "comparator/values/names.h"

namespace crosscheck {

std::string Counted(int64_t number, absl::string_view singular) {
  return absl::StrCat(number, " ", singular, number == 1 ? "" : "s");
}

std::string SummaryLine(const Summary& summary) {
  std::vector<std::string> parts = {Counted(summary.articles(), "article"),
                                    Counted(summary.outlets(), "outlet"),
                                    Counted(summary.incidents(), "incident")};
  if (summary.findings() == 0) {
    parts.push_back("no findings");
  } else {
    std::vector<std::string> severities;
    const auto add = [&severities](int number, absl::string_view name) {
      if (number > 0) severities.push_back(absl::StrCat(number, " ", name));
    };
    add(summary.high(), "high");
    add(summary.medium(), "medium");
    add(summary.low(), "low");
    parts.push_back(absl::StrCat(Counted(summary.findings(), "finding"), ": ",
                                 absl::StrJoin(severities, ", ")));
  }
  if (summary.single_source_values() > 0) {
    parts.push_back(
        absl::StrCat(Counted(summary.single_source_values(), "value"),
                     summary.single_source_values() == 1 ? " rests" : " rest",
                     " on one source"));
  }
  if (summary.campaigns() > 0) {
    parts.push_back(absl::StrCat(Counted(summary.campaigns(), "mention"),
                                 " of attacks in general, not compared"));
  }
  if (summary.unreadable() > 0) {
    parts.push_back(
        absl::StrCat(Counted(summary.unreadable(), "input"), " not readable"));
  }
  return absl::StrJoin(parts, " · ");
}

std::string UnlistedFindings(const DiscrepancyReport& report) {
  const int unlisted =
      report.findings_size() - static_cast<int>(report.summary().findings());
  if (unlisted <= 0) return "";
  return absl::StrCat(Counted(unlisted, "note"), " of no weight by ",
                      unlisted == 1 ? "itself is" : "themselves are",
                      " in the JSON and textproto forms only");
}

bool IsListed(const Finding& finding) {
  return finding.severity() >= SEVERITY_LOW;
}

std::string RelationWords(const Finding& finding) {
  absl::string_view where;
  switch (finding.scope()) {
    case PAIR_SCOPE_INTERNAL:
      where = " inside one article";
      break;
    case PAIR_SCOPE_VERSION:
      where = " between versions";
      break;
    case PAIR_SCOPE_SAME_OUTLET:
      where = " inside one outlet";
      break;
    default:
      break;
  }
  return absl::StrCat(ShortEnumName(finding.relation()), where);
}

}  // namespace crosscheck
