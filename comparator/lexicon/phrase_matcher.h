#ifndef COMPARATOR_LEXICON_PHRASE_MATCHER_H_
#define COMPARATOR_LEXICON_PHRASE_MATCHER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "comparator/lexicon/name_phrase.h"
#include "comparator/lexicon/phrase_table.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"

namespace crosscheck {

// A phrase of the lexicon in a text, with all that it may mean.
struct LexiconMatch {
  // Indices into Document::tokens(). An article that belongs to a name is in
  // it ("al-Anbar"), "the" is not.
  TokenRange tokens;
  EntryKind kind = EntryKind::kGroup;
  // PhraseFlag bits.
  uint8_t flags = 0;
  // Indices of entries of that kind, at least one: homonyms, all places of
  // one name. Lasts as long as the tables.
  absl::Span<const uint32_t> entries;

  bool Has(PhraseFlag flag) const { return (flags & flag) != 0; }
};

// Finds the phrases of several tables in text, in one pass. Const and so
// thread-safe; the images of the tables outlive it.
class PhraseMatcher {
 public:
  // Finds nothing.
  PhraseMatcher() = default;

  // `words` may hold phrases of any kind; `places` only names of places, which
  // are looked for only where a capital or a digit begins them.
  PhraseMatcher(const PhraseTable& words, absl::Span<const PhraseTable> places);

  // Appends every phrase among `tokens`: by first token, then the longest
  // first, then by kind. The entries of a match satisfy their case rules.
  void Match(const Document& document, TokenRange tokens,
             std::vector<LexiconMatch>* matches) const;

 private:
  // One call of Match().
  class Pass;

  PhraseTable words_;
  std::vector<PhraseTable> places_;
  uint64_t the_ = 0;
};

}  // namespace crosscheck

#endif  // COMPARATOR_LEXICON_PHRASE_MATCHER_H_
