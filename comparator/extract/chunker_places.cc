#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/chunker.h"
#include "comparator/extract/place_noun.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {
namespace {

// Names in one list before "neighbourhoods" or behind "the towns of".
constexpr int kLongestList = 24;

bool IsPlural(absl::string_view noun) {
  return absl::EndsWith(noun, "s") && !absl::EndsWith(noun, "ss");
}

// Words before a number that make a place of both, and of what size: "Highway
// 61", "km 14", "Sector 12".
PlacePrecision NumberedPlace(const Token& word) {
  const bool capital = word.Has(kCapitalized);
  if (word.Is(WordClass::kMilestone) ||
      (capital && word.Is(WordClass::kNumberedPoint))) {
    return PLACE_PRECISION_POINT;
  }
  return capital && word.Is(WordClass::kNumberedQuarter)
             ? PLACE_PRECISION_QUARTER
             : PLACE_PRECISION_UNSPECIFIED;
}

bool IsCompassPoint(absl::string_view word) {
  return word == "north" || word == "south" || word == "east" ||
         word == "west" || word == "northeast" || word == "northwest" ||
         word == "southeast" || word == "southwest";
}

bool IsQuarterOrDistrict(PlacePrecision precision) {
  return precision == PLACE_PRECISION_QUARTER ||
         precision == PLACE_PRECISION_DISTRICT;
}

}  // namespace

absl::string_view Chunker::WordAt(Index i) const {
  return ItemAt(i) != nullptr ? document_.norm(TokenAt(i))
                              : absl::string_view();
}

bool Chunker::HasCapital(Index i) const { return TokenAt(i).Has(kCapitalized); }

bool Chunker::IsPlaceName(Index i) const {
  return IsAny(
      i, Bit(ItemClass::kPlace) | Bit(ItemClass::kName) | Bit(ItemClass::kCap));
}

// How large a place the noun at item i makes of a name.
PlacePrecision Chunker::NounPrecision(Index i) const {
  if (!Is(i, ItemClass::kPnoun)) return PLACE_PRECISION_UNSPECIFIED;
  const Term* noun = TermOf(i);
  return noun == nullptr ? PLACE_PRECISION_UNSPECIFIED
                         : PlaceNounPrecision(*noun);
}

int32_t Chunker::AddPlaceMention(PlaceMention mention) {
  annotation_.places.push_back(mention);
  return static_cast<int32_t>(annotation_.places.size()) - 1;
}

// The mention that item `name` is or becomes.
PlaceMention Chunker::MentionAt(Index name, PlacePrecision said) const {
  PlaceMention mention;
  if (Is(name, ItemClass::kPlace)) {
    mention = annotation_.places[item(name).payload];
  } else {
    mention.name = item(name).tokens;
  }
  mention.said = said;
  return mention;
}

void Chunker::MakePlace(Index begin, Index end, PlaceMention mention) {
  Replace(begin, end, ItemClass::kPlace, AddPlaceMention(std::move(mention)));
}

// "the Iraqi capital", which may go on with the name.
bool Chunker::JoinCapital(Index i) {
  const auto& items = annotation_.items;
  if (!Is(i, ItemClass::kNat) || WordAt(i + 1) != "capital") return false;
  const LexiconMatch& match = annotation_.matches[items[i].payload];
  std::string country;
  if (match.kind == EntryKind::kTerm) {
    country = lexicon_.term(match.entries[0]).country();
  } else if (lexicon_.group(match.entries[0]).countries_size() > 0) {
    country = lexicon_.group(match.entries[0]).countries(0);
  }
  PlaceMention mention;
  mention.entry = vocabulary_.Capital(country);
  if (mention.entry < 0) return false;
  mention.name = {items[i].tokens.begin, items[i + 1].tokens.end};
  Index end = i + 2;
  if (Is(end, ItemClass::kPlace)) {
    mention = annotation_.places[items[end].payload];
    ++end;
  }
  MakePlace(i, end, std::move(mention));
  return true;
}

