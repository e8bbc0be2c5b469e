#include "comparator/extract/previous_toll.h"

#include <utility>
#include <vector>

#include "comparator/base/count_interval.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// The last count of several dead or hurt in a sentence; none where dead and
// hurt are counted apart.
absl::optional<CountFact> LastToll(const std::vector<CountFact>& counts) {
  absl::optional<CountFact> toll;
  for (const CountFact& count : counts) {
    if ((count.unit != UNIT_KILLED && count.unit != UNIT_INJURED) ||
        count.part || count.count.lo < 2) {
      continue;
    }
    if (toll.has_value() && toll->unit != count.unit) return absl::nullopt;
    toll = count;
  }
  return toll;
}

}  // namespace

void PreviousToll::Adopt(SentenceFacts* facts) {
  const bool follows = !facts->parts_of_previous.empty();
  absl::optional<CountFact> own = LastToll(facts->counts);
  if (toll_.has_value()) {
    for (CountFact& part : facts->parts_of_previous) {
      if (part.of_previous) {
        if (part.unit != toll_->unit) continue;
      } else {
        if (toll_->count.hi.has_value() && part.count.lo > *toll_->count.hi) {
          continue;
        }
        part.rule = toll_->rule;
        part.unit = toll_->unit;
      }
      part.cumulative = toll_->cumulative;
      facts->counts.push_back(std::move(part));
    }
  }
  facts->parts_of_previous.clear();
  if (own.has_value() || !follows) toll_ = std::move(own);
}

}  // namespace crosscheck
