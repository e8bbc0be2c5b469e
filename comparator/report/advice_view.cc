#include "comparator/report/advice_view.h"

#include <cmath>
#include <cstddef>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "comparator/report/quote.h"
#include "comparator/values/format.h"
#include "comparator/values/names.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

constexpr double kAsGoodAsCertain = 0.95;
constexpr size_t kIndependent = 2;

bool IsCount(Attribute attribute) {
  return attribute == ATTRIBUTE_KILLED || attribute == ATTRIBUTE_INJURED;
}

std::string DayWords(const std::string& day, int implied_year) {
  DateValue date;
  date.set_start(day);
  date.set_end(day);
  return ShortDate(date, implied_year);
}

std::string ValueWords(const Advice& advice, int implied_year) {
  if (advice.attribute() == ATTRIBUTE_EVENT_DATE) {
    return DayWords(advice.best(), implied_year);
  }
  if (!IsCount(advice.attribute())) return OneLine(advice.best());
  if (advice.low() == advice.best() && advice.high() == advice.best()) {
    return advice.best();
  }
  return advice.high().empty()
             ? absl::StrCat(advice.best(), " (", advice.low(), " or more)")
             : absl::StrCat(advice.best(), " (", advice.low(), "–",
                            advice.high(), ")");
}

std::string ChanceWords(double confidence) {
  constexpr int kMost = 99;
  const int percent = static_cast<int>(std::lround(100 * confidence));
  return percent > kMost ? "over 99 %" : absl::StrCat(percent, " %");
}

bool IsProvisional(const Comparison& comparison, Attribute attribute) {
  absl::btree_set<absl::string_view> roots;
  for (const ValueSupport& value : comparison.values()) {
    if (value.attribute() != attribute) continue;
    roots.insert(value.roots().begin(), value.roots().end());
  }
  return roots.size() < kIndependent;
}

}  // namespace

std::string AdviceLine(const Comparison& comparison, int implied_year) {
  std::vector<std::string> parts;
  for (const Advice& advice : comparison.advice()) {
    if (!IsCount(advice.attribute()) &&
        advice.confidence() >= kAsGoodAsCertain) {
      continue;
    }
    parts.push_back(absl::StrCat(
        AttributeName(advice.attribute()), " ",
        ValueWords(advice, implied_year), ", ",
        ChanceWords(advice.confidence()),
        IsProvisional(comparison, advice.attribute()) ? ", provisional" : ""));
  }
  return absl::StrJoin(parts, " · ");
}

}  // namespace crosscheck