// The index behind the words of a street's name, the first of which is item i.
Chunker::Index Chunker::SkipStreet(Index i) const {
  constexpr Index kLongest = 5;
  Index end = i + 1;
  while (
      end < end_ && end < i + kLongest &&
      (Is(end, ItemClass::kOrd) ||
       (HasCapital(end) && (IsPlaceName(end) || Is(end, ItemClass::kPnoun))))) {
    ++end;
  }
  return end;
}

// "Ain al-Odar": a name goes on with its article, where another place or a name
// that no lexicon has stands before the place. `i` is the place.
bool Chunker::JoinArticle(Index i) {
  if (i == first_ || !Is(i, ItemClass::kPlace) || item(i).tokens.size() < 2 ||
      InHeadline(i)) {
    return false;
  }
  const Token& article = TokenAt(i);
  if (!article.Is(WordClass::kArabicArticleOfPlace) ||
      !document_.tokens()[item(i).tokens.begin + 1].Has(kHyphenBefore)) {
    return false;
  }
  const Index begin = i - 1;
  const bool place = Is(begin, ItemClass::kPlace);
  if ((!place && !Is(begin, ItemClass::kName) && !Is(begin, ItemClass::kCap)) ||
      item(begin).tokens.size() > 1 || begin == first_ ||
      !WordIs(begin - 1, WordClass::kLocativeOrOn)) {
    return false;
  }
  PlaceMention mention = annotation_.places[item(i).payload];
  if (place && annotation_.places[item(begin).payload].said !=
                   PLACE_PRECISION_UNSPECIFIED) {
    return false;
  }
  mention.match = -1;
  mention.entry = -1;
  mention.name.begin = item(begin).tokens.begin;
  if (mention.said == PLACE_PRECISION_UNSPECIFIED) {
    mention.said = PLACE_PRECISION_TOWN;
  }
  MakePlace(begin, i + 1, std::move(mention));
  return true;
}

// "in Tal Quray, near Rahma", "near Quray, 15 km from Rahma", "at Odal's in
// Rahma": a name in no gazetteer that something happened at and that another
// place holds.
bool Chunker::JoinUnknownPlace(Index i) {
  constexpr Index kReach = 9;
  constexpr uint32_t kLongestName = 3;
  if (i == first_ || !Is(i, ItemClass::kName) ||
      item(i).tokens.size() > kLongestName || WordAt(i) == "operation") {
    return false;
  }
  // "In the Odal, Rahma".
  const bool article = i > first_ + 1 && WordAt(i - 1) == "the" &&
                       WordAt(i - 2) == "in" && WordAt(i + 1) == "," &&
                       Is(i + 2, ItemClass::kPlace) &&
                       !InClass(WordAt(i), WordClass::kNoPlace);
  if (!article && !WordIs(i - 1, WordClass::kLocativeOrOn)) return false;
  Index k = i + 1;
  if (WordAt(k) != "," && WordAt(k) != "in") return false;
  for (; k < i + kReach; ++k) {
    if (Is(k, ItemClass::kPlace) || Is(k, ItemClass::kState)) break;
    const absl::string_view word = WordAt(k);
    if (word != "," && word != "in" && word != "near" && word != "the" &&
        word != "of" && word != "from" && !Is(k, ItemClass::kPnoun) &&
        !Is(k, ItemClass::kNat) && !Is(k, ItemClass::kNum) &&
        !Is(k, ItemClass::kWord)) {
      return false;
    }
  }
  if (k == i + kReach) return false;
  MakePlace(i, i + 1,
            MentionAt(i, WordAt(i - 1) == "at" ? PLACE_PRECISION_POINT
                         : article             ? PLACE_PRECISION_QUARTER
                                               : PLACE_PRECISION_TOWN));
  return true;
}

