#ifndef COMPARATOR_REPORT_ADVICE_VIEW_H_
#define COMPARATOR_REPORT_ADVICE_VIEW_H_

#include <string>

#include "proto/comparison.pb.h"

namespace crosscheck {

// What truth discovery advises to take, for one line: "killed 9 (4 or more),
// 38 %, provisional · who Dawn Brigade, 61 %". Counts always; of days, places
// and actors those that are not as good as certain. Provisional is what fewer
// than two independent roots speak of. Empty where there is no advice. Not yet
// escaped for any format; `implied_year` is left out of dates.
std::string AdviceLine(const Comparison& comparison, int implied_year);

// What stands before it.
inline constexpr char kAdviceLabel[] = "advice, no finding";

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_ADVICE_VIEW_H_
