#ifndef COMPARATOR_REPORT_TEXT_INCIDENT_H_
#define COMPARATOR_REPORT_TEXT_INCIDENT_H_

#include <string>

#include "absl/status/status.h"
#include "comparator/report/incident_view.h"
#include "comparator/report/report_index.h"
#include "comparator/report/text_style.h"

namespace crosscheck {

// Appends the values of an incident for a terminal of `width` columns: a matrix
// where its outlets fit side by side, else a list.
void AppendTextValues(const IncidentView& view, int width,
                      const TextStyle& style, std::string* text);

// Appends how the tolls were told over time, a paragraph each.
void AppendTextTolls(const IncidentView& view, int width, std::string* text);

// Appends what truth discovery advises to take, if anything.
void AppendTextAdvice(const IncidentView& view, int width, std::string* text);

// Appends the words that the values rest on, those of one source first. A
// quotation that several values share stands once, with all of them.
//
// InvalidArgument or NotFound where a quotation cannot be cut.
absl::Status AppendTextQuotations(const IncidentView& view,
                                  const ReportIndex& index, int width,
                                  const TextStyle& style, std::string* text);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_TEXT_INCIDENT_H_
