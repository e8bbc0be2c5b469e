// Sites: what a noun for a building, a road or a camp makes of a name.

#include <cstdint>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/chunker.h"
#include "comparator/extract/place_noun.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {
namespace {

bool IsPlural(absl::string_view noun) {
  return absl::EndsWith(noun, "s") && !absl::EndsWith(noun, "ss");
}

// Nouns of other languages that stand before a name, with how large a place
// they make of it: "Calle Larga", "Barangay Odal", "rue de Rahma".
PlacePrecision ForeignNoun(const Token& noun) {
  if (noun.Is(WordClass::kForeignStreetNoun)) return PLACE_PRECISION_POINT;
  return noun.Is(WordClass::kForeignQuarterNoun) ? PLACE_PRECISION_QUARTER
                                                 : PLACE_PRECISION_UNSPECIFIED;
}

}  // namespace

// "Quarry Street", "Church Road": a noun with a capital as the name of a road.
bool Chunker::JoinNounNoun(Index i) {
  if (i == first_ || !HasCapital(i) || !HasCapital(i + 1) || InHeadline(i) ||
      Is(i, ItemClass::kOrd) || Is(i, ItemClass::kNum) ||
      NounPrecision(i + 1) != PLACE_PRECISION_POINT) {
    return false;
  }
  PlaceMention mention;
  mention.said = PLACE_PRECISION_POINT;
  mention.name = {item(i).tokens.begin, item(i + 1).tokens.end};
  MakePlace(i, i + 2, std::move(mention));
  return true;
}

// "Calle Larga", "place de Rahma", "Barangay Odal".
bool Chunker::JoinForeignNoun(Index i) {
  const PlacePrecision precision = ForeignNoun(TokenAt(i));
  if (precision == PLACE_PRECISION_UNSPECIFIED) return false;
  if (!Is(i, ItemClass::kName) && !IsPlaceName(i + 1) && !IsPlaceName(i + 2) &&
      !IsPlaceName(i + 3)) {
    return false;
  }
  PlaceMention mention;
  mention.said = precision;
  if (Is(i, ItemClass::kName) && item(i).tokens.size() > 1) {
    // "Calle Félix Candela": a name that is a town goes on with it.
    const Index end = Is(i + 1, ItemClass::kPlace) && HasCapital(i + 1) &&
                              item(i + 1).tokens.size() == 1
                          ? i + 2
                          : i + 1;
    mention.name = {item(i).tokens.begin, item(end - 1).tokens.end};
    MakePlace(i, end, std::move(mention));
    return true;
  }
  Index name = i + 1;
  while (name < i + 3 && WordIs(name, WordClass::kRomanceParticle)) ++name;
  if (!IsPlaceName(name) || (WordAt(i) == "place" && name == i + 1)) {
    return false;
  }
  mention.name = {item(i).tokens.begin, item(name).tokens.end};
  MakePlace(i, name + 1, std::move(mention));
  return true;
}

// "Club Odal", "Casino Royale", "School No 63": a noun with a capital and what
// it is called. A target stays one.
bool Chunker::JoinNounName(Index i) {
  const bool target = Is(i, ItemClass::kTgt);
  if (!HasCapital(i) || InHeadline(i) ||
      !(target ? IsPointNoun(item(i).tokens)
               : NounPrecision(i) == PLACE_PRECISION_POINT)) {
    return false;
  }
  Index end = i + 1;
  if (WordAt(end) == "no" || WordAt(end) == "no." || WordAt(end) == "number") {
    ++end;
    if (WordAt(end) == ".") ++end;
    if (!Is(end, ItemClass::kNum)) return false;
  } else if (!Is(end, ItemClass::kName) &&
             !(IsPlainPlace(end) && WordIs(i, WordClass::kNounBeforeName) &&
               HasCapital(end))) {
    return false;
  }
  PlaceMention mention;
  mention.said = PLACE_PRECISION_POINT;
  mention.name = {item(i).tokens.begin, item(end).tokens.end};
  if (!target) {
    MakePlace(i, end + 1, std::move(mention));
    return true;
  }
  Replace(i, end + 1, ItemClass::kTgt, item(i).payload);
  annotation_.items[i].place = AddPlaceMention(std::move(mention));
  return true;
}

