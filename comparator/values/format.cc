#include "comparator/values/format.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/time/civil_time.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kMonths[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

constexpr absl::string_view kNotKnown = "not known";

// "about" is said of an interval of at most this share of its middle, ±10 %
// and rounding; a wider one is told by its ends, or by its word.
constexpr double kAboutWidth = 0.35;

bool IsAbout(const CountValue& count) {
  if (!count.approximate() || !count.has_hi()) return false;
  const uint32_t width = count.hi() - count.lo();
  const double middle = (static_cast<double>(count.lo()) + count.hi()) / 2;
  return width <= 2 || width <= kAboutWidth * middle;
}

// The words of an interval that only one word means (see
// comparator/text/data/numerals.textproto).
struct VagueWord {
  uint32_t lo;
  uint32_t hi;
  absl::string_view word;
  // What stands between it and a noun.
  absl::string_view link;
};
constexpr VagueWord kVagueWords[] = {{2, 9, "a few", " "},
                                     {3, 9, "several", " "},
                                     {10, 99, "tens", " of "},
                                     {12, 99, "dozens", " of "},
                                     {20, 99, "scores", " of "},
                                     {100, 999, "hundreds", " of "},
                                     {1000, 9999, "thousands", " of "}};

// Null where the interval is no such word's.
const VagueWord* FindVagueWord(const CountValue& count) {
  if (!count.approximate() || !count.has_hi()) return nullptr;
  for (const VagueWord& word : kVagueWords) {
    if (word.lo == count.lo() && word.hi == count.hi()) return &word;
  }
  return nullptr;
}

// Words of a style of writing a count.
struct CountWords {
  absl::string_view at_least;
  absl::string_view at_most;
  absl::string_view to;
};

std::string Number(const CountValue& count, const CountWords& words) {
  if (!count.has_hi()) return absl::StrCat(words.at_least, count.lo());
  const VagueWord* vague = FindVagueWord(count);
  if (vague != nullptr) return std::string(vague->word);
  if (count.hi() < count.lo()) return std::string(kNotKnown);
  if (IsAbout(count)) {
    const uint64_t middle =
        (static_cast<uint64_t>(count.lo()) + count.hi() + 1) / 2;
    return absl::StrCat("about ", middle);
  }
  if (count.lo() == count.hi()) return absl::StrCat(count.lo());
  if (count.lo() == 0) return absl::StrCat(words.at_most, count.hi());
  return absl::StrCat(count.lo(), words.to, count.hi());
}

// How days and months are written.
struct DateStyle {
  bool short_months = false;
  // What stands between the ends of a range of days, and of longer ones.
  absl::string_view to;
  int implied_year = 0;
};

std::string MonthName(int month, const DateStyle& style) {
  if (month < 1 || month > 12) return "?";
  return std::string(style.short_months ? kMonths[month - 1].substr(0, 3)
                                        : kMonths[month - 1]);
}

std::string WithYear(absl::string_view text, int64_t year,
                     const DateStyle& style) {
  if (year == style.implied_year) return std::string(text);
  return absl::StrCat(text, " ", year);
}

std::string Day(absl::CivilDay day, const DateStyle& style) {
  return absl::StrCat(day.day(), " ", MonthName(day.month(), style));
}

// Whole months, from the first day of one to the last of one.
bool IsWholeMonths(absl::CivilDay start, absl::CivilDay end) {
  return start.day() == 1 && (end + 1).day() == 1;
}

std::string Range(absl::string_view a, absl::string_view b,
                  const DateStyle& style) {
  return absl::StrCat(a, style.to, b);
}

std::string FormatDays(absl::CivilDay start, absl::CivilDay end,
                       const DateStyle& style) {
  const bool one_year = start.year() == end.year();
  if (start == end) return WithYear(Day(start, style), start.year(), style);
  if (IsWholeMonths(start, end)) {
    if (start.month() == 1 && end.month() == 12) {
      return one_year ? absl::StrCat(start.year())
                      : Range(absl::StrCat(start.year()),
                              absl::StrCat(end.year()), style);
    }
    const std::string first = MonthName(start.month(), style);
    const std::string last = MonthName(end.month(), style);
    if (one_year && start.month() == end.month()) {
      return WithYear(first, start.year(), style);
    }
    return Range(one_year ? first : WithYear(first, start.year(), style),
                 WithYear(last, end.year(), style), style);
  }
  if (!one_year) {
    return Range(absl::StrCat(Day(start, style), " ", start.year()),
                 absl::StrCat(Day(end, style), " ", end.year()), style);
  }
  const std::string first = start.month() == end.month()
                                ? absl::StrCat(start.day())
                                : Day(start, style);
  return Range(first, WithYear(Day(end, style), end.year(), style), style);
}

