#ifndef COMPARATOR_EXTRACT_SENTENCE_READER_H_
#define COMPARATOR_EXTRACT_SENTENCE_READER_H_

#include <cstddef>
#include <string>
#include <vector>

#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item_reader.h"
#include "comparator/extract/person_reader.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"

namespace crosscheck {

struct SentencePosition {
  // Index into Document::sentences().
  size_t sentence = 0;
  // The headline or the beginning of the body.
  bool opening = false;
};

// Applies the rulebook to the items of one sentence.
//
//   SentenceReader reader(&rules, &vocabulary, &lexicon);
//   SentenceFacts facts;
//   reader.Read(document, annotation, {sentence_index, opening}, &facts);
//
// Const and thread-safe; everything it is made from outlives it.
class SentenceReader {
 public:
  // `person_rules` are those for persons (see person_reader.h).
  SentenceReader(const CompiledRulebook* rules,
                 const CompiledRulebook* person_rules,
                 const Vocabulary* vocabulary, const LexiconIndex* lexicon);

  // `facts` is cleared first.
  void Read(const Document& document, const Annotation& annotation,
            const SentencePosition& position, SentenceFacts* facts) const;

  // Which rules for persons fit, and which of them gave way.
  void FindPersons(const Document& document, const Annotation& annotation,
                   size_t sentence, std::vector<RuleMatch>* matches,
                   std::vector<CompiledRulebook::Yield>* yields) const;

  // The items as the rules see them: names of symbols, for explanations.
  std::string Describe(const Document& document, const Annotation& annotation,
                       size_t sentence) const;

 private:
  const CompiledRulebook& rules_;
  const Vocabulary& vocabulary_;
  const LexiconIndex& lexicon_;
  ItemReader item_reader_;
  PersonReader person_reader_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SENTENCE_READER_H_
