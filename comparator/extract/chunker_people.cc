#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/chunker.h"
#include "comparator/lexicon/phrase_matcher.h"
#include "comparator/text/document.h"
#include "comparator/text/numerals.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

constexpr int kLongestModifiers = 6;
constexpr int kYoungestAdult = 18;
constexpr int kOldestAge = 115;

}  // namespace

// People as they are read, before their items are replaced by one.
struct Chunker::PeoplePhrase {
  People people;
  // Items: the first, the first of the noun phrase behind the determiners and
  // the number, its head, and the one behind the last.
  Index begin = 0;
  Index noun = 0;
  Index head = 0;
  Index end = 0;
  bool article = false;
  bool possessive = false;
  bool number = false;
  // "two of 7".
  bool of_number = false;
};

bool Chunker::IsPeopleHead(Index i) const {
  return Is(i, ItemClass::kVict) || Is(i, ItemClass::kGadj);
}

bool Chunker::IsModifier(Index i) const {
  return Has(i, SymbolTrait::kModifier) || IsPlainPlace(i) || IsNounOfPeople(i);
}

// Whether a phrase of people that begins at item i would begin with a modifier
// and have no noun. So it is for three in four of the items that JoinPeople()
// would look at, and this says so in a fraction of its time.
bool Chunker::IsBareModifier(Index i) const {
  Index head = 0;
  return Has(i, SymbolTrait::kModifier) && !Is(i, ItemClass::kAge) &&
         !Has(i, SymbolTrait::kDeterminer) && !Has(i, SymbolTrait::kArticle) &&
         FindHead(i, &head) == i;
}

// "Bus passengers", "hospital workers": where they are found; "shooting
// victims": of what.
bool Chunker::IsNounOfPeople(Index i) const {
  if (Is(i, ItemClass::kAtt)) {
    return WordAt(i + 1) == "victim" || WordAt(i + 1) == "victims";
  }
  if (Is(i, ItemClass::kPnoun)) {
    return i > first_ && Name(i - 1) != "the" && Is(i + 1, ItemClass::kVict);
  }
  return Is(i, ItemClass::kTgt) && item(i).tokens.size() == 1 &&
         item(i).place < 0 && Is(i + 1, ItemClass::kVict);
}

Chunker::Index Chunker::FindHead(Index i, Index* head) const {
  const Index limit = std::min<Index>(end_, i + kLongestModifiers);
  Index k = i;
  while (k < limit && IsModifier(k)) ++k;
  if (!IsPeopleHead(k)) return i;
  for (Index m = i; m < k; ++m) {
    if ((Is(m, ItemClass::kWord) || Is(m, ItemClass::kCap)) &&
        WordIs(m, WordClass::kEndsNounPhrase)) {
      return i;
    }
  }
  // "family members", "rebel fighters": the last noun is the head.
  while (IsPeopleHead(k + 1)) ++k;
  *head = k;
  return k + 1;
}

// A noun before another noun is an adjective: "rebel positions".
bool Chunker::IsNounAhead(Index i) const {
  return Is(i, ItemClass::kAtt) || Is(i, ItemClass::kTgt) ||
         Is(i, ItemClass::kWpn) || Is(i, ItemClass::kPnoun) ||
         Is(i, ItemClass::kSpkn) || (i < end_ && JoinedByHyphen(i));
}

bool Chunker::StandsBehindIncluding(Index i) const {
  // Looks back over "one of them", "three of whom", and people that are
  // themselves parts.
  for (Index k = i; k > first_; --k) {
    const absl::string_view before = Name(k - 1);
    if (NameIs(k - 1, WordClass::kAdverbOrPartCue)) return true;
    if ((before == "them" || before == "whom") && k >= first_ + 2 &&
        (Name(k - 2) == "among" || Name(k - 2) == "of")) {
      return true;
    }
    if (before == "and" || before == "," || before == "at" ||
        before == "least") {
      continue;
    }
    if (Is(k - 1, ItemClass::kVnp) || Is(k - 1, ItemClass::kVgen)) {
      if (!annotation_.people[item(k - 1).payload].part) return false;
      continue;
    }
    return false;
  }
  return false;
}

