#ifndef COMPARATOR_TEXT_PHRASE_SET_H_
#define COMPARATOR_TEXT_PHRASE_SET_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/text/token.h"

namespace crosscheck {

// A small set of phrases, each with a number that says what it stands for, to
// be found at the beginning of a token sequence. Words are compared in
// normalised form, by their hash. Hyphens do not matter; punctuation does.
class PhraseSet {
 public:
  struct Match {
    // In tokens; 0 where no phrase is there.
    uint32_t size = 0;
    uint32_t value = 0;

    explicit operator bool() const { return size != 0; }
  };

  // False where `phrase` has no token, or is in the set with another value.
  bool Add(absl::string_view phrase, uint32_t value);

  // The longest phrase that `tokens` begin with.
  Match LongestAt(absl::Span<const Token> tokens) const {
    if (tokens.empty() || !MayBegin(tokens[0].hash)) return {};
    // Most words that phrases begin with are common ones: "in".
    if (!words_[tokens[0].hash % kBits] &&
        (tokens.size() == 1 ||
         !pairs_[PairBit(tokens[0].hash, tokens[1].hash)])) {
      return {};
    }
    return Find(tokens);
  }

  // False where no phrase begins with a token of that hash; true may be a
  // mistake.
  bool MayBegin(uint64_t hash) const { return first_[hash % kBits]; }

 private:
  static constexpr size_t kBits = 4096;

  struct Phrase {
    std::vector<uint64_t> hashes;
    uint32_t value = 0;
  };

  static size_t PairBit(uint64_t first, uint64_t second) {
    return (first + second * 3) % kBits;
  }
  Match Find(absl::Span<const Token> tokens) const;

  // The first tokens of phrases, phrases of one token, and the first two
  // tokens of all others.
  std::bitset<kBits> first_;
  std::bitset<kBits> words_;
  std::bitset<kBits> pairs_;
  // By the hash of the first token; longer phrases first.
  absl::flat_hash_map<uint64_t, std::vector<Phrase>> phrases_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_PHRASE_SET_H_
