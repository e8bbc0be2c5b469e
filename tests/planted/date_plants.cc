#include "tests/planted/date_plants.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "re2/re2.h"

namespace crosscheck {
namespace {

constexpr absl::string_view kMonths[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr absl::string_view kWeekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                           "Thursday", "Friday",  "Saturday",
                                           "Sunday"};

// The parts of a date in the words of a text; empty for what is not there.
struct WrittenDate {
  std::string weekday;
  std::string month;
  std::string day;
  // "st", "nd", "rd", "th".
  std::string ordinal;
  std::string year;
  bool month_first = false;
};

constexpr char kMonthPattern[] =
    "((?:Jan|Febr?|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
    "(?:uary|ruary|ch|il|e|y|ust|tember|ember|ober)?\\.?)";

// Takes what `pattern` finds out of `rest`.
template <typename... Groups>
bool Take(const std::string& pattern, std::string* rest, Groups*... groups) {
  const RE2 expression(pattern);
  if (!RE2::PartialMatch(*rest, expression, groups...)) return false;
  RE2::Replace(rest, expression, " ");
  return true;
}

// Nothing where there is anything in the words that is no part of one day's
// date.
absl::optional<WrittenDate> ReadDate(absl::string_view words) {
  WrittenDate date;
  std::string rest(words);
  Take("\\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\\b", &rest,
       &date.weekday);
  const std::string day = "(\\d{1,2})(st|nd|rd|th)?";
  const std::string year = "(?:,? (\\d{4}))?";
  if (Take(absl::StrCat("\\b", kMonthPattern, " ", day, "\\b", year), &rest,
           &date.month, &date.day, &date.ordinal, &date.year)) {
    date.month_first = true;
  } else {
    Take(
        absl::StrCat("\\b", day, " (?:of )?", kMonthPattern, "(?:\\b|$)", year),
        &rest, &date.day, &date.ordinal, &date.month, &date.year);
  }
  if (date.weekday.empty() && date.month.empty()) return absl::nullopt;
  static const LazyRE2 kRest = {
      "(?i)^(?:[ ,().]|\\b(?:the|on|of|last|night|evening|morning|afternoon)"
      "\\b)*$"};
  if (!RE2::FullMatch(rest, *kRest)) return absl::nullopt;
  return date;
}

std::string OrdinalEnding(int day) {
  if (day / 10 != 1) {
    if (day % 10 == 1) return "st";
    if (day % 10 == 2) return "nd";
    if (day % 10 == 3) return "rd";
  }
  return "th";
}

// A month as long as the text writes its months: "Nov." for "Oct.".
std::string MonthLike(const std::string& old, int month) {
  const std::string name(kMonths[month - 1]);
  const bool dot = !old.empty() && old.back() == '.';
  const size_t letters = old.size() - dot;
  for (const absl::string_view full : kMonths) {
    if (old == full) return name;
  }
  return absl::StrCat(name.substr(0, std::min<size_t>(letters, 3)),
                      dot ? "." : "");
}

// The words with each part of the date replaced by the one of `day`.
std::string Rewrite(std::string words, const WrittenDate& date,
                    absl::CivilDay day) {
  if (!date.weekday.empty()) {
    RE2::Replace(&words, date.weekday,
                 re2::StringPiece(kWeekdays[IsoWeekday(day) - 1].data(),
                                  kWeekdays[IsoWeekday(day) - 1].size()));
  }
  if (date.month.empty()) return words;
  const std::string month = MonthLike(date.month, day.month());
  const std::string number = absl::StrCat(
      day.day(), date.ordinal.empty() ? "" : OrdinalEnding(day.day()));
  const std::string old_month = RE2::QuoteMeta(date.month);
  const std::string old_number = absl::StrCat(date.day, date.ordinal);
  if (date.month_first) {
    RE2::Replace(&words, absl::StrCat(old_month, " ", old_number),
                 absl::StrCat(month, " ", number));
  } else {
    RE2::Replace(&words, absl::StrCat(old_number, " (of )?", old_month),
                 absl::StrCat(number, " \\1", month));
  }
  if (!date.year.empty())
    RE2::Replace(&words, date.year, absl::StrCat(day.year()));
  return words;
}

// The one day of the fact.
absl::StatusOr<absl::CivilDay> DayOf(const ArticleFact& fact) {
  if (fact.attribute != ATTRIBUTE_EVENT_DATE) return NotOfThisKind();
  const absl::optional<DayInterval> days = IntervalOf(fact.value().date());
  if (!days.has_value() || days->size() != 1) {
    return NotClean("not a single day");
  }
  return days->first;
}

bool HasOtherDate(const PlantInput& input, const ArticleFact& fact) {
  absl::btree_set<absl::string_view> events;
  for (const Claim* claim : fact.claims) events.insert(claim->event());
  for (const ArticleFact& other : input.facts) {
    if (other.attribute != fact.attribute || other.claims == fact.claims) {
      continue;
    }
    for (const Claim* claim : other.claims) {
      if (events.contains(claim->event())) return true;
    }
  }
  return false;
}

// An edit for each place where the date stands, by `write`.
template <typename Writer>
absl::Status EditDates(const PlantInput& input, const ArticleFact& fact,
                       Writer write, Plant* plant) {
  absl::btree_set<uint32_t> done;
  for (const Claim* claim : fact.claims) {
    const Span& span = claim->value().span();
    if (!done.insert(span.begin()).second) continue;
    const std::string words(WordsAt(input.article->article(), span));
    const absl::optional<WrittenDate> date = ReadDate(words);
    if (!date.has_value()) return NotClean("words that are not understood");
    TextEdit edit;
    edit.begin = span.begin();
    edit.end = span.end();
    edit.text = write(words, *date);
    if (edit.text.empty() || edit.text == words) {
      return NotClean("words that are not understood");
    }
    if (plant->edits.empty()) {
      plant->change = absl::StrCat(words, " > ", edit.text);
    }
    plant->edits.push_back(std::move(edit));
  }
  return absl::OkStatus();
}

// Whether a bare weekday would say that day to those who read the article.
bool FitsPublication(const PlantInput& input, const ArticleFact& fact,
                     absl::CivilDay day) {
  const auto published =
      IntervalOf(input.article->article().published().date());
  const bool bare_weekday = std::any_of(
      fact.claims.begin(), fact.claims.end(), [](const Claim* claim) {
        return claim->value().date().basis() == DATE_BASIS_WEEKDAY ||
               claim->value().date().start_month_day().empty();
      });
  if (!published.has_value()) return !bare_weekday;
  return day <= published->last && (!bare_weekday || published->last - day < 6);
}

}  // namespace

absl::StatusOr<Plant> PlantDateShift(const PlantInput& input,
                                     const ArticleFact& fact) {
  const absl::StatusOr<absl::CivilDay> day = DayOf(fact);
  if (!day.ok()) return day.status();
  if (HasOtherDate(input, fact)) return NotClean("the event has other dates");
  static constexpr int kShifts[] = {-2, 2, 3, -3};
  const uint32_t first = input.dice->Below(4);
  for (uint32_t i = 0; i < 4; ++i) {
    const absl::CivilDay now = *day + kShifts[(first + i) % 4];
    if (!FitsPublication(input, fact, now)) continue;
    Plant plant;
    plant.kind = PlantKind::kDateShift;
    plant.attributes = {ATTRIBUTE_EVENT_DATE};
    plant.right = {RELATION_CONFLICT};
    plant.sentence = fact.first().quote();
    const absl::Status edited = EditDates(
        input, fact,
        [now](const std::string& words, const WrittenDate& date) {
          return Rewrite(words, date, now);
        },
        &plant);
    if (!edited.ok()) return edited;
    return plant;
  }
  return NotClean("no other day before the publication");
}

absl::StatusOr<Plant> PlantDateStyle(const PlantInput& input,
                                     const ArticleFact& fact) {
  const absl::StatusOr<absl::CivilDay> day = DayOf(fact);
  if (!day.ok()) return day.status();
  Plant plant;
  plant.kind = PlantKind::kDateStyle;
  plant.attributes = {ATTRIBUTE_EVENT_DATE};
  plant.right = {RELATION_SAME};
  plant.sentence = fact.first().quote();
  const absl::Status edited = EditDates(
      input, fact,
      [](std::string words, const WrittenDate& date) -> std::string {
        if (date.month.empty()) return "";
        const std::string day = absl::StrCat(date.day, date.ordinal);
        const std::string month = RE2::QuoteMeta(date.month);
        if (date.month_first) {
          RE2::Replace(&words, absl::StrCat(month, " ", day),
                       absl::StrCat(date.day, " ", date.month));
        } else {
          RE2::Replace(&words, absl::StrCat(day, " (?:of )?", month),
                       absl::StrCat(date.month, " ", date.day));
        }
        return words;
      },
      &plant);
  if (!edited.ok()) return edited;
  return plant;
}

}  // namespace crosscheck
