#ifndef COMPARATOR_NAMES_FOLDED_NAME_H_
#define COMPARATOR_NAMES_FOLDED_NAME_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/types/optional.h"
#include "comparator/names/sound_coder.h"
#include "proto/names.pb.h"

namespace crosscheck {

// One word of a name, in the form that is compared.
struct NamePart {
  // Lower case, without diacritics.
  std::string text;
  Sounds sounds;
  // The same without an article that may be glued to it ("ezzor"), or with
  // the link after it ("mazari").
  absl::InlinedVector<Sounds, 1> alternatives;
  // UNSPECIFIED for a word that the rules do not know.
  NameWordKind kind = NAME_WORD_KIND_UNSPECIFIED;
  // Indices of the words of the rules that it is a form of, ascending.
  absl::InlinedVector<uint32_t, 2> words;
  // A single letter.
  bool initial = false;
  // Holds a digit.
  bool number = false;
  // Never left out: the "Allah" and "Din" that end a person's name.
  bool bound = false;
};

// A name taken apart. Made by NameFolder.
struct FoldedName {
  // So many words may be written as one.
  static constexpr uint32_t kMostJoined = 3;

  // Without articles and links, in order.
  std::vector<NamePart> parts;
  // How 2 to kMostJoined of them sound as one word, by the first of them; not
  // set where they are none. See Joined().
  std::vector<absl::optional<Sounds>> joined;
  // The kinds of group, in order; they are not among `parts`.
  std::vector<NamePart> generics;
  // Capital letters, where the name is an acronym or has one in brackets.
  std::string acronym;
  // The name is nothing but the acronym.
  bool is_acronym = false;
  // First letters of its words, with and without those of links and articles,
  // in capitals.
  absl::InlinedVector<std::string, 2> initials;
  // Number of the set of aliases that it is in, from 1; 0 for none.
  uint32_t alias = 0;

  // `count` words from `begin` on as one, or null.
  const Sounds* Joined(uint32_t begin, uint32_t count) const {
    const absl::optional<Sounds>& sounds =
        joined[begin * (kMostJoined - 1) + count - 2];
    return sounds.has_value() ? &*sounds : nullptr;
  }
};

}  // namespace crosscheck

#endif  // COMPARATOR_NAMES_FOLDED_NAME_H_
