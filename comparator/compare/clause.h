// What single values come to in a sentence.

#ifndef COMPARATOR_COMPARE_CLAUSE_H_
#define COMPARATOR_COMPARE_CLAUSE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// What a claim says, as a clause after "says that": "at least 7 were killed",
// "Dawn Brigade claimed it".
std::string Clause(const Claim& claim);

// "A", "A and B", "A, B and C"; of more than four "A, B, C and 3 others".
std::string Enumerate(const std::vector<std::string>& names);

// "killed", "abducted", "of munitions": what a number of this attribute is
// a number of.
absl::string_view CountedAs(Attribute attribute);

// "in Tal Rahma", "near Tal Rahma", "30 km south of Tal Rahma".
std::string PlacePhrase(const PlaceValue& place);

// "Monday" for 1; "another day" for what is no weekday.
absl::string_view WeekdayName(int iso_weekday);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_CLAUSE_H_
