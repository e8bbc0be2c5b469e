#include "comparator/extract/count_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/inner_phrase.h"
#include "comparator/text/document.h"
#include "comparator/text/numerals.h"
#include "comparator/text/quantity.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/claim.pb.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
void CountReader::Read(const RuleMatch& match, const Rule& rule) {
  CountFact fact;
  fact.rule = match.rule;
  fact.unit = rule.unit();
  fact.cumulative = rule.cumulative();
  fact.of_previous = rule.of_previous();
  fact.cue = rule.cue();
  fact.trigger = match.Get(CaptureName::kTrigger);
  if (fact.trigger.empty()) fact.trigger = match.whole;
  if (rule.type() != EVENT_TYPE_UNSPECIFIED &&
      !items_.TellsOf(fact.trigger, rule)) {
    return;
  }
  fact.counts_all = TellsOfDead(fact.trigger);
  if (fact.cue != CUE_KIND_UNSPECIFIED) {
    fact.cue_tokens = items_.Tokens(fact.trigger);
  }
  if (rule.unit() == UNIT_INJURED && IsNoHospital(fact.trigger)) return;
  if (rule.unit() == UNIT_MUNITIONS) {
    const Term* weapon = items_.TermAt(fact.trigger.begin);
    if (weapon == nullptr || !weapon->munition()) return;
  }
  ItemRange people = match.Get(CaptureName::kCount);
  if (fact.trigger.begin >= people.end) people = OfWhom(people);
  if (people.end <= fact.trigger.begin && !people.empty() &&
      BelongsToSubject(items_, people.begin, fact.trigger.begin)) {
    return;
  }
  if (people.end == people.begin + 1u && people.end < fact.trigger.begin &&
      IsInsideSingular(items_, people.begin, fact.trigger.begin)) {
    return;
  }
  if (IsUnrealised(items_, fact.trigger.begin)) return;
  if (IsLostOtherwise(fact.trigger, people) || IsFoundAlive(fact.trigger)) {
    return;
  }
  // "The toll may rise to 30": nobody counted them.
  if (SaysWhatMayBe({fact.trigger.end, people.begin})) return;
  if (people.empty() || rule.has_fixed_lo()) {
    if (rule.has_fixed_lo()) AddFixed(std::move(fact), people, match, rule);
  } else {
    AddPeople(fact, people, match.Get(CaptureName::kWhom), rule);
  }
}

// "Nobody was hurt", "casualties were reported": the number is the rule's.
void CountReader::AddFixed(CountFact fact, ItemRange people,
                           const RuleMatch& match, const Rule& rule) {
  fact.count.lo = rule.fixed_lo();
  if (rule.has_fixed_hi()) {
    fact.count.hi = rule.fixed_hi();
  } else {
    fact.count.hi.reset();
  }
  // "A teacher at Odal School who survived": the school did not.
  if (!people.empty() && IsNoVictim(people.begin, fact)) return;
  // "Police killed the attacker" counts one, "killed militants" nobody.
  if (!people.empty() && items_.Is(people.begin, ItemClass::kGen) &&
      (items_[people.begin].payload < 0 ||
       items_.people(people.begin).plural)) {
    return;
  }
  fact.items = people.empty() ? fact.trigger : people;
  fact.tokens = items_.Tokens(people.empty() ? match.whole : people);
  if (!people.empty() && items_.Is(people.begin, ItemClass::kName)) {
    fact.name = items_[people.begin].tokens;
  } else if (!people.empty() && items_.Is(people.begin, ItemClass::kSpk)) {
    fact.name = items_.speaker(people.begin).name;
  }
  if (rule.population() != POPULATION_UNSPECIFIED) {
    fact.population = rule.population();
  } else if (!people.empty() && IsCountedNoun(people.begin)) {
    // "No civilians": none of them.
    fact.population = items_.people(people.begin).population;
  }
  // "Nobody was seriously hurt": some may have been hurt.
  if (fact.count.IsZero() && SaysHowBadly(fact.trigger)) return;
  // "No one else was hurt": none of the others. "No coalition troops were
  // hurt": none of theirs.
  fact.part = rule.part() || (fact.count.IsZero() && (SaysElse(fact.trigger) ||
                                                      NamesSide(fact.trigger)));
  facts_.counts.push_back(std::move(fact));
}

