#ifndef COMPARATOR_EXTRACT_GROUP_REFERENCE_H_
#define COMPARATOR_EXTRACT_GROUP_REFERENCE_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/sentence_items.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/text/document.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {

// Whether a word stands for a group that was named before: "group",
// "movement".
bool IsNounOfGroup(absl::string_view word);

// GroupReferenceAt() of an item before such a noun.
size_t GroupReferenceBeforeNoun(const SentenceItems& items, size_t i);

// How many items from i on refer to a group named before ("the group"): two,
// or none for "the group of tourists".
inline size_t GroupReferenceAt(const SentenceItems& items, size_t i) {
  // Rules out nearly all items.
  return i + 1 < items.size() && items.WordIs(i + 1, WordClass::kGroupNoun)
             ? GroupReferenceBeforeNoun(items, i)
             : 0;
}

// Which group is meant by "the group", "its spokesman": the last one that is
// told to have done something, else the first that is named in the last
// sentence that names one.
//
//   GroupReferences references(document, annotation, lexicon);
//   for (sentence by sentence) references.Adopt(sentence, &facts);
class GroupReferences {
 public:
  // All outlive the object.
  GroupReferences(const Document& document, const Annotation& annotation,
                  const LexiconIndex& lexicon)
      : document_(document), annotation_(annotation), lexicon_(lexicon) {}

  // Gives the actors of a sentence that refer to a group its name, and takes
  // out those whose group nobody has named.
  void Adopt(uint32_t sentence, SentenceFacts* facts);

 private:
  struct Named {
    int match = -1;
    TokenRange tokens;
    uint32_t sentence = 0;
  };

  bool IsArmedGroup(int match) const;
  bool MeansLast(const ActorFact& fact, uint32_t sentence) const;
  Named FirstNamed(uint32_t sentence, uint32_t before) const;

  const Document& document_;
  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  // The last one that is told to have done something.
  Named actor_;
  // The last one that is named at all.
  Named named_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_GROUP_REFERENCE_H_
