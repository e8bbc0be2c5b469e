#include "comparator/extract/vocabulary.h"

#include <iterator>
#include <string>
#include <vector>

#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"

namespace crosscheck {
namespace {

// In the order of ItemClass.
constexpr const char* kClassNames[] = {
    "NUM",   "ZERO",   "ORD",  "DATE",   "TIME",  "VNP",   "VGEN",  "VPL",
    "VDEF",  "GEN",    "NAME", "PERSON", "AGE",   "PLACE", "STATE", "NAT",
    "GROUP", "OUTLET", "SPK",  "ATT",    "WPN",   "TGT",   "PNOUN", "POSS",
    "ADV",   "CAP",    "W",    "SYM",    "QUOTE", "VICT",  "GADJ",  "SPKN",
};
static_assert(sizeof(kClassNames) / sizeof(kClassNames[0]) ==
              static_cast<size_t>(ItemClass::kSize));

// Classes of items beside the words of the language that have a trait.
constexpr const char* kModifiers[] = {
    "W", "CAP", "ADV", "NAT", "STATE", "GROUP", "AGE", "NAME", "severity"};
constexpr const char* kSpeakerModifiers[] = {"OUTLET", "POSS", "TGT", "VICT",
                                             "GADJ"};

// Besides determiners, articles and modifiers.
constexpr const char* kPeopleBeginnings[] = {"NUM", "VICT", "GADJ", "PLACE"};
constexpr const char* kSpeakerBeginnings[] = {"one", "NUM", "SPKN", "PLACE"};

ItemClass ClassOf(const Term& term) {
  switch (term.kind()) {
    case TERM_KIND_VICTIM:
      return ItemClass::kVict;
    case TERM_KIND_GENERIC_ACTOR:
      return ItemClass::kGadj;
    case TERM_KIND_SPEAKER:
      return ItemClass::kSpkn;
    case TERM_KIND_WEAPON:
      return ItemClass::kWpn;
    case TERM_KIND_ATTACK_NOUN:
      return ItemClass::kAtt;
    case TERM_KIND_TARGET:
      return ItemClass::kTgt;
    case TERM_KIND_PLACE_NOUN:
      return ItemClass::kPnoun;
    case TERM_KIND_NATIONALITY:
      return ItemClass::kNat;
    default:
      return ItemClass::kWord;
  }
}

// Whether rules know the term's words by a class of words, "kill/ed".
bool HasOwnClass(const Term& term) {
  return term.kind() == TERM_KIND_CUE || term.kind() == TERM_KIND_ATTACK_VERB;
}

}  // namespace

std::vector<std::string> Vocabulary::Classes(const LexiconIndex& lexicon) {
  std::vector<std::string> names(std::begin(kClassNames),
                                 std::end(kClassNames));
  for (uint32_t i = 0; i < lexicon.term_count(); ++i) {
    const Term& term = lexicon.term(i);
    if (HasOwnClass(term)) names.push_back(term.cue());
  }
  return names;
}

Vocabulary::Vocabulary(const CompiledRulebook& rules,
                       const LexiconIndex& lexicon)
    : words_(rules.words()),
      symbols_(rules.symbols()),
      class_bits_(symbols_.size()),
      traits_(symbols_.size()),
      gazetteer_(lexicon.gazetteer()) {
  for (size_t i = 0; i < static_cast<size_t>(ItemClass::kSize); ++i) {
    classes_[i] = symbols_.Find(kClassNames[i]);
    class_bits_[classes_[i]] = Bit(static_cast<ItemClass>(i));
  }
  MarkWords();
  for (const SymbolTrait trait :
       {SymbolTrait::kModifier, SymbolTrait::kSpeakerModifier,
        SymbolTrait::kBeginsPeople, SymbolTrait::kBeginsSpeaker}) {
    Mark(trait, kModifiers);
  }
  Mark(SymbolTrait::kSpeakerModifier, kSpeakerModifiers);
  Mark(SymbolTrait::kBeginsPeople, kPeopleBeginnings);
  Mark(SymbolTrait::kBeginsSpeaker, kSpeakerBeginnings);
  Mark(SymbolTrait::kBeginsSpeaker, kSpeakerModifiers);
  terms_.reserve(lexicon.term_count());
  for (uint32_t i = 0; i < lexicon.term_count(); ++i) {
    const Term& term = lexicon.term(i);
    terms_.push_back(HasOwnClass(term) ? symbols_.Find(term.cue())
                                       : symbol(ClassOf(term)));
  }
}

// Words that some rule names and that have a symbol of their own therefore.
void Vocabulary::MarkWords() {
  word_classes_.reserve(traits_.size());
  for (size_t i = 0; i < traits_.size(); ++i) {
    const WordClasses word =
        WordClasses::OfWord(symbols_.name(static_cast<Symbol>(i)));
    word_classes_.push_back(word);
    const auto mark = [this, i](SymbolTrait trait) {
      traits_[i] |= uint8_t{1} << static_cast<int>(trait);
    };
    const bool possessive = word.Has(WordClass::kPossessive);
    const bool determiner = possessive || word.Has(WordClass::kDeterminer);
    const bool article = word.Has(WordClass::kIndefinite);
    const bool modifier = word.Has(WordClass::kBeforeCountedNoun);
    if (possessive) mark(SymbolTrait::kPossessive);
    if (determiner) mark(SymbolTrait::kDeterminer);
    if (article) mark(SymbolTrait::kArticle);
    if (modifier) mark(SymbolTrait::kModifier);
    if (modifier) mark(SymbolTrait::kSpeakerModifier);
    if (determiner || article || modifier) {
      mark(SymbolTrait::kBeginsSpeaker);
      mark(SymbolTrait::kBeginsPeople);
    }
    if (word.Has(WordClass::kAll)) mark(SymbolTrait::kBeginsPeople);
  }
}

// A class that no rule names has no symbol.
void Vocabulary::Mark(SymbolTrait trait, absl::Span<const char* const> names) {
  for (const char* name : names) {
    const Symbol symbol = symbols_.Find(name);
    if (symbol == SymbolTable::kNone) continue;
    traits_[symbol] |= uint8_t{1} << static_cast<int>(trait);
  }
}

int64_t Vocabulary::Capital(absl::string_view country) const {
  absl::call_once(capitals_once_, [this] {
    for (uint32_t i = 0; i < gazetteer_.size(); ++i) {
      const PlaceEntry place = gazetteer_.place(i);
      if (place.is_capital) {
        capitals_.emplace(std::string(place.country), i);
      }
    }
  });
  const auto capital = capitals_.find(country);
  return capital == capitals_.end() ? -1 : capital->second;
}

}  // namespace crosscheck
