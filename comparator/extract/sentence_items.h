#ifndef COMPARATOR_EXTRACT_SENTENCE_ITEMS_H_
#define COMPARATOR_EXTRACT_SENTENCE_ITEMS_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/words/word_classes.h"
#include "proto/lexicon.pb.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// The items of one sentence with what they point to, and the questions that
// every reader of facts asks of them.
//
//   SentenceItems items(vocabulary, lexicon, document, annotation, sentence);
//   if (items.Is(0, ItemClass::kNum)) …
//
// A view: everything it is made from outlives it. Positions are inside the
// sentence; a position behind its end is of no class.
class SentenceItems {
 public:
  SentenceItems(const Vocabulary& vocabulary, const LexiconIndex& lexicon,
                const Document& document, const Annotation& annotation,
                size_t sentence)
      : vocabulary_(vocabulary),
        lexicon_(lexicon),
        document_(document),
        annotation_(annotation),
        items_(annotation.items_of(sentence)) {}

  const Vocabulary& vocabulary() const { return vocabulary_; }
  const Document& document() const { return document_; }
  const Annotation& annotation() const { return annotation_; }
  absl::Span<const Item> all() const { return items_; }

  size_t size() const { return items_.size(); }
  const Item& operator[](size_t i) const { return items_[i]; }

  bool Is(size_t i, ItemClass item_class) const {
    return i < items_.size() && vocabulary_.Is(items_[i].symbol, item_class);
  }
  bool IsAny(size_t i, ClassSet classes) const {
    return i < items_.size() &&
           (vocabulary_.class_bit(items_[i].symbol) & classes) != 0;
  }
  // Its first word, normalised. `i` is inside the sentence.
  absl::string_view NormAt(size_t i) const {
    return document_.norm(document_.tokens()[items_[i].tokens.begin]);
  }
  // Whether its first word is in the class. `i` is inside the sentence.
  bool WordIs(size_t i, WordClass word_class) const {
    return document_.tokens()[items_[i].tokens.begin].Is(word_class);
  }
  // Whether any of its words is.
  bool HasWord(size_t i, WordClass word_class) const;
  // The name of its symbol.
  absl::string_view Name(size_t i) const {
    return vocabulary_.name(items_[i].symbol);
  }
  // Null for an item that is no term of the lexicon.
  const Term* TermAt(size_t i) const;

  // The people that item `i` counts, who it is that speaks in it. Its class
  // has such a payload.
  const People& people(size_t i) const {
    return annotation_.people[items_[i].payload];
  }
  const SpeakerPhrase& speaker(size_t i) const {
    return annotation_.speakers[items_[i].payload];
  }

  // From the first of the items to the last; empty for none.
  TokenRange Tokens(ItemRange range) const;
  // Without "the", "a" or "some" in front.
  TokenRange WithoutArticle(TokenRange tokens) const;

  // Whether a noun of the trigger is for the rule's type of event. Rules for
  // clashes are about both sides; an offensive has one.
  bool TellsOf(ItemRange trigger, const Rule& rule) const;

  // A group, a state, or people by what they do.
  bool IsActor(uint16_t i) const;
  // "in northern Syria": a state that is where, and not who; "which planes":
  // somebody who is asked for; "anti-government protests": others' protests;
  // "the military offensive": of a kind.
  bool IsNoActor(uint16_t i) const;
  // The capital of a country, which may stand for the government there:
  // "Moscow denied it".
  bool IsCapital(uint16_t i) const;

 private:
  bool IsAbbreviation(TokenRange tokens) const;
  bool IsGovernment(TokenRange tokens) const;
  bool IsHyphened(uint16_t i) const;

  const Vocabulary& vocabulary_;
  const LexiconIndex& lexicon_;
  const Document& document_;
  const Annotation& annotation_;
  absl::Span<const Item> items_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_SENTENCE_ITEMS_H_
