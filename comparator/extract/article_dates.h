#ifndef COMPARATOR_EXTRACT_ARTICLE_DATES_H_
#define COMPARATOR_EXTRACT_ARTICLE_DATES_H_

#include <vector>

#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/text/date_recognizer.h"
#include "comparator/text/document.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Gives dates without a year the year of an earlier date of the same month,
// where they are no news: "in April 2020 … on the night of April 18".
void InheritYears(const absl::optional<DayInterval>& publication,
                  std::vector<DateExpression>* dates);

// The values of Annotation::dates, by index. Without a publication date, a year
// that a weekday settles ("Thursday (December 10th)") is the year of the dates
// around it; "today" is the day that the dateline gives.
std::vector<DateValue> ResolveDatesOf(
    const Document& document, const Annotation& annotation,
    const absl::optional<DayInterval>& publication);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_ARTICLE_DATES_H_
