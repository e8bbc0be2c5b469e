#include <algorithm>
#include <cstdint>
#include <iterator>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/chunker.h"
#include "comparator/text/document.h"
#include "comparator/text/numerals.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

constexpr uint32_t kOldestAge = 115;
// Whoever is younger than that needs a comma behind the age: "Man, 2 hurt".
constexpr uint32_t kLeastOpenAge = 10;

bool JoinsAges(absl::string_view word) {
  return word == "and" || word == "or" || word == "to" || word == "through" ||
         word == "," || word == "-" || word == "–";
}

}  // namespace

bool Chunker::IsBareAge(Index i) const {
  if (!Is(i, ItemClass::kNum)) return false;
  const Quantity& quantity = annotation_.quantities[item(i).payload];
  return quantity.Has(Quantity::kBareDigits) &&
         quantity.interval.lo <= kOldestAge;
}

// "22 to 40".
bool Chunker::IsAgeRange(Index i) const {
  if (!Is(i, ItemClass::kNum)) return false;
  const Quantity& age = annotation_.quantities[item(i).payload];
  return age.number.size() > 1 && age.interval.hi.has_value() &&
         *age.interval.hi <= kOldestAge && age.interval.lo < *age.interval.hi;
}

// "Between the ages of 21 and 58", "ages 26, 27 and 34", "aged 15": numbers of
// years, and not of people.
bool Chunker::JoinAgeList(Index i) {
  if (!WordIs(i, WordClass::kAgeCue)) return false;
  Index end = i + 1;
  const absl::string_view next = WordAt(end);
  if (next == "of" || next == "from" || next == "between") ++end;
  // In words, the noun of the next number may follow: "ages 15 and 18, and
  // three women".
  const auto is_age = [this](Index k) {
    if (IsBareAge(k) || IsAgeRange(k)) return true;
    const absl::string_view next = Name(k + 1);
    return Is(k, ItemClass::kNum) && item(k).tokens.size() == 1 &&
           annotation_.quantities[item(k).payload].interval.IsExact() &&
           (next == "," || next == "and" || next == "was" || next == "were" ||
            next == "." || k + 1 >= end_);
  };
  if (!is_age(end)) return false;
  ++end;
  while (true) {
    Index k = end;
    while (k < end + 2 && JoinsAges(WordAt(k))) ++k;
    if (k == end || !is_age(k)) break;
    end = k + 1;
  }
  Replace(i, end, ItemClass::kWord, -1);
  return true;
}

// What may follow one person: "a man, 28, was …", "a boy aged 15". The index
// behind the age, or `i`.
Chunker::Index Chunker::SkipAge(Index i, People* person) const {
  Index k = i;
  if (Name(k) == ",") ++k;
  if (k < end_ && Is(k, ItemClass::kWord) && WordIs(k, WordClass::kAgeCue) &&
      item(k).tokens.size() > 1) {
    uint32_t age = 0;
    if (absl::SimpleAtoi(
            document_.text(document_.tokens()[item(k).tokens.end - 1]), &age)) {
      person->age = static_cast<int>(age);
      return k + 1;
    }
    return i;
  }
  if (k == i) return i;
  if (IsSpelledAge(k)) {
    person->age = annotation_.quantities[item(k).payload].interval.lo;
    return k + 1;
  }
  if (!IsBareAge(k)) return i;
  const uint32_t age = annotation_.quantities[item(k).payload].interval.lo;
  const absl::string_view next = Name(k + 1);
  const bool closed =
      next == "," || next == ";" || next == "(" || next == ")" || k + 1 >= end_;
  const bool open = next == "." || next == "is" || next == "was" ||
                    next == "has" || next == "had" || next == "who" ||
                    next == "whose";
  if (!closed && (!open || age < kLeastOpenAge)) return i;
  person->age = static_cast<int>(age);
  return k + 1;
}

