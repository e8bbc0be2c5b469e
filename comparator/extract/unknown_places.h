#ifndef COMPARATOR_EXTRACT_UNKNOWN_PLACES_H_
#define COMPARATOR_EXTRACT_UNKNOWN_PLACES_H_

#include "comparator/extract/annotation.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Makes places of names in no gazetteer that stand where a place does: "near
// Tal Quray when", "into the Villa Odal", "at Kronberg, a school". Names of
// persons that the article tells of stay names.
//
// Runs once a whole document is annotated, behind RecognizeSurnames().
void RecognizeUnknownPlaces(const Document& document,
                            const Vocabulary& vocabulary,
                            Annotation* annotation);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_UNKNOWN_PLACES_H_
