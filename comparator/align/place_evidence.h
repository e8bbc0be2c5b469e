#ifndef COMPARATOR_ALIGN_PLACE_EVIDENCE_H_
#define COMPARATOR_ALIGN_PLACE_EVIDENCE_H_

#include "comparator/align/corpus.h"
#include "comparator/align/evidence_sink.h"
#include "comparator/align/mention.h"

namespace crosscheck {

// Kilometres between two points of the sphere.
double DistanceKm(double lat_a, double lon_a, double lat_b, double lon_b);

// Adds what the places of two mentions say: one feature, the most favourable
// of those that a pair of their smallest places gives.
void ComparePlaces(const Corpus& corpus, const Mention& a, const Mention& b,
                   EvidenceSink* sink);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_PLACE_EVIDENCE_H_
