#ifndef COMPARATOR_ALIGN_TOLD_TWICE_H_
#define COMPARATOR_ALIGN_TOLD_TWICE_H_

#include <cstdint>

#include "comparator/align/corpus.h"

namespace crosscheck {

// Whether two mentions of one article evidently are one event told twice:
// both have the same day and the same place, their types go together, and no
// value differs. Everything else that an article mentions apart, it tells
// apart. Numbers are indices into Corpus::mentions().
bool ToldTwice(const Corpus& corpus, uint32_t a, uint32_t b);

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_TOLD_TWICE_H_
