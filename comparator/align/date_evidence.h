#ifndef COMPARATOR_ALIGN_DATE_EVIDENCE_H_
#define COMPARATOR_ALIGN_DATE_EVIDENCE_H_

#include "comparator/align/corpus.h"
#include "comparator/align/evidence_sink.h"
#include "comparator/align/mention.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// Adds what the dates of two mentions say: one feature, the most favourable
// of those that a pair of their dates gives.
void CompareDates(const Corpus& corpus, const Mention& a, const Mention& b,
                  EvidenceSink* sink);

// Whether the days that two mentions name are so far apart that the two are
// never one event (settings.date_veto_days), and neither follows the other up.
bool DatesForbid(const Corpus& corpus, const Mention& a, const Mention& b,
                 const AlignSettings& settings);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_DATE_EVIDENCE_H_
