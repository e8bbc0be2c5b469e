#ifndef COMPARATOR_FUSE_TREE_MODEL_H_
#define COMPARATOR_FUSE_TREE_MODEL_H_

#include <array>
#include <vector>

#include "comparator/fuse/hierarchy.h"
#include "comparator/fuse/single_truth_model.h"
#include "comparator/fuse/source_prior.h"

namespace crosscheck {

// Values that lie in one another, after TDH (Jung, Kim, Shim 2019, section 3):
// a source gives the truth, or something that the truth lies in, or errs, with
// chances of its own. The truth is the most specific value that is true.
//
// Other than in TDH, errors are drawn from all values of the table by how
// popular they are as errors, and a learned share of them from the
// neighbourhood of the truth. Then a specific claim inside a country that
// others name is no accident: a source that errs would seldom have hit it.
class TreeModel : public SingleTruthModel {
 public:
  // `hierarchy` outlives it.
  TreeModel(const FusedTable& table, const Hierarchy& hierarchy,
            const PriorOptions& prior = {});

  double EdgeOf(int source) const override;

 protected:
  bool IsVaguer(int object, int candidate, int truth) const override;

 private:
  // Exact, vaguer, wrong.
  using Chances = std::array<double, 3>;

  double LogChance(int object, int source, int claimed,
                   int truth) const override;
  double LogPrior(int object, int truth) const override;
  void StartLearning() override;
  void Credit(int object, const FusedClaim& claim, int truth,
              double chance) override;
  void FinishLearning(const FusedTable& table,
                      const std::vector<double>& tilts) override;

  // How one candidate of an object stands to another as the truth.
  struct Relation {
    bool vaguer = false;
    // Under the same parent, or in the truth.
    bool near = false;
  };
  const Relation& RelationOf(int object, int candidate, int truth) const;
  void RelateCandidates(int object);

  // Chance of a source that errs to give the candidate.
  double ErrorChance(int object, int candidate, int truth) const;
  // Part of that which is due to nearness.
  double NearPart(int object, int candidate, int truth) const;
  void LearnChances(const std::vector<double>& tilts);
  void LearnErrors();
  // Fills near_mass_.
  void SumNeighbourhoods();

  const Hierarchy& hierarchy_;
  const PriorOptions prior_;
  // Of the hierarchy, by object and candidate; and the keys.
  std::vector<std::vector<int>> names_;
  std::vector<std::vector<int>> keys_;
  std::vector<int> name_of_key_;
  // By candidate and place of the truth among the eligible.
  std::vector<std::vector<Relation>> relations_;
  // How many claimed values each eligible truth lies in.
  std::vector<std::vector<int>> above_;

  Chances mean_;
  std::vector<Chances> chances_;
  std::vector<Chances> counts_;
  // Of errors that are not near: by key, summing to 1.
  std::vector<double> popularity_;
  std::vector<double> errors_;
  // Popularity of all that is near each key.
  std::vector<double> near_mass_;
  // Share of errors that are near.
  double near_share_;
  double near_errors_ = 0;
  double all_errors_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_TREE_MODEL_H_
