#ifndef COMPARATOR_EXTRACT_ANNOTATOR_H_
#define COMPARATOR_EXTRACT_ANNOTATOR_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/date_recognizer.h"
#include "comparator/text/document.h"
#include "comparator/text/numerals.h"

namespace crosscheck {

// Turns the sentences of a document into items: lexicon entries, numbers and
// dates are taken together, then words are joined to phrases (see Chunker).
//
//   Annotator annotator(&vocabulary, &lexicon, &numerals, &dates);
//   Annotation annotation;
//   annotator.Annotate(document, &annotation);
//   for (const Item& item : annotation.items_of(0)) …
//
// Const and thread-safe; everything it is made from outlives it.
class Annotator {
 public:
  Annotator(const Vocabulary* vocabulary, const LexiconIndex* lexicon,
            const NumeralParser* numerals, const DateRecognizer* dates)
      : vocabulary_(*vocabulary),
        lexicon_(*lexicon),
        numerals_(*numerals),
        dates_(*dates) {}

  void Annotate(const Document& document, Annotation* annotation) const;

 private:
  // `lost_apostrophes`: the text has none at all.
  void AnnotateSentence(const Document& document, const Sentence& sentence,
                        bool lost_apostrophes, Annotation* annotation) const;

  const Vocabulary& vocabulary_;
  const LexiconIndex& lexicon_;
  const NumeralParser& numerals_;
  const DateRecognizer& dates_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_ANNOTATOR_H_