// "Mother of three", "a father of 2": the children are not those told of. The
// index behind the number, or `i`.
Chunker::Index Chunker::SkipChildren(Index i) const {
  if (i == 0 || Name(i) != "of" || !Is(i + 1, ItemClass::kNum) ||
      IsPeopleHead(i + 2)) {
    return i;
  }
  return document_.tokens()[item(i - 1).tokens.end - 1].Is(WordClass::kParent)
             ? i + 2
             : i;
}

// "Brandon, eight, and Lacie, seven, died": in words only between commas.
bool Chunker::IsSpelledAge(Index i) const {
  constexpr uint32_t kLastSpelled = 20;
  if (!Is(i, ItemClass::kNum) || Name(i + 1) != ",") return false;
  const Quantity& age = annotation_.quantities[item(i).payload];
  return age.tokens.size() == 1 && age.interval.IsExact() &&
         age.interval.lo <= kLastSpelled;
}

// "Two men in their 20s", "a man in his late sixties", "children under 14": the
// index behind it, or `i`.
Chunker::Index Chunker::SkipAgeSpan(Index i) const {
  const auto word = [this](Index k) {
    return k < end_ ? WordAt(k) : absl::string_view();
  };
  if (Is(i, ItemClass::kNum) && !IsPeopleHead(i + 1) &&
      (WordAt(i) == "under" || WordAt(i) == "over")) {
    const Quantity& age = annotation_.quantities[item(i).payload];
    return !age.interval.hi.has_value() || *age.interval.hi <= kOldestAge
               ? i + 1
               : i;
  }
  if (Name(i) != "in" || !Has(i + 1, SymbolTrait::kPossessive)) return i;
  Index k = i + 2;
  if (WordIs(k, WordClass::kPartOfDecade)) ++k;
  if (WordIs(k, WordClass::kDecadeOfLife)) return k + 1;
  // Digits and their plural are two tokens.
  return word(k).size() == 2 && word(k).back() == '0' && word(k + 1) == "s"
             ? k + 2
             : i;
}

// "A woman of 51": the index behind the age, or `i`.
Chunker::Index Chunker::SkipAgeOf(Index i, People* person) const {
  if (i == 0 || Name(i) != "of" || !Is(i + 1, ItemClass::kNum) ||
      IsPeopleHead(i + 2) || Name(i + 2) == "of" ||
      document_.tokens()[item(i - 1).tokens.end - 1].Is(WordClass::kParent)) {
    return i;
  }
  const Quantity& age = annotation_.quantities[item(i + 1).payload];
  if (age.tokens.size() != 1 || !age.interval.IsExact() ||
      age.interval.lo > kOldestAge) {
    return i;
  }
  person->age = static_cast<int>(age.interval.lo);
  return i + 2;
}

// "Two men, 25 and 33, were killed": an age for each of so many persons. The
// index behind them, or `i`.
Chunker::Index Chunker::SkipAgesOf(uint32_t persons, Index i) const {
  constexpr uint32_t kMostPersons = 8;
  if (persons < 2 || persons > kMostPersons || Name(i) != ",") return i;
  Index k = i + 1;
  for (uint32_t n = 0; n < persons; ++n) {
    if (n > 0) {
      const Index joined = k;
      if (Name(k) == ",") ++k;
      if (Name(k) == "and") ++k;
      if (k == joined) return i;
    }
    if (!IsBareAge(k)) return i;
    ++k;
  }
  const absl::string_view next = Name(k);
  return next == "," || next == "." || next == ";" || next == "were" ||
                 next == "are" || k >= end_
             ? k
             : i;
}