// "East 22nd Avenue", "10th Street", item i being the noun; "Interstate 285",
// item i being the number.
bool Chunker::JoinNumberedRoad(Index i) {
  if (i == first_) return false;
  PlaceMention mention;
  mention.said = PLACE_PRECISION_POINT;
  if (Is(i, ItemClass::kNum)) {
    mention.said = NumberedPlace(TokenAt(i - 1));
    if (mention.said == PLACE_PRECISION_UNSPECIFIED ||
        item(i - 1).tokens.size() > 1) {
      return false;
    }
    mention.name = {item(i - 1).tokens.begin, item(i).tokens.end};
    MakePlace(i - 1, i + 1, std::move(mention));
    return true;
  }
  // "152 Street", but no "two Streets".
  const bool numbered = Is(i - 1, ItemClass::kNum) && i > first_ + 1 &&
                        TokenAt(i).Is(WordClass::kStreetType) &&
                        TokenAt(i - 1).kind == TokenKind::kNumber &&
                        item(i - 1).tokens.size() == 1;
  // "The 11th arrondissement".
  if (Is(i - 1, ItemClass::kOrd) && WordAt(i) == "arrondissement") {
    mention.said = PLACE_PRECISION_QUARTER;
  } else if (!HasCapital(i) || (!Is(i - 1, ItemClass::kOrd) && !numbered)) {
    return false;
  }
  Index begin = i - 1;
  while (begin > first_ && HasCapital(begin - 1) &&
         (Is(begin - 1, ItemClass::kCap) || Is(begin - 1, ItemClass::kName))) {
    --begin;
  }
  Index end = i + 1;
  while (Is(end, ItemClass::kPnoun) &&
         (HasCapital(end) || WordAt(end) == "station")) {
    ++end;
  }
  mention.name = {item(begin).tokens.begin, item(end - 1).tokens.end};
  MakePlace(begin, end, std::move(mention));
  return true;
}

// "near 9th and Poplar", "at Odal and Eleventh": where two streets cross, item
// i being the ordinal.
bool Chunker::JoinCorner(Index i) {
  const auto stands_behind = [this](Index k) {
    return k > first_ && (WordAt(k - 1) == "at" || WordAt(k - 1) == "near" ||
                          WordAt(k - 1) == "on" || WordAt(k - 1) == "of");
  };
  Index begin = i;
  Index end = i + 1;
  if (WordAt(i + 1) == "and" && HasCapital(i + 2) && IsPlaceName(i + 2) &&
      !Is(i + 3, ItemClass::kPnoun)) {
    if (begin > first_ && HasCapital(begin - 1) &&
        IsCompassPoint(WordAt(begin - 1))) {
      --begin;
    }
    end = i + 3;
  } else if (i > first_ + 1 && WordAt(i - 1) == "and" && HasCapital(i - 2) &&
             IsPlaceName(i - 2) && HasCapital(i) &&
             !Is(i + 1, ItemClass::kPnoun)) {
    begin = i - 2;
  } else {
    return false;
  }
  if (!stands_behind(begin)) return false;
  PlaceMention mention;
  mention.said = PLACE_PRECISION_POINT;
  mention.name = {item(begin).tokens.begin, item(end - 1).tokens.end};
  MakePlace(begin, end, std::move(mention));
  return true;
}

