// One incident as a reader sees it: what each outlet says of each attribute,
// side by side. The text, Markdown and HTML writers lay this out; none of them
// looks at claims on its own.

#ifndef COMPARATOR_REPORT_INCIDENT_VIEW_H_
#define COMPARATOR_REPORT_INCIDENT_VIEW_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/report/report_index.h"
#include "comparator/report/toll_view.h"
#include "proto/claim.pb.h"
#include "proto/comparison.pb.h"
#include "proto/incident.pb.h"
#include "proto/report.pb.h"

namespace crosscheck {

// One value that one article gives. Strings are for one line and free of
// control characters, and not yet escaped for any format.
struct ViewEntry {
  std::string value;
  // Innermost speaker's name; empty for the outlet's own voice, and for an
  // actor that speaks for itself.
  std::string speaker;
  // The same with how far the speaker is known: "ministry, named".
  std::string full_speaker;
  std::string outlet;
  ClaimRef claim;
  Support support = SUPPORT_UNSPECIFIED;
  bool on_one_source = false;
  // Of the value, 1 to 6; 0 where it was not judged, or the same as that of
  // the other values of the row.
  int credibility = 0;

  // "7 [2]": the value with its credibility, where that can be judged.
  std::string Judged() const;
};

// One attribute of the incident.
struct ViewRow {
  Attribute attribute = ATTRIBUTE_UNSPECIFIED;
  // "killed", "killed, children", "claimed by".
  std::string label;
  // What all outlets together come to, and how well it is borne out:
  // "25 (20–30), corroborated [1]"; the digit where all values have the same.
  std::string together;
  Support support = SUPPORT_UNSPECIFIED;
  // One for each column; empty where the outlet is silent. Distinct values
  // only, in order of publication.
  std::vector<std::vector<ViewEntry>> cells;
};

struct IncidentView {
  std::string id;
  // "bombing · Tal Rahma, Qasr province · 3 March 2019".
  std::string heading;
  // Outlets in order of their first publication; an article of no known outlet
  // is a column of its own.
  std::vector<std::string> outlets;
  // The same with the outlet's reliability where that can be judged: "Harbour
  // Post (B)".
  std::vector<std::string> heads;
  int articles = 0;
  int independent_origins = 0;
  std::vector<ViewRow> rows;
  // Tolls that were told in two or more steps.
  std::vector<TollView> tolls;
  // "killed 9 (4 or more), 38 %" (see AdviceLine); empty for none.
  std::string advice;
  // "Northern Wire repeats the text of Daily Meridian"
  std::vector<std::string> dependences;
  // Has a finding of LOW severity or above.
  bool has_findings = false;
  bool campaign = false;
};

// Prepares one incident of a report that `index` was made of.
IncidentView MakeIncidentView(const IncidentReport& entry,
                              const DiscrepancyReport& report,
                              const ReportIndex& index);

// "Tal Rahma, Qasr province · 3 March 2019" with " · " as the separator; what
// is known of the two, "place and date not known" where neither is.
std::string IncidentWhere(const Incident& incident,
                          absl::string_view separator);

// "bombing · Tal Rahma, Qasr province · 3 March 2019".
std::string IncidentHeading(const Incident& incident);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_INCIDENT_VIEW_H_
