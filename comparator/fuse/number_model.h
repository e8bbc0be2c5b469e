#ifndef COMPARATOR_FUSE_NUMBER_MODEL_H_
#define COMPARATOR_FUSE_NUMBER_MODEL_H_

#include <vector>

#include "comparator/fuse/single_truth_model.h"
#include "comparator/fuse/source_prior.h"
#include "comparator/fuse/wrong_values.h"

namespace crosscheck {

// Numbers and days. A source gives the true one with a chance of its own, else
// one that is off by a distance of its own (a Laplace distribution, whose
// likeliest centre is the weighted median: the loss of CRH, Li et al. 2014,
// section 2.4.2), or anything at all. Distances are in units of the object's
// spread, as in CRH. So a table of repeated figures is a weighted vote, and
// one of measurements a weighted median.
class NumberModel : public SingleTruthModel {
 public:
  explicit NumberModel(const FusedTable& table, const PriorOptions& prior = {});

  double EdgeOf(int source) const override;

  // With the range of values that holds the truth with a chance of .9.
  ObjectTruth TruthOf(const FusedTable& table, int object) const override;

 private:
  // What a source's claims show of it.
  struct Habit {
    double log_right = 0;
    double log_wrong = 0;
    // How far it is off where it errs, in spreads.
    double distance = 1;
  };

  double LogChance(int object, int source, int claimed,
                   int truth) const override;
  double LogPrior(int object, int truth) const override;
  void StartLearning() override;
  void Credit(int object, const FusedClaim& claim, int truth,
              double chance) override;
  void FinishLearning(const FusedTable& table,
                      const std::vector<double>& tilts) override;

  // In spreads of the object.
  double Distance(int object, int a, int b) const;

  const PriorOptions prior_;
  double mean_;
  std::vector<Habit> habits_;
  WrongValues wrong_;
  // Of each candidate in spreads; the candidates ascending by it.
  std::vector<std::vector<double>> numbers_;
  std::vector<std::vector<int>> ascending_;
  // Exact hits, and distances of what was none, by source.
  std::vector<FusedRecord> hits_;
  std::vector<double> distances_;
  std::vector<double> misses_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_NUMBER_MODEL_H_
