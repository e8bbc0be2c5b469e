#include "comparator/extract/chunker.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {

const Term* Chunker::TermOf(Index i) const {
  const Item& it = item(i);
  if (it.payload < 0) return nullptr;
  if (!Is(i, ItemClass::kVict) && !Is(i, ItemClass::kGadj) &&
      !Is(i, ItemClass::kSpkn) && !Is(i, ItemClass::kPnoun)) {
    return nullptr;
  }
  const LexiconMatch& match = annotation_.matches[it.payload];
  return match.kind == EntryKind::kTerm ? &lexicon_.term(match.entries[0])
                                        : nullptr;
}

bool Chunker::JoinedByHyphen(Index i) const {
  return document_.tokens()[item(i).tokens.begin].Has(kHyphenBefore);
}

void Chunker::Replace(Index begin, Index end, Symbol symbol, int32_t payload) {
  auto& items = annotation_.items;
  items[begin].tokens = {items[begin].tokens.begin, items[end - 1].tokens.end};
  items[begin].symbol = symbol;
  items[begin].payload = payload;
  present_ |= vocabulary_.class_bit(symbol);
  items.erase(items.begin() + begin + 1, items.begin() + end);
  end_ = items.size();
}

// "15-year-old", "15 year old", "aged 15".
bool Chunker::JoinAge(Index i) {
  if (!Is(i, ItemClass::kNum)) return false;
  const auto& items = annotation_.items;
  const auto word = [&](Index k) {
    return k < end_ ? document_.norm(document_.tokens()[items[k].tokens.begin])
                    : absl::string_view();
  };
  Index end = i + 1;
  if (!WordIs(end, WordClass::kAgeUnit)) return false;
  const absl::string_view unit = word(end);
  if (unit != "yearold") {
    if (word(end + 1) != "old" && word(end + 1) != "olds") return false;
    ++end;
    // "A 70-year-old man" is an "old man" to the lexicon.
    Item& noun = annotation_.items[end];
    if (noun.tokens.size() > 1) {
      ++noun.tokens.begin;
      --end;
    }
  }
  const Quantity& quantity = annotation_.quantities[items[i].payload];
  People people;
  people.age = absl::StartsWith(unit, "month")
                   ? 0
                   : static_cast<int>(quantity.interval.lo);
  annotation_.people.push_back(people);
  Replace(i, end + 1, ItemClass::kAge,
          static_cast<int32_t>(annotation_.people.size()) - 1);
  return true;
}