void Chunker::DescribeHead(Index begin, Index head, People* people) const {
  const auto& items = annotation_.items;
  people->head = items[head].tokens;
  if (const Term* noun = TermOf(head)) {
    people->plural = noun->plural();
    people->generic_actor = noun->kind() == TERM_KIND_GENERIC_ACTOR;
    people->attack = noun->event_type();
    people->strength = static_cast<int>(noun->strength());
    if (noun->population() != POPULATION_UNSPECIFIED) {
      people->population = noun->population();
    }
  }
  // A more telling noun before a plain head: "family members", "army
  // officers", "two civilian men".
  for (Index k = begin; k < head; ++k) {
    if (Is(k, ItemClass::kAge)) {
      people->age = annotation_.people[items[k].payload].age;
    } else if (Is(k, ItemClass::kGroup) || Is(k, ItemClass::kNat) ||
               Is(k, ItemClass::kState)) {
      people->group_match = items[k].payload;
    } else if (const Term* noun = TermOf(k)) {
      if (people->population == POPULATION_TOTAL &&
          noun->population() != POPULATION_UNSPECIFIED) {
        people->population = noun->population();
        people->generic_actor = noun->kind() == TERM_KIND_GENERIC_ACTOR;
      }
    }
  }
  if (people->age >= 0 && people->age < kYoungestAdult &&
      (people->population == POPULATION_TOTAL ||
       people->population == POPULATION_MEN ||
       people->population == POPULATION_WOMEN)) {
    people->population = POPULATION_CHILDREN;
  }
  // "two Hezbollah members", "12 ISIS men" fight.
  if (people->group_match >= 0 && (people->population == POPULATION_TOTAL ||
                                   people->population == POPULATION_MEN)) {
    const LexiconMatch& match = annotation_.matches[people->group_match];
    if (match.kind == EntryKind::kGroup) {
      const ActorKind kind = lexicon_.group(match.entries[0]).kind();
      if (kind == ACTOR_KIND_GROUP || kind == ACTOR_KIND_UMBRELLA) {
        people->population = POPULATION_FIGHTERS;
      } else if (kind == ACTOR_KIND_STATE_FORCE) {
        people->population = POPULATION_SOLDIERS;
      }
    }
  }
}

// Whom a group's name counts: "US service members", "Dawn Brigade fighters".
Population Chunker::PopulationInside(TokenRange tokens) const {
  Population population = POPULATION_FIGHTERS;
  const auto& matches = annotation_.matches;
  // Matches ascend by their first token.
  const auto first =
      std::lower_bound(matches.begin(), matches.end(), tokens.begin,
                       [](const LexiconMatch& match, uint32_t token) {
                         return match.tokens.begin < token;
                       });
  for (auto it = first; it != matches.end(); ++it) {
    const LexiconMatch& match = *it;
    if (match.tokens.begin >= tokens.end) break;
    if (match.tokens.end != tokens.end) continue;
    if (match.kind == EntryKind::kTerm) {
      const Term& term = lexicon_.term(match.entries[0]);
      if (term.kind() == TERM_KIND_VICTIM) return term.population();
    } else if (match.kind == EntryKind::kGroup &&
               lexicon_.group(match.entries[0]).kind() ==
                   ACTOR_KIND_STATE_FORCE) {
      population = POPULATION_SOLDIERS;
    }
  }
  return population;
}

// "12 others", "three other soldiers", "two more people".
bool Chunker::SaysOthers(Index begin, Index end) const {
  for (Index k = begin; k < end; ++k) {
    if (WordIs(k, WordClass::kMorePeople)) return k > begin;
  }
  return false;
}

bool Chunker::InHeadline(Index i) const {
  const uint32_t at = document_.tokens()[item(i).tokens.begin].begin;
  for (const Block& block : document_.blocks()) {
    if (block.begin <= at && at < block.end) {
      return block.kind == BlockKind::kTitle;
    }
  }
  return false;
}

bool Chunker::NamesGroup(Index begin, Index end) const {
  for (Index k = begin; k < end; ++k) {
    if (Is(k, ItemClass::kGroup)) return true;
  }
  return false;
}