// Everybody among the items `people`; `fact` holds what is the same for all,
// and `kind`, unless it is empty, the noun that says what they were: "two of
// the victims were children".
void CountReader::AddPeople(const CountFact& fact, ItemRange people,
                            ItemRange kind, const Rule& rule) {
  if (!kind.empty() && items_[kind.begin].payload < 0) return;
  if (fact.trigger.begin >= people.end) people = BehindIncluded(people);
  const size_t first = facts_.counts.size();
  Population inherited = POPULATION_TOTAL;
  for (uint16_t i = people.begin; i < people.end; ++i) {
    CountFact one = fact;
    if (!ReadPeople(i, rule, &one)) continue;
    if (rule.population() != POPULATION_UNSPECIFIED) {
      one.population = rule.population();
    } else if (items_.Is(i, ItemClass::kNum) &&
               one.population == POPULATION_TOTAL) {
      one.population = inherited;
    }
    if (!kind.empty()) {
      // "Two of the men were policemen" tells of nobody's death.
      if (!items_.Is(i, ItemClass::kNum) && !IsNounForDead(i)) continue;
      SetKind(kind.begin, &one);
    }
    inherited = one.population;
    AdoptWhole(i, &one);
    UndoOver(&one);
    if (IsVagueBesideOthers(i, one, first)) continue;
    // "Some of them" behind others: "injuring three, one of them critically".
    if (facts_.counts.size() > first && IsNumberOfThem(i)) {
      if (i + 3u < items_.size() && items_.Name(i + 3) == "severity") continue;
      one.part = true;
    }
    // "Three victims were found dead": whoever did it is none of them.
    if (one.counts_all && items_[i].payload >= 0 && IsCountedNoun(i) &&
        IsNounForDead(i)) {
      one.counts_all = false;
    }
    // Some of them, and nobody says how many.
    if (IsSeveral(one)
            ? rule.part() || BehindMany(i)
            : (one.count == CountInterval::AtLeast(1) || IsManyOfThem(i)) &&
                  BehindMany(i)) {
      continue;
    }
    if (one.additional && one.unit == UNIT_KILLED) one.part = true;
    AddWhole(i, one);
    if (IsChange(i)) AddFigureBefore(&one);
    facts_.counts.push_back(std::move(one));
  }
  JoinAppositions(first);
  DropNamedBefore(first);
  AddPronoun(people, first);
  const bool parts = rule.part() || BesidesOthers(fact.trigger);
  // Of the dead there is a total; of the hurt, those in hospital are often all.
  if (!parts || rule.unit() != UNIT_KILLED) SumPersons(first);
  for (size_t i = first; parts && i < facts_.counts.size(); ++i) {
    facts_.counts[i].part = true;
  }
}

// "Two of the dead were children", "eleven were Syrians".
void CountReader::SetKind(uint16_t noun, CountFact* fact) const {
  if (items_.Is(noun, ItemClass::kNat)) {
    fact->population = POPULATION_NATIONALITY;
    fact->group = std::string(items_.NormAt(noun));
    return;
  }
  fact->population = items_.people(noun).population;
  fact->group = items_.people(noun).group;
}

// "Some 40 of the 147 people hurt": the 147, where the verb stands behind them.
void CountReader::AddWhole(uint16_t i, const CountFact& part) {
  if (items_[i].payload < 0 || part.trigger.begin != i + 1 ||
      (!items_.Is(i, ItemClass::kVnp) && !items_.Is(i, ItemClass::kVgen))) {
    return;
  }
  const People& people = items_.people(i);
  // "Two of the 12 victims died": the two did.
  if (!people.whole.has_value() || IsExcepted(i) ||
      absl::StartsWith(items_.Name(i + 1), "die/")) {
    return;
  }
  CountFact whole = part;
  whole.count = *people.whole;
  whole.tokens = people.whole_number;
  whole.part = false;
  whole.out_of = 0;
  facts_.counts.push_back(std::move(whole));
}

// Whether number i is of a toll that went up: "raised the number of injured
// from 22 to 33".
bool CountReader::IsChange(uint16_t i) const {
  constexpr uint32_t kReach = 10;
  if (!items_.Is(i, ItemClass::kNum) ||
      !items_.annotation().quantities[items_[i].payload].Has(
          Quantity::kFromTo)) {
    return false;
  }
  const Document& document = items_.document();
  const uint32_t begin = items_[0].tokens.begin;
  const uint32_t number = items_[i].tokens.begin;
  for (uint32_t t = number; t > begin && number - t < kReach;) {
    if (document.tokens()[--t].Is(WordClass::kRiseOfToll)) return true;
  }
  return false;
}