// "16 July" for "07-16", "July" for "07"; empty for what is neither.
std::string FormatMonthDay(absl::string_view month_day,
                           const DateStyle& style) {
  int month = 0;
  int day = 0;
  if (!absl::SimpleAtoi(month_day.substr(0, 2), &month)) return "";
  const std::string name = MonthName(month, style);
  if (month_day.size() < 5) return name;
  if (!absl::SimpleAtoi(month_day.substr(3), &day)) return "";
  return absl::StrCat(day, " ", name);
}

std::string FormatWithoutYear(const DateValue& date, const DateStyle& style) {
  std::string text = FormatMonthDay(date.start_month_day(), style);
  if (!text.empty() && !date.end_month_day().empty() &&
      date.end_month_day() != date.start_month_day()) {
    text = Range(text, FormatMonthDay(date.end_month_day(), style), style);
  }
  if (style.short_months) {
    return text.empty() ? std::string(kNotKnown) : absl::StrCat(text, " ?");
  }
  constexpr int kYearsListed = 3;
  const std::string years =
      date.possible_years().empty() || date.possible_years_size() > kYearsListed
          ? "year not known"
          : absl::StrJoin(date.possible_years(), " or ");
  if (text.empty()) {
    return date.possible_years().empty() ? std::string(kNotKnown) : years;
  }
  return absl::StrCat(text, " (", years, ")");
}

std::string FormatDate(const DateValue& date, const DateStyle& style) {
  absl::CivilDay start;
  absl::CivilDay end;
  const bool has_start = absl::ParseCivilTime(date.start(), &start);
  const bool has_end = absl::ParseCivilTime(date.end(), &end);
  if (has_start && has_end) return FormatDays(start, end, style);
  if (has_start) {
    return absl::StrCat("from ",
                        WithYear(Day(start, style), start.year(), style));
  }
  if (has_end) {
    return absl::StrCat("until ", WithYear(Day(end, style), end.year(), style));
  }
  return FormatWithoutYear(date, style);
}

absl::string_view PlaceRelationWords(PlaceRelation relation) {
  switch (relation) {
    case PLACE_RELATION_NEAR:
      return "near ";
    case PLACE_RELATION_BETWEEN:
      return "between towns, one of them ";
    case PLACE_RELATION_OUTSKIRTS:
      return "outskirts of ";
    case PLACE_RELATION_NORTH_OF:
      return "north of ";
    case PLACE_RELATION_SOUTH_OF:
      return "south of ";
    case PLACE_RELATION_EAST_OF:
      return "east of ";
    case PLACE_RELATION_WEST_OF:
      return "west of ";
    case PLACE_RELATION_COUNTRYSIDE:
      return "countryside of ";
    case PLACE_RELATION_ROAD_TO:
      return "road to ";
    default:
      return "";
  }
}

// "Market", from a headline or the start of a sentence, is a market; "IED" is
// an IED, and "Abu Sayyaf" a name.
std::string WithoutCapital(std::string term) {
  const bool is_word =
      !term.empty() &&
      std::none_of(term.begin() + 1, term.end(), absl::ascii_isupper);
  if (is_word) term[0] = absl::ascii_tolower(term[0]);
  return term;
}

absl::string_view SpeakerKindWord(SpeakerKind kind) {
  switch (kind) {
    case SPEAKER_KIND_NAMED:
      return "named";
    case SPEAKER_KIND_DESCRIBED:
      return "unnamed";
    case SPEAKER_KIND_ANONYMOUS:
      return "anonymous";
    case SPEAKER_KIND_ACTOR:
      return "for itself";
    default:
      return "";
  }
}

// "Russian" of "Russian air strikes", which names nobody by itself.
bool IsDemonym(const ActorValue& actor) {
  if (actor.kind() != ACTOR_KIND_STATE || actor.canonical().empty() ||
      actor.name() == actor.canonical() ||
      absl::StrContains(actor.name(), " ")) {
    return false;
  }
  constexpr absl::string_view kEndings[] = {"an", "ish", "ese", "i", "ch"};
  return std::any_of(std::begin(kEndings), std::end(kEndings),
                     [&](absl::string_view ending) {
                       return absl::EndsWith(actor.name(), ending);
                     });
}

}  // namespace

std::string ShortCount(const CountValue& count) {
  return Number(count, {"≥ ", "≤ ", "–"});
}

