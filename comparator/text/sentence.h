#ifndef COMPARATOR_TEXT_SENTENCE_H_
#define COMPARATOR_TEXT_SENTENCE_H_

#include <cstdint>

#include "comparator/text/token.h"

namespace crosscheck {

struct Sentence {
  TokenRange tokens;
  // Half-open byte offsets in the text, without surrounding white space.
  uint32_t begin = 0;
  uint32_t end = 0;
  // Index into Document::blocks().
  uint32_t block = 0;
  // Paragraph number inside the document, from 0.
  uint32_t paragraph = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_SENTENCE_H_
