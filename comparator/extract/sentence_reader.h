#ifndef COMPARATOR_EXTRACT_SENTENCE_READER_H_
#define COMPARATOR_EXTRACT_SENTENCE_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Applies the rulebook to the items of one sentence.
//
//   SentenceReader reader(&rules, &vocabulary, &lexicon);
//   SentenceFacts facts;
//   reader.Read(document, annotation, sentence_index, &facts);
//
// Const and thread-safe; everything it is made from outlives it.
class SentenceReader {
 public:
  SentenceReader(const CompiledRulebook* rules, const Vocabulary* vocabulary,
                 const LexiconIndex* lexicon);

  // `facts` is cleared first.
  void Read(const Document& document, const Annotation& annotation,
            size_t sentence, SentenceFacts* facts) const;

  // The items as the rules see them: names of symbols, for explanations.
  std::string Describe(const Document& document, const Annotation& annotation,
                       size_t sentence) const;

 private:
  // One call of Read().
  class Pass;
  // What an item says without any rule.
  enum class Reading : uint8_t;

  static Reading ReadingOf(const Vocabulary& vocabulary, Symbol symbol);

  const CompiledRulebook& rules_;
  const Vocabulary& vocabulary_;
  const LexiconIndex& lexicon_;
  // By symbol.
  std::vector<Reading> readings_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SENTENCE_READER_H_
