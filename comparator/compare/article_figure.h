#ifndef COMPARATOR_COMPARE_ARTICLE_FIGURE_H_
#define COMPARATOR_COMPARE_ARTICLE_FIGURE_H_

#include <string>
#include <vector>

#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/compare/telling.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What one article comes to: how many were killed, or how many injured, in
// all.
struct ArticleFigure {
  CountInterval count;
  // "total", "sum_of_parts", "told_persons", "casualties_less_killed", and
  // "perpetrators_added".
  std::vector<std::string> reasons;
  // The claims that it was made of; the first leads.
  std::vector<const Claim*> claims;
};

struct ArticleFigures {
  absl::optional<ArticleFigure> killed;
  absl::optional<ArticleFigure> injured;
};

// The figures for those killed and injured, which are cheaper together.
ArticleFigures FiguresOf(const Telling& telling,
                         const CompareSettings& settings);

// The figure for ATTRIBUTE_KILLED or ATTRIBUTE_INJURED; nothing where the
// article gives none. A total first, else the sum of parts that no person is
// in two of, else as many single people as are told of; parts are a lower
// bound.
absl::optional<ArticleFigure> FigureOf(const Telling& telling,
                                       Attribute attribute,
                                       const CompareSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_ARTICLE_FIGURE_H_
