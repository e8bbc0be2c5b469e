#include "comparator/extract/chunker.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "proto/lexicon.pb.h"

namespace crosscheck {
namespace {

// Particles inside names of persons.
bool IsNameParticle(absl::string_view word) {
  return word == "al" || word == "el" || word == "bin" || word == "ibn" ||
         word == "abu" || word == "de" || word == "van" || word == "von" ||
         word == "da" || word == "di" || word == "del" || word == "la" ||
         word == "ul" || word == "ur" || word == "ud";
}

// Words before a place where something happened.
bool IsLocative(absl::string_view name) {
  return name == "in" || name == "at" || name == "near" || name == "from" ||
         name == "to" || name == "outside" || name == "around";
}

bool IsCompassPoint(absl::string_view word) {
  return word == "north" || word == "south" || word == "east" ||
         word == "west" || word == "northeast" || word == "northwest" ||
         word == "southeast" || word == "southwest";
}

// Words that end a noun phrase, whatever follows.
bool IsFunctionWord(absl::string_view word) {
  static constexpr absl::string_view kWords[] = {
      "about", "after",   "against", "as",    "because", "before", "behind",
      "but",   "by",      "do",      "does",  "during",  "from",   "for",
      "how",   "if",      "into",    "of",    "off",     "or",     "than",
      "that",  "through", "till",    "under", "until",   "what",   "where",
      "which", "while",   "who",     "whose", "why",     "with",   "without",
  };
  return std::binary_search(std::begin(kWords), std::end(kWords), word);
}

constexpr int kLongestModifiers = 6;
constexpr int kYoungestAdult = 18;
constexpr int kOldestAge = 115;

}  // namespace

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
}