// "Five members of one family", "two children from one family": the index
// behind the family, or `i`.
Chunker::Index Chunker::SkipFamily(Index i) const {
  if (Name(i) != "of" && Name(i) != "from") return i;
  Index k = i + 1;
  const auto word = [&](Index at) {
    return at < end_ ? document_.norm(document_.tokens()[item(at).tokens.begin])
                     : absl::string_view();
  };
  if (!Has(k, SymbolTrait::kArticle) && Name(k) != "the" && word(k) != "one") {
    return i;
  }
  ++k;
  if (word(k) == "same" || word(k) == "single") ++k;
  return WordIs(k, WordClass::kHousehold) ? k + 1 : i;
}

// "The 12", "another", "two of the", "dozens of": what stands before the noun.
void Chunker::ReadDeterminers(PeoplePhrase* phrase) const {
  People& people = phrase->people;
  Index k = phrase->begin;
  while (Has(k, SymbolTrait::kDeterminer) || NameIs(k, WordClass::kAll)) {
    people.definite = people.definite || Name(k) == "the";
    phrase->possessive = phrase->possessive || Has(k, SymbolTrait::kPossessive);
    ++k;
  }
  if (Has(k, SymbolTrait::kArticle)) {
    phrase->article = true;
    people.additional = Name(k) == "another";
    ++k;
    // "A second pupil".
    if (Is(k, ItemClass::kOrd) && Is(k + 1, ItemClass::kVict)) {
      people.additional = true;
      ++k;
    }
  }
  if (Is(k, ItemClass::kNum)) {
    const Quantity& quantity = annotation_.quantities[item(k).payload];
    people.count = quantity.interval;
    people.number = quantity.tokens;
    phrase->number = true;
    ++k;
    if (const Index noun = BehindPartitive(k); noun != k) {
      // "Two of them children", "four of whom were women".
      people.part = true;
      people.of_whole = true;
      k = noun;
    } else if (Name(k) == "of") {
      // "two of the victims", "dozens of people"; "12 of them" has no noun.
      ++k;
      if (Has(k, SymbolTrait::kDeterminer)) {
        people.part = !quantity.interval.approximate;
        ++k;
      }
      if (Is(k, ItemClass::kNum)) {
        // "One of the five people", "two of 7 injured".
        people.part = true;
        people.whole = annotation_.quantities[item(k).payload].interval;
        people.whole_number = annotation_.quantities[item(k).payload].tokens;
        phrase->of_number = true;
        ++k;
      }
    }
  }
  phrase->noun = k;
}

void Chunker::ReplaceByPeople(Index begin, Index end, ItemClass item_class,
                              const People& people) {
  annotation_.people.push_back(people);
  Replace(begin, end, item_class,
          static_cast<int32_t>(annotation_.people.size()) - 1);
}

// "12 Dawn Brigade fighters", where the lexicon has the whole name; "two of
// 7": people with no noun of their own.
bool Chunker::JoinNounless(const PeoplePhrase& phrase) {
  const Index k = phrase.noun;
  People people = phrase.people;
  people.plural = true;
  people.counted = true;
  if (phrase.number && Is(k, ItemClass::kGroup) && !IsNounAhead(k + 1)) {
    people.group_match = item(k).payload;
    people.head = item(k).tokens;
    people.population = PopulationInside(item(k).tokens);
    people.generic_actor = people.population == POPULATION_FIGHTERS;
    people.part = people.part || StandsBehindIncluding(phrase.begin);
    ReplaceByPeople(phrase.begin, k + 1,
                    people.generic_actor ? ItemClass::kVgen : ItemClass::kVnp,
                    people);
    return true;
  }
  if (!phrase.of_number) return false;
  people.head = item(k - 1).tokens;
  ReplaceByPeople(phrase.begin, k, ItemClass::kVnp, people);
  return true;
}

