#include "comparator/extract/match_choice.h"

#include "comparator/extract/symbol_table.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/phrase_table.h"
#include "comparator/lexicon/place_words.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// Which of several readings of the same words is taken; higher first.
int Rank(const LexiconMatch& match, const LexiconIndex& lexicon) {
  switch (match.kind) {
    case EntryKind::kGroup:
      return 6;
    case EntryKind::kOutlet:
      return 4;
    case EntryKind::kTerm:
      return lexicon.term(match.entries[0]).kind() == TERM_KIND_NATIONALITY ? 2
                                                                            : 5;
    case EntryKind::kGroupAdjective:
      return 3;
    case EntryKind::kPlace:
      return 1;
  }
  return 0;
}

}  // namespace

// Whether a name of another kind begins inside `match` and goes on behind
// it: "The Dawn" in "The Dawn Brigade".
bool MatchChoice::CutsName(absl::Span<const LexiconMatch> ahead,
                           const LexiconMatch& match) const {
  for (const LexiconMatch& other : ahead) {
    if (other.tokens.begin >= match.tokens.end) break;
    if (other.tokens.begin > match.tokens.begin &&
        other.tokens.end > match.tokens.end &&
        other.kind != EntryKind::kPlace) {
      return true;
    }
  }
  return false;
}

// "Four men" at the start of a sentence, after which a town was called once:
// the words of a name have capitals.
bool MatchChoice::IsPhrase(TokenRange name) const {
  if (!document_.tokens()[name.begin].Has(kSentenceStart)) return false;
  for (uint32_t i = name.begin + 1; i < name.end; ++i) {
    const Token& token = document_.tokens()[i];
    if (token.kind != TokenKind::kWord || token.Has(kCapitalized) ||
        token.Has(kHyphenBefore)) {
      return false;
    }
  }
  return true;
}

// "Pul-i-Odar": whether the words are a part of a name with hyphens and a
// small word in it.
bool MatchChoice::IsPartOfHyphened(TokenRange name) const {
  const absl::Span<const Token> tokens = document_.tokens();
  const auto is_link = [&](uint32_t i) {
    return i + 1 < sentence_.end && tokens[i].Has(kHyphenBefore) &&
           !tokens[i].Has(kCapitalized) && tokens[i].kind == TokenKind::kWord &&
           tokens[i + 1].Has(kHyphenBefore) && tokens[i + 1].Has(kCapitalized);
  };
  return is_link(name.begin) || is_link(name.end) ||
         (name.begin > sentence_.begin && is_link(name.begin - 1));
}

bool MatchChoice::IsUsable(absl::Span<const LexiconMatch> ahead,
                           const LexiconMatch& match) const {
  if (match.kind != EntryKind::kPlace) return true;
  if (IsPartOfHyphened(match.tokens)) return false;
  if (match.tokens.size() > 1 &&
      (CutsName(ahead, match) || IsPhrase(match.tokens))) {
    return false;
  }
  // "W. Main Street", "the north": points of the compass are no towns.
  if (match.tokens.size() == 1 && !match.Has(kPhraseAfterComma) &&
      IsDirection(document_.tokens()[match.tokens.begin])) {
    return false;
  }
  // "We" and "Of" are towns too.
  if (match.tokens.size() == 1 &&
      vocabulary_.FindWord(document_.tokens()[match.tokens.begin].hash) !=
          SymbolTable::kNone) {
    return false;
  }
  const uint32_t i = match.tokens.begin;
  const bool first = i == sentence_.begin;
  if (match.Has(kPhraseAfterComma)) {
    return !first && document_.text(document_.tokens()[i - 1]) == ",";
  }
  if (!match.Has(kPhraseAmbiguous) || match.tokens.size() > 1) return true;
  return IsPlaceHere(ahead, match.tokens, first);
}

// "W." and the like count too.
bool MatchChoice::IsDirection(const Token& token) const {
  return document_.norm(token).size() <= 2 ||
         token.Is(WordClass::kCompassPoint);
}