// "the village of Qasr", "the towns of Qasr, Hidr and Old Rahma".
bool Chunker::JoinNounOfName(Index i) {
  const Index name = i + 2;
  if (Name(i + 1) != "of" || !IsPlaceName(name)) return false;
  // "Quray, a hamlet of Rahma" lies in Rahma.
  if (i > first_ + 1 && WordAt(i - 1) == "a" && Name(i - 2) == "," &&
      Is(name, ItemClass::kPlace)) {
    return false;
  }
  // "The suburbs of Rahma governorate".
  if (WordAt(i) == "suburbs" &&
      NounPrecision(name + 1) >= PLACE_PRECISION_DISTRICT) {
    return false;
  }
  PlacePrecision said = NounPrecision(i);
  // "The Red Sea port of Rahma" is a town.
  if (WordAt(i) == "port" && Is(name, ItemClass::kPlace)) {
    said = PLACE_PRECISION_TOWN;
  }
  const bool plural = IsPlural(WordAt(i));
  // "the 2200 block of South Rahma Street": all that has a capital.
  if (WordAt(i) == "block") {
    const Index end = SkipStreet(name);
    PlaceMention mention = MentionAt(name, PLACE_PRECISION_POINT);
    if (end > name + 1) {
      mention.match = -1;
      mention.name.end = item(end - 1).tokens.end;
    }
    MakePlace(i, end, std::move(mention));
    return true;
  }
  // "the area of Qasr village": what follows the name is nearer to it.
  if (Is(name + 1, ItemClass::kPnoun)) {
    MakePlace(i, name + 2, MentionAt(name, NounPrecision(name + 1)));
  } else {
    MakePlace(i, name + 1, MentionAt(name, said));
  }
  if (!plural) return true;
  Index k = i + 1;
  for (int length = 0; length < kLongestList; ++length) {
    Index next = k;
    if (Name(next) == ",") ++next;
    if (Name(next) == "and" || Name(next) == "&") ++next;
    if (!IsPlaceName(next) || Is(next + 1, ItemClass::kPnoun)) break;
    MakePlace(next, next + 1, MentionAt(next, said));
    k = next + 1;
  }
  return true;
}

// "Qasr, Old Rahma and Hidr neighbourhoods": the names before the last one,
// which is item i. Where a title begins one ("Sheikh Odal"), it belongs to it.
void Chunker::MakePlacesBefore(Index i, PlacePrecision said) {
  for (int length = 0; length < kLongestList; ++length) {
    Index k = i;
    if (k > first_ && (Name(k - 1) == "and" || Name(k - 1) == "&")) --k;
    if (k > first_ && Name(k - 1) == ",") --k;
    if (k == i || k == first_ || !IsPlaceName(k - 1)) return;
    const Index name = k - 1;
    PlaceMention mention = MentionAt(name, said);
    if (name > first_ && WordAt(name - 1) == "sheikh" && HasCapital(name - 1)) {
      mention.match = -1;
      mention.name.begin = item(name - 1).tokens.begin;
      MakePlace(name - 1, name + 1, std::move(mention));
      i = name - 1;
    } else {
      MakePlace(name, name + 1, std::move(mention));
      i = name;
    }
  }
}

