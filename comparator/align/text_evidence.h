#ifndef COMPARATOR_ALIGN_TEXT_EVIDENCE_H_
#define COMPARATOR_ALIGN_TEXT_EVIDENCE_H_

#include "comparator/align/corpus.h"
#include "comparator/align/evidence_sink.h"
#include "comparator/align/mention.h"

namespace crosscheck {

// Adds what the words of two articles say of their events, or the words of
// the sentences that tell of them. What comes after it adds at most
// `most_to_come` decibans.
void CompareTexts(const Corpus& corpus, const Mention& a, const Mention& b,
                  double most_to_come, EvidenceSink* sink);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_TEXT_EVIDENCE_H_