// "A 15-year-old" and "12 Iraqis" have their noun inside; "15-year-old shot"
// stands in headlines.
bool Chunker::IsItsOwnNoun(const PeoplePhrase& phrase) const {
  const Index k = phrase.noun;
  if (Is(k, ItemClass::kAge)) {
    return phrase.article || phrase.number || phrase.people.definite ||
           (InHeadline(phrase.begin) && !Is(k + 1, ItemClass::kWord) &&
            !Is(k + 1, ItemClass::kCap) && !Is(k + 1, ItemClass::kName) &&
            !Is(k + 1, ItemClass::kTgt) && !Is(k + 1, ItemClass::kPlace) &&
            !Is(k + 1, ItemClass::kPoss));
  }
  return phrase.number && Is(k, ItemClass::kNat) &&
         !Is(k + 1, ItemClass::kAtt) && !Is(k + 1, ItemClass::kCap) &&
         !Is(k + 1, ItemClass::kWord) && !Is(k + 1, ItemClass::kTgt) &&
         !Is(k + 1, ItemClass::kWpn);
}

void Chunker::DescribePeople(PeoplePhrase* phrase) const {
  People& people = phrase->people;
  const Index head = phrase->head;
  if (head != phrase->noun || !Is(head, ItemClass::kNat)) {
    DescribeHead(phrase->noun, head, &people);
  } else {
    people.population = POPULATION_NATIONALITY;
    people.group = std::string(
        document_.norm(document_.tokens()[item(head).tokens.begin]));
  }
  if (Is(head, ItemClass::kAge)) {
    people.age = annotation_.people[item(head).payload].age;
    people.population =
        people.age < kYoungestAdult ? POPULATION_CHILDREN : POPULATION_TOTAL;
  }
  // "members of the Dawn Brigade", "fighters from the Dawn Brigade".
  Index end = phrase->end;
  if (Name(end) == "of" || Name(end) == "from" || Name(end) == "with") {
    Index after = end + 1;
    if (Name(after) == "the") ++after;
    if (Is(after, ItemClass::kGroup)) {
      people.group_match = item(after).payload;
      if (people.population == POPULATION_TOTAL) {
        people.population = POPULATION_FIGHTERS;
      }
      end = after + 1;
    }
  }
  phrase->end = SkipAgeSpan(SkipChildren(SkipFamily(end)));
  if (StandsBehindIncluding(phrase->begin)) {
    people.part = true;
    people.of_whole = true;
  }
  people.additional =
      people.additional || SaysOthers(phrase->begin, phrase->end);
}

// "His father Tarim Odal", "a man, 28".
void Chunker::ReadNameAndAge(PeoplePhrase* phrase) const {
  People& people = phrase->people;
  if (Is(phrase->end, ItemClass::kName) && !people.generic_actor &&
      people.population != POPULATION_OFFICIALS) {
    people.name = item(phrase->end).tokens;
    ++phrase->end;
  }
  phrase->end = SkipAge(SkipAgeOf(phrase->end, &people), &people);
  if (people.age >= 0 && people.age < kYoungestAdult &&
      people.population == POPULATION_TOTAL) {
    people.population = POPULATION_CHILDREN;
  }
}

// "Her sons, 7 and 9, were": as many as there are ages.
void Chunker::CountByAges(PeoplePhrase* phrase) const {
  constexpr uint32_t kMostSons = 5;
  for (uint32_t n = 2; n <= kMostSons; ++n) {
    const Index end = SkipAgesOf(n, phrase->end);
    if (end == phrase->end) continue;
    phrase->end = end;
    phrase->people.count = CountInterval::Exactly(n);
    phrase->people.counted = true;
    return;
  }
}

ItemClass Chunker::ClassOf(const People& people) {
  if (people.counted) {
    return people.generic_actor ? ItemClass::kVgen : ItemClass::kVnp;
  }
  if (people.generic_actor) return ItemClass::kGen;
  return people.plural ? ItemClass::kVpl : ItemClass::kVdef;
}

