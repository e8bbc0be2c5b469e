#include "comparator/align/told_twice.h"

#include <algorithm>
#include <vector>

#include "absl/types/span.h"

namespace crosscheck {
namespace {

bool SameDay(const Mention& a, const Mention& b) {
  if (a.dates.empty() || b.dates.empty()) return false;
  const MentionDate& left = a.dates.front();
  const MentionDate& right = b.dates.front();
  if (left.dated != right.dated) return false;
  if (left.dated) {
    return left.exact() && left.first == right.first && left.last == right.last;
  }
  return left.has_month_day && right.has_month_day &&
         left.month_day_first == right.month_day_first &&
         left.month_day_last == right.month_day_last;
}

bool SamePlaces(const Mention& a, const Mention& b) {
  const auto same = [](const MentionPlace& left, const MentionPlace& right) {
    return left.precision < PLACE_PRECISION_PROVINCE &&
           (left.id != MentionPlace::kNone ? left.id == right.id
                                           : left.name == right.name);
  };
  const auto known = [&](const Mention& within, const MentionPlace& place) {
    return std::any_of(
        within.places.begin(), within.places.end(),
        [&](const MentionPlace& other) { return same(place, other); });
  };
  if (a.places.empty() || b.places.empty()) return false;
  return std::all_of(
             a.places.begin(), a.places.end(),
             [&](const MentionPlace& place) { return known(b, place); }) &&
         std::all_of(
             b.places.begin(), b.places.end(),
             [&](const MentionPlace& place) { return known(a, place); });
}

bool CountsDiffer(const Mention& a, const Mention& b) {
  for (const MentionCount& left : a.counts) {
    for (const MentionCount& right : b.counts) {
      if (left.attribute != right.attribute ||
          left.population != right.population) {
        continue;
      }
      if ((!left.open && left.hi < right.lo) ||
          (!right.open && right.hi < left.lo)) {
        return true;
      }
    }
  }
  return false;
}

bool Disjoint(absl::Span<const uint32_t> a, absl::Span<const uint32_t> b) {
  if (a.empty() || b.empty()) return false;
  return std::none_of(a.begin(), a.end(), [&](uint32_t number) {
    return std::binary_search(b.begin(), b.end(), number);
  });
}

}  // namespace

bool ToldTwice(const Corpus& corpus, uint32_t a, uint32_t b) {
  const Mention& left = corpus.mentions()[a];
  const Mention& right = corpus.mentions()[b];
  if (left.article != right.article) return false;
  const auto is_part = [](const Mention& sum, uint32_t part) {
    return std::binary_search(sum.parts.begin(), sum.parts.end(), part);
  };
  // Parts of one sum differ, and so do a sum and its parts.
  if (is_part(left, b) || is_part(right, a)) return false;
  const ArticleView& article = corpus.article(left);
  for (uint32_t i = article.mentions_begin; i < article.mentions_end; ++i) {
    const Mention& sum = corpus.mentions()[i];
    if (is_part(sum, a) && is_part(sum, b)) return false;
  }
  return left.campaign == right.campaign && SameDay(left, right) &&
         SamePlaces(left, right) && !CountsDiffer(left, right) &&
         !Disjoint(left.targets, right.targets) &&
         !Disjoint(left.victims, right.victims);
}

}  // namespace crosscheck
