#include "comparator/extract/count_reader.h"

#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/inner_phrase.h"
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
  fact.counts_all = context_.TellsOfDead(fact.trigger);
  if (fact.cue != CUE_KIND_UNSPECIFIED) {
    fact.cue_tokens = items_.Tokens(fact.trigger);
  }
  if (rule.unit() == UNIT_INJURED && context_.IsNoHospital(fact.trigger))
    return;
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
  if (context_.IsLostOtherwise(fact.trigger, people) ||
      context_.IsFoundAlive(fact.trigger)) {
    return;
  }
  // "The toll may rise to 30": nobody counted them.
  if (context_.SaysWhatMayBe({fact.trigger.end, people.begin})) return;
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
  if (!people.empty() && context_.IsNoVictim(people.begin, fact)) return;
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
  } else if (!people.empty() && context_.IsCountedNoun(people.begin)) {
    // "No civilians": none of them.
    fact.population = items_.people(people.begin).population;
  }
  // "Nobody was seriously hurt": some may have been hurt.
  if (fact.count.IsZero() && context_.SaysHowBadly(fact.trigger)) return;
  // "No one else was hurt": none of the others. "No coalition troops were
  // hurt": none of theirs.
  fact.part = rule.part() ||
              (fact.count.IsZero() && (context_.SaysElse(fact.trigger) ||
                                       context_.NamesSide(fact.trigger)));
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
      if (!items_.Is(i, ItemClass::kNum) && !context_.IsNounForDead(i))
        continue;
      SetKind(kind.begin, &one);
    }
    inherited = one.population;
    AdoptWhole(i, &one);
    UndoOver(&one);
    if (IsVagueBesideOthers(i, one, first)) continue;
    // "Some of them" behind others: "injuring three, one of them critically".
    if (facts_.counts.size() > first && context_.IsNumberOfThem(i)) {
      if (i + 3u < items_.size() && items_.Name(i + 3) == "severity") continue;
      one.part = true;
    }
    // "Three victims were found dead": whoever did it is none of them.
    if (one.counts_all && items_[i].payload >= 0 && context_.IsCountedNoun(i) &&
        context_.IsNounForDead(i)) {
      one.counts_all = false;
    }
    // Some of them, and nobody says how many.
    if (context_.IsSeveral(one) ? rule.part() || context_.BehindMany(i)
                                : (one.count == CountInterval::AtLeast(1) ||
                                   context_.IsManyOfThem(i)) &&
                                      context_.BehindMany(i)) {
      continue;
    }
    if (one.additional && one.unit == UNIT_KILLED) one.part = true;
    AddWhole(i, one);
    if (context_.IsChange(i)) AddFigureBefore(&one);
    facts_.counts.push_back(std::move(one));
  }
  JoinAppositions(first);
  DropNamedBefore(first);
  AddPronoun(people, first);
  const bool parts = rule.part() || context_.BesidesOthers(fact.trigger);
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
  if (!people.whole.has_value() || context_.IsExcepted(i) ||
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
      if (context_.BehindIncluding(k)) return {i, people.end};
    }
    return people;
  }
  return people;
}

// Whether item i counts or names people.
bool CountReader::ReadPeople(uint16_t i, const Rule& rule,
                             CountFact* fact) const {
  if (context_.IsNegated(i) || context_.IsAgeInBrackets(i) ||
      context_.IsNoVictim(i, *fact) || context_.IsNoCount(i, *fact) ||
      context_.IsLostByOthers(i, *fact) || context_.IsNamedThing(i, *fact)) {
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
    fact->part = context_.BehindIncluding(i) || items_.NormAt(i) == "both";
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
  if (context_.IsSeveral(*fact)) CountBeforeOffice(i, fact);
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
    if (context_.IsPair(people)) {
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

}  // namespace crosscheck
