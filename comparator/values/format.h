// Values in a reader's words. The comparator's explanations and every writer
// of the report use these, so that one value reads alike everywhere.

#ifndef COMPARATOR_VALUES_FORMAT_H_
#define COMPARATOR_VALUES_FORMAT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// The number alone, for a cell of a table: "7", "≥ 7", "≤ 12", "20–30",
// "about 25", "dozens".
std::string ShortCount(const CountValue& count);

// The number and whom or what it counts, for a sentence: "7", "at least 7
// civilians", "up to 12", "20 to 30", "about 25", "7 rockets", "1 (Hassan
// Qadir)".
std::string DescribeCount(const CountValue& count);

// "17 November 2020", "30 November to 2 December 2020", "January 2020",
// "2020", "16 July (year not known)", "16 July (2019 or 2024)"; "not known"
// where there is nothing. "reported 17 November 2020" for what was news of that
// day and which no article dates.
std::string DescribeDate(const DateValue& date);

// For a cell of a table: "17 Nov", with the year where it is not
// `implied_year`; 0 implies none.
std::string ShortDate(const DateValue& date, int implied_year);

// Year of the first day; 0 where that is not known.
int YearOf(const DateValue& date);

// As written, with the relation: "near Tal Rahma", "30 km south of Baghdad".
std::string DescribePlace(const PlaceValue& place);

// The name alone, as written, and that of the state for an adjective
// ("Russian"); "nobody so far" where nobody has claimed it.
std::string ActorName(const ActorValue& actor);

// "claimed by Dawn Brigade", "blamed on Dawn Brigade", "no claim so far".
std::string DescribeActor(const ActorValue& actor);

// "roadside bomb".
std::string DescribeTerm(const TermValue& term);

// Whatever kind it is; "not known" for none.
std::string DescribeValue(const Value& value);

// The innermost speaker of a claim: who is the first to say it; null where the
// outlet says it in its own voice.
const Speaker* InnermostSpeaker(const Claim& claim);

// "health ministry, named", "doctors, unnamed"; the agency or outlet between
// is named too: "health ministry, named, by Reuters". Empty for the outlet's
// own voice.
std::string DescribeSpeakers(const Claim& claim);

}  // namespace crosscheck

#endif  // COMPARATOR_VALUES_FORMAT_H_
