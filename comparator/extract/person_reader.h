#ifndef COMPARATOR_EXTRACT_PERSON_READER_H_
#define COMPARATOR_EXTRACT_PERSON_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/types/optional.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/sentence_items.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/extract/vocabulary.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// Reads which single persons a sentence tells to have done it: who is charged,
// convicted, named as the gunman, who shot somebody, who denies it.
//
// and who claims it, is blamed and denies it, where that takes words that no
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
  struct Spelling {
    std::vector<Symbol> symbols;
    std::vector<uint16_t> items;
    // By symbol: how many items it takes together.
    std::vector<uint16_t> sizes;

    void Add(Symbol symbol, size_t item, size_t size = 1);
    // The items that a range of symbols stands for.
    ItemRange Items(ItemRange range) const;
  };

  Spelling Spell(const SentenceItems& items) const;
  void SpellWords(const SentenceItems& items, size_t i, Spelling* out) const;
  bool IsNamedAfterTown(const SentenceItems& items, size_t i) const;
  Symbol SymbolOfPeople(const SentenceItems& items, size_t i) const;
  static void ReadBlame(const SentenceItems& items, const RuleMatch& match,
                        const Rule& rule, SentenceFacts* facts);
  absl::optional<PersonFact> Refer(const SentenceItems& items, uint16_t i,
                                   uint16_t size) const;

  const CompiledRulebook& rules_;
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
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_PERSON_READER_H_
