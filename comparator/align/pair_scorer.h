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
  TermProbe MakeProbe() const { return TermProbe(corpus_.texts().terms()); }
  PairExplanation Explain(uint32_t a, uint32_t b) const;

  // Whether two mentions of different articles are kept apart by what each
  // says of itself alone; cheap enough to ask of all members of two clusters.
  bool KeptApart(uint32_t a, uint32_t b, TermProbe* probe) const;

 private:
  // `probe` may be null.
  void Compare(uint32_t a, uint32_t b, TermProbe* probe,
               EvidenceSink* sink) const;
  // The evidence of types, dates, places and all other values.
  void CompareValues(const Mention& a, const Mention& b,
                     EvidenceSink* sink) const;
  // Whether `single` is rather one of the events that `sum` counts together.
  bool IsPartOf(const Mention& single, const Mention& sum) const;

  const AlignWeights& weights_;
  const Corpus& corpus_;
  // The most that the roles add to a pair.
  const double most_of_roles_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_PAIR_SCORER_H_
