#ifndef COMPARATOR_ALIGN_EVIDENCE_SINK_H_
#define COMPARATOR_ALIGN_EVIDENCE_SINK_H_

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/functional/function_ref.h"
#include "absl/strings/string_view.h"
#include "comparator/align/features.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Collects what speaks for and against one pair of mentions. Details in words
// cost more than all the rest, so that they are made only when asked for.
class EvidenceSink {
 public:
  // How much of the evidence is wanted.
  enum class Extent : uint8_t {
    // What tells whether the pair comes to what is wanted, and else to what at
    // most.
    kAtMost,
    // All that could take the pair above the floor of the settings.
    kAboveFloor,
    // All.
    kAll,
    // All, with rows.
    kExplained,
  };

  struct Row {
    Feature feature;
    // What the weight's curve is over; 0 for a feature of one weight.
    double measure = 0;
    double weight = 0;
    std::string detail;
  };

  // `weights` outlives the sink.
  EvidenceSink(const AlignWeights* weights, Extent extent)
      : weights_(*weights), extent_(extent) {}
  // Of extent kAtMost, for a pair that is to come to `wanted` decibans.
  EvidenceSink(const AlignWeights* weights, double wanted)
      : weights_(*weights), extent_(Extent::kAtMost), wanted_(wanted) {}

  // Adds `share` of the weight of `feature` at `measure`.
  void AddShare(Feature feature, double measure, double share,
                absl::FunctionRef<std::string()> detail) {
    const double weight = share * weights_.Weight(feature, measure);
    total_ += weight;
    if (TellsApart(feature)) identity_ += weight;
    if (extent_ == Extent::kExplained) {
      rows_.push_back({feature, measure, weight, detail()});
    }
  }
  void Add(Feature feature, double measure,
           absl::FunctionRef<std::string()> detail) {
    AddShare(feature, measure, 1, detail);
  }
  void Add(Feature feature, absl::FunctionRef<std::string()> detail) {
    AddShare(feature, 0, 1, detail);
  }
  // The two can never be one incident.
  void Forbid(absl::string_view reason) {
    forbidden_ = true;
    if (extent_ == Extent::kExplained) reason_ = std::string(reason);
  }

  // Adds what evidence that is not looked at adds at most.
  void AddMost(double most) { total_ += most; }

  // Whether evidence that adds at most `most` decibans is not wanted, where
  // what comes after it adds at most `to_come`: the pair would not come to what
  // is wanted; or it would count no more than the floor and be no near miss,
  // and its dates would not be overruled. The most that it adds is then added.
  bool Settle(double most, double to_come) {
    if (!IsSettled(most + to_come)) return false;
    AddMost(most);
    return true;
  }

  const AlignWeights& weights() const { return weights_; }
  // Decibans.
  double total() const { return total_; }
  // Of that, what two events of one day, place and kind would hardly share:
  // people, figures and words.
  double identity() const { return identity_; }
  bool forbidden() const { return forbidden_; }
  const std::vector<Row>& rows() const { return rows_; }
  const std::string& reason() const { return reason_; }

 private:
  bool IsSettled(double most) const {
    // Rounding is not to decide.
    constexpr double kMargin = 1e-6;
    if (extent_ == Extent::kAtMost) return total_ + most < wanted_ - kMargin;
    const AlignSettings& settings = weights_.settings();
    return extent_ == Extent::kAboveFloor &&
           total_ + most <
               std::min(settings.pair_floor(), settings.near_miss_threshold()) -
                   kMargin &&
           identity_ + most < settings.date_veto_overruled() - kMargin;
  }

  const AlignWeights& weights_;
  const Extent extent_;
  const double wanted_ = 0;
  double total_ = 0;
  double identity_ = 0;
  bool forbidden_ = false;
  std::vector<Row> rows_;
  std::string reason_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_EVIDENCE_SINK_H_
