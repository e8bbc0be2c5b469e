#include "comparator/compare/clause.h"

#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/types/span.h"
#include "comparator/values/format.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

std::string CountClause(const Claim& claim) {
  const CountValue& count = claim.value().count();
  const absl::string_view what = CountedAs(claim.attribute());
  if (claim.attribute() == ATTRIBUTE_MUNITIONS) {
    const std::string number = DescribeCount(count);
    return absl::StrCat(number, count.group().empty() ? " munitions" : "",
                        number == "1" ? " was" : " were", " used");
  }
  const bool one = count.has_hi() && count.hi() == 1 && count.lo() == 1;
  if (one && !count.person().empty()) {
    return absl::StrCat(count.person(), " was ", what);
  }
  if (count.has_hi() && count.hi() == 0) {
    const std::string people = PopulationName(count);
    return people.empty() ? absl::StrCat("nobody was ", what)
                          : absl::StrCat("no ", people, " were ", what);
  }
  // "At least 1 child was killed".
  const bool singular = one || (count.lo() == 1 && !count.has_hi());
  return absl::StrCat(DescribeCount(count), singular ? " was " : " were ",
                      what);
}

std::string ActorClause(const ActorValue& actor) {
  const std::string name = ActorName(actor);
  switch (actor.stance()) {
    case STANCE_CLAIMED:
      return absl::StrCat(name, " claimed it");
    case STANCE_ATTRIBUTED:
      return absl::StrCat("the blame falls on ", name);
    case STANCE_SUSPECTED:
      return absl::StrCat("the suspicion falls on ", name);
    case STANCE_DENIED:
      return absl::StrCat(name, " denied it");
    case STANCE_NO_CLAIM:
      return "nobody has claimed it";
    case STANCE_UNCONFIRMED:
      return absl::StrCat("the part of ", name, " cannot be confirmed");
    default:
      return absl::StrCat(name, " did it");
  }
}

// After a weapon or target as written: "explosives were", "nerve gas was".
absl::string_view WasOrWere(absl::string_view noun) {
  const bool plural = absl::EndsWith(noun, "s") &&
                      !absl::EndsWith(noun, "ss") &&
                      !absl::EndsWith(noun, "gas");
  return plural ? " were " : " was ";
}

}  // namespace

absl::string_view CountedAs(Attribute attribute) {
  switch (attribute) {
    case ATTRIBUTE_KILLED:
      return "killed";
    case ATTRIBUTE_INJURED:
      return "injured";
    case ATTRIBUTE_CASUALTIES:
      return "killed or injured";
    case ATTRIBUTE_MISSING:
      return "missing";
    case ATTRIBUTE_ABDUCTED:
      return "abducted";
    case ATTRIBUTE_DETAINED:
      return "detained";
    case ATTRIBUTE_DISPLACED:
      return "displaced";
    default:
      return "of munitions";
  }
}

std::string PlacePhrase(const PlaceValue& place) {
  const std::string words = DescribePlace(place);
  const bool has_relation = words != place.name() && words != place.canonical();
  if (!has_relation) return absl::StrCat("in ", words);
  switch (place.relation()) {
    case PLACE_RELATION_OUTSKIRTS:
    case PLACE_RELATION_COUNTRYSIDE:
      return absl::StrCat("in the ", words);
    case PLACE_RELATION_ROAD_TO:
      return absl::StrCat("on the ", words);
    default:
      return words;
  }
}

absl::string_view WeekdayName(int iso_weekday) {
  constexpr absl::string_view kNames[] = {"Monday",   "Tuesday", "Wednesday",
                                          "Thursday", "Friday",  "Saturday",
                                          "Sunday"};
  if (iso_weekday < 1 || iso_weekday > 7) return "another day";
  return kNames[iso_weekday - 1];
}

std::string Clause(const Claim& claim) {
  switch (claim.value().kind_case()) {
    case Value::kCount:
      return CountClause(claim);
    case Value::kDate:
      return absl::StrCat("it was on ", DescribeDate(claim.value().date()));
    case Value::kPlace:
      return absl::StrCat("it was ", PlacePhrase(claim.value().place()));
    case Value::kActor:
      return ActorClause(claim.value().actor());
    case Value::kTerm:
      break;
    case Value::KIND_NOT_SET:
      return "something is not known";
  }
  const std::string term = DescribeTerm(claim.value().term());
  switch (claim.attribute()) {
    case ATTRIBUTE_WEAPON:
      return absl::StrCat(term, WasOrWere(term), "used");
    case ATTRIBUTE_TARGET:
      return absl::StrCat(term, WasOrWere(term), "the target");
    case ATTRIBUTE_VICTIM:
      return absl::StrCat(term, " was among the victims");
    default:
      return absl::StrCat("it was ", term);
  }
}

std::string Enumerate(const std::vector<std::string>& names) {
  constexpr size_t kMost = 4;
  if (names.empty()) return "";
  if (names.size() == 1) return names.front();
  if (names.size() > kMost) {
    const absl::Span<const std::string> first =
        absl::MakeConstSpan(names).first(kMost - 1);
    return absl::StrCat(absl::StrJoin(first, ", "), " and ",
                        names.size() - first.size(), " others");
  }
  const absl::Span<const std::string> all =
      absl::MakeConstSpan(names).first(names.size() - 1);
  return absl::StrCat(absl::StrJoin(all, ", "), " and ", names.back());
}

}  // namespace crosscheck
