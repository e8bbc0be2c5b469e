#ifndef COMPARATOR_EXTRACT_UNREAL_TELLING_H_
#define COMPARATOR_EXTRACT_UNREAL_TELLING_H_

#include <cstdint>

#include "comparator/extract/facts.h"
#include "comparator/extract/sentence_items.h"
#include "comparator/text/document.h"

namespace crosscheck {

// Takes back what a sentence tells where it is the plot of a film ("in the
// film a gang kills 12 guests"), an exercise ("the mock attack, in which 15
// were killed"), a definition ("defined as one in which four are killed") or
// what an illness did ("flu killed 31"), and notes which of them it is.
// To be called once everything is read.
void TakeBackUnreal(const SentenceItems& items, SentenceFacts* facts);

// What an article tells on from its headline or opening.
//
//   UnrealArticle article(&document);
//   for (sentence by sentence) article.Settle(i, rank, &facts);
class UnrealArticle {
 public:
  // The last rank of what an article opens with, which is where it says what
  // it is of.
  static constexpr uint32_t kOpening = 1;

  // `document` outlives it.
  explicit UnrealArticle(const Document* document) : document_(*document) {}

  // Takes back what `facts` tell of sentence `sentence` where the article began
  // with such a thing and the sentence goes on with it. `rank` counts the
  // sentences of the body; 0 for what stands before the second.
  void Settle(size_t sentence, uint32_t rank, SentenceFacts* facts);

 private:
  const Document& document_;
  Telling telling_ = Telling::kNews;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_UNREAL_TELLING_H_
