#include "comparator/extract/vocabulary.h"

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
    : rules_(rules), gazetteer_(lexicon.gazetteer()) {
  for (size_t i = 0; i < static_cast<size_t>(ItemClass::kSize); ++i) {
    classes_[i] = rules.symbols().Find(kClassNames[i]);
  }
  terms_.reserve(lexicon.term_count());
  for (uint32_t i = 0; i < lexicon.term_count(); ++i) {
    const Term& term = lexicon.term(i);
    terms_.push_back(HasOwnClass(term) ? rules.symbols().Find(term.cue())
                                       : symbol(ClassOf(term)));
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