// Two or more capitalised words that the lexicon does not know, with the
// particles of Arabic, Dutch and Romance names between them.
bool Chunker::JoinName(Index i) {
  const auto& items = annotation_.items;
  const auto is_part = [&](Index k) {
    if (Is(k, ItemClass::kCap)) return true;
    // "Tarim Rahma, 38,": places have no age.
    return Is(k, ItemClass::kPlace) &&
           (annotation_.places[items[k].payload].ambiguous ||
            (k > i && items[k].tokens.size() == 1 && Name(k + 1) == "," &&
             IsBareAge(k + 2) && Name(k + 3) == ","));
  };
  const auto word = [&](Index k) {
    return k < end_ ? document_.norm(document_.tokens()[items[k].tokens.begin])
                    : absl::string_view();
  };
  // "In Southeast Rahma": a part of the town.
  if (Is(i, ItemClass::kCap) && Is(i + 1, ItemClass::kPlace) &&
      WordIs(i, WordClass::kCompassPoint)) {
    return false;
  }
  // "In La Loche": an article that a gazetteer's name is without.
  if (Is(i, ItemClass::kCap) && Is(i + 1, ItemClass::kPlace) &&
      WordIs(i, WordClass::kArticleOfTown)) {
    PlaceMention mention = annotation_.places[items[i + 1].payload];
    mention.match = -1;
    mention.entry = -1;
    mention.name.begin = items[i].tokens.begin;
    MakePlace(i, i + 2, std::move(mention));
    return true;
  }
  const bool particle_first = Is(i + 1, ItemClass::kCap) &&
                              JoinedByHyphen(i + 1) &&
                              WordIs(i, WordClass::kNameParticle);
  // "Hassan Qadir": a first name that is a town as well; "in Tal Qadir": a
  // place whose name begins like that of another. "In Aleppo Tarim Odal said":
  // a city is named by itself.
  const bool place_first =
      Is(i, ItemClass::kPlace) && Is(i + 1, ItemClass::kCap) &&
      items[i].tokens.size() == 1 &&
      (i == first_ || !NameIs(i - 1, WordClass::kLocativeOrMotion) ||
       !IsGreatPlace(i)) &&
      !annotation_.places[items[i].payload].lost_apostrophe;
  // "Pul-i-Odal", where there is a town of Pul.
  const bool hyphens = Is(i, ItemClass::kPlace) && i + 2 < end_ &&
                       JoinedByHyphen(i + 1) && JoinedByHyphen(i + 2) &&
                       Is(i + 2, ItemClass::kCap);
  if (!Is(i, ItemClass::kCap) && !particle_first && !place_first && !hyphens) {
    return false;
  }
  Index end = place_first || hyphens ? i + 1 : i;
  while (end < end_) {
    if (is_part(end) || (end > i && IsSurname(end))) {
      ++end;
    } else if (end > i && end + 1 < end_ && JoinedByHyphen(end) &&
               JoinedByHyphen(end + 1) && is_part(end + 1)) {
      // "Sar-i-Rahma".
      end += 2;
    } else if (WordIs(end, WordClass::kNameParticle) &&
               items[end].tokens.size() == 1 && is_part(end + 1)) {
      end += 2;
    } else {
      break;
    }
  }
  // A capital at the start of a sentence says nothing by itself.
  const bool starts_sentence =
      document_.tokens()[items[i].tokens.begin].Has(kSentenceStart);
  // "Tarim Odal, Jr.".
  const Index junior = word(end) == "," ? end + 1 : end;
  if (WordIs(junior, WordClass::kJunior)) end = junior + 1;
  // Nor is "I" a name.
  if (end == i + 1 && word(i) == "i") return false;
  if (end == i + 1 && (starts_sentence || !Is(i, ItemClass::kCap))) {
    return false;
  }
  // "Tal Qadir": no small town that is called Tal is meant; the "Rahma
  // Marathon" is in the city.
  for (Index k = i; k < end; ++k) {
    if (!Is(k, ItemClass::kPlace) || IsGreatPlace(k)) continue;
    PlaceMention& mention = annotation_.places[items[k].payload];
    mention.match = -1;
    mention.entry = -1;
  }
  Replace(i, end, ItemClass::kName, -1);
  return true;
}

// Whether item i may be a country, a capital, a province or its seat, or a
// city.
bool Chunker::IsGreatPlace(Index i) const {
  constexpr uint32_t kCity = 50000;
  const int match = annotation_.places[item(i).payload].match;
  if (match < 0) return false;
  for (const uint32_t entry : annotation_.matches[match].entries) {
    const PlaceEntry place = lexicon_.gazetteer().place(entry);
    if (place.precision >= PLACE_PRECISION_PROVINCE || place.is_capital ||
        place.is_seat || place.population >= kCity) {
      return true;
    }
  }
  return false;
}

// A place by its bare name, as an adjective: "Aleppo residents".
bool Chunker::IsPlainPlace(Index i) const {
  return Is(i, ItemClass::kPlace) && annotation_.places[item(i).payload].said ==
                                         PLACE_PRECISION_UNSPECIFIED;
}

// "John Shepherd", "Mary Baker": a surname that is an ordinary noun as well.
bool Chunker::IsSurname(Index i) const {
  if (!Is(i, ItemClass::kVict) || !Is(i - 1, ItemClass::kCap) ||
      Is(i + 1, ItemClass::kCap) || item(i).tokens.size() > 1 ||
      !HasCapital(i) || InHeadline(i)) {
    return false;
  }
  const Term* const noun = TermOf(i);
  return noun != nullptr && !noun->plural();
}