// Makes one figure of a rise the later one, and adds the one before.
void CountReader::AddFigureBefore(CountFact* fact) {
  CountFact before = *fact;
  before.count = CountInterval::Exactly(fact->count.lo);
  before.cue = CUE_KIND_PRELIMINARY;
  before.cue_tokens = fact->tokens;
  facts_.counts.push_back(std::move(before));
  if (fact->cue == CUE_KIND_UNSPECIFIED) {
    fact->cue = CUE_KIND_UPDATE_UP;
    fact->cue_tokens = fact->tokens;
  }
  fact->count = CountInterval::Exactly(*fact->count.hi);
}

// Of "nine bodies, including four children and two women, and 11" before
// "wounded" the 11: those included were told of before.
ItemRange CountReader::BehindIncluded(ItemRange people) const {
  const bool beside = people.begin > 0 &&
                      items_.WordIs(people.begin - 1, WordClass::kTogetherWith);
  for (uint16_t i = people.end; i > people.begin + 2; --i) {
    if (items_.NormAt(i - 2) != "," || items_.NormAt(i - 1) != "and") continue;
    // "Fourteen were killed along with a vendor and his son, and 23 were hurt".
    if (beside) return {i, people.end};
    constexpr uint16_t kReach = 6;
    for (uint16_t k = i - 2; k > 0 && i - k < kReach; --k) {
      if (BehindIncluding(k)) return {i, people.end};
    }
    return people;
  }
  return people;
}

// Whether item i counts or names people.
bool CountReader::ReadPeople(uint16_t i, const Rule& rule,
                             CountFact* fact) const {
  if (IsNegated(i) || IsAgeInBrackets(i) || IsNoVictim(i, *fact) ||
      IsNoCount(i, *fact) || IsLostByOthers(i, *fact) ||
      IsNamedThing(i, *fact)) {
    return false;
  }
  fact->items = {i, static_cast<uint16_t>(i + 1)};
  fact->tokens = items_[i].tokens;
  if (items_.Is(i, ItemClass::kNum)) {
    const Quantity& quantity =
        items_.annotation().quantities[items_[i].payload];
    fact->count = quantity.interval;
    if (!TakeExcepted(i, fact)) return false;
    // "Both died": of those told of before.
    fact->part = BehindIncluding(i) || items_.NormAt(i) == "both";
    return true;
  }
  // "A third victim dies": three have.
  if (items_.Is(i, ItemClass::kOrd)) {
    fact->count = items_.annotation().quantities[items_[i].payload].interval;
    return fact->count.IsExact() && fact->count.lo > 1;
  }
  if (items_.Is(i, ItemClass::kName)) {
    // "31 Odals dead": a number of them, who are no one person.
    if (i > 0 && items_.Is(i - 1, ItemClass::kNum)) {
      fact->count =
          items_.annotation().quantities[items_[i - 1].payload].interval;
      fact->tokens.begin = items_[i - 1].tokens.begin;
      return true;
    }
    fact->count = CountInterval::Exactly(1);
    fact->name = items_[i].tokens;
    return true;
  }
  if (items_.Is(i, ItemClass::kSpk)) {
    const SpeakerPhrase& official = items_.speaker(i);
    fact->name = official.name;
    if (!official.name.empty()) {
      fact->count = CountInterval::Exactly(1);
      return true;
    }
    fact->count = official.count;
    fact->population = POPULATION_OFFICIALS;
    return official.counted;
  }
  const bool people_item =
      items_.Is(i, ItemClass::kVnp) || items_.Is(i, ItemClass::kVgen) ||
      items_.Is(i, ItemClass::kVpl) || items_.Is(i, ItemClass::kVdef) ||
      items_.Is(i, ItemClass::kGen) || items_.Is(i, ItemClass::kPerson);
  if (!people_item || items_[i].payload < 0 ||
      !ReadNoun(items_.people(i), rule, items_.Is(i, ItemClass::kVdef), fact)) {
    return false;
  }
  if (IsSeveral(*fact)) CountBeforeOffice(i, fact);
  if (fact->count == CountInterval::Exactly(1)) ReadRank(i, fact);
  return TakeExcepted(i, fact);
}

