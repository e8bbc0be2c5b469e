#ifndef COMPARATOR_ALIGN_TEXT_EVIDENCE_H_
#define COMPARATOR_ALIGN_TEXT_EVIDENCE_H_

#include "comparator/align/corpus.h"
#include "comparator/align/evidence_sink.h"
#include "comparator/align/mention.h"
#include "comparator/align/term_vector.h"

namespace crosscheck {

struct TextEvidenceOptions {
  // What comes after the texts adds at most so many decibans.
  double most_to_come = 0;
  // For the words of whole texts; null where few pairs are compared.
  TermProbe* probe = nullptr;
};

// Adds what the words of two articles say of their events, or the words of
// the sentences that tell of them.
void CompareTexts(const Corpus& corpus, const Mention& a, const Mention& b,
                  const TextEvidenceOptions& options, EvidenceSink* sink);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_TEXT_EVIDENCE_H_
