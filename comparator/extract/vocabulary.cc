#include "comparator/extract/vocabulary.h"

#include <iterator>
#include <string>
#include <vector>

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

constexpr const char* kPossessives[] = {"its",   "his", "her",
                                        "their", "our", "my"};
constexpr const char* kDeterminers[] = {"the", "these", "those"};
constexpr const char* kArticles[] = {"a", "an", "another"};
constexpr const char* kModifiers[] = {
    "W",      "CAP",       "ADV",          "NAT",      "STATE",   "GROUP",
    "AGE",    "NAME",      "more",         "other",    "further", "additional",
    "human",  "suspected", "unidentified", "own",      "fatal",   "deadly",
    "single", "total",     "attempted",    "severity",
};
constexpr const char* kSpeakerModifiers[] = {"OUTLET", "POSS", "TGT", "VICT",
                                             "GADJ"};

// Besides determiners, articles and modifiers.
constexpr const char* kPeopleBeginnings[] = {"all",  "both", "NUM",
                                             "VICT", "GADJ", "PLACE"};
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
    : rules_(rules),
      symbols_(rules.symbols()),
      class_bits_(symbols_.size()),
      traits_(symbols_.size()),
      gazetteer_(lexicon.gazetteer()) {
  for (size_t i = 0; i < static_cast<size_t>(ItemClass::kSize); ++i) {
    classes_[i] = symbols_.Find(kClassNames[i]);
    class_bits_[classes_[i]] = Bit(static_cast<ItemClass>(i));
  }
  Mark(SymbolTrait::kDeterminer, kDeterminers);
  Mark(SymbolTrait::kDeterminer, kPossessives);
  Mark(SymbolTrait::kPossessive, kPossessives);
  Mark(SymbolTrait::kArticle, kArticles);
  Mark(SymbolTrait::kModifier, kModifiers);
  Mark(SymbolTrait::kSpeakerModifier, kModifiers);
  Mark(SymbolTrait::kSpeakerModifier, kSpeakerModifiers);
  for (const auto names :
       {absl::MakeConstSpan(kDeterminers), absl::MakeConstSpan(kPossessives),
        absl::MakeConstSpan(kArticles), absl::MakeConstSpan(kModifiers)}) {
    Mark(SymbolTrait::kBeginsPeople, names);
    Mark(SymbolTrait::kBeginsSpeaker, names);
  }
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

// A word that no rule names has no symbol of its own.
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