// "A fourth victim", the people of item i.
void CountReader::ReadRank(uint16_t i, CountFact* fact) const {
  // Nobody counts on in ordinals behind that.
  constexpr uint32_t kGreatest = 20;
  // "The third victim" died, and the first two did not.
  if (fact->definite) return;
  const TokenRange words = items_[i].tokens;
  for (const Quantity& quantity : items_.annotation().quantities) {
    const uint32_t begin = quantity.tokens.begin;
    if (begin < words.begin || !quantity.Has(Quantity::kOrdinal)) continue;
    const bool leads = begin <= words.begin + 1 && begin < words.end;
    const uint32_t rank = quantity.interval.lo;
    if (leads && rank > 1 && rank <= kGreatest) fact->rank = rank;
    return;
  }
}

// `known`: one person spoken of before.
bool CountReader::ReadNoun(const People& people, const Rule& rule, bool known,
                           CountFact* fact) const {
  fact->population = people.population;
  fact->group = people.group;
  fact->part = people.part;
  fact->definite = people.definite;
  fact->additional = people.additional;
  fact->generic_actor = people.generic_actor;
  fact->group_match = people.group_match;
  fact->name = people.name;
  fact->age = people.age;
  if (people.whole.has_value()) fact->out_of = people.whole->lo;
  if (people.counted) {
    fact->count = people.count;
    return true;
  }
  if (people.plural) {
    // "Her parents".
    if (IsPair(people)) {
      fact->count = CountInterval::Exactly(2);
      return true;
    }
    // "civilians were killed": some, and no number. Of people spoken of
    // before, nothing new is said, nor by "attacks that always hurt them".
    if (people.definite || facts_.habitual) return false;
    fact->count = CountInterval::AtLeast(1);
    return true;
  }
  fact->count = CountInterval::Exactly(1);
  fact->definite = true;
  return rule.population() == POPULATION_PERPETRATORS || known;
}

// "Her parents", "his twin sons": two, whose they are.
bool CountReader::IsPair(const People& people) const {
  if (people.head.begin == 0) return false;
  const Document& document = items_.document();
  const absl::string_view head =
      document.norm(document.tokens()[people.head.begin]);
  return head == "parents" && document.tokens()[people.head.begin - 1].Is(
                                  WordClass::kPossessiveOfPerson);
}

// Whether item i counts "victims".
bool CountReader::IsNounForDead(uint16_t i) const {
  const TokenRange head = items_.people(i).head;
  return absl::StartsWith(
      items_.document().norm(items_.document().tokens()[head.begin]), "victim");
}

// "No people", "none of the drivers", "no restaurant patrons", "neither the
// driver".
// Whether one of the items says that it has not happened.
bool CountReader::SaysWhatMayBe(ItemRange range) const {
  for (uint16_t i = range.begin; i < range.end; ++i) {
    const Token& token = items_.document().tokens()[items_[i].tokens.begin];
    if (token.Is(WordClass::kModal)) return true;
  }
  return false;
}

// "A male juvenile (16)", "Samir Odal (28)": of one person.
bool CountReader::IsAgeInBrackets(uint16_t i) const {
  if (i < 2 || !items_.Is(i, ItemClass::kNum) || items_.NormAt(i - 1) != "(" ||
      items_.NormAt(i + 1) != ")") {
    return false;
  }
  const uint16_t person = i - 2;
  if (items_.Is(person, ItemClass::kName) ||
      items_.Is(person, ItemClass::kPerson)) {
    return true;
  }
  const bool people = items_.Is(person, ItemClass::kVnp) ||
                      items_.Is(person, ItemClass::kVgen) ||
                      items_.Is(person, ItemClass::kVdef);
  return people && items_[person].payload >= 0 && !items_.people(person).plural;
}

bool CountReader::IsNegated(uint16_t i) const {
  if (i > 0 &&
      (items_.NormAt(i - 1) == "neither" || items_.NormAt(i - 1) == "nor")) {
    return true;
  }
  uint16_t k = i;
  while (k > 0 &&
         (items_.NormAt(k - 1) == "of" || items_.NormAt(k - 1) == "the" ||
          items_.Is(k - 1, ItemClass::kTgt))) {
    --k;
  }
  return k > 0 && items_.Is(k - 1, ItemClass::kZero);
}

