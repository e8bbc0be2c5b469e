#ifndef COMPARATOR_LEXICON_BUILTIN_LEXICON_H_
#define COMPARATOR_LEXICON_BUILTIN_LEXICON_H_

#include "comparator/lexicon/lexicon_index.h"

namespace crosscheck {

// Options with the lexicon and gazetteer that are built into the program, and
// no overlays.
LexiconOptions BuiltinLexicon();

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_BUILTIN_LEXICON_H_
