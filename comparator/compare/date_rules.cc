#include "comparator/compare/date_rules.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "comparator/compare/count_pair.h"
#include "comparator/compare/date_pair.h"
#include "comparator/compare/night_reach.h"

namespace crosscheck {
namespace {

// A vague date's ends are meant loosely: the 10th is not far from mid-October.
constexpr int64_t kLooseDays = 2;
// Outlets hardly ever differ by more; mostly it is the day of something else.
constexpr int64_t kDisputedDays = 14;
// Offsets from UTC that differ by less do not shift "yesterday" by much.
constexpr int kOffsetMinutes = 180;

bool IsRelative(const DateValue& date) {
  return date.basis() == DATE_BASIS_WEEKDAY ||
         date.basis() == DATE_BASIS_RELATIVE_TO_PUBLICATION ||
         date.basis() == DATE_BASIS_RELATIVE_TO_EVENT;
}

// Equal, one in the other, or overlapping; nothing where disjoint.
absl::optional<Verdict> RelateIntervals(const DayInterval& a,
                                        const DayInterval& b) {
  if (a == b) return Verdict(RELATION_SAME, {"equal"});
  if (a.Contains(b)) return Verdict(RELATION_VAGUER, {"narrower"}, 2);
  if (b.Contains(a)) return Verdict(RELATION_VAGUER, {"narrower"}, 1);
  if (Intersects(a, b)) return Verdict(RELATION_VAGUER, {"overlapping"});
  return absl::nullopt;
}

// The words that allow the other paper to date it a day later, or a day
// earlier; empty for none.
std::string NightReason(const ComparedClaim& claim, bool other_is_later) {
  const DateValue& date = claim.claim->value().date();
  const NightReach reach = ReachOfNight(date);
  if (other_is_later ? reach.after : reach.before) {
    return absl::StrCat("night:", absl::AsciiStrToLower(date.qualifiers(0)));
  }
  const Cue* cue = FindCue(*claim.claim, CUE_KIND_NIGHT);
  if (cue == nullptr) return "";
  const absl::string_view words = WordsAt(*claim.telling->article, cue->span());
  return absl::StrCat("night:", absl::AsciiStrToLower(words));
}

// Both were told from the other side of a line of time zones.
bool OffsetExplains(const ClaimPair& pair) {
  const auto& offset_a = pair.a.telling->published.utc_offset_minutes;
  const auto& offset_b = pair.b.telling->published.utc_offset_minutes;
  return offset_a.has_value() && offset_b.has_value() &&
         std::abs(*offset_a - *offset_b) >= kOffsetMinutes &&
         (IsRelative(pair.value_a().date()) ||
          IsRelative(pair.value_b().date()));
}

// What explains a difference of one day; empty for nothing.
std::string OneDayReason(const ClaimPair& pair, bool b_is_later) {
  std::string reason = NightReason(pair.a, b_is_later);
  if (reason.empty()) reason = NightReason(pair.b, !b_is_later);
  if (reason.empty() && OffsetExplains(pair)) reason = "utc_offset";
  return reason;
}

// Whether a word for the event stands in the claim's sentence. What has no
// words for it at all is believed.
bool TellsOfEvent(const ComparedClaim& claim) {
  const Span& quote = claim.claim->quote();
  for (const EventMention& event : claim.telling->article->events()) {
    if (event.id() != claim.claim->event()) continue;
    return event.triggers().empty() ||
           std::any_of(event.triggers().begin(), event.triggers().end(),
                       [&quote](const Span& trigger) {
                         return quote.begin() <= trigger.begin() &&
                                trigger.end() <= quote.end();
                       });
  }
  return true;
}

// Whether the article has those days as well, of whatever event: a caption is
// of another day than the news, a car was stolen before the shooting.
bool Mentions(const Telling& telling, const DayInterval& days) {
  return std::any_of(telling.article->claims().begin(),
                     telling.article->claims().end(), [&](const Claim& claim) {
                       if (!claim.value().has_date()) return false;
                       const absl::optional<DayInterval> other =
                           IntervalOf(claim.value().date());
                       return other.has_value() &&
                              other->size() <= days.size() + 1 &&
                              Intersects(*other, days);
                     });
}

std::vector<std::string> DisjointDateReasons(const ClaimPair& pair,
                                             int64_t distance) {
  const DateValue& a = pair.value_a().date();
  const DateValue& b = pair.value_b().date();
  std::vector<std::string> reasons = {"disjoint"};
  if (distance == 1) reasons.push_back("one_day_apart");
  if (distance >= kDisputedDays) reasons.push_back("weeks_apart");
  const bool vague =
      a.precision() > DATE_PRECISION_DAY || b.precision() > DATE_PRECISION_DAY;
  if (vague && distance <= kLooseDays) reasons.push_back("vague_end");
  const bool relative = IsRelative(a) || IsRelative(b);
  if (relative && distance % 7 == 0) reasons.push_back("week_apart");
  if (relative) reasons.push_back("relative");
  if (pair.a.telling->background || pair.b.telling->background) {
    reasons.push_back("background");
  }
  if (IsHedged(*pair.a.claim) || IsHedged(*pair.b.claim)) {
    reasons.push_back("hedged");
  }
  const absl::optional<DayInterval> days_a = IntervalOf(a);
  const absl::optional<DayInterval> days_b = IntervalOf(b);
  if (days_a.has_value() && days_b.has_value() &&
      (Mentions(*pair.a.telling, *days_b) ||
       Mentions(*pair.b.telling, *days_a))) {
    reasons.push_back("named_by_both");
  }
  if (distance == 1 && days_a.has_value() && days_b.has_value() &&
      !TellsOfEvent(days_a->first < days_b->first ? pair.b : pair.a)) {
    reasons.push_back("aftermath_unsure");
  }
  return reasons;
}

// Whether the years that remain for one are not those of the other.
bool YearsExcludeEachOther(const DatePair& dates) {
  const auto allows = [](const DateValue& value,
                         const absl::optional<DayInterval>& interval,
                         int64_t year) {
    if (interval.has_value()) {
      return interval->first.year() <= year && year <= interval->last.year();
    }
    const auto& years = value.possible_years();
    return years.empty() ||
           std::find(years.begin(), years.end(), year) != years.end();
  };
  const auto excludes = [&allows](const DateValue& open, const DateValue& value,
                                  const absl::optional<DayInterval>& interval) {
    if (open.possible_years().empty()) return false;
    return std::none_of(
        open.possible_years().begin(), open.possible_years().end(),
        [&](int year) { return allows(value, interval, year); });
  };
  return (!dates.a.has_value() &&
          excludes(dates.value_a, dates.value_b, dates.b)) ||
         (!dates.b.has_value() &&
          excludes(dates.value_b, dates.value_a, dates.a));
}

absl::optional<Verdict> NoDate(const ClaimPair& pair) {
  const DatePair dates(pair);
  if (dates.years_known() ||
      (dates.month_day_a.has_value() && dates.month_day_b.has_value())) {
    return absl::nullopt;
  }
  return Verdict(RELATION_UNRESOLVED, {"no_date"});
}

absl::optional<Verdict> YearUnknown(const ClaimPair& pair) {
  const DatePair dates(pair);
  if (dates.years_known()) return absl::nullopt;
  absl::optional<Verdict> verdict =
      RelateIntervals(*dates.month_day_a, *dates.month_day_b);
  if (verdict.has_value()) {
    if (YearsExcludeEachOther(dates)) {
      return Verdict(RELATION_CONFLICT, {"disjoint", "year_excluded"});
    }
    verdict->reasons.push_back("year_unknown");
    return verdict;
  }
  const int64_t distance =
      RoundTheYearDistance(*dates.month_day_a, *dates.month_day_b);
  const bool b_is_later = RoundTheYearDistance(Shift(*dates.month_day_a, 1),
                                               *dates.month_day_b) == 0;
  const std::string explained = OneDayReason(pair, b_is_later);
  if (distance == 1 && !explained.empty()) {
    return Verdict(RELATION_TIMEZONE_OR_MIDNIGHT,
                   {"one_day_apart", explained, "year_unknown"});
  }
  std::vector<std::string> reasons = DisjointDateReasons(pair, distance);
  reasons.push_back("year_unknown");
  return Verdict(RELATION_CONFLICT, std::move(reasons));
}

absl::optional<Verdict> Intersecting(const ClaimPair& pair) {
  const DatePair dates(pair);
  return RelateIntervals(*dates.a, *dates.b);
}

absl::optional<Verdict> TimezoneOrMidnight(const ClaimPair& pair) {
  const DatePair dates(pair);
  if (DistanceInDays(*dates.a, *dates.b) != 1) return absl::nullopt;
  const std::string reason = OneDayReason(pair, dates.a->last < dates.b->first);
  if (reason.empty()) return absl::nullopt;
  return Verdict(RELATION_TIMEZONE_OR_MIDNIGHT, {"one_day_apart", reason});
}

absl::optional<Verdict> InsideOneArticle(const ClaimPair& pair) {
  if (pair.scope != PAIR_SCOPE_INTERNAL) return absl::nullopt;
  const DatePair dates(pair);
  if (SpeakersDiffer(pair)) {
    return Verdict(RELATION_SOURCES_DIFFER, {"disjoint", "speakers_differ"});
  }
  // A second date of a relative kind may be another moment of the story.
  if (IsRelative(dates.value_a) || IsRelative(dates.value_b)) {
    return Verdict(RELATION_UNRESOLVED, {"relative"});
  }
  return absl::nullopt;
}

absl::optional<Verdict> DateConflict(const ClaimPair& pair) {
  const DatePair dates(pair);
  return Verdict(RELATION_CONFLICT,
                 DisjointDateReasons(pair, DistanceInDays(*dates.a, *dates.b)));
}

constexpr RelationRule kDateRules[] = {
    {"no_date", NoDate},
    {"year_unknown", YearUnknown},
    // From here on the years of both are known.
    {"intersecting", Intersecting},
    {"timezone_or_midnight", TimezoneOrMidnight},
    {"inside_one_article", InsideOneArticle},
    {"conflict", DateConflict},
};

// A day that was read from the text itself, not worked out from elsewhere.
bool IsWritten(const DateValue& date) {
  return date.basis() == DATE_BASIS_EXPLICIT ||
         date.basis() == DATE_BASIS_YEAR_FROM_TEXT ||
         date.basis() == DATE_BASIS_YEAR_FROM_WEEKDAY;
}

bool IsScheduled(const ComparedClaim& claim) {
  return claim.claim->factuality() != FACTUALITY_CERTAIN &&
         claim.claim->factuality() != FACTUALITY_UNSPECIFIED;
}

// Elections and truces are written about before they happen.
bool IsAnnounced(EventType type) {
  return type == EVENT_TYPE_ELECTION || type == EVENT_TYPE_CEASEFIRE ||
         type == EVENT_TYPE_PROTEST;
}

}  // namespace

absl::Span<const RelationRule> DateRules() { return kDateRules; }

absl::optional<Verdict> CheckDate(const ComparedClaim& claim) {
  const DateValue& date = claim.claim->value().date();
  const absl::optional<DayInterval> days = IntervalOf(date);
  if (!days.has_value() || !IsWritten(date)) return absl::nullopt;
  if (date.weekday() != 0 && days->size() == 1 &&
      IsoWeekday(days->first) != static_cast<int>(date.weekday())) {
    return Verdict(RELATION_WEEKDAY_MISMATCH, {"weekday"});
  }
  const absl::optional<DayInterval>& published = claim.telling->published.days;
  if (!published.has_value() || days->first <= published->last ||
      IsScheduled(claim) || IsAnnounced(claim.telling->type)) {
    return absl::nullopt;
  }
  std::vector<std::string> reasons = {"after_publication"};
  if (days->first - published->last == 1) reasons.push_back("one_day_apart");
  return Verdict(RELATION_AFTER_PUBLICATION, std::move(reasons));
}

}  // namespace crosscheck
