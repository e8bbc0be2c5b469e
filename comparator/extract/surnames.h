#ifndef COMPARATOR_EXTRACT_SURNAMES_H_
#define COMPARATOR_EXTRACT_SURNAMES_H_

#include "comparator/extract/annotation.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/text/document.h"

namespace crosscheck {

// A person who was named in full goes by the last name from then on: items of
// the document that are such a name, alone, become names, also where a place
// is called so, unless the words beside them make a place of them.
void RecognizeSurnames(const Document& document, const Vocabulary& vocabulary,
                       Annotation* annotation);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SURNAMES_H_
