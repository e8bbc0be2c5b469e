#ifndef COMPARATOR_FUSE_LIST_MODEL_H_
#define COMPARATOR_FUSE_LIST_MODEL_H_

#include <string>
#include <vector>

#include "absl/types/span.h"
#include "comparator/fuse/source_prior.h"
#include "comparator/fuse/truth_model.h"
#include "comparator/fuse/wrong_values.h"

namespace crosscheck {

// Lists, of which each member is right or wrong, after LTM (Zhao, Rubinstein,
// Gemmell, Han 2012): a source has a chance to name a true member, and adds
// false ones at a rate of its own. So a seller who only ever gives the first
// author says little against the others, and one who adds first names little
// for them. Which false ones it adds follows WrongValues.
//
// The truth is the likeliest list that a source gives as such; another only
// where that is ten times as likely.
class ListModel : public TruthModel {
 public:
  explicit ListModel(const FusedTable& table, const PriorOptions& prior = {});

  void Infer(const FusedTable& table) override;
  void Learn(const FusedTable& table,
             const std::vector<double>& tilts) override;
  const std::vector<FusedRecord>& records() const override { return records_; }
  double EdgeOf(int source) const override;
  Standing StandingOf(int object, int candidate) const override;
  ObjectTruth TruthOf(const FusedTable& table, int object) const override;

 private:
  struct Member {
    // Over all objects.
    int name = 0;
    // That it is true.
    double log_odds = 0;
  };
  struct Object {
    std::vector<Member> members;
    // Of each candidate, indices into `members`, ascending.
    std::vector<std::vector<int>> lists;
    // The likeliest list, as such indices.
    std::vector<int> truth;
  };
  struct Habit {
    // Chance to name a true member.
    double sensitivity = 0;
    // Mean number of false members that it adds to a list.
    double added = 0;
  };
  // Expected counts.
  struct Counts {
    // True members named, of true members.
    FusedRecord true_ones;
    // False members named, of lists.
    FusedRecord false_ones;
  };

  void SplitLists(const FusedTable& table);
  std::vector<std::vector<GivenValue>> GivenMembers(
      const FusedTable& table) const;
  std::vector<int> LikeliestList(const Object& object) const;
  void CreditClaim(const Object& object, const FusedClaim& claim, double said);

  const PriorOptions prior_;
  std::vector<std::string> names_;
  std::vector<Object> objects_;
  Habit mean_;
  std::vector<Habit> habits_;
  std::vector<Counts> counts_;
  std::vector<FusedRecord> records_;
  // Of each object and member.
  std::vector<WrongValues> wrong_;
  // Mean number of true members.
  double members_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_LIST_MODEL_H_