// "15-year-old", "15 year old", "aged 15".
bool Chunker::JoinAge(Index i) {
  if (!Is(i, ItemClass::kNum)) return false;
  const auto& items = annotation_.items;
  const auto word = [&](Index k) {
    return k < items.size()
               ? document_.norm(document_.tokens()[items[k].tokens.begin])
               : absl::string_view();
  };
  Index end = i + 1;
  const absl::string_view unit = word(end);
  if (unit != "year" && unit != "years" && unit != "month" &&
      unit != "months" && unit != "yearold") {
    return false;
  }
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
    return Is(k, ItemClass::kPlace) &&
           annotation_.places[items[k].payload].ambiguous;
  };
  const auto word = [&](Index k) {
    return k < items.size()
               ? document_.norm(document_.tokens()[items[k].tokens.begin])
               : absl::string_view();
  };
  // "In Southeast Rahma": a part of the town.
  if (Is(i, ItemClass::kCap) && Is(i + 1, ItemClass::kPlace) &&
      IsCompassPoint(word(i))) {
    return false;
  }
  const bool particle_first = Is(i + 1, ItemClass::kCap) &&
                              JoinedByHyphen(i + 1) && IsNameParticle(word(i));
  // "Hassan Qadir": a first name that is a town as well; "in Tal Qadir": a
  // place whose name begins like that of another. "In Aleppo Tarim Odal said":
  // a city is named by itself.
  const bool place_first =
      Is(i, ItemClass::kPlace) && Is(i + 1, ItemClass::kCap) &&
      items[i].tokens.size() == 1 &&
      (i == first_ || !IsLocative(Name(i - 1)) || !IsGreatPlace(i)) &&
      !annotation_.places[items[i].payload].lost_apostrophe;
  if (!Is(i, ItemClass::kCap) && !particle_first && !place_first) {
    return false;
  }
  Index end = place_first ? i + 1 : i;
  while (end < items.size()) {
    if (is_part(end)) {
      ++end;
    } else if (IsNameParticle(word(end)) && items[end].tokens.size() == 1 &&
               is_part(end + 1)) {
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
  if (word(junior) == "jr" || word(junior) == "sr" || word(junior) == "jr." ||
      word(junior) == "sr.") {
    end = junior + 1;
  }
  // Nor is "I" a name.
  if (end == i + 1 && word(i) == "i") return false;
  if (end == i + 1 && (starts_sentence || !Is(i, ItemClass::kCap))) {
    return false;
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

bool Chunker::IsPeopleHead(Index i) const {
  return Is(i, ItemClass::kVict) || Is(i, ItemClass::kGadj);
}

// A place by its bare name, as an adjective: "Aleppo residents".
bool Chunker::IsPlainPlace(Index i) const {
  return Is(i, ItemClass::kPlace) && annotation_.places[item(i).payload].said ==
                                         PLACE_PRECISION_UNSPECIFIED;
}

bool Chunker::IsModifier(Index i) const {
  return Has(i, SymbolTrait::kModifier) || IsPlainPlace(i);
}

Chunker::Index Chunker::FindHead(Index i, Index* head) const {
  const Index limit =
      std::min<Index>(annotation_.items.size(), i + kLongestModifiers);
  Index k = i;
  while (k < limit && IsModifier(k)) ++k;
  if (!IsPeopleHead(k)) return i;
  for (Index m = i; m < k; ++m) {
    if ((Is(m, ItemClass::kWord) || Is(m, ItemClass::kCap)) &&
        IsFunctionWord(WordAt(m))) {
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
         Is(i, ItemClass::kSpkn) ||
         (i < annotation_.items.size() && JoinedByHyphen(i));
}

bool Chunker::StandsBehindIncluding(Index i) const {
  // Looks back over "one of them", "three of whom", and people that are
  // themselves parts.
  for (Index k = i; k > first_; --k) {
    const absl::string_view before = Name(k - 1);
    if (before == "including" || before == "includes" || before == "included" ||
        before == "mostly" || before == "mainly") {
      return true;
    }
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
    const absl::string_view word =
        document_.norm(document_.tokens()[item(k).tokens.begin]);
    if (word == "others" || word == "other" || word == "another" ||
        word == "more") {
      return k > begin;
    }
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

// "Five members of one family", "three boys of a family from Qasr": the index
// behind the family, or `i`.
Chunker::Index Chunker::SkipFamily(Index i) const {
  if (Name(i) != "of") return i;
  Index k = i + 1;
  const auto word = [&](Index at) {
    return at < annotation_.items.size()
               ? document_.norm(document_.tokens()[item(at).tokens.begin])
               : absl::string_view();
  };
  if (!Has(k, SymbolTrait::kArticle) && Name(k) != "the" && word(k) != "one") {
    return i;
  }
  ++k;
  if (word(k) == "same" || word(k) == "single") ++k;
  return word(k) == "family" || word(k) == "household" ? k + 1 : i;
}

bool Chunker::JoinPeople(Index i) {
  auto& items = annotation_.items;
  People people;
  Index k = i;
  bool article = false;
  bool possessive = false;
  while (k < items.size() && (Has(k, SymbolTrait::kDeterminer) ||
                              Name(k) == "all" || Name(k) == "both")) {
    people.definite = people.definite || Name(k) == "the";
    possessive = possessive || Has(k, SymbolTrait::kPossessive);
    ++k;
  }
  if (Has(k, SymbolTrait::kArticle)) {
    article = true;
    people.additional = Name(k) == "another";
    ++k;
  }
  bool number = false;
  bool of_number = false;
  if (Is(k, ItemClass::kNum)) {
    const Quantity& quantity = annotation_.quantities[items[k].payload];
    people.count = quantity.interval;
    people.number = quantity.tokens;
    number = true;
    ++k;
    if (Name(k) == "of") {
      // "two of the victims", "dozens of people"; "12 of them" has no noun.
      Index after = k + 1;
      if (Has(after, SymbolTrait::kDeterminer)) {
        people.part = !quantity.interval.approximate;
        ++after;
      }
      if (Is(after, ItemClass::kNum)) {
        // "One of the five people", "two of 7 injured".
        people.part = true;
        of_number = true;
        ++after;
      }
      k = after;
    }
  }
  Index head = 0;
  Index end = FindHead(k, &head);
  if (end == k && number && Is(k, ItemClass::kGroup) && !IsNounAhead(k + 1)) {
    // "12 Dawn Brigade fighters", where the lexicon has the whole name.
    people.group_match = items[k].payload;
    people.head = items[k].tokens;
    people.population = PopulationInside(items[k].tokens);
    people.generic_actor = people.population == POPULATION_FIGHTERS;
    people.plural = true;
    people.counted = true;
    people.part = people.part || StandsBehindIncluding(i);
    annotation_.people.push_back(people);
    Replace(i, k + 1, people.generic_actor ? ItemClass::kVgen : ItemClass::kVnp,
            static_cast<int32_t>(annotation_.people.size()) - 1);
    return true;
  }
  if (end == k) {
    // "a 15-year-old" and "12 Iraqis" have their noun inside.
    if (Is(k, ItemClass::kAge) && (article || number || people.definite)) {
      head = k;
      end = k + 1;
    } else if (number && Is(k, ItemClass::kNat) &&
               !Is(k + 1, ItemClass::kAtt) && !Is(k + 1, ItemClass::kCap) &&
               !Is(k + 1, ItemClass::kWord) && !Is(k + 1, ItemClass::kTgt) &&
               !Is(k + 1, ItemClass::kWpn)) {
      head = k;
      end = k + 1;
      people.population = POPULATION_NATIONALITY;
      people.group = std::string(
          document_.norm(document_.tokens()[items[k].tokens.begin]));
    } else if (of_number) {
      people.head = items[k - 1].tokens;
      people.plural = true;
      people.counted = true;
      annotation_.people.push_back(people);
      Replace(i, k, ItemClass::kVnp,
              static_cast<int32_t>(annotation_.people.size()) - 1);
      return true;
    } else {
      return false;
    }
  }
  if (IsNounAhead(end)) return false;
  // "the bulletin Dawn Brigade fighters": a bare noun before a group's name
  // is no part of it.
  const bool bare_noun = !number && !article && !people.definite && k == i &&
                         Is(k, ItemClass::kWord);
  if (bare_noun && NamesGroup(k + 1, head)) return false;
  if (head != k || !Is(head, ItemClass::kNat)) DescribeHead(k, head, &people);
  if (Is(head, ItemClass::kAge)) {
    people.age = annotation_.people[items[head].payload].age;
    people.population =
        people.age < kYoungestAdult ? POPULATION_CHILDREN : POPULATION_TOTAL;
  }
  // "members of the Dawn Brigade", "fighters from the Dawn Brigade".
  if (Name(end) == "of" || Name(end) == "from" || Name(end) == "with") {
    Index after = end + 1;
    if (Name(after) == "the") ++after;
    if (Is(after, ItemClass::kGroup)) {
      people.group_match = items[after].payload;
      if (people.population == POPULATION_TOTAL) {
        people.population = POPULATION_FIGHTERS;
      }
      end = after + 1;
    }
  }
  end = SkipChildren(SkipFamily(end));
  people.part = people.part || StandsBehindIncluding(i);
  people.additional = people.additional || SaysOthers(i, end);
  // "Boy killed in blast": headlines leave the article out. Elsewhere a bare
  // noun is an adjective: "civilian casualties".
  const bool bare =
      !number && !article && !possessive && !people.definite && !people.plural;
  if (bare && !InHeadline(i)) return false;
  people.counted = number || article || bare || (possessive && !people.plural);
  if (!number && people.counted) {
    if (people.plural) {
      people.counted = false;
    } else {
      people.count = CountInterval::Exactly(1);
    }
  }
  if (!people.plural && (!number || people.count.lo == 1)) {
    // "His father Tarim Odal", "a man, 28".
    if (Is(end, ItemClass::kName) && !people.generic_actor &&
        people.population != POPULATION_OFFICIALS) {
      people.name = items[end].tokens;
      ++end;
    }
    end = SkipAge(end, &people);
    if (people.age >= 0 && people.age < kYoungestAdult &&
        people.population == POPULATION_TOTAL) {
      people.population = POPULATION_CHILDREN;
    }
  }
  ItemClass item_class;
  if (people.counted) {
    item_class = people.generic_actor ? ItemClass::kVgen : ItemClass::kVnp;
  } else if (people.generic_actor) {
    item_class = ItemClass::kGen;
  } else if (people.plural) {
    item_class = ItemClass::kVpl;
  } else {
    item_class = ItemClass::kVdef;
  }
  annotation_.people.push_back(people);
  Replace(i, end, item_class,
          static_cast<int32_t>(annotation_.people.size()) - 1);
  return true;
}

// "Tarim Odal, 23," and "15-year-old Tarim Odal".
bool Chunker::JoinNamedPerson(Index i) {
  if (!Is(i, ItemClass::kAge) && !Is(i, ItemClass::kName)) return false;
  const auto& items = annotation_.items;
  People people;
  people.count = CountInterval::Exactly(1);
  people.counted = true;
  Index end = 0;
  if (Is(i, ItemClass::kAge) && Is(i + 1, ItemClass::kName)) {
    people.age = annotation_.people[items[i].payload].age;
    people.name = items[i + 1].tokens;
    end = i + 2;
  } else if (Is(i, ItemClass::kName) && Name(i + 1) == "," &&
             Is(i + 2, ItemClass::kNum)) {
    const Quantity& age = annotation_.quantities[items[i + 2].payload];
    const bool closed = Name(i + 3) == "," || Name(i + 3) == "." ||
                        Name(i + 3) == ";" || Name(i + 3) == "and" ||
                        i + 3 >= items.size();
    if (!closed || !age.Has(Quantity::kBareDigits) ||
        age.interval.lo > kOldestAge) {
      return false;
    }
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

// The country that a place is the capital of; empty where it is none.
std::string Chunker::CountryOfCapital(int32_t mention) const {
  const int match = annotation_.places[mention].match;
  if (match < 0) return "";
  for (const uint32_t entry : annotation_.matches[match].entries) {
    const PlaceEntry place = lexicon_.gazetteer().place(entry);
    if (place.is_capital) return std::string(place.country);
  }
  return "";
}

bool Chunker::JoinSpeaker(Index i) {
  auto& items = annotation_.items;
  const auto is_modifier = [&](Index k) {
    return Has(k, SymbolTrait::kSpeakerModifier) || IsPlainPlace(k);
  };
  Index k = i;
  SpeakerPhrase speaker;
  while (Has(k, SymbolTrait::kDeterminer) || Has(k, SymbolTrait::kArticle) ||
         Name(k) == "one") {
    if (!Has(k, SymbolTrait::kDeterminer)) {
      speaker.counted = true;
      speaker.count = CountInterval::Exactly(1);
    }
    ++k;
  }
  if (Is(k, ItemClass::kNum)) {
    speaker.counted = true;
    speaker.count = annotation_.quantities[items[k].payload].interval;
    ++k;
  }
  const Index limit = std::min<Index>(items.size(), k + kLongestModifiers);
  while (k < limit && is_modifier(k)) ++k;
  if (!Is(k, ItemClass::kSpkn)) return false;
  const Index head_begin = k;
  while (Is(k + 1, ItemClass::kSpkn)) ++k;
  if (const Term* noun = TermOf(k)) speaker.plural = noun->plural();
  speaker.head = {items[head_begin].tokens.begin, items[k].tokens.end};
  Index end = k + 1;
  if (Is(end, ItemClass::kAtt) || Is(end, ItemClass::kTgt)) return false;
  // "head of the Syrian Observatory", "spokesman Tarim Odal".
  if (Name(end) == "of" || Name(end) == "for" || Name(end) == "at") {
    Index after = end + 1;
    if (Name(after) == "the") ++after;
    Index stop = after;
    while (stop < items.size() && stop < after + 3 &&
           (Is(stop, ItemClass::kOutlet) || Is(stop, ItemClass::kGroup) ||
            Is(stop, ItemClass::kName) || Is(stop, ItemClass::kState) ||
            Is(stop, ItemClass::kNat) || Is(stop, ItemClass::kCap) ||
            Is(stop, ItemClass::kPlace) || Is(stop, ItemClass::kSpkn))) {
      ++stop;
    }
    if (stop > after) end = stop;
  }
  if (Is(end, ItemClass::kName) || Is(end, ItemClass::kCap)) {
    speaker.name = items[end].tokens;
    ++end;
    // "spokesman Maj. Gen. Tarim Odal": the rank has two words.
    if (Is(end, ItemClass::kSpkn) &&
        (Is(end + 1, ItemClass::kName) || Is(end + 1, ItemClass::kCap))) {
      speaker.name = items[end + 1].tokens;
      end += 2;
    }
  }
  for (Index m = i; m < end; ++m) {
    if (Is(m, ItemClass::kOutlet)) speaker.outlet_match = items[m].payload;
    if (Is(m, ItemClass::kGroup) || Is(m, ItemClass::kState) ||
        Is(m, ItemClass::kNat)) {
      speaker.group_match = items[m].payload;
    }
    if (Is(m, ItemClass::kName)) speaker.name = items[m].tokens;
  }
  if (Name(end) == "in" && Is(end + 1, ItemClass::kPlace)) {
    speaker.country = CountryOfCapital(items[end + 1].payload);
  }
  annotation_.speakers.push_back(speaker);
  Replace(i, end, ItemClass::kSpk,
          static_cast<int32_t>(annotation_.speakers.size()) - 1);
  return true;
}

void Chunker::JoinAges() {
  const auto& items = annotation_.items;
  for (Index i = first_; i < items.size(); ++i) {
    if (JoinAge(i) || JoinAgeList(i) || !Is(i, ItemClass::kNum)) continue;
    // "a five-storey building" counts no people.
    if (annotation_.quantities[items[i].payload].Has(Quantity::kJoinedAfter)) {
      Replace(i, i + 1, ItemClass::kWord, -1);
    }
  }
}

void Chunker::JoinNames() {
  for (Index i = first_; i < annotation_.items.size(); ++i) {
    if (Is(i, ItemClass::kCap) || Is(i + 1, ItemClass::kCap)) JoinName(i);
  }
}

void Chunker::JoinPlaces() {
  constexpr ClassSet kBeginnings =
      Bit(ItemClass::kNat) | Bit(ItemClass::kPnoun) | Bit(ItemClass::kTgt);
  if (!MayHave(kBeginnings)) return;
  for (Index i = first_; i < annotation_.items.size(); ++i) {
    if (IsAny(i, kBeginnings) || Is(i + 1, ItemClass::kPnoun)) JoinPlace(i);
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
  const bool named =
      MayHave(kAge) || (MayHave(Bit(ItemClass::kName)) && MayHave(kNumber));
  const bool people =
      MayHave(Bit(ItemClass::kVict) | Bit(ItemClass::kGadj) | kAge) ||
      (MayHave(kNumber) && MayHave(kNamesOfPeople));
  if (!speakers && !named && !people) return;
  for (Index i = first_; i < annotation_.items.size(); ++i) {
    if (speakers && Has(i, SymbolTrait::kBeginsSpeaker) && JoinSpeaker(i)) {
      continue;
    }
    if (named && JoinNamedPerson(i)) continue;
    if (people && Has(i, SymbolTrait::kBeginsPeople)) JoinPeople(i);
  }
}

void Chunker::Chunk(size_t first_item) {
  first_ = first_item;
  for (Index i = first_; i < annotation_.items.size(); ++i) {
    present_ |= vocabulary_.class_bit(annotation_.items[i].symbol);
  }
  if (MayHave(Bit(ItemClass::kNum))) JoinAges();
  if (MayHave(Bit(ItemClass::kCap))) JoinNames();
  JoinPlaces();
  JoinPhrases();
  if (!MayHave(Bit(ItemClass::kPoss))) return;
  for (Index i = first_; i < annotation_.items.size(); ++i) JoinPossessed(i);
}

}  // namespace crosscheck
