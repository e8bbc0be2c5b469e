#include "comparator/extract/unknown_places.h"

#include <cstdint>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "comparator/base/sorted_words.h"
#include "comparator/extract/item.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

constexpr uint32_t kLongestName = 4;

// What people are in, and no place.
bool IsNoPlace(absl::string_view word) {
  return InClass(word, WordClass::kNoPlace);
}

// Words that say that the hurt were brought there, or that somebody works or
// studies there.
bool IsElsewhere(absl::string_view word) {
  return InClass(word, WordClass::kAffiliationOrCare);
}

// Words that may follow a name which ends its phrase.
bool EndsPhrase(absl::string_view word) {
  return InClass(word, WordClass::kEndsNamePhrase);
}

class Recognizer {
 public:
  Recognizer(const Document& document, const Vocabulary& vocabulary,
             Annotation* annotation)
      : document_(document), vocabulary_(vocabulary), annotation_(*annotation) {
    for (const Item& item : annotation_.items) {
      if (vocabulary_.Is(item.symbol, ItemClass::kPerson)) {
        AddPerson(item.tokens);
      } else if (vocabulary_.Is(item.symbol, ItemClass::kSpk)) {
        AddPerson(annotation_.speakers[item.payload].name);
      } else if (vocabulary_.Is(item.symbol, ItemClass::kVnp) ||
                 vocabulary_.Is(item.symbol, ItemClass::kVgen)) {
        AddPerson(annotation_.people[item.payload].name);
      }
    }
  }

  void Read(size_t sentence) {
    const auto [begin, end] = annotation_.sentence_items[sentence];
    begin_ = begin;
    end_ = end;
    for (size_t i = begin_; i < end_; ++i) {
      if (Is(i, ItemClass::kName)) ReadName(i);
    }
  }

 private:
  bool Is(size_t i, ItemClass item_class) const {
    return i >= begin_ && i < end_ &&
           vocabulary_.Is(annotation_.items[i].symbol, item_class);
  }
  absl::string_view Name(size_t i) const {
    return i >= begin_ && i < end_
               ? vocabulary_.name(annotation_.items[i].symbol)
               : absl::string_view();
  }
  absl::string_view NormAt(size_t i) const {
    return i >= begin_ && i < end_
               ? document_.norm(
                     document_.tokens()[annotation_.items[i].tokens.begin])
               : absl::string_view();
  }

  void AddPerson(TokenRange name) {
    for (uint32_t t = name.begin; t < name.end; ++t) {
      const Token& token = document_.tokens()[t];
      if (token.kind == TokenKind::kWord && token.Has(kCapitalized)) {
        persons_.insert(token.hash);
      }
    }
  }

  bool IsPerson(TokenRange name) const {
    return persons_.contains(document_.tokens()[name.end - 1].hash);
  }

  // Whether the name at `i` ends its phrase.
  bool EndsAt(size_t i) const {
    if (i + 1 >= end_ || Is(i + 1, ItemClass::kDate) ||
        Is(i + 1, ItemClass::kTime) || Is(i + 1, ItemClass::kQuote) ||
        Is(i + 1, ItemClass::kAdv)) {
      return true;
    }
    const absl::string_view next = NormAt(i + 1);
    return next == "," || next == "." || next == ";" || next == ")" ||
           next == ":" || EndsPhrase(next) ||
           absl::StartsWith(Name(i + 1), "say/");
  }

  // "Kronberg, a school", "Kronberg, a small firm": how large the noun behind
  // the comma says that it is; unspecified for none.
  PlacePrecision Apposed(size_t i) const {
    constexpr size_t kReach = 6;
    if (NormAt(i + 1) != ",") return PLACE_PRECISION_UNSPECIFIED;
    const absl::string_view article = NormAt(i + 2);
    if (article != "a" && article != "an" && article != "the") {
      return PLACE_PRECISION_UNSPECIFIED;
    }
    for (size_t k = i + 3; k < i + kReach; ++k) {
      const absl::string_view word = NormAt(k);
      if (word == "village" || word == "town" || word == "city" ||
          word == "hamlet" || word == "settlement" || word == "community") {
        return PLACE_PRECISION_TOWN;
      }
      if (word == "district" || word == "neighbourhood" ||
          word == "neighborhood" || word == "suburb" || word == "quarter" ||
          word == "area" || word == "warren") {
        return PLACE_PRECISION_QUARTER;
      }
      if (Is(k, ItemClass::kPlace)) {
        return annotation_.places[annotation_.items[k].payload].said ==
                       PLACE_PRECISION_POINT
                   ? PLACE_PRECISION_POINT
                   : PLACE_PRECISION_UNSPECIFIED;
      }
      if (Is(k, ItemClass::kTgt) || Is(k, ItemClass::kPnoun) ||
          word == "firm" || word == "company" || word == "shop" ||
          word == "store" || word == "home") {
        return PLACE_PRECISION_POINT;
      }
      if (!Is(k, ItemClass::kWord) && !Is(k, ItemClass::kNat) &&
          !Is(k, ItemClass::kAdv)) {
        break;
      }
    }
    return PLACE_PRECISION_UNSPECIFIED;
  }

