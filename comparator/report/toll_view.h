// How the tolls of an incident were told over time, as a reader sees it.

#ifndef COMPARATOR_REPORT_TOLL_VIEW_H_
#define COMPARATOR_REPORT_TOLL_VIEW_H_

#include <string>
#include <vector>

#include "comparator/report/report_index.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// A value when it was first told. Strings are for one line and not yet escaped
// for any format.
struct TollStepView {
  // "3 Mar", with the year where it is not the incident's; with the time where
  // that is known.
  std::string published;
  // "≥ 7".
  std::string value;
  std::string outlet;
  // Empty for the outlet's own voice.
  std::string speaker;
  // "up, “rises to”", "up, later", "down, “revised”", "more exact",
  // "unexplained", "against that account" behind none at all; empty for the
  // first.
  std::string change;
  ClaimRef claim;
};

struct TollView {
  // "killed over time".
  std::string label;
  std::vector<TollStepView> steps;

  // "3 Mar ≥ 7 (Daily Meridian, doctors) → 4 Mar 12 (Harbour Post, ministry;
  // up, “rises to”)".
  std::string Line() const;
};

// `implied_year` is left out of dates.
TollView MakeTollView(const TollHistory& history, const ReportIndex& index,
                      int implied_year);

// The history of one attribute whose last value follows from all that was told
// before, so that this is superseded; null where there is none such.
const TollHistory* SettledToll(const Comparison& comparison,
                               Attribute attribute);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_TOLL_VIEW_H_
