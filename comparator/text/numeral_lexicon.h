#ifndef COMPARATOR_TEXT_NUMERAL_LEXICON_H_
#define COMPARATOR_TEXT_NUMERAL_LEXICON_H_

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/count_interval.h"
#include "comparator/text/phrase_set.h"
#include "comparator/text/token.h"
#include "google/protobuf/repeated_ptr_field.h"
#include "proto/numerals.pb.h"

namespace crosscheck {

// A NumeralTable, checked and indexed by the hashes of its words. Thread-safe.
class NumeralLexicon {
 public:
  struct Word {
    NumberWordKind kind = NUMBER_WORD_KIND_UNSPECIFIED;
    uint32_t value = 0;
  };

  struct Vague {
    CountInterval interval;
    VagueNumberKind kind = VAGUE_NUMBER_KIND_UNSPECIFIED;
    bool multiplies = false;
    // 0 where it may not be multiplied.
    uint32_t unit = 0;
  };

  // What a phrase that opens a quantity is.
  enum class Role : uint8_t { kNone, kVague, kModifier, kNotNumber };
  struct Opener {
    Role role = Role::kNone;
    // In tokens.
    uint32_t size = 0;
    // Of a modifier.
    NumeralEffect effect = NUMERAL_EFFECT_UNSPECIFIED;
    // Of a vague number.
    const Vague* vague = nullptr;
  };

  // How two numbers make a range.
  struct Range {
    NumeralRangeKind kind = NUMERAL_RANGE_KIND_UNSPECIFIED;
    // 0 where no word stands before.
    uint64_t before = 0;
    uint64_t between = 0;
  };

  // InvalidArgument, naming the entry, where the table is not consistent.
  static absl::StatusOr<std::unique_ptr<NumeralLexicon>> Create(
      const NumeralTable& table);

  NumeralLexicon(const NumeralLexicon&) = delete;
  NumeralLexicon& operator=(const NumeralLexicon&) = delete;

  // Null for a word that is no number.
  const Word* FindWord(const Token& token) const {
    const auto found = words_.find(token.hash);
    return found == words_.end() ? nullptr : &found->second;
  }
  // The longest opening phrase that `tokens` begin with.
  Opener OpenerAt(absl::Span<const Token> tokens) const;
  // The effect and size of the phrase after a number; size 0 for none.
  Opener ModifierAfter(absl::Span<const Token> tokens) const;
  // The effect of a word that a hyphen joins, or NUMERAL_EFFECT_UNSPECIFIED.
  NumeralEffect HyphenatedEffect(const Token& token) const;
  absl::Span<const Range> ranges() const { return ranges_; }

  bool IsArticle(const Token& token) const { return Has(articles_, token); }
  bool IsJoint(const Token& token) const { return Has(joints_, token); }
  bool IsMultipliedJoint(const Token& token) const {
    return Has(multiplied_joints_, token);
  }
  bool IsCurrencySign(const Token& token) const {
    return Has(currency_signs_, token);
  }
  bool IsLabel(const Token& token) const { return Has(labels_, token); }
  // Sizes in tokens, 0 for none.
  uint32_t HalfAfter(absl::Span<const Token> tokens) const {
    return and_a_half_.LongestAt(tokens).size;
  }
  uint32_t PercentAfter(absl::Span<const Token> tokens) const {
    return percent_.LongestAt(tokens).size;
  }
  uint32_t CurrencyAfter(absl::Span<const Token> tokens) const {
    return currency_.LongestAt(tokens).size;
  }

  // False where no quantity begins with the word at the beginning of `tokens`,
  // which is not empty. For speed; true may be a mistake.
  bool MayBegin(absl::Span<const Token> tokens) const {
    const uint64_t hash = tokens[0].hash;
    if (!first_[hash % kBits]) return false;
    if (single_[hash % kBits]) return true;
    if (tokens.size() == 1) return false;
    const Token& next = tokens[1];
    if (pairs_[PairBit(hash, next.hash)]) return true;
    return range_openers_[hash % kBits] &&
           (next.kind == TokenKind::kNumber || single_[next.hash % kBits]);
  }

 private:
  static constexpr size_t kBits = 16384;
  using Words = google::protobuf::RepeatedPtrField<std::string>;

  NumeralLexicon() = default;

  absl::Status AddWords(const NumeralTable& table);
  absl::Status AddVagueNumbers(const NumeralTable& table);
  absl::Status AddModifiers(const NumeralTable& table);
  absl::Status AddRanges(const NumeralTable& table);
  absl::Status AddOpener(absl::string_view phrase, Role role, size_t index);
  // Marks `phrase` as one that quantities begin with.
  void AddBeginning(absl::string_view phrase);
  static size_t PairBit(uint64_t first, uint64_t second) {
    return (first * 3 + second) % kBits;
  }
  static absl::Status AddPhrases(absl::string_view field, const Words& phrases,
                                 PhraseSet* set);
  static bool Has(const PhraseSet& set, const Token& token) {
    return static_cast<bool>(set.LongestAt(absl::MakeConstSpan(&token, 1)));
  }

  // By hash: all words that a quantity may begin with.
  std::bitset<kBits> first_;
  // By hash: words that a quantity may begin with whatever follows; pairs of
  // words that one may begin with; words before a number that open a range.
  std::bitset<kBits> single_;
  std::bitset<kBits> pairs_;
  std::bitset<kBits> range_openers_;
  absl::flat_hash_map<uint64_t, Word> words_;
  std::vector<Vague> vague_numbers_;
  std::vector<Range> ranges_;
  // The value is the role and an index or effect; see AddOpener().
  PhraseSet openers_;
  // The value is the NumeralEffect.
  PhraseSet after_;
  PhraseSet hyphenated_;
  PhraseSet articles_;
  PhraseSet joints_;
  PhraseSet multiplied_joints_;
  PhraseSet and_a_half_;
  PhraseSet percent_;
  PhraseSet currency_;
  PhraseSet currency_signs_;
  PhraseSet labels_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_NUMERAL_LEXICON_H_