// Whether a number is one of things or animals that are no people: "two of
// the family dogs".
bool CountReader::IsOfUncounted(uint16_t number) const {
  // "Of", whose they are, and of what kind.
  constexpr uint16_t kReach = 5;
  for (uint16_t i = number + 1; i < items_.size() && i <= number + kReach;
       ++i) {
    if (items_.WordIs(i, WordClass::kUncountedNoun)) return true;
    if (items_.NormAt(number + 1) != "of") return false;
  }
  return false;
}

// A number of other things ("two minutes later", "three times"), whoever
// something is of ("killed the man's dog"), and a name of a place or thing
// before the verb ("a party at Odal Hall was attacked").
bool CountReader::IsNoVictim(uint16_t i, const CountFact& fact) const {
  // "A single-shot 223", "1121 Qasr Avenue": no hundred people are shot.
  constexpr uint32_t kMostShot = 100;
  if (items_.Is(i, ItemClass::kNum) && fact.unit == UNIT_CASUALTIES &&
      absl::StartsWith(items_.Name(fact.trigger.begin), "shot/") &&
      items_.annotation().quantities[items_[i].payload].interval.lo >=
          kMostShot) {
    return true;
  }
  if (IsOfAnimals(i) || IsRate(i) || IsBehindWon(i) || IsOfScore(i, fact)) {
    return true;
  }
  if (i + 1u < items_.size()) {
    if (items_.Is(i, ItemClass::kNum) && fact.unit != UNIT_MUNITIONS &&
        (IsOfUncounted(i) ||
         (items_.Is(i + 1, ItemClass::kTgt) && !IsCompound(i + 1)) ||
         (items_.Is(i + 1, ItemClass::kPnoun) && !IsCompound(i + 1)) ||
         items_.Is(i + 1, ItemClass::kWpn))) {
      return true;
    }
    // "The toll of Tal Rahma bombing": where it was.
    if (items_.Is(i, ItemClass::kName) && items_.Is(i + 1, ItemClass::kAtt) &&
        fact.trigger.begin < i) {
      return true;
    }
    if (items_.Is(i + 1, ItemClass::kPoss) && fact.trigger.begin < i) {
      return true;
    }
  }
  if (!items_.Is(i, ItemClass::kName) || i == 0 || fact.trigger.begin < i) {
    return false;
  }
  return items_.WordIs(i - 1, WordClass::kBeforeNoPerson);
}

// Whether item i has a noun for people.
bool CountReader::IsCountedNoun(uint16_t i) const {
  return items_[i].payload >= 0 &&
         (items_.Is(i, ItemClass::kVnp) || items_.Is(i, ItemClass::kVgen) ||
          items_.Is(i, ItemClass::kVpl) || items_.Is(i, ItemClass::kGen));
}

// "Taken to the county jail", "to the school" is not taken to hospital.
bool CountReader::IsNoHospital(ItemRange trigger) const {
  const uint16_t last = trigger.end - 1;
  if (!items_.Is(last, ItemClass::kTgt)) return false;
  const Term* const term = items_.TermAt(last);
  return term == nullptr || term->id() != "target-hospital";
}

// "including one of our colleagues", "among them 12".
bool CountReader::BehindIncluding(uint16_t i) const {
  return i > 0 && items_.WordIs(i - 1, WordClass::kPartOrPronounCue);
}

// "The blast also killed a commander": besides those counted before.
bool CountReader::BesidesOthers(ItemRange trigger) const {
  return trigger.begin > 0 && items_.NormAt(trigger.begin - 1) == "also";
}

// "Else", "other".
bool CountReader::SaysElse(ItemRange range) const {
  for (uint16_t i = range.begin; i < range.end; ++i) {
    if (items_.HasWord(i, WordClass::kOthersBesides)) return true;
  }
  return false;
}

// "Dawn Brigade fighters": whose people they are.
bool CountReader::NamesSide(ItemRange range) const {
  for (uint16_t i = range.begin; i < range.end; ++i) {
    if (items_.Is(i, ItemClass::kGroup)) return true;
  }
  return false;
}

// "Seriously hurt".
bool CountReader::SaysHowBadly(ItemRange range) const {
  for (uint16_t i = range.begin; i < range.end; ++i) {
    if (items_.HasWord(i, WordClass::kSeverity)) return true;
  }
  return false;
}

