#include <cstdint>

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/chunker.h"
#include "comparator/text/document.h"
#include "comparator/text/numerals.h"

namespace crosscheck {
namespace {

constexpr uint32_t kOldestAge = 115;
// Whoever is younger than that needs a comma behind the age: "Man, 2 hurt".
constexpr uint32_t kLeastOpenAge = 10;

bool SaysAge(absl::string_view word) {
  return word == "age" || word == "ages" || word == "aged";
}

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

// "Between the ages of 21 and 58", "ages 26, 27 and 34", "aged 15": numbers of
// years, and not of people.
bool Chunker::JoinAgeList(Index i) {
  if (!SaysAge(WordAt(i))) return false;
  Index end = i + 1;
  const absl::string_view next = WordAt(end);
  if (next == "of" || next == "from" || next == "between") ++end;
  if (!IsBareAge(end)) return false;
  ++end;
  while (true) {
    Index k = end;
    while (k < end + 2 && JoinsAges(WordAt(k))) ++k;
    if (k == end || !IsBareAge(k)) break;
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
  if (k < annotation_.items.size() && Is(k, ItemClass::kWord) &&
      SaysAge(WordAt(k)) && item(k).tokens.size() > 1) {
    uint32_t age = 0;
    if (absl::SimpleAtoi(
            document_.text(document_.tokens()[item(k).tokens.end - 1]), &age)) {
      person->age = static_cast<int>(age);
      return k + 1;
    }
    return i;
  }
  if (k == i || !IsBareAge(k)) return i;
  const uint32_t age = annotation_.quantities[item(k).payload].interval.lo;
  const absl::string_view next = Name(k + 1);
  const bool closed =
      next == "," || next == ";" || k + 1 >= annotation_.items.size();
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
  const absl::string_view parent =
      document_.norm(document_.tokens()[item(i - 1).tokens.end - 1]);
  return parent == "mother" || parent == "father" || parent == "mom" ||
                 parent == "dad" || parent == "parent" || parent == "mum" ||
                 parent == "grandmother" || parent == "grandfather"
             ? i + 2
             : i;
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
