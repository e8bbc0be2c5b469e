#ifndef COMPARATOR_FUSE_TEXT_MODEL_H_
#define COMPARATOR_FUSE_TEXT_MODEL_H_

#include <vector>

#include "comparator/fuse/single_truth_model.h"
#include "comparator/fuse/source_prior.h"
#include "comparator/fuse/wrong_values.h"

namespace crosscheck {

// Values that are right or wrong, after ACCU (Dong, Berti-Equille, Srivastava
// 2009, section 4): a source tells the truth with a chance of its own, else
// one of the wrong values. How those are spread is learned (WrongValues), and
// so is how often a value that many objects share ("yes", "Germany") is the
// truth, as in Dawid and Skene 1979.
class TextModel : public SingleTruthModel {
 public:
  explicit TextModel(const FusedTable& table, const PriorOptions& prior = {});

  double EdgeOf(int source) const override;

 private:
  double LogChance(int object, int source, int claimed,
                   int truth) const override;
  double LogPrior(int object, int truth) const override;
  void StartLearning() override;
  void Credit(int object, const FusedClaim& claim, int truth,
              double chance) override;
  void FinishLearning(const FusedTable& table,
                      const std::vector<double>& tilts) override;

  // Fills log_priors_ from what is now believed.
  void LearnPriors(const FusedTable& table);

  const PriorOptions prior_;
  double mean_;
  // Logs of the chance to tell the truth and to err, by source.
  std::vector<double> log_right_;
  std::vector<double> log_wrong_;
  WrongValues wrong_;
  // By object and candidate; 0 for one that is as likely as any.
  std::vector<std::vector<double>> log_priors_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_TEXT_MODEL_H_