// "Qasr province", "the Tabqa air base", "Little Village neighbourhood".
bool Chunker::JoinNameNoun(Index i) {
  const auto& items = annotation_.items;
  const PlacePrecision first = NounPrecision(i + 1);
  // "the Armenian quarter", but not "the Syrian city" or "the Iraqi district
  // of Qasr".
  const bool by_people = Is(i, ItemClass::kNat) && i > first_ &&
                         Name(i - 1) == "the" && IsQuarterOrDistrict(first) &&
                         WordAt(i + 1) != "territory" && Name(i + 2) != "of" &&
                         !IsPlaceName(i + 2);
  if (!IsPlaceName(i) && !by_people) return false;
  // "Residential quarters were hit": an adjective that a sentence begins with.
  if (!Is(i, ItemClass::kPlace) && IsPlural(WordAt(i + 1)) &&
      !HasCapital(i + 1) && item(i).tokens.size() == 1 &&
      (i == first_ || (i == first_ + 1 && Is(first_, ItemClass::kQuote)))) {
    return false;
  }
  // "Odal's house" is not named by it.
  if (first == PLACE_PRECISION_UNSPECIFIED && !Is(i, ItemClass::kPlace)) {
    return false;
  }
  // "Rahma governorate suburbs": its countryside, and no quarter.
  if (Is(i, ItemClass::kPlace) && WordAt(i + 1) == "suburbs" &&
      annotation_.places[item(i).payload].said >= PLACE_PRECISION_DISTRICT) {
    return false;
  }
  // "The Red Sea port of Rahma" is called Rahma; "a Druze village" has no name.
  // But "in Quray village of Rahma" is.
  const bool named = Is(i, ItemClass::kName) && i > first_ &&
                     (WordAt(i - 1) == "in" || WordAt(i - 1) == "at" ||
                      WordAt(i - 1) == "near");
  if (Name(i + 2) == "of" && !HasCapital(i + 1) && IsPlaceName(i + 3) &&
      !named && (first == PLACE_PRECISION_TOWN || WordAt(i + 1) == "port")) {
    return false;
  }
  if (Is(i, ItemClass::kName) && i > first_ && first > PLACE_PRECISION_POINT &&
      (Name(i - 1) == "a" || Name(i - 1) == "an") && !HasCapital(i + 1)) {
    return false;
  }
  // "Little Village neighbourhood", "Garfield Park block": the first noun is
  // of the name.
  Index end = i + 2;
  PlacePrecision said = first;
  // A point named after a town is a place of its own, in the town.
  bool own = said == PLACE_PRECISION_POINT;
  if (HasCapital(i + 1) && Is(end, ItemClass::kPnoun)) {
    said = NounPrecision(end);
    own = true;
    ++end;
  }
  if (by_people) said = PLACE_PRECISION_QUARTER;
  PlaceMention mention = MentionAt(i, said);
  if (by_people) {
    mention.name = {items[i].tokens.begin, items[i + 1].tokens.end};
  } else if (own) {
    // "Old Mill Chapel Road".
    mention.name.end = items[HasCapital(end - 1) ? end - 1 : i + 1].tokens.end;
  }
  const bool plural = IsPlural(WordAt(end - 1));
  // "Qasr province" is another place than Qasr.
  if (said >= PLACE_PRECISION_DISTRICT && !plural && end == i + 2) {
    mention.name.end = items[i + 1].tokens.end;
  }
  // "Virgen de la Odal street": the name goes on before a particle.
  Index begin = i;
  while (own && begin > first_ + 1 && Is(begin, ItemClass::kName) &&
         WordIs(begin - 1, WordClass::kRomanceParticle) &&
         IsPlaceName(begin - 2)) {
    begin -= 2;
  }
  // "In Ekrem Odal neighbourhood", where there is a town of Odal.
  if (begin == i && said == PLACE_PRECISION_QUARTER && !plural && !by_people &&
      IsPlainPlace(i) && i > first_ + 1 && Is(i - 1, ItemClass::kName) &&
      item(i - 1).tokens.size() == 1 &&
      (WordAt(i - 2) == "in" || WordAt(i - 2) == "the" ||
       WordAt(i - 2) == "on")) {
    --begin;
  }
  // "West Odal Street".
  if (own && begin > first_ && HasCapital(begin - 1) &&
      !Is(begin - 1, ItemClass::kPlace) && IsCompassPoint(WordAt(begin - 1))) {
    --begin;
  }
  if (begin < i) {
    mention.match = -1;
    mention.name.begin = item(begin).tokens.begin;
  }
  MakePlace(begin, end, std::move(mention));
  if (plural) MakePlacesBefore(begin, said);
  return true;
}

bool Chunker::JoinPlace(Index i) {
  if (JoinCapital(i)) return true;
  if ((Is(i, ItemClass::kPnoun) || Is(i, ItemClass::kNum)) &&
      JoinNumberedRoad(i)) {
    return true;
  }
  if (Is(i, ItemClass::kPnoun)) {
    return JoinNounOfName(i) || JoinNounName(i) || JoinNounNoun(i);
  }
  if (Is(i + 1, ItemClass::kPnoun)) return JoinNameNoun(i) || JoinNounNoun(i);
  if (JoinNounName(i)) return true;
  NameSite(i);
  NameSiteBehind(i);
  return false;
}

}  // namespace crosscheck
