#ifndef COMPARATOR_COMPARE_DATE_RULES_H_
#define COMPARATOR_COMPARE_DATE_RULES_H_

#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/compare/relation_rule.h"

namespace crosscheck {

// How two dates of one event stand to one another, in the order in which the
// rules are tried. Values of both are dates.
//
// Reasons: "equal", "narrower", "overlapping"; "no_date"; "year_unknown",
// "year_excluded"; "night:…", "utc_offset"; "disjoint", with
// "one_day_apart", "week_apart", "vague_end", "relative", "background",
// "hedged", "named_by_both", "aftermath_unsure" where they apply;
// "speakers_differ".
absl::Span<const RelationRule> DateRules();

// What an article's date says against itself: RELATION_WEEKDAY_MISMATCH where
// the weekday named does not fall on the day named, RELATION_AFTER_PUBLICATION
// where what is told as having happened is dated after the article. Nothing
// where there is nothing to say. The value is a date.
absl::optional<Verdict> CheckDate(const ComparedClaim& claim);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_DATE_RULES_H_
