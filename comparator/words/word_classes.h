#ifndef COMPARATOR_WORDS_WORD_CLASSES_H_
#define COMPARATOR_WORDS_WORD_CLASSES_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace crosscheck {

// The enumerators are in comparator/words/word_class.h, which is made from
// comparator/words/data; a file that names none needs not to be compiled anew
// for a new one.
enum class WordClass : uint16_t;

// The classes that a word is in. The tokenizer looks each word up once and
// keeps what it finds in the token, so that a class is one bit to look at:
//
//   if (token.Is(WordClass::kLocative)) …
//   if (InClass("near", WordClass::kLocative)) …
//
// A value of two bytes. The tables behind it are constants of the program.
class WordClasses {
 public:
  // In no class.
  constexpr WordClasses() = default;

  // By the TokenHash() of a normalised word.
  static WordClasses Of(uint64_t hash);
  // By the normalised word or phrase itself.
  static WordClasses OfWord(absl::string_view word);

  bool Has(WordClass word_class) const {
    const auto bit = static_cast<size_t>(word_class);
    return (kSets[set_][bit / 64] >> (bit % 64) & 1) != 0;
  }
  bool empty() const { return set_ == 0; }

 private:
  // Words of 64 bits for as many classes as there may be.
  static constexpr size_t kSetSize = 4;

  explicit constexpr WordClasses(uint16_t set) : set_(set) {}

  // Each combination of classes that some word has; the first has none.
  static const uint64_t kSets[][kSetSize];

  uint16_t set_ = 0;
};

// Whether a normalised word or phrase is in the class.
inline bool InClass(absl::string_view word, WordClass word_class) {
  return WordClasses::OfWord(word).Has(word_class);
}

}  // namespace crosscheck

#endif  // COMPARATOR_WORDS_WORD_CLASSES_H_
