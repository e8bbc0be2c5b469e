#ifndef COMPARATOR_COMPARE_DATE_PAIR_H_
#define COMPARATOR_COMPARE_DATE_PAIR_H_

#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/compare/relation_rule.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Two dates side by side, as the rules for dates look at them. Points into the
// pair.
struct DatePair {
  explicit DatePair(const ClaimPair& pair);

  const DateValue& value_a;
  const DateValue& value_b;
  // With their years; nothing where one cannot be told.
  absl::optional<DayInterval> a;
  absl::optional<DayInterval> b;
  // Without their years: both laid into one leap year. Nothing where not even
  // a month is known.
  absl::optional<DayInterval> month_day_a;
  absl::optional<DayInterval> month_day_b;

  bool years_known() const { return a.has_value() && b.has_value(); }
};

// Days between the nearest ends of two intervals of one leap year that goes
// round: 31 December and 1 January are a day apart.
int64_t RoundTheYearDistance(const DayInterval& a, const DayInterval& b);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_DATE_PAIR_H_
