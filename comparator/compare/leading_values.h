#ifndef COMPARATOR_COMPARE_LEADING_VALUES_H_
#define COMPARATOR_COMPARE_LEADING_VALUES_H_

#include <cstddef>
#include <string>
#include <tuple>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/types/span.h"
#include "comparator/compare/value_groups.h"

namespace crosscheck {

struct RelatedPair;

// Which of several values that an article gives for one thing stands for it.
// An article that says "at least 10", then "12, up from 9" comes to 12: nobody
// disagrees with it who says 12, and who says 15 disagrees with the 12.
class LeadingValues {
 public:
  // Both outlive it.
  LeadingValues(absl::Span<const Telling> tellings,
                absl::Span<const ValueGroup> groups);

  // Whether a pair of claims of two articles is not what the two come to.
  // Pairs inside one article never are superseded, nor are responsibility and
  // terms, of which an article may give several.
  bool IsSuperseded(const RelatedPair& pair) const;

 private:
  using Row = std::tuple<size_t, int, std::string>;
  struct Values {
    absl::btree_set<size_t> groups;
    size_t leading = 0;
  };

  Row RowOf(const Telling* telling, const ValueGroup& group) const;

  absl::Span<const Telling> tellings_;
  absl::Span<const ValueGroup> groups_;
  absl::btree_map<Row, Values> rows_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_LEADING_VALUES_H_
