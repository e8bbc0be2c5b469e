#include "comparator/lexicon/builtin_lexicon.h"

#include "comparator/lexicon/embedded_gazetteer.h"
#include "comparator/lexicon/embedded_lexicon.h"

namespace crosscheck {

LexiconOptions BuiltinLexicon() {
  LexiconOptions options;
  options.lexicon_image = EmbeddedLexicon();
  options.gazetteer_image = EmbeddedGazetteer();
  return options;
}

}  // namespace crosscheck