// "Two girls, ages 4 and 7, and": the index behind the ages, or `i`.
Chunker::Index Chunker::SkipAgeList(Index i) const {
  if (Name(i) != "," || !Is(i + 1, ItemClass::kWord) ||
      item(i + 1).tokens.size() < 2 || !WordIs(i + 1, WordClass::kAgeCue)) {
    return i;
  }
  // The closing comma is no comma of a list.
  const bool verb = NameIs(i + 3, WordClass::kFormOfBe) ||
                    Name(i + 3) == "had" || Name(i + 3) == "have";
  return Name(i + 2) == "," && verb ? i + 3 : i + 2;
}

// "Two of them children", "four of whom were women", "of whom four were
// women", "one of them a nurse": from `i`, the item behind the number, the
// index of the noun, or `i`.
Chunker::Index Chunker::BehindPartitive(Index i) const {
  const bool behind_whom =
      i >= first_ + 3 && Name(i - 3) == "of" && Name(i - 2) == "whom";
  const bool before_them =
      Name(i) == "of" && (Name(i + 1) == "them" || Name(i + 1) == "whom");
  if (!behind_whom && !before_them) return i;
  Index k = before_them ? i + 2 : i;
  if (NameIs(k, WordClass::kFormOfBe)) {
    ++k;
  }
  if (Has(k, SymbolTrait::kArticle)) ++k;
  Index head = 0;
  return FindHead(k, &head) == k && !Is(k, ItemClass::kNat) ? i : k;
}

// "And sister Lacie": a relative's name without "her".
bool Chunker::IsRelativeByName(Index head) const {
  return Is(head + 1, ItemClass::kName) && item(head).tokens.size() == 1 &&
         WordIs(head, WordClass::kRelativeByName);
}

// "A family of five".
bool Chunker::JoinFamily(Index i) {
  // "Mine kills family of four".
  const bool headline = WordAt(i) == "family";
  if (!headline && !Has(i, SymbolTrait::kArticle) && Name(i) != "one") {
    return false;
  }
  const Index noun = IsAny(i + 1, Bit(ItemClass::kWord) | Bit(ItemClass::kNat))
                         ? i + 2
                         : i + 1;
  const auto is_family = [this](Index k) {
    return k < end_ && item(k).tokens.size() == 1 && WordAt(k) == "family" &&
           Name(k + 1) == "of" && Is(k + 2, ItemClass::kNum);
  };
  const Index family = headline ? i : is_family(i + 1) ? i + 1 : noun;
  if (!is_family(family)) return false;
  People people;
  const Quantity& number = annotation_.quantities[item(family + 2).payload];
  people.count = number.interval;
  people.number = number.tokens;
  people.counted = true;
  people.plural = true;
  people.head = item(family).tokens;
  annotation_.people.push_back(people);
  Replace(i, family + 3, ItemClass::kVnp,
          static_cast<int32_t>(annotation_.people.size()) - 1);
  return true;
}

// "His former wife's two daughters", "the man's brother": those who are
// someone's, and not that someone.
bool Chunker::JoinPossessed(Index i) {
  const bool owner = Is(i, ItemClass::kVnp) || Is(i, ItemClass::kVdef) ||
                     Is(i, ItemClass::kVgen) || Is(i, ItemClass::kPerson) ||
                     Is(i, ItemClass::kName);
  if (!owner || !Is(i + 1, ItemClass::kPoss)) return false;
  const Index k = i + 2;
  if (Is(k, ItemClass::kVnp) || Is(k, ItemClass::kVgen)) {
    const Item joined = item(k);
    Replace(i, k + 1, joined.symbol, joined.payload);
    return true;
  }
  People people;
  Index head = 0;
  const Index end = FindHead(k, &head);
  if (end == k || IsNounAhead(end)) return false;
  DescribeHead(k, head, &people);
  if (people.plural) return false;
  people.count = CountInterval::Exactly(1);
  people.counted = true;
  annotation_.people.push_back(people);
  Replace(i, end, people.generic_actor ? ItemClass::kVgen : ItemClass::kVnp,
          static_cast<int32_t>(annotation_.people.size()) - 1);
  return true;
}

}  // namespace crosscheck
