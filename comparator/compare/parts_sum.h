#ifndef COMPARATOR_COMPARE_PARTS_SUM_H_
#define COMPARATOR_COMPARE_PARTS_SUM_H_

#include <vector>

#include "comparator/base/count_interval.h"
#include "comparator/compare/telling.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Parts that no person is in two of, with the whole where the article gives
// one.
struct PartsSum {
  // Of the family of populations that comes to the most; one claim each.
  std::vector<const Claim*> parts;
  CountInterval sum;
  // The leading total; null for none.
  const Claim* whole = nullptr;
  // At least two parts are together more than the whole.
  bool exceeds_whole = false;
};

PartsSum SumParts(const Telling& telling, Attribute attribute,
                  const CompareSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_PARTS_SUM_H_
