#ifndef COMPARATOR_REPORT_TOGETHER_H_
#define COMPARATOR_REPORT_TOGETHER_H_

#include <string>
#include <vector>

#include "proto/comparison.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// What the outlets together come to on one row of an incident.
struct Together {
  // "contested: 0 – 7+", "25 (20–30), corroborated", "7, single source,
  // provisional", "12, up from 7, corroborated".
  std::string words;
  // Of the value that leads.
  Support support = SUPPORT_UNSPECIFIED;
};

// Sums up all values of one row; they are of one attribute and one unit.
// `estimate` is null where there is none for the row; so is `toll`, a history
// whose last value stands for the row (see toll_view.h). `implied_year` is left
// out of dates.
Together SumUp(const std::vector<const ValueSupport*>& values,
               const Estimate* estimate, const TollHistory* toll,
               int implied_year);

// A value as short as a cell of a table has it, without the stance of an actor
// or the population of a count, which the row's label says.
std::string CellWords(const Value& value, int implied_year);

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_TOGETHER_H_