void Chunker::JoinAges() {
  const auto& items = annotation_.items;
  for (Index i = first_; i < end_; ++i) {
    if (!Is(i, ItemClass::kNum)) {
      JoinAgeList(i);
      continue;
    }
    if (JoinAge(i) || JoinAgeList(i)) continue;
    // "a five-storey building" counts no people.
    if (annotation_.quantities[items[i].payload].Has(Quantity::kJoinedAfter)) {
      Replace(i, i + 1, ItemClass::kWord, -1);
    }
  }
}

void Chunker::JoinNames() {
  for (Index i = first_; i < end_; ++i) {
    if (Is(i, ItemClass::kCap) || Is(i + 1, ItemClass::kCap) ||
        (Is(i, ItemClass::kPlace) && Is(i + 2, ItemClass::kCap))) {
      JoinName(i);
    }
  }
}

void Chunker::JoinPlaces() {
  constexpr ClassSet kBeginnings = Bit(ItemClass::kNat) |
                                   Bit(ItemClass::kPnoun) |
                                   Bit(ItemClass::kTgt) | Bit(ItemClass::kNum);
  constexpr ClassSet kHolders = Bit(ItemClass::kPlace) | Bit(ItemClass::kState);
  const bool unknown = MayHave(Bit(ItemClass::kName)) && MayHave(kHolders);
  if (!MayHave(Bit(ItemClass::kName)) && !MayHave(kBeginnings) &&
      !MayHave(kHolders)) {
    return;
  }
  for (Index i = first_; i < end_; ++i) {
    JoinHead(i);
    DropDirection(i);
    if (JoinForeignNoun(i)) continue;
    if (JoinArticle(i)) continue;
    if (Is(i, ItemClass::kOrd) && JoinCorner(i)) continue;
    if (IsAny(i, kBeginnings) || Is(i + 1, ItemClass::kPnoun)) JoinPlace(i);
    if (unknown) JoinUnknownPlace(i);
  }
}

// People and those who speak.
void Chunker::JoinPhrases() {
  constexpr ClassSet kNumber = Bit(ItemClass::kNum);
  constexpr ClassSet kAge = Bit(ItemClass::kAge);
  // A number before these counts people: "12 Iraqis".
  constexpr ClassSet kNamesOfPeople =
      Bit(ItemClass::kGroup) | Bit(ItemClass::kNat);
  const bool speakers = MayHave(Bit(ItemClass::kSpkn));
  const bool number = MayHave(kNumber);
  const bool named =
      MayHave(kAge) ||
      (MayHave(Bit(ItemClass::kName) | Bit(ItemClass::kPlace)) && number);
  const bool people =
      MayHave(Bit(ItemClass::kVict) | Bit(ItemClass::kGadj) | kAge) ||
      (number && MayHave(kNamesOfPeople));
  if (!speakers && !number && !named && !people) return;
  for (Index i = first_; i < end_; ++i) {
    if (speakers && Has(i, SymbolTrait::kBeginsSpeaker) && JoinSpeaker(i)) {
      continue;
    }
    if (named && JoinNamedPerson(i)) continue;
    if (number && JoinFamily(i)) continue;
    if (people && Has(i, SymbolTrait::kBeginsPeople) && !IsBareModifier(i)) {
      JoinPeople(i);
    }
  }
}

void Chunker::Chunk(size_t first_item) {
  first_ = first_item;
  end_ = annotation_.items.size();
  for (Index i = first_; i < end_; ++i) {
    present_ |= vocabulary_.class_bit(annotation_.items[i].symbol);
  }
  if (MayHave(Bit(ItemClass::kNum))) JoinAges();
  if (MayHave(Bit(ItemClass::kCap))) JoinNames();
  JoinPlaces();
  JoinPhrases();
  if (!MayHave(Bit(ItemClass::kPoss))) return;
  for (Index i = first_; i < end_; ++i) JoinPossessed(i);
}

}  // namespace crosscheck
