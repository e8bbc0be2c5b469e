#ifndef COMPARATOR_EXTRACT_PLACE_READER_H_
#define COMPARATOR_EXTRACT_PLACE_READER_H_

#include <vector>

#include "comparator/extract/annotation.h"
#include "comparator/extract/frame.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Which place each mention of an article means, by index into
// Annotation::places: all of them are looked at together.
std::vector<ResolvedPlace> ReadPlaces(const Document& document,
                                      const Annotation& annotation,
                                      const LexiconIndex& lexicon);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PLACE_READER_H_