bool Chunker::JoinPeople(Index i) {
  PeoplePhrase phrase;
  phrase.begin = i;
  ReadDeterminers(&phrase);
  const Index k = phrase.noun;
  People& people = phrase.people;
  phrase.end = FindHead(k, &phrase.head);
  if (phrase.end == k) {
    if (!IsItsOwnNoun(phrase)) return JoinNounless(phrase);
    phrase.head = k;
    phrase.end = k + 1;
    // "A 31-year-old Tunisian".
    if (Is(k, ItemClass::kAge) && Is(k + 1, ItemClass::kNat) &&
        !IsNounAhead(k + 2)) {
      ++phrase.end;
    }
  }
  if (IsNounAhead(phrase.end)) return false;
  // "the bulletin Dawn Brigade fighters": a bare noun before a group's name
  // is no part of it.
  const bool bare_noun = !phrase.number && !phrase.article &&
                         !people.definite && k == i && Is(k, ItemClass::kWord);
  if (bare_noun && NamesGroup(k + 1, phrase.head)) return false;
  DescribePeople(&phrase);
  // "Boy killed in blast": headlines leave the article out. Elsewhere a bare
  // noun is an adjective: "civilian casualties".
  const bool bare = !phrase.number && !phrase.article && !phrase.possessive &&
                    !people.definite && !people.plural;
  if (bare && !InHeadline(i) && !IsRelativeByName(phrase.head)) return false;
  people.counted =
      phrase.number ||
      ((phrase.article || bare || phrase.possessive) && !people.plural);
  if (!phrase.number && people.counted) {
    people.count = CountInterval::Exactly(1);
  }
  if (!people.plural && (!phrase.number || people.count.lo == 1)) {
    const Index before = phrase.end;
    ReadNameAndAge(&phrase);
    // "Boy, 6, killed in blast".
    if (bare && phrase.end > before && Name(phrase.end) == "," &&
        absl::StrContains(Name(phrase.end + 1), "/")) {
      ++phrase.end;
    }
  } else if (phrase.number && people.count.IsExact()) {
    phrase.end = SkipAgeList(SkipAgesOf(people.count.lo, phrase.end));
  } else if (phrase.possessive && people.plural && !people.counted) {
    CountByAges(&phrase);
  }
  ReplaceByPeople(i, phrase.end, ClassOf(people), people);
  return true;
}

// "Tarim Odal, 23," and "15-year-old Tarim Odal".
bool Chunker::JoinNamedPerson(Index i) {
  // "Odal Hill, 28,": no place has an age.
  const bool place = Is(i, ItemClass::kPlace) && item(i).tokens.size() > 1 &&
                     Name(i + 1) == "," && Name(i + 3) == ",";
  if (!Is(i, ItemClass::kAge) && !Is(i, ItemClass::kName) && !place) {
    return false;
  }
  const auto& items = annotation_.items;
  People people;
  people.count = CountInterval::Exactly(1);
  people.counted = true;
  Index end = 0;
  if (Is(i, ItemClass::kAge) && Is(i + 1, ItemClass::kName)) {
    people.age = annotation_.people[items[i].payload].age;
    people.name = items[i + 1].tokens;
    end = i + 2;
  } else if ((place || Is(i, ItemClass::kName)) && Name(i + 1) == "," &&
             Is(i + 2, ItemClass::kNum)) {
    const Quantity& age = annotation_.quantities[items[i + 2].payload];
    const bool closed = Name(i + 3) == "," || Name(i + 3) == "." ||
                        Name(i + 3) == ";" || Name(i + 3) == "and" ||
                        Name(i + 3) == "(" || Name(i + 3) == ")" ||
                        i + 3 >= end_;
    const bool digits = closed && age.Has(Quantity::kBareDigits) &&
                        age.interval.lo <= kOldestAge;
    if (!digits && (place || !IsSpelledAge(i + 2))) return false;
    people.age = static_cast<int>(age.interval.lo);
    people.name = items[i].tokens;
    end = i + 3;
    if (Name(end) == ",") ++end;
  } else {
    return false;
  }
  people.head = people.name;
  if (people.age < kYoungestAdult) people.population = POPULATION_CHILDREN;
  annotation_.people.push_back(people);
  Replace(i, end, ItemClass::kPerson,
          static_cast<int32_t>(annotation_.people.size()) - 1);
  return true;
}

}  // namespace crosscheck
