// What dates are resolved against.

#ifndef COMPARATOR_TEXT_DATE_CONTEXT_H_
#define COMPARATOR_TEXT_DATE_CONTEXT_H_

#include <vector>

#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"

namespace crosscheck {

// Whether what is dated is over or still to come.
enum class DateTense {
  // What DateExpression::future_cue says; without a cue, past.
  kFromText,
  kPast,
  kFuture,
};

// What a date expression is resolved against.
struct DateContext {
  // Day of publication, or the days it may be ("2024-08": the whole month).
  // Nothing where it is not known.
  absl::optional<DayInterval> publication;
  DateTense tense = DateTense::kFromText;
  // Days of the event that "a day earlier", "that night" and the like are
  // told from.
  absl::optional<DayInterval> reference;
  // Years that the text's complete dates name. Where there is no publication
  // date, a missing year is looked for among them, then among their
  // neighbours.
  std::vector<int> text_years;
  // Years that are plausible where neither publication nor the text tells:
  // `first_year` to `last_year`, both in; 0 for none.
  int first_year = 0;
  int last_year = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_DATE_CONTEXT_H_
