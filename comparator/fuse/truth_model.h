#ifndef COMPARATOR_FUSE_TRUTH_MODEL_H_
#define COMPARATOR_FUSE_TRUTH_MODEL_H_

#include <string>
#include <vector>

#include "comparator/fuse/fused_object.h"

namespace crosscheck {

// How many of a source's claims the other sources bear out, and of how many
// they say anything.
struct FusedRecord {
  double favourable = 0;
  double cases = 0;
};

// Chances of a value to be the truth, to be true and say less ("Syria" for
// Aleppo, one author of three), and to be wrong. They sum to 1.
struct Standing {
  double exact = 0;
  double vaguer = 0;
  double wrong = 0;
};

struct ObjectTruth {
  std::string value;
  // Chance that it is the truth, 0 to 1.
  double confidence = 0;
  // Of numbers and days: the values between which the truth lies with a chance
  // of nine in ten; empty for other kinds.
  std::string low;
  std::string high;
};

// What one kind of value means for truth: how likely a source is to claim a
// value where another is true. A model goes to and fro between beliefs about
// objects and what is known of sources (expectation maximisation):
//
//   for (int round = 0; round < rounds; ++round) {
//     model->Infer(table);
//     model->Learn(table, tilts);
//   }
//   model->TruthOf(table, 0);
//
// A source learns nothing from an object of which no other source speaks: else
// one that is often alone would confirm itself. `table` is the same in all
// calls, but for the weights of claims.
class TruthModel {
 public:
  virtual ~TruthModel() = default;

  virtual void Infer(const FusedTable& table) = 0;

  // `tilts` says by how much each source is better, in log odds, than others
  // of this kind's sources, as far as its claims of other kinds show.
  virtual void Learn(const FusedTable& table,
                     const std::vector<double>& tilts) = 0;

  // By source, of the last Learn().
  virtual const std::vector<FusedRecord>& records() const = 0;

  // Log odds by which the source is better than the mean, as learned from this
  // kind of value.
  virtual double EdgeOf(int source) const = 0;

  virtual Standing StandingOf(int object, int candidate) const = 0;
  virtual ObjectTruth TruthOf(const FusedTable& table, int object) const = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_FUSE_TRUTH_MODEL_H_
