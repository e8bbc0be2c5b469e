#ifndef COMPARATOR_FUSE_SINGLE_TRUTH_MODEL_H_
#define COMPARATOR_FUSE_SINGLE_TRUTH_MODEL_H_

#include <vector>

#include "comparator/fuse/truth_model.h"
#include "comparator/fuse/wrong_values.h"

namespace crosscheck {

// Models in which exactly one value of an object is true, or none of those
// that are claimed. What a kind of value says of it are the likelihoods.
class SingleTruthModel : public TruthModel {
 public:
  // Stands for a truth that nobody claims.
  static constexpr int kUnclaimed = -1;

  void Infer(const FusedTable& table) override;
  void Learn(const FusedTable& table,
             const std::vector<double>& tilts) override;
  const std::vector<FusedRecord>& records() const override { return records_; }
  Standing StandingOf(int object, int candidate) const override;
  ObjectTruth TruthOf(const FusedTable& table, int object) const override;

 protected:
  explicit SingleTruthModel(const FusedTable& table);

  // Log of the chance that the source claims `claimed` where `truth` is true.
  virtual double LogChance(int object, int source, int claimed,
                           int truth) const = 0;
  // Log of how likely `truth` is before any claim, up to a constant; for
  // kUnclaimed, of all values together that nobody claims.
  virtual double LogPrior(int object, int truth) const = 0;

  virtual void StartLearning() = 0;
  // A claim on an object of which `truth` is true with `chance`. Chances over
  // all truths sum to how much others say of the object, at most 1.
  virtual void Credit(int object, const FusedClaim& claim, int truth,
                      double chance) = 0;
  virtual void FinishLearning(const FusedTable& table,
                              const std::vector<double>& tilts) = 0;

  // Whether `candidate` is true and says less where `truth` is the truth.
  virtual bool IsVaguer(int object, int candidate, int truth) const;

  // For WrongValues::Learn(): by object and candidate.
  std::vector<std::vector<GivenValue>> GivenValues(
      const FusedTable& table) const;

  // Chance of `truth` in the last Infer().
  double BeliefIn(int object, int truth) const;

  // The candidates that may be true, ascending: those with the most support.
  const std::vector<int>& Eligible(int object) const {
    return eligible_[object];
  }
  // Where `candidate` stands among them; -1 for a candidate that may not.
  int PlaceOf(int object, int candidate) const {
    return place_[object][candidate];
  }

  std::vector<FusedRecord> records_;

 private:
  // Chances over eligible truths and, last, the unclaimed; from logs.
  static std::vector<double> Normalise(const std::vector<double>& logs);

  std::vector<std::vector<int>> eligible_;
  std::vector<std::vector<int>> place_;
  // Chances of eligible truths and, last, the unclaimed.
  std::vector<std::vector<double>> beliefs_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_SINGLE_TRUTH_MODEL_H_