// "Four dead", "12 bodies": whoever lies there is counted, attackers too,
// and not only those whom somebody attacked ("he killed four").
bool CountReader::TellsOfDead(ItemRange trigger) const {
  for (uint16_t i = trigger.begin; i < trigger.end; ++i) {
    const absl::string_view name = items_.Name(i);
    if (name == "dead" || name == "deaths" || name == "toll" ||
        name == "body" || name == "wounds/died" ||
        absl::StartsWith(name, "die/") || absl::StartsWith(name, "lives/")) {
      return true;
    }
  }
  return false;
}

// Whether only a comma, or nothing, stands between two people.
bool CountReader::SideBySide(const CountFact& a, const CountFact& b) const {
  if (b.items.begin == a.items.end) return true;
  return b.items.begin == a.items.end + 1 && items_.NormAt(a.items.end) == ",";
}

// "His neighbour, a father of three," where no more people follow: one person
// twice, and not two. "A man, his wife and a guest" are three.
bool CountReader::IsSaidAgain(const CountFact& a, const CountFact& b,
                              size_t first) const {
  if (&a != &facts_.counts[first] || &b != &facts_.counts.back() ||
      !a.name.empty() || !b.name.empty() || a.items.end == b.items.begin) {
    return false;
  }
  const auto& document = items_.document();
  const absl::string_view word =
      document.norm(document.tokens()[b.tokens.begin]);
  if (word != "a" && word != "an" && word != "his" && word != "her" &&
      word != "their") {
    return false;
  }
  const auto told = [](Population population) {
    return population == POPULATION_MEN || population == POPULATION_WOMEN ||
           population == POPULATION_CHILDREN;
  };
  return a.population == b.population || !told(a.population) ||
         !told(b.population);
}

// "Tarim Odal, a teacher", "his wife, Sana Odal": of the counts from `first`
// on, a name and what the person is are one.
void CountReader::JoinAppositions(size_t first) {
  auto& counts = facts_.counts;
  for (size_t i = first; i + 1 < counts.size();) {
    CountFact& a = counts[i];
    CountFact& b = counts[i + 1];
    const bool one = a.count == CountInterval::Exactly(1) &&
                     b.count == CountInterval::Exactly(1) && !b.part &&
                     SideBySide(a, b);
    // "Tarim Odal, a teacher"; "one of the boys, a 15-year-old".
    // "A second victim, an 18-year-old man".
    const bool victim =
        a.items.end < b.items.begin &&
        items_.document().norm(items_.document().tokens()[a.tokens.end - 1]) ==
            "victim";
    const bool name_first =
        (!a.name.empty() || a.part || victim) && b.name.empty() &&
        items_.WithoutArticle(b.tokens).begin > b.tokens.begin;
    const bool name_last = a.name.empty() && !b.name.empty();
    if (one && IsSaidAgain(a, b, first)) {
      counts.erase(counts.begin() + i + 1);
      continue;
    }
    if (!one || (!name_first && !name_last)) {
      ++i;
      continue;
    }
    CountFact& described = name_first ? b : a;
    const CountFact& named = name_first ? a : b;
    described.name = named.name;
    if (described.age < 0) described.age = named.age;
    counts.erase(counts.begin() + i + (name_first ? 0 : 1));
  }
}

// "Two brothers, Tarim Odal and Rasul Odal, were killed": who is counted, and
// then named one by one.
void CountReader::DropNamedBefore(size_t first) {
  auto& counts = facts_.counts;
  for (size_t i = first; i < counts.size(); ++i) {
    const bool several = IsSeveral(counts[i]);
    if (!several && (!counts[i].count.IsExact() || counts[i].count.lo < 2)) {
      continue;
    }
    size_t end = i + 1;
    while (end < counts.size() && !counts[end].name.empty() &&
           counts[end].count == CountInterval::Exactly(1) &&
           (end > i + 1 || SideBySide(counts[i], counts[end]))) {
      ++end;
    }
    const size_t named = end - i - 1;
    if (named < 2 || (!several && named != counts[i].count.lo)) continue;
    if (several) counts[i].count = CountInterval::Exactly(named);
    for (size_t k = i + 1; k < end; ++k) {
      counts[i].names.push_back(counts[k].name);
    }
    counts.erase(counts.begin() + i + 1, counts.begin() + end);
  }
}