  // Whether words before the preposition at `i` say that nothing happened
  // there.
  bool IsOfElsewhere(size_t i) const {
    constexpr size_t kReach = 8;
    for (size_t k = i; k > begin_ && i - k < kReach;) {
      --k;
      if (Name(k) == "." || Name(k) == ";") return false;
      if (IsElsewhere(NormAt(k))) return true;
    }
    return i > begin_ &&
           (Is(i - 1, ItemClass::kSpk) || Is(i - 1, ItemClass::kPerson));
  }

  // "Fired at Odal", "pointed a gun at Tarim Odal": somebody, not somewhere.
  bool IsAimedAt(size_t i) const {
    constexpr size_t kReach = 4;
    if (NormAt(i) != "at") return false;
    for (size_t k = i; k > begin_ && i - k < kReach;) {
      if (InClass(NormAt(--k), WordClass::kAimedAt)) return true;
    }
    return false;
  }

  // "Razed Quray, a village", "attacked Quray, a village".
  bool IsAttackedHere(size_t i) const {
    return absl::StartsWith(Name(i - 1), "attack/") ||
           NormAt(i - 1) == "razed" || NormAt(i - 1) == "invaded";
  }

  void ReadName(size_t i) {
    const TokenRange name = annotation_.items[i].tokens;
    if (i == begin_ || name.size() > kLongestName || IsPerson(name) ||
        IsNoPlace(document_.norm(document_.tokens()[name.begin]))) {
      return;
    }
    if (IsAttackedHere(i)) {
      const PlacePrecision town = Apposed(i);
      if (town > PLACE_PRECISION_POINT) Make(i, town);
      return;
    }
    const bool article = NormAt(i - 1) == "the";
    const size_t at = i - (article ? 2 : 1);
    if (at < begin_ || at >= i) return;
    const absl::string_view preposition = NormAt(at);
    // "Just south of Kronberg".
    if (preposition == "of" && !article && at > begin_ && EndsAt(i) &&
        InClass(NormAt(at - 1), WordClass::kCompassPoint)) {
      Make(i, PLACE_PRECISION_TOWN);
      return;
    }
    const bool inside = preposition == "inside" || preposition == "into" ||
                        preposition == "outside";
    // "Through the door of Casa Odal".
    const bool door = preposition == "of" && at > begin_ &&
                      (NormAt(at - 1) == "door" || NormAt(at - 1) == "doors" ||
                       NormAt(at - 1) == "gate" || NormAt(at - 1) == "gates" ||
                       NormAt(at - 1) == "entrance");
    const bool stands = preposition == "at" || preposition == "near" ||
                        preposition == "above" || preposition == "through" ||
                        door || inside;
    // "On the road between Quray and Hidr".
    const bool between =
        preposition == "between" && !article && at > begin_ &&
        Name(i + 1) == "and" &&
        (Is(i + 2, ItemClass::kName) || Is(i + 2, ItemClass::kPlace)) &&
        (Is(at - 1, ItemClass::kPnoun) || Is(at - 1, ItemClass::kNum) ||
         Is(at - 1, ItemClass::kPlace));
    if (between) {
      Make(i, PLACE_PRECISION_TOWN);
      if (Is(i + 2, ItemClass::kName) && EndsAt(i + 2)) {
        Make(i + 2, PLACE_PRECISION_TOWN);
      }
      return;
    }
    if (!stands && preposition != "in" && preposition != "to") return;
    PlacePrecision said = Apposed(i);
    if (said == PLACE_PRECISION_UNSPECIFIED) {
      // "To Kronberg" and "in the Kronberg" may be anything.
      if (preposition == "to" || (preposition == "in" && article) ||
          !EndsAt(i)) {
        return;
      }
      said = article || inside || door ? PLACE_PRECISION_POINT
                                       : PLACE_PRECISION_TOWN;
    }
    if (IsOfElsewhere(at) || IsAimedAt(at)) return;
    Make(i, said);
    // "At Quray and Hidr".
    while (Name(i + 1) == "and" && Is(i + 2, ItemClass::kName) &&
           EndsAt(i + 2) && !IsPerson(annotation_.items[i + 2].tokens)) {
      i += 2;
      Make(i, said);
    }
  }

  void Make(size_t i, PlacePrecision said) {
    PlaceMention mention;
    mention.name = annotation_.items[i].tokens;
    mention.said = said;
    mention.guessed = true;
    annotation_.places.push_back(std::move(mention));
    annotation_.items[i].symbol = vocabulary_.symbol(ItemClass::kPlace);
    annotation_.items[i].payload =
        static_cast<int32_t>(annotation_.places.size()) - 1;
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  Annotation& annotation_;
  absl::flat_hash_set<uint64_t> persons_;
  // Items of the sentence.
  size_t begin_ = 0;
  size_t end_ = 0;
};

}  // namespace

void RecognizeUnknownPlaces(const Document& document,
                            const Vocabulary& vocabulary,
                            Annotation* annotation) {
  Recognizer recognizer(document, vocabulary, annotation);
  for (size_t i = 0; i < annotation->sentence_items.size(); ++i) {
    recognizer.Read(i);
  }
}

}  // namespace crosscheck
