#ifndef COMPARATOR_EXTRACT_VOCABULARY_H_
#define COMPARATOR_EXTRACT_VOCABULARY_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/base/call_once.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/extract/word_table.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/lexicon_index.h"
#include "comparator/lexicon/phrase_table.h"
#include "comparator/words/word_classes.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

// The classes of item that code gives (as opposed to classes of words, which
// the lexicon names).
enum class ItemClass : uint8_t {
  kNum,
  kZero,
  kOrd,
  kDate,
  kTime,
  kVnp,
  kVgen,
  kVpl,
  kVdef,
  kGen,
  kName,
  kPerson,
  kAge,
  kPlace,
  kState,
  kNat,
  kGroup,
  kOutlet,
  kSpk,
  kAtt,
  kWpn,
  kTgt,
  kPnoun,
  kPoss,
  kAdv,
  kCap,
  kWord,
  kSym,
  kQuote,
  // Nouns that were not joined to a phrase of people or a speaker: they
  // stand before another noun ("rebel positions").
  kVict,
  kGadj,
  kSpkn,
  kSize,
};

// Sets of symbols that are asked for item by item; as bits, since names would
// take long to compare.
enum class SymbolTrait : uint8_t {
  // "the", "those", "his": before a name of people, without changing how many
  // they are. Of these kPossessive belong to somebody: "his".
  kDeterminer,
  kPossessive,
  // "a", "an", "another".
  kArticle,
  // May stand between a number and the noun that it counts; a bare name of a
  // place may too.
  kModifier,
  // May stand between an article and a noun for a speaker.
  kSpeakerModifier,
  // A phrase of people, or of somebody who speaks, may begin with it.
  kBeginsPeople,
  kBeginsSpeaker,
};

// A set of item classes, as bits.
using ClassSet = uint32_t;
static_assert(static_cast<size_t>(ItemClass::kSize) <= 32, "a bit a class");

constexpr ClassSet Bit(ItemClass item_class) {
  return ClassSet{1} << static_cast<int>(item_class);
}

// Symbols by class and by lexicon entry, looked up once at the start.
//
// Const after construction; safe to share. The rulebook and the lexicon
// outlive it.
class Vocabulary {
 public:
  Vocabulary(const CompiledRulebook& rules, const LexiconIndex& lexicon);

  Vocabulary(const Vocabulary&) = delete;
  Vocabulary& operator=(const Vocabulary&) = delete;

  // The names of all classes that annotation gives with this lexicon.
  static std::vector<std::string> Classes(const LexiconIndex& lexicon);

  Symbol symbol(ItemClass item_class) const {
    return classes_[static_cast<size_t>(item_class)];
  }
  bool Is(Symbol symbol, ItemClass item_class) const {
    return symbol == classes_[static_cast<size_t>(item_class)];
  }

  // The bit of the symbol's class; none for a word of a rule or of the lexicon.
  ClassSet class_bit(Symbol symbol) const { return class_bits_[symbol]; }
  bool Has(Symbol symbol, SymbolTrait trait) const {
    return (traits_[symbol] >> static_cast<int>(trait)) & 1;
  }

  // Whether the symbol is a word of some rule, and in the class.
  bool Is(Symbol symbol, WordClass word_class) const {
    return word_classes_[symbol].Has(word_class);
  }

  // The symbol of a term's words; kNone for a term that has none.
  Symbol term_symbol(uint32_t term) const { return terms_[term]; }

  // Gazetteer index of a country's capital (ISO 3166-1 alpha-2); -1 where it
  // has none.
  int64_t Capital(absl::string_view country) const;

  // Literal word of some rule, or kNone.
  Symbol FindWord(uint64_t hash) const { return words_.Find(hash); }
  Symbol FindMark(absl::string_view mark) const { return symbols_.Find(mark); }
  absl::string_view name(Symbol symbol) const { return symbols_.name(symbol); }

 private:
  void MarkWords();
  void Mark(SymbolTrait trait, absl::Span<const char* const> names);

  const WordTable& words_;
  const SymbolTable& symbols_;
  Symbol classes_[static_cast<size_t>(ItemClass::kSize)];
  // By symbol: the class, and bits by SymbolTrait.
  std::vector<ClassSet> class_bits_;
  std::vector<uint8_t> traits_;
  std::vector<WordClasses> word_classes_;
  std::vector<Symbol> terms_;
  // Read when first asked for: most runs do not need it.
  const Gazetteer& gazetteer_;
  mutable absl::once_flag capitals_once_;
  mutable absl::flat_hash_map<std::string, int64_t> capitals_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_VOCABULARY_H_
