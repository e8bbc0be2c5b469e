#include "comparator/align/date_evidence.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/civil_time.h"

namespace crosscheck {
namespace {

constexpr int kLeapYearDays = 366;

std::string DayText(DayNumber day) {
  return absl::FormatCivilTime(absl::CivilDay(1970, 1, 1) + day);
}

// Any leap year will do.
std::string MonthDayText(int month_day) {
  const absl::CivilDay day = absl::CivilDay(2000, 1, 1) + month_day;
  return absl::StrFormat("--%02d-%02d", day.month(), day.day());
}

std::string Text(const MentionDate& date) {
  if (date.dated) {
    if (date.first == date.last) return DayText(date.first);
    return absl::StrCat(DayText(date.first), "/", DayText(date.last));
  }
  if (date.month_day_first == date.month_day_last) {
    return MonthDayText(date.month_day_first);
  }
  return absl::StrCat(MonthDayText(date.month_day_first), "/",
                      MonthDayText(date.month_day_last));
}

// Days between two closed intervals; 0 where they intersect.
int Gap(const MentionDate& a, const MentionDate& b) {
  return std::max({0, b.first - a.last, a.first - b.last});
}

bool InCircle(int day, int first, int last) {
  return first <= last ? first <= day && day <= last
                       : day >= first || day <= last;
}

int CircleDistance(int a, int b) {
  const int distance = std::abs(a - b);
  return std::min(distance, kLeapYearDays - distance);
}

// Days between two intervals of month and day; 0 where they intersect.
int MonthDayGap(const MentionDate& a, const MentionDate& b) {
  if (InCircle(a.month_day_first, b.month_day_first, b.month_day_last) ||
      InCircle(b.month_day_first, a.month_day_first, a.month_day_last)) {
    return 0;
  }
  return std::min(CircleDistance(a.month_day_first, b.month_day_last),
                  CircleDistance(b.month_day_first, a.month_day_last));
}

bool YearPossible(const MentionDate& dated, const MentionDate& undated) {
  if (undated.years.empty()) return true;
  const absl::CivilDay first = absl::CivilDay(1970, 1, 1) + dated.first;
  const absl::CivilDay last = absl::CivilDay(1970, 1, 1) + dated.last;
  return std::any_of(undated.years.begin(), undated.years.end(), [&](int year) {
    return first.year() <= year && year <= last.year();
  });
}

struct Level {
  Feature feature;
  double measure = 0;
};

Level RelateDated(const MentionDate& a, const MentionDate& b, int window) {
  const int gap = Gap(a, b);
  if (gap == 0) {
    if (!a.exact() || !b.exact()) {
      return {Feature::kDateVagueOverlap,
              static_cast<double>(std::max(a.last - a.first, b.last - b.first) +
                                  1)};
    }
    if (a.first == b.first && a.last == b.last) {
      return {Feature::kDateSameDay};
    }
    return {Feature::kDateOverlap};
  }
  if (gap == 1) return {Feature::kDateWithinDay};
  if (gap <= window) return {Feature::kDateWithinWindow};
  return {Feature::kDateFarApart, static_cast<double>(gap)};
}

// At least one of the two has no year. False where nothing can be said.
bool RelateMonthDay(const MentionDate& a, const MentionDate& b, Level* level) {
  if (!a.has_month_day || !b.has_month_day) return false;
  if ((a.dated && !YearPossible(a, b)) || (b.dated && !YearPossible(b, a))) {
    *level = {Feature::kDateMonthDayApart};
    return true;
  }
  const int gap = MonthDayGap(a, b);
  const int span = std::max(a.month_day_last - a.month_day_first,
                            b.month_day_last - b.month_day_first);
  if (gap == 0 && span < kExactDateDays) {
    *level = {Feature::kDateMonthDayEqual};
  } else if (gap == 0) {
    *level = {Feature::kDateVagueOverlap, static_cast<double>(span + 1)};
  } else if (gap == 1) {
    *level = {Feature::kDateMonthDayNear};
  } else {
    *level = {Feature::kDateMonthDayApart};
  }
  return true;
}

// `dated` has a date; the other mention is fresh news of `article`.
bool RelateToPublication(const MentionDate& date, const ArticleView& article,
                         Level* level) {
  if (!date.dated || !article.published) return false;
  if (date.first > article.published_last + 1) {
    *level = {Feature::kDateAfterPublication};
    return true;
  }
  if (!date.exact()) return false;
  *level = {
      Feature::kDateToPublication,
      static_cast<double>(std::max(0, article.published_first - date.last))};
  return true;
}

int PublicationGap(const ArticleView& a, const ArticleView& b) {
  return std::max({0, b.published_first - a.published_last,
                   a.published_first - b.published_last});
}

// Whether the later of two articles follows up what the earlier one tells, so
// that the days between say little.
bool FollowsUp(const Mention& a, const Mention& b, const ArticleView& article_a,
               const ArticleView& article_b) {
  if (!a.topic() || !b.topic() || !article_a.published ||
      !article_b.published) {
    return false;
  }
  const auto follows = [](const Mention& mention, const ArticleView& article) {
    return article.follow_up || mention.role == EVENT_ROLE_FOLLOWED_UP;
  };
  if (article_a.published_last < article_b.published_first) {
    return follows(b, article_b);
  }
  if (article_b.published_last < article_a.published_first) {
    return follows(a, article_a);
  }
  return follows(a, article_a) || follows(b, article_b);
}

// Whether a date is that of news: of the days before its publication.
bool IsNews(const MentionDate& date, const Mention& mention,
            const ArticleView& article) {
  constexpr DayNumber kNewsDays = 4;
  return mention.fresh() && article.published && date.exact() &&
         date.last <= article.published_last &&
         article.published_first - date.first <= kNewsDays;
}

// Fresh news of one event comes out together, whatever is read for its date.
void ComparePublications(const Mention& a, const Mention& b,
                         const ArticleView& article_a,
                         const ArticleView& article_b, EvidenceSink* sink) {
  if (!a.fresh() || !b.fresh() || a.article == b.article ||
      !article_a.published || !article_b.published) {
    return;
  }
  const int gap = PublicationGap(article_a, article_b);
  sink->Add(Feature::kPublicationGap, gap, [&] {
    return absl::StrCat(DayText(article_a.published_first), " and ",
                        DayText(article_b.published_first));
  });
}

// Whether both name their days, and no two of all their dates are near one
// another.
bool AreApart(const Mention& a, const Mention& b, int most) {
  constexpr DayNumber kPreciseDays = 2;
  const auto is_precise = [](const MentionDate& date) {
    return !date.guessed && date.last - date.first < kPreciseDays;
  };
  bool found = false;
  for (const MentionDate& date_a : a.dates) {
    for (const MentionDate& date_b : b.dates) {
      if (!date_a.dated || !date_b.dated) continue;
      if (Gap(date_a, date_b) <= most) return false;
      found = found || (is_precise(date_a) && is_precise(date_b));
    }
  }
  return found;
}

}  // namespace

bool DatesForbid(const Corpus& corpus, const Mention& a, const Mention& b,
                 const AlignSettings& settings) {
  return AreApart(a, b, static_cast<int>(settings.date_veto_days())) &&
         !FollowsUp(a, b, corpus.article(a), corpus.article(b));
}

void CompareDates(const Corpus& corpus, const Mention& a, const Mention& b,
                  EvidenceSink* sink) {
  const AlignWeights& weights = sink->weights();
  const int window = static_cast<int>(weights.settings().date_window_days());
  bool found = false;
  Level best;
  const MentionDate* best_a = nullptr;
  const MentionDate* best_b = nullptr;
  const auto offer = [&](const Level& level, const MentionDate* date_a,
                         const MentionDate* date_b) {
    if (found && weights.Weight(level.feature, level.measure) <=
                     weights.Weight(best.feature, best.measure)) {
      return;
    }
    found = true;
    best = level;
    best_a = date_a;
    best_b = date_b;
  };
  for (const MentionDate& date_a : a.dates) {
    for (const MentionDate& date_b : b.dates) {
      Level level;
      if (date_a.dated && date_b.dated) {
        offer(RelateDated(date_a, date_b, window), &date_a, &date_b);
      } else if (RelateMonthDay(date_a, date_b, &level)) {
        offer(level, &date_a, &date_b);
      }
    }
  }
  const ArticleView& article_a = corpus.article(a);
  const ArticleView& article_b = corpus.article(b);
  if (a.dates.empty() && a.fresh()) {
    for (const MentionDate& date : b.dates) {
      Level level;
      if (RelateToPublication(date, article_a, &level)) {
        offer(level, nullptr, &date);
      }
    }
  }
  if (b.dates.empty() && b.fresh()) {
    for (const MentionDate& date : a.dates) {
      Level level;
      if (RelateToPublication(date, article_b, &level)) {
        offer(level, &date, nullptr);
      }
    }
  }
  const bool apart = !found || best.feature == Feature::kDateFarApart ||
                     best.feature == Feature::kDateToPublication;
  if (apart && FollowsUp(a, b, article_a, article_b)) {
    const int gap = PublicationGap(article_a, article_b);
    sink->Add(Feature::kDateFollowedUp, gap, [&] {
      return absl::StrCat("published ", DayText(article_a.published_first),
                          " and ", DayText(article_b.published_first));
    });
    return;
  }
  // Dates that agree say all that the publications could.
  const bool agree = found && (best.feature == Feature::kDateSameDay ||
                               best.feature == Feature::kDateOverlap);
  if (!agree) ComparePublications(a, b, article_a, article_b, sink);
  if (best.feature == Feature::kDateFarApart && best_a != nullptr &&
      IsNews(*best_a, a, article_a) && IsNews(*best_b, b, article_b)) {
    sink->Add(Feature::kDateBothFresh, best.measure,
              [] { return std::string("each was fresh when published"); });
  }
  if (!found) {
    if (!a.topic() || !b.topic()) {
      sink->Add(Feature::kDateUnknown,
                [] { return std::string("a date is missing"); });
    }
    return;
  }
  sink->Add(best.feature, best.measure, [&] {
    const auto side = [](const MentionDate* date, const ArticleView& article) {
      return date != nullptr
                 ? Text(*date)
                 : absl::StrCat("published ", DayText(article.published_first));
    };
    return absl::StrCat(side(best_a, article_a), " and ",
                        side(best_b, article_b));
  });
}

}  // namespace crosscheck