// Whether the words beside a name that is also a word or a person's make a
// place of it: "in Jackson", "north Jackson", "Jackson police", a dateline.
bool MatchChoice::IsPlaceHere(absl::Span<const LexiconMatch> ahead,
                              TokenRange name, bool opens) const {
  const auto tokens = document_.tokens();
  if (opens && tokens[name.begin].Has(kAllCaps)) return true;
  if (HasService(document_, name)) return true;
  if (name.end < sentence_.end) {
    const Token& next = tokens[name.end];
    if (next.Is(WordClass::kNounBesidePlace) ||
        next.Is(WordClass::kNounOfTown)) {
      return true;
    }
    if (document_.norm(next) == "," && IsBeforeState(ahead, name.end + 1)) {
      return true;
    }
  }
  if (opens) return false;
  const Token& before = tokens[name.begin - 1];
  return before.Is(WordClass::kPlacePreposition) ||
         before.Is(WordClass::kPartOfTown);
}

// Whether a state or province is named from token i on: "Clinton,
// Mississippi", "Heath, OH".
bool MatchChoice::IsBeforeState(absl::Span<const LexiconMatch> ahead,
                                uint32_t i) const {
  for (const LexiconMatch& match : ahead) {
    if (match.tokens.begin > i) break;
    if (match.tokens.begin != i || match.kind != EntryKind::kPlace) continue;
    if (match.Has(kPhraseAfterComma)) return true;
    const PlacePrecision precision =
        lexicon_.gazetteer().place(match.entries[0]).precision;
    if (precision == PLACE_PRECISION_PROVINCE ||
        precision == PLACE_PRECISION_COUNTRY) {
      return true;
    }
  }
  return false;
}

// "In Canton", "Canton police": a noun does not have a capital, but for one
// that ends a name ("Zug Canton").
bool MatchChoice::IsTownNotNoun(absl::Span<const LexiconMatch> ahead,
                                const LexiconMatch& place,
                                const LexiconMatch& noun) const {
  constexpr uint32_t kLeastInhabitants = 5000;
  if (place.kind != EntryKind::kPlace || noun.kind != EntryKind::kTerm ||
      place.tokens.size() != 1 || noun.tokens.size() != 1 || title_case_ ||
      lexicon_.term(noun.entries[0]).kind() != TERM_KIND_PLACE_NOUN) {
    return false;
  }
  const uint32_t i = place.tokens.begin;
  const Token& token = document_.tokens()[i];
  if (!token.Has(kCapitalized) || token.Has(kAllCaps) || i == sentence_.begin ||
      document_.tokens()[i - 1].Has(kCapitalized) ||
      (i + 1 < sentence_.end &&
       document_.norm(document_.tokens()[i + 1]) == "of")) {
    return false;
  }
  return lexicon_.gazetteer().place(place.entries[0]).population >=
             kLeastInhabitants &&
         IsPlaceHere(ahead, place.tokens, false);
}

int MatchChoice::Best(absl::Span<const LexiconMatch> ahead, uint32_t i) const {
  int best = -1;
  for (size_t m = 0; m < ahead.size() && ahead[m].tokens.begin == i; ++m) {
    const LexiconMatch& match = ahead[m];
    if (!IsUsable(ahead, match)) continue;
    if (best < 0) {
      best = static_cast<int>(m);
      continue;
    }
    const LexiconMatch& other = ahead[best];
    if (IsTownNotNoun(ahead, match, other) ||
        IsTownNotNoun(ahead, other, match)) {
      if (match.kind == EntryKind::kPlace) best = static_cast<int>(m);
      continue;
    }
    if (match.tokens.end > other.tokens.end ||
        (match.tokens.end == other.tokens.end &&
         Rank(match, lexicon_) > Rank(other, lexicon_))) {
      best = static_cast<int>(m);
    }
  }
  return best;
}

}  // namespace crosscheck
