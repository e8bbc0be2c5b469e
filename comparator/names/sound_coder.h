#ifndef COMPARATOR_NAMES_SOUND_CODER_H_
#define COMPARATOR_NAMES_SOUND_CODER_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/names.pb.h"

namespace crosscheck {

// Sounds of a word, one ASCII letter each:
//   b d f h k l m n p q r t v w y z as in English;
//   s, S (sh), z, Z (zh), J (the j of "jam"), C (ch), c (the letter, whose
//   sound differs by language), g, G (gh), x (kh), T (th), D (dh);
//   a e i o u, E (ai, ei), O (au, ow);
//   and of scripts without short vowels: A I U (letters that are a long vowel
//   or a consonant), % (Arabic's ta marbuta), ? (ayn, hamza), Q (Cyrillic г).
struct Sounds {
  std::string sounds;
  // Of a script that leaves short vowels out.
  bool unvoweled = false;
};

// True for the sounds that count as vowels.
inline bool IsVowelSound(char sound) {
  switch (sound) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'E':
    case 'O':
      return true;
    default:
      return false;
  }
}

// Turns words into sounds by rules, as phonetic codes do (Philips 1990,
// "Metaphone"), but keeps the vowels, which alone tell Hassan from Hussein.
// Immutable, so safe to share.
class SoundCoder {
 public:
  // InvalidArgument where a rule has no letters.
  static absl::StatusOr<SoundCoder> Create(const NameRules& rules);

  // `word` as written, without blanks; replaces letters by the rules for
  // spellings, then normalises.
  std::string Normalize(absl::string_view word) const;
  // `normalized` is what Normalize() gives.
  Sounds Code(absl::string_view normalized) const;
  // The same where an h makes no one sound with the letter before it: the
  // "th" of Fathi. Empty where there is no such h.
  std::string CodeApart(absl::string_view normalized) const;

 private:
  struct Rule {
    std::string to;
    WordPosition position = WORD_POSITION_UNSPECIFIED;
  };

  SoundCoder() = default;

  std::vector<SpellingRule> spellings_;
  // By letters; rules with a position first.
  absl::flat_hash_map<std::string, std::vector<Rule>> rules_;
  // The most letters of a rule, by the byte it begins with; 0 for no rule.
  std::array<uint8_t, 256> longest_ = {};
};

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_SOUND_CODER_H_