// "He and four others were wounded", "killing himself and two guards": one
// more than are counted.
void CountReader::AddPronoun(ItemRange people, size_t first) {
  if (people.begin < 2 || items_.NormAt(people.begin - 1) != "and" ||
      first == facts_.counts.size()) {
    return;
  }
  if (!items_.WordIs(people.begin - 2, WordClass::kPersonalPronoun)) return;
  CountFact one = facts_.counts[first];
  if (!one.count.IsExact()) return;
  one.count = CountInterval::Exactly(1);
  one.population = POPULATION_TOTAL;
  one.group.clear();
  one.part = false;
  one.items = {static_cast<uint16_t>(people.begin - 2),
               static_cast<uint16_t>(people.begin - 1)};
  one.tokens = items_[people.begin - 2].tokens;
  facts_.counts[first].part = false;
  facts_.counts.insert(facts_.counts.begin() + first, one);
}

// "Civilians", "his stepsons": several, without a number.
bool CountReader::IsSeveral(const CountFact& count) const {
  return count.count.lo == 1 && !count.count.hi.has_value() &&
         count.items.end == count.items.begin + 1 &&
         items_.Is(count.items.begin, ItemClass::kVpl);
}

// "His stepsons": all that there are of them.
bool CountReader::IsSomeonesOwn(const CountFact& count) const {
  return items_.WordIs(count.items.begin, WordClass::kPossessiveOfPerson) ||
         items_.NormAt(count.items.begin) == "their";
}

// "Two victims, a man of 25 and a man of 26, died": what follows the first
// count says who they are, and adds nobody.
bool CountReader::IsListedApposition(size_t first) const {
  const CountFact& whole = facts_.counts[first];
  if (whole.part || whole.count.lo < 2 || !whole.name.empty() ||
      items_.NormAt(whole.items.end) != ",") {
    return false;
  }
  uint32_t listed = 0;
  for (size_t i = first + 1; i < facts_.counts.size(); ++i) {
    const CountFact& count = facts_.counts[i];
    if (count.part) continue;
    if (whole.population != POPULATION_TOTAL &&
        whole.population != count.population) {
      return false;
    }
    listed += count.count.lo;
  }
  return listed == whole.count.lo;
}

// "A woman and her three children": the counts from `first` on are joined;
// where one of them is a single person, the reader is left to add them up.
void CountReader::SumPersons(size_t first) {
  CountFact sum;
  int terms = 0;
  bool single = false;
  const bool family = std::any_of(
      facts_.counts.begin() + first, facts_.counts.end(),
      [this](const CountFact& count) { return IsSomeonesOwn(count); });
  for (size_t i = first; i < facts_.counts.size(); ++i) {
    const CountFact& count = facts_.counts[i];
    if (count.part) continue;
    const bool several = IsSeveral(count);
    if (!(count.count.IsExact() || (several && family)) || count.definite) {
      return;
    }
    // "Two adults, six children": the adults are no whole.
    single = single || (count.count.lo == 1 && !several) || IsOfAdults(count) ||
             (terms > 0 && !several && IsSomeonesOwn(count));
    // "His stepsons": two at least.
    const CountInterval term =
        several ? CountInterval::AtLeast(2) : count.count;
    if (terms == 0) {
      sum = count;
      sum.count = term;
    } else {
      sum.count = Sum(sum.count, term);
      sum.tokens.end = count.tokens.end;
      sum.items.end = count.items.end;
    }
    ++terms;
  }
  if (terms < 2 || !single) return;
  if (IsListedApposition(first)) {
    for (size_t i = first + 1; i < facts_.counts.size(); ++i) {
      facts_.counts[i].part = true;
    }
    return;
  }
  // Those known by name are the sum's victims; a count for each of them
  // would say nothing.
  const auto named = [](const CountFact& count) {
    return !count.name.empty() && !count.part;
  };
  for (auto it = facts_.counts.begin() + first; it != facts_.counts.end();) {
    if (named(*it)) {
      sum.names.push_back(it->name);
      it = facts_.counts.erase(it);
    } else {
      it->part = true;
      ++it;
    }
  }
  sum.population = POPULATION_TOTAL;
  sum.group.clear();
  sum.group_match = -1;
  sum.generic_actor = false;
  sum.age = -1;
  sum.name = {};
  facts_.counts.insert(facts_.counts.begin() + first, sum);
}

}  // namespace crosscheck
