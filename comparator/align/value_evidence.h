#ifndef COMPARATOR_ALIGN_VALUE_EVIDENCE_H_
#define COMPARATOR_ALIGN_VALUE_EVIDENCE_H_

#include "comparator/align/corpus.h"
#include "comparator/align/evidence_sink.h"
#include "comparator/align/mention.h"

namespace crosscheck {

// Adds what the types of two mentions say. Exclusive types forbid the pair.
void CompareTypes(const Mention& a, const Mention& b, EvidenceSink* sink);

// Adds what targets and weapons say.
void CompareTerms(const Corpus& corpus, const Mention& a, const Mention& b,
                  EvidenceSink* sink);

// Adds what those named as having done it say.
void CompareActors(const Corpus& corpus, const Mention& a, const Mention& b,
                   EvidenceSink* sink);

// Adds what the counts of killed, injured and munitions say.
void CompareCounts(const Mention& a, const Mention& b, EvidenceSink* sink);

// Adds what the names of victims say.
void CompareVictims(const Corpus& corpus, const Mention& a, const Mention& b,
                    EvidenceSink* sink);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_VALUE_EVIDENCE_H_
