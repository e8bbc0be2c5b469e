#ifndef COMPARATOR_COMPARE_LEADING_VALUES_H_
#define COMPARATOR_COMPARE_LEADING_VALUES_H_

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/types/span.h"
#include "comparator/compare/claim_rank.h"
#include "comparator/compare/value_groups.h"

namespace crosscheck {

struct RelatedPair;

// Which of several counts or dates that an article gives for one thing stands
// for it. An article that says "at least 10", then "12, up from 9" comes to
// 12: nobody disagrees with it who says 12, and who says 15 disagrees with the
// 12.
class LeadingValues {
 public:
  // Both outlive it.
  LeadingValues(absl::Span<const Telling> tellings,
                absl::Span<const ValueGroup> groups);

  // Whether a pair is not what the two articles (or the two sources of one
  // article) come to, so that nothing is to be made of it:
  //   - of two articles, one of the values does not lead (and they are not
  //   short
  //     for the bounds that do), or both articles give one figure;
  //   - a total is less than a part that its own article counts, so that it is
  //     another source's and not the article's;
  //   - one article has the other's value as a part of its own;
  //   - a part is held against a whole of an article that is itself compared
  //     by its whole, or is part of another whole than its article's;
  //   - inside one article, one of the values is a part of the other by
  //     addition ("45 ... 36 in the first blast and nine in the second", the
  //     headline's eight and the text's six here and two there), a short form
  //     of another ("50" over "more than 50"), or is one person; the headline's
  //     is in the text as well, or the text's in the headline, of another fate;
  //     a source's is not its main one; the article is a roundup.
  // Responsibility, places and terms, of which an article may give several,
  // are never superseded.
  bool IsSuperseded(const RelatedPair& pair) const;

  // Whether a value is what the article comes to, as far as an article comes
  // to one. `group` is an index into the groups.
  bool Leads(const Telling& telling, size_t group) const;

  // Whether two articles that come to lower bounds each have an exact number
  // for short: "22 dead" over "at least 22".
  bool AreShortForms(const RelatedPair& pair) const;

  // Whether the article has so many figures for one thing that they must be
  // of several places or times.
  bool IsRoundup(const Telling& telling, const ValueGroup& group) const;

 private:
  using Row = std::tuple<size_t, int, std::string>;
  struct Entry {
    size_t group = 0;
    ClaimRank rank;
    const Claim* claim = nullptr;
  };
  struct Values {
    absl::btree_set<size_t> groups;
    // Ascending by rank; of one rank in order of the text. Before all comes
    // what refines the first of them.
    std::vector<Entry> entries;
    // Exact numbers that the article elsewhere calls a lower bound.
    absl::btree_set<size_t> short_forms;
    // Values that with others add up to another value.
    absl::btree_set<size_t> summands;
    // Figures that are neither vague nor summands.
    size_t figures = 0;

    size_t leading() const { return entries.front().group; }
    bool HasEntry(size_t group) const {
      return std::any_of(
          entries.begin(), entries.end(),
          [group](const Entry& entry) { return entry.group == group; });
    }
  };

  Row RowOf(const Telling* telling, const ValueGroup& group) const;
  const Values& ValuesOf(const Telling* telling, const ValueGroup& group) const;
  static void PutExactestFirst(Values* values);
  // Takes out exact numbers that the article itself calls a lower bound.
  static void DropShortForms(Values* values);
  void FindSummands(Values* values) const;
  // Whether the article counts more people in a part than the total `claim`.
  static bool IsOutcounted(const ComparedClaim& total);
  // Whether the sentence of `part` counts another whole than its article does:
  // "in that raid 40 died, nine of them children" in news of six dead.
  bool IsOfOtherWhole(const ComparedClaim& part, const ValueGroup& group) const;
  // Whether the article that comes to `whole` gives about the number of `other`
  // as well, less than the whole, by the same source: "120 were killed ... up
  // to 80 were killed in the first raid" and news of that raid.
  static bool HasOtherAsPart(const ComparedClaim& whole, const Values& values,
                             const ComparedClaim& other);
  bool HasTotal(const Telling* telling, Attribute attribute) const;
  bool IsSupersededInside(const RelatedPair& pair) const;

  absl::Span<const Telling> tellings_;
  absl::Span<const ValueGroup> groups_;
  absl::btree_map<Row, Values> rows_;
  // Of a row that an article says nothing about.
  const Values none_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_LEADING_VALUES_H_