// Whether the lexicon has the words as a noun for a point ("mosque"), among
// what else it has them as.
bool Chunker::IsPointNoun(TokenRange noun) const {
  for (size_t m = annotation_.matches.size(); m-- > 0;) {
    const LexiconMatch& match = annotation_.matches[m];
    if (match.tokens.begin < noun.begin) return false;
    if (match.kind != EntryKind::kTerm || match.tokens.begin != noun.begin ||
        match.tokens.end != noun.end) {
      continue;
    }
    for (const uint32_t entry : match.entries) {
      const Term& term = lexicon_.term(entry);
      if (term.kind() == TERM_KIND_PLACE_NOUN &&
          PlaceNounPrecision(term) == PLACE_PRECISION_POINT) {
        return true;
      }
    }
  }
  return false;
}

// "Tal Quray", "Bab Odal Square": a word that names of towns and quarters begin
// with, and a name that is another place by itself.
void Chunker::JoinHead(Index i) {
  if (i == first_ || InHeadline(i) || !HasCapital(i) ||
      !WordIs(i, WordClass::kToponymHead) || item(i).tokens.size() > 1 ||
      (!Is(i, ItemClass::kName) && !IsPlainPlace(i)) || !IsPlainPlace(i + 1) ||
      !HasCapital(i + 1) || JoinedByHyphen(i + 1)) {
    return;
  }
  PlaceMention mention;
  mention.name = {item(i).tokens.begin, item(i + 1).tokens.end};
  MakePlace(i, i + 2, std::move(mention));
}

// "In Central Syria": no town of Central.
void Chunker::DropDirection(Index i) {
  if (IsPlainPlace(i) && item(i).tokens.size() == 1 &&
      WordIs(i, WordClass::kPartOfTown) && Is(i + 1, ItemClass::kState)) {
    Replace(i, i + 1, ItemClass::kWord, -1);
  }
}

// "The shrine of Sayyida Odal", "St Odal's Church": as NameSite(), for names
// behind the noun and names with a possessive.
void Chunker::NameSiteBehind(Index i) {
  if (!Is(i, ItemClass::kTgt) || annotation_.items[i].place >= 0 ||
      !IsPointNoun(item(i).tokens)) {
    return;
  }
  PlaceMention mention;
  mention.said = PLACE_PRECISION_POINT;
  if (Name(i + 1) == "of" &&
      (Is(i + 2, ItemClass::kName) || WordIs(i + 2, WordClass::kSaint)) &&
      HasCapital(i + 2) && i > first_ && WordAt(i - 1) == "the") {
    mention.name = {item(i).tokens.begin, item(i + 2).tokens.end};
  } else if (i > first_ + 1 && Is(i - 1, ItemClass::kPoss) && HasCapital(i) &&
             !InHeadline(i) &&
             (Is(i - 2, ItemClass::kName) || Is(i - 2, ItemClass::kPlace)) &&
             WordIs(i - 2, WordClass::kSaint)) {
    mention.name = {item(i - 2).tokens.begin, item(i).tokens.end};
  } else {
    return;
  }
  annotation_.items[i].place = AddPlaceMention(std::move(mention));
}

// "the Salem mosque", "Shifa Hospital": a target that has a name is a place
// too. The noun stays an item of its own, for what is said of targets.
void Chunker::NameSite(Index i) {
  if (i == first_ || !Is(i, ItemClass::kTgt) || !IsPlaceName(i - 1)) return;
  const Index name = i - 1;
  const bool starts_sentence =
      document_.tokens()[item(name).tokens.begin].Has(kSentenceStart);
  const TokenRange noun = item(i).tokens;
  if ((starts_sentence && !Is(name, ItemClass::kPlace)) ||
      IsPlural(document_.norm(document_.tokens()[noun.end - 1])) ||
      !IsPointNoun(noun)) {
    return;
  }
  PlaceMention mention = MentionAt(name, PLACE_PRECISION_POINT);
  mention.name.end = noun.end;
  annotation_.items[i].place = AddPlaceMention(std::move(mention));
}

}  // namespace crosscheck
