#ifndef COMPARATOR_EXTRACT_PERSON_READER_H_
#define COMPARATOR_EXTRACT_PERSON_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/fixed_array.h"
#include "absl/types/optional.h"
#include "absl/types/span.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/sentence_items.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/extract/vocabulary.h"
#include "comparator/extract/word_table.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// Reads which single persons a sentence tells to have done it: who is charged,
// convicted, named as the gunman, who shot somebody, who denies it; and which
// groups claim it, are blamed and deny it, where that takes words that no
// other rule knows. Its rules have a rulebook of their own, over items of more
// kinds:
//
//   PERP     one attacker without a name: "the gunman", "a suicide bomber"
//   PERPS    several of them
//   SUSPECT  "the suspect"; SUSPECTS
//   ONE      one person by what is seen of him: "a 17-year-old boy"
//   CROWD    people who may attack as well as be attacked: "settlers"
//   DRIVER   "the driver"
//   KIN      one by whose he is: "his sister", "her lawyer"
//   FACTION  a group by the shape of its name (see faction_name.h)
//   MEMBER   people of a group: "fighters of the Dawn Brigade"
//   OWNED    people or arms by whose they are: "its fighters"
//   THEGROUP a group that was named before: "the group", "the movement"
//
// Every word that a rule names stands for itself, also inside an item of the
// lexicon ("charged with", "pleaded not guilty"), which then is an item for
// each of its words.
//
//   PersonReader reader(&person_rules, vocabulary, symbols);
//   reader.Read(items, &facts);
//
// Const and thread-safe; the rulebook outlives it.
class PersonReader {
 public:
  // `symbols` is how many symbols the vocabulary has.
  PersonReader(const CompiledRulebook* rules, const Vocabulary& vocabulary,
               size_t symbols);

  // The names of the classes of item that only these rules know.
  static std::vector<std::string> Classes();

  // Adds to `facts`.
  void Read(const SentenceItems& items, SentenceFacts* facts) const;

  // Which rules fit, and which of them gave way.
  void Find(const SentenceItems& items, std::vector<RuleMatch>* matches,
            std::vector<CompiledRulebook::Yield>* yields) const;

 private:
  // The symbols that the rules see, each with the item it stands for.
  class Spelling {
   public:
    // Has room for `most` symbols.
    explicit Spelling(size_t most);

    void Add(Symbol symbol, size_t item, size_t size = 1);
    absl::Span<const Symbol> symbols() const {
      return {symbols_.data(), size_};
    }
    // The items that a range of symbols stands for.
    ItemRange Items(ItemRange range) const;

   private:
    // By symbol: the first of its items, and how many it takes together.
    struct Stretch {
      uint16_t item;
      uint16_t size;
    };

    // Few sentences have more.
    static constexpr size_t kUsualSymbols = 64;
    size_t size_ = 0;
    absl::FixedArray<Symbol, kUsualSymbols> symbols_;
    absl::FixedArray<Stretch, kUsualSymbols> stretches_;
  };

  Spelling Spell(const SentenceItems& items) const;
  void SpellWords(const SentenceItems& items, size_t i, Spelling* out) const;
  bool IsNamedAfterTown(const SentenceItems& items, size_t i) const;
  Symbol SymbolOfPeople(const SentenceItems& items, size_t i) const;
  static void ReadBlame(const SentenceItems& items, const RuleMatch& match,
                        const Rule& rule, SentenceFacts* facts);
  static void ReadNamed(const SentenceItems& items, const RuleMatch& match,
                        const Rule& rule, std::vector<ActorFact>* found);
  absl::optional<PersonFact> Refer(const SentenceItems& items, uint16_t i,
                                   uint16_t size) const;

  const CompiledRulebook& rules_;
  const WordTable& words_;
  // By symbol of the vocabulary: that of these rules, and whether it stands
  // for words that a rule may name.
  std::vector<Symbol> symbols_;
  std::vector<bool> wordy_;
  Symbol perp_;
  Symbol perps_;
  Symbol suspect_;
  Symbol suspects_;
  Symbol one_;
  Symbol kin_;
  Symbol driver_;
  Symbol crowd_;
  Symbol name_;
  Symbol faction_;
  Symbol member_;
  Symbol owned_;
  Symbol the_group_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PERSON_READER_H_
