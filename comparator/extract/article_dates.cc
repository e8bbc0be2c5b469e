#include "comparator/extract/article_dates.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/date_resolver.h"
#include "comparator/text/token.h"

namespace crosscheck {
namespace {

// Years that an article without any date may be of.
constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2035;
constexpr int kMonths = 12;
constexpr int kSeveralYears = -1;

std::vector<DateValue> ResolveOnce(const Document& document,
                                   const Annotation& annotation,
                                   const DateContext& context) {
  const absl::Span<const DateExpression> all = annotation.dates;
  std::vector<DateValue> values;
  size_t next = 0;
  // The last day that was named: "a day earlier" is told from it.
  absl::optional<DayInterval> told;
  for (const Sentence& sentence : document.sentences()) {
    if (next == all.size()) break;
    size_t end = next;
    while (end < all.size() && all[end].tokens.begin < sentence.tokens.end) {
      ++end;
    }
    DateContext here = context;
    here.reference = told;
    std::vector<DateValue> some =
        ResolveDates(all.subspan(next, end - next), here);
    for (const DateValue& value : some) {
      const absl::optional<DayInterval> days = IntervalOf(value);
      if (days.has_value() && days->size() == 1) told = days;
    }
    std::move(some.begin(), some.end(), std::back_inserter(values));
    next = end;
  }
  return values;
}

bool InCaption(const Document& document, uint32_t token) {
  const uint32_t begin = document.tokens()[token].begin;
  for (const Block& block : document.blocks()) {
    if (block.begin <= begin && begin < block.end) {
      return block.kind == BlockKind::kCaption;
    }
  }
  return false;
}

// "RAHMA, Wednesday - ", "RAHMA, March 5 (Harbour Wire) - ": the day that news
// was written which came out up to three days later. Not set where the first
// sentence begins otherwise.
absl::optional<DayInterval> DatelineDay(const Document& document,
                                        const Annotation& annotation,
                                        absl::Span<const DateValue> values,
                                        const DayInterval& publication) {
  constexpr uint32_t kFirstTokens = 8;
  constexpr uint32_t kCredit = 6;
  constexpr int64_t kLatest = 3;
  const auto body = std::find_if(
      document.sentences().begin(), document.sentences().end(),
      [&](const Sentence& sentence) {
        return document.blocks()[sentence.block].kind == BlockKind::kBody;
      });
  if (body == document.sentences().end()) return absl::nullopt;
  const absl::Span<const Token> tokens = document.tokens();
  if (!tokens[body->tokens.begin].Has(kAllCaps)) return absl::nullopt;
  for (size_t i = 0; i < values.size(); ++i) {
    const TokenRange date = annotation.dates[i].tokens;
    if (date.begin < body->tokens.begin) continue;
    if (date.begin > body->tokens.begin + kFirstTokens) break;
    const uint32_t end = std::min(body->tokens.end, date.end + kCredit);
    for (uint32_t t = date.end; t < end; ++t) {
      const absl::string_view text = document.text(tokens[t]);
      const bool dash = text == "-" || text == "--" || text == "–" ||
                        text == "—" || text == "―";
      if (!dash) continue;
      const absl::optional<DayInterval> days = IntervalOf(values[i]);
      if (!days.has_value() || days->size() > 1) return absl::nullopt;
      const int64_t before = publication.first - days->last;
      if (before <= 0 || before > kLatest) return absl::nullopt;
      return days;
    }
    break;
  }
  return absl::nullopt;
}

// How long before publication month `month` was last.
int MonthsBefore(int month, const DayInterval& publication) {
  return (publication.last.month() - month + kMonths) % kMonths;
}

}  // namespace

void InheritYears(const absl::optional<DayInterval>& publication,
                  std::vector<DateExpression>* dates) {
  if (!publication.has_value()) return;
  int years[kMonths + 1] = {};
  for (DateExpression& date : *dates) {
    const int month = date.first.month;
    if (date.kind != DateKind::kCalendar || month < 1 || month > kMonths ||
        date.first.last_month != 0 || !date.last.empty() ||
        date.year_shift != DateShift::kNone) {
      continue;
    }
    if (date.first.year != 0) {
      // Of two years nobody knows which is meant.
      years[month] = years[month] == 0 || years[month] == date.first.year
                         ? date.first.year
                         : kSeveralYears;
    } else if (MonthsBefore(month, *publication) > 1 && years[month] > 0 &&
               date.weekday == 0 && !date.future_cue) {
      date.first.year = static_cast<int16_t>(years[month]);
    }
  }
}

std::vector<DateValue> ResolveDatesOf(
    const Document& document, const Annotation& annotation,
    const absl::optional<DayInterval>& publication) {
  DateContext context;
  context.publication = publication;
  if (publication.has_value()) {
    std::vector<DateValue> values = ResolveOnce(document, annotation, context);
    const absl::optional<DayInterval> written =
        DatelineDay(document, annotation, values, *publication);
    if (!written.has_value()) return values;
    // "Today" is the day that the dateline gives.
    context.publication = written;
    const std::vector<DateValue> then =
        ResolveOnce(document, annotation, context);
    for (size_t i = 0; i < values.size(); ++i) {
      if (values[i].basis() == DATE_BASIS_RELATIVE_TO_PUBLICATION) {
        values[i] = then[i];
      }
    }
    return values;
  }
  context.first_year = kFirstYear;
  context.last_year = kLastYear;
  // A caption's year says what years are near, and no more: pictures are old.
  std::vector<int> told;
  for (const DateExpression& date : annotation.dates) {
    if (date.first.year == 0) continue;
    context.text_years.push_back(date.first.year);
    if (!InCaption(document, date.tokens.begin)) {
      told.push_back(date.first.year);
    }
  }
  for (const DateValue& value : ResolveOnce(document, annotation, context)) {
    const absl::optional<DayInterval> days = IntervalOf(value);
    if (value.basis() == DATE_BASIS_YEAR_FROM_WEEKDAY && days.has_value()) {
      told.push_back(static_cast<int>(days->first.year()));
    }
  }
  context.text_years = std::move(told);
  return ResolveOnce(document, annotation, context);
}

}  // namespace crosscheck
