#ifndef COMPARATOR_ALIGN_PAIR_SCORER_H_
#define COMPARATOR_ALIGN_PAIR_SCORER_H_

#include <cstdint>
#include <string>
#include <vector>

#include "comparator/align/corpus.h"
#include "comparator/align/evidence_sink.h"
#include "comparator/align/features.h"
#include "comparator/align/term_vector.h"

namespace crosscheck {

struct PairScore {
  // Decibans; more is better.
  double score = 0;
  // A constraint keeps the two apart, whatever the score.
  bool forbidden = false;
  // `score` is only what the pair can come to at most, and whether it is
  // forbidden is not known.
  bool at_most = false;
};

struct PairExplanation {
  PairScore score;
  std::vector<EvidenceSink::Row> rows;
  // Why the two are kept apart; empty unless `forbidden`.
  std::string reason;
};

// Weighs whether two mentions are one incident: the sum of the weights of all
// evidence, after Fellegi and Sunter (1969), in decibans, 10 log10 of the
// odds. Symmetric. Immutable, so safe to share.
class PairScorer {
 public:
  // Both outlive the scorer.
  PairScorer(const AlignWeights* weights, const Corpus* corpus);

  // Numbers are indices into Corpus::mentions().
  PairScore Score(uint32_t a, uint32_t b) const;
  // The same for a pair above the floor of the settings. Of others, most
  // pairs, only that they are not above it, which is known much sooner.
  // `probe` is scratch.
  PairScore ScoreAboveFloor(uint32_t a, uint32_t b, TermProbe* probe) const;
  // The same for a pair that may come to `wanted`, which is above the floor. Of
  // others, most pairs, what they come to at most, which is known without their
  // dearest evidence.
  PairScore ScoreFrom(double wanted, uint32_t a, uint32_t b,
                      TermProbe* probe) const;
  TermProbe MakeProbe() const { return TermProbe(corpus_.texts().terms()); }
  PairExplanation Explain(uint32_t a, uint32_t b) const;

  // Whether two mentions of different articles are kept apart by what each
  // says of itself alone; cheap enough to ask of all members of two clusters.
  bool KeptApart(uint32_t a, uint32_t b, TermProbe* probe) const;

 private:
  // `probe` may be null.
  void Compare(uint32_t a, uint32_t b, TermProbe* probe,
               EvidenceSink* sink) const;
  // What two mentions of different articles come to at most. Not much more is
  // looked at where that is less than `wanted`.
  double AtMost(double wanted, const Mention& a, const Mention& b,
                TermProbe* probe) const;
  // The evidence of types, dates, places and all other values.
  void CompareValues(const Mention& a, const Mention& b,
                     EvidenceSink* sink) const;
  // Whether `single` is rather one of the events that `sum` counts together.
  bool IsPartOf(const Mention& single, const Mention& sum) const;

  const AlignWeights& weights_;
  const Corpus& corpus_;
  // The most that each kind of evidence adds to a pair.
  const double most_of_roles_;
  const double most_of_places_;
  const double most_of_actors_;
  const double most_of_victims_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_PAIR_SCORER_H_