std::string DescribeCount(const CountValue& count) {
  std::string text = Number(count, {"at least ", "up to ", " to "});
  const VagueWord* vague = FindVagueWord(count);
  const absl::string_view link = vague == nullptr ? " " : vague->link;
  if (count.unit() == UNIT_MUNITIONS) {
    if (!count.group().empty()) absl::StrAppend(&text, link, count.group());
  } else {
    const bool one = count.lo() == 1 && (!count.has_hi() || count.hi() == 1);
    const std::string population =
        one ? PersonName(count) : PopulationName(count);
    if (!population.empty()) absl::StrAppend(&text, link, population);
  }
  if (!count.person().empty()) {
    absl::StrAppend(&text, " (", count.person(), ")");
  }
  return text;
}

std::string DescribeDate(const DateValue& date) {
  return absl::StrCat(date.basis() == DATE_BASIS_FRESH_NEWS ? "reported " : "",
                      FormatDate(date, {/*short_months=*/false, " to "}));
}

std::string ShortDate(const DateValue& date, int implied_year) {
  return FormatDate(date, {/*short_months=*/true, "–", implied_year});
}

int YearOf(const DateValue& date) {
  absl::CivilDay start;
  if (!absl::ParseCivilTime(date.start(), &start)) return 0;
  return static_cast<int>(start.year());
}

std::string DescribePlace(const PlaceValue& place) {
  const absl::string_view name =
      place.name().empty() ? place.canonical() : place.name();
  if (name.empty()) return std::string(kNotKnown);
  std::string text;
  if (place.has_distance_km()) {
    text = absl::StrCat(place.distance_km(), " km ");
    // "30 km from" where the text gives no direction.
    if (PlaceRelationWords(place.relation()).empty() ||
        place.relation() == PLACE_RELATION_NEAR) {
      return absl::StrCat(text, "from ", name);
    }
  }
  return absl::StrCat(text, PlaceRelationWords(place.relation()), name);
}

std::string ActorName(const ActorValue& actor) {
  if (actor.stance() == STANCE_NO_CLAIM) return "nobody so far";
  if (IsDemonym(actor)) return actor.canonical();
  if (!actor.name().empty()) return actor.name();
  return actor.canonical().empty() ? std::string(kNotKnown) : actor.canonical();
}

std::string DescribeActor(const ActorValue& actor) {
  const std::string name = ActorName(actor);
  switch (actor.stance()) {
    case STANCE_CLAIMED:
      return absl::StrCat("claimed by ", name);
    case STANCE_ATTRIBUTED:
      return absl::StrCat("blamed on ", name);
    case STANCE_SUSPECTED:
      return absl::StrCat(name, " suspected");
    case STANCE_DENIED:
      return absl::StrCat("denied by ", name);
    case STANCE_NO_CLAIM:
      return "no claim so far";
    case STANCE_UNCONFIRMED:
      return absl::StrCat("part of ", name, " not confirmed");
    default:
      return name;
  }
}

std::string DescribeTerm(const TermValue& term) {
  // What is in no list of words is a name.
  if (term.id().empty()) return term.name();
  if (!term.name().empty()) return WithoutCapital(term.name());
  return absl::StrReplaceAll(term.id(), {{"-", " "}, {"_", " "}});
}

std::string DescribeValue(const Value& value) {
  switch (value.kind_case()) {
    case Value::kCount:
      return DescribeCount(value.count());
    case Value::kDate:
      return DescribeDate(value.date());
    case Value::kPlace:
      return DescribePlace(value.place());
    case Value::kActor:
      return DescribeActor(value.actor());
    case Value::kTerm:
      return DescribeTerm(value.term());
    case Value::KIND_NOT_SET:
      break;
  }
  return std::string(kNotKnown);
}

const Speaker* InnermostSpeaker(const Claim& claim) {
  if (claim.speakers().empty()) return nullptr;
  const Speaker& last = *claim.speakers().rbegin();
  return last.kind() == SPEAKER_KIND_OUTLET ? nullptr : &last;
}

std::string DescribeSpeakers(const Claim& claim) {
  const Speaker* innermost = InnermostSpeaker(claim);
  if (innermost == nullptr) return "";
  std::string text = innermost->name();
  const absl::string_view kind = SpeakerKindWord(innermost->kind());
  if (!kind.empty()) absl::StrAppend(&text, text.empty() ? "" : ", ", kind);
  const int hops = claim.speakers_size() - 1;
  for (int i = hops - 1; i >= 0; --i) {
    const Speaker& hop = claim.speakers(i);
    if (hop.kind() == SPEAKER_KIND_OUTLET || hop.name().empty()) continue;
    absl::StrAppend(&text, ", by ", hop.name());
  }
  return text;
}

}  // namespace crosscheck
