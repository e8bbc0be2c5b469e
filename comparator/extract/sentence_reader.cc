#include "comparator/extract/sentence_reader.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "comparator/extract/place_role.h"
#include "proto/lexicon.pb.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {
namespace {

// Nouns behind a number that are not people.
constexpr absl::string_view kUncounted[] = {
    "am",    "blocks",  "bullets", "counts", "days",   "different",
    "feet",  "gunshot", "hours",   "inches", "miles",  "minutes",
    "month", "months",  "percent", "pm",     "rounds", "seconds",
    "shots", "times",   "weeks",   "yards",  "year",   "years",
};

}  // namespace

enum class SentenceReader::Reading : uint8_t {
  kNothing,
  kAttackNoun,
  kWeapon,
  kAttackVerb,
  kAttackers,
  kShot,
  kAbduction,
  kHarm,
  kTarget,
  kDate,
  kPlace,
  kState,
  kSpeech,
  kCumulative,
  kHabitual,
  kSeparate,
  kFollowUp,
  kHedge,
};

SentenceReader::Reading SentenceReader::ReadingOf(const Vocabulary& vocabulary,
                                                  Symbol symbol) {
  const auto is = [&](ItemClass item_class) {
    return vocabulary.Is(symbol, item_class);
  };
  const absl::string_view name = vocabulary.name(symbol);
  const auto family = [name](absl::string_view prefix) {
    return absl::StartsWith(name, prefix);
  };
  if (is(ItemClass::kAtt)) return Reading::kAttackNoun;
  if (is(ItemClass::kWpn)) return Reading::kWeapon;
  if (is(ItemClass::kVgen) || is(ItemClass::kGen)) return Reading::kAttackers;
  if (is(ItemClass::kTgt)) return Reading::kTarget;
  if (is(ItemClass::kDate)) return Reading::kDate;
  if (is(ItemClass::kPlace)) return Reading::kPlace;
  if (is(ItemClass::kState)) return Reading::kState;
  if (family("attack/")) return Reading::kAttackVerb;
  if (family("shot/")) return Reading::kShot;
  if (family("abduct/")) return Reading::kAbduction;
  if (family("kill/") || family("injure/") || family("die/") ||
      family("lives/") || name == "dead" || name == "body" ||
      name == "deaths" || name == "toll" || name == "death/noun") {
    return Reading::kHarm;
  }
  if (family("say/") || family("tell/")) return Reading::kSpeech;
  if (name == "cumulative") return Reading::kCumulative;
  if (name == "habitual") return Reading::kHabitual;
  if (name == "separate") return Reading::kSeparate;
  if (name == "follow/up") return Reading::kFollowUp;
  if (name == "hedge" || name == "may" || name == "might" || name == "could") {
    return Reading::kHedge;
  }
  return Reading::kNothing;
}

class SentenceReader::Pass {
 public:
  Pass(const SentenceReader& reader, const Document& document,
       const Annotation& annotation, size_t sentence, SentenceFacts* facts)
      : rules_(reader.rules_),
        vocabulary_(reader.vocabulary_),
        lexicon_(reader.lexicon_),
        readings_(reader.readings_),
        document_(document),
        annotation_(annotation),
        items_(annotation.items_of(sentence)),
        facts_(*facts) {}

  void Run() {
    absl::InlinedVector<Symbol, 64> symbols;
    for (const Item& item : items_) symbols.push_back(item.symbol);
    for (size_t i = 0; i < items_.size(); ++i) ReadItem(i);
    std::vector<RuleMatch> matches;
    rules_.Find(symbols, &matches);
    for (const RuleMatch& match : matches) Apply(match);
    DropDatesOfSpeakers();
    KeepTellingStances();
  }

 private:
  bool Is(size_t i, ItemClass item_class) const {
    return i < items_.size() && vocabulary_.Is(items_[i].symbol, item_class);
  }
  TokenRange Tokens(ItemRange range) const {
    if (range.empty()) return {};
    return {items_[range.begin].tokens.begin, items_[range.end - 1].tokens.end};
  }
  const Term* TermAt(size_t i) const {
    if (items_[i].payload < 0) return nullptr;
    const LexiconMatch& match = annotation_.matches[items_[i].payload];
    return match.kind == EntryKind::kTerm ? &lexicon_.term(match.entries[0])
                                          : nullptr;
  }

  void AddTrigger(size_t i, EventType type, int strength,
                  TriggerFact::Kind kind) {
    TriggerFact trigger;
    trigger.type = type;
    trigger.strength = strength;
    trigger.item = static_cast<uint16_t>(i);
    trigger.tokens = items_[i].tokens;
    trigger.kind = kind;
    facts_.triggers.push_back(trigger);
  }

  void AddAttackers(size_t i) {
    if (items_[i].payload < 0) return;
    const People& people = annotation_.people[items_[i].payload];
    if (people.attack == EVENT_TYPE_UNSPECIFIED) return;
    facts_.attackers.push_back({people.attack, std::max(1, people.strength),
                                static_cast<uint16_t>(i)});
  }

  // What single items say, without any rule.
  void ReadItem(size_t i) {
    switch (readings_[items_[i].symbol]) {
      case Reading::kNothing:
        break;
      case Reading::kAttackNoun:
        AddTermTrigger(i, TriggerFact::Kind::kNoun);
        break;
      case Reading::kWeapon:
        if (!NamesStore(i)) AddTermTrigger(i, TriggerFact::Kind::kWeapon);
        break;
      case Reading::kAttackers:
        AddAttackers(i);
        break;
      case Reading::kAttackVerb:
        AddTermTrigger(i, TriggerFact::Kind::kVerb);
        break;
      case Reading::kShot:
        AddTrigger(i, EVENT_TYPE_SHOOTING, 2, TriggerFact::Kind::kVerb);
        break;
      case Reading::kAbduction:
        AddTrigger(i, EVENT_TYPE_ABDUCTION, 2, TriggerFact::Kind::kVerb);
        break;
      case Reading::kHarm:
        AddTrigger(i, HarmType(i), 1, TriggerFact::Kind::kHarm);
        break;
      case Reading::kTarget:
        facts_.targets.push_back(items_[i].tokens);
        AddPlace(i, items_[i].place);
        break;
      case Reading::kDate:
        facts_.dates.push_back(
            DateFact{items_[i].payload, static_cast<uint16_t>(i)});
        break;
      case Reading::kPlace:
        AddPlace(i, items_[i].payload);
        break;
      case Reading::kState:
        AddPlace(i, items_[i].place);
        break;
      case Reading::kSpeech:
        if (IsNounOfSpeech(i)) break;
        facts_.speech_cues.push_back(static_cast<uint16_t>(i));
        break;
      case Reading::kCumulative:
        facts_.cumulative = true;
        break;
      case Reading::kHabitual:
        habitual_ = true;
        break;
      case Reading::kSeparate:
        facts_.separate = true;
        break;
      case Reading::kFollowUp:
        facts_.follow_up = true;
        break;
      case Reading::kHedge:
        facts_.hedges.push_back(
            HedgeFact{static_cast<uint16_t>(i), items_[i].tokens});
        break;
    }
  }

  // What the lexicon says of the event that the words are for.
  void AddTermTrigger(size_t i, TriggerFact::Kind kind) {
    const Term* const term = TermAt(i);
    if (term == nullptr) return;
    AddTrigger(i, term->event_type(), std::max<int>(1, term->strength()), kind);
  }

  // `mention` is an index into Annotation::places; -1 for none.
  void AddPlace(size_t i, int mention) {
    if (mention < 0) return;
    facts_.places.push_back(
        PlaceRole(document_, vocabulary_, annotation_.places, items_)
            .Read(i, mention));
  }

  // "Amid reports of dead": a noun, and nobody who says it.
  bool IsNounOfSpeech(size_t i) const {
    if (NormAt(i) != "reports" || i == 0) return false;
    const absl::string_view before = NormAt(i - 1);
    return before == "amid" || before == "of" || before == "the" ||
           before == "to" || before == "from" || before == "by" ||
           before == "some" || before == "unconfirmed";
  }

  // "A chemical weapons factory": nothing was used.
  bool NamesStore(size_t i) const {
    if (i + 1 >= items_.size()) return false;
    static constexpr absl::string_view kStores[] = {
        "arsenal",    "cache",      "depot",      "depots",   "facilities",
        "facility",   "factories",  "factory",    "plant",    "plants",
        "production", "stockpile",  "stockpiles", "store",    "storage",
        "warehouse",  "warehouses", "workshop",   "workshops"};
    const absl::string_view next = NormAt(i + 1);
    return std::find(std::begin(kStores), std::end(kStores), next) !=
           std::end(kStores);
  }

  // "shot dead" and "executed" say how somebody was killed.
  EventType HarmType(size_t i) const {
    const absl::string_view text = document_.text(items_[i].tokens);
    if (absl::StrContains(text, "shot") || absl::StrContains(text, "gunned") ||
        absl::StrContains(text, "shoot")) {
      return EVENT_TYPE_SHOOTING;
    }
    if (absl::StrContains(text, "execut") ||
        absl::StrContains(text, "behead") ||
        absl::StrContains(text, "throat")) {
      return EVENT_TYPE_EXECUTION;
    }
    if (absl::StrContains(text, "assassinat")) {
      return EVENT_TYPE_ASSASSINATION;
    }
    if (absl::StrContains(text, "stab")) return EVENT_TYPE_STABBING;
    return EVENT_TYPE_UNSPECIFIED;
  }

  absl::string_view NormAt(size_t i) const {
    return document_.norm(document_.tokens()[items_[i].tokens.begin]);
  }

  void Apply(const RuleMatch& match) {
    const Rule& rule = rules_.rule(match.rule);
    switch (rule.action()) {
      case RULE_ACTION_COUNT:
        ApplyCount(match, rule);
        break;
      case RULE_ACTION_ACTOR:
        ApplyActor(match, rule);
        break;
      case RULE_ACTION_SPEAKER:
        ApplySpeaker(match);
        break;
      case RULE_ACTION_EVENT:
        ApplyEvent(match, rule);
        break;
      case RULE_ACTION_IGNORE:
        facts_.ignored.emplace_back(match.rule,
                                    Tokens(match.Get(CaptureName::kTrigger)));
        break;
      default:
        break;
    }
  }

  // What several words together tell of, none of them by itself.
  void ApplyEvent(const RuleMatch& match, const Rule& rule) {
    constexpr int kClear = 2;
    ItemRange trigger = match.Get(CaptureName::kTrigger);
    if (trigger.empty()) trigger = match.whole;
    AddTrigger(trigger.begin, rule.type(), kClear, TriggerFact::Kind::kVerb);
    facts_.triggers.back().rule = match.rule;
  }

  void ApplyCount(const RuleMatch& match, const Rule& rule) {
    CountFact fact;
    fact.rule = match.rule;
    fact.unit = rule.unit();
    fact.cumulative = rule.cumulative();
    fact.cue = rule.cue();
    fact.trigger = match.Get(CaptureName::kTrigger);
    if (fact.trigger.empty()) fact.trigger = match.whole;
    if (rule.type() != EVENT_TYPE_UNSPECIFIED && !TellsOf(fact.trigger, rule)) {
      return;
    }
    fact.counts_all = TellsOfDead(fact.trigger);
    if (fact.cue != CUE_KIND_UNSPECIFIED) {
      fact.cue_tokens = Tokens(fact.trigger);
    }
    if (rule.unit() == UNIT_INJURED && IsJail(fact.trigger)) return;
    if (rule.unit() == UNIT_MUNITIONS) {
      const Term* weapon = TermAt(fact.trigger.begin);
      if (weapon == nullptr || !weapon->munition()) return;
    }
    const ItemRange people = match.Get(CaptureName::kCount);
    if (people.empty() || rule.has_fixed_lo()) {
      if (!rule.has_fixed_lo()) return;
      fact.count.lo = rule.fixed_lo();
      if (rule.has_fixed_hi()) {
        fact.count.hi = rule.fixed_hi();
      } else {
        fact.count.hi.reset();
      }
      fact.items = people.empty() ? fact.trigger : people;
      fact.tokens = Tokens(people.empty() ? match.whole : people);
      if (!people.empty() && Is(people.begin, ItemClass::kName)) {
        fact.name = items_[people.begin].tokens;
      } else if (!people.empty() && Is(people.begin, ItemClass::kSpk)) {
        fact.name = annotation_.speakers[items_[people.begin].payload].name;
      }
      if (rule.population() != POPULATION_UNSPECIFIED) {
        fact.population = rule.population();
      } else if (!people.empty() && IsCountedNoun(people.begin)) {
        // "No civilians": none of them.
        fact.population =
            annotation_.people[items_[people.begin].payload].population;
      }
      // "No one else was hurt": none of the others.
      fact.part =
          rule.part() || (fact.count.IsZero() && SaysElse(fact.trigger));
      facts_.counts.push_back(fact);
      return;
    }
    const size_t first = facts_.counts.size();
    Population inherited = POPULATION_TOTAL;
    for (uint16_t i = people.begin; i < people.end; ++i) {
      CountFact one = fact;
      if (!ReadPeople(i, rule, &one)) continue;
      if (rule.population() != POPULATION_UNSPECIFIED) {
        one.population = rule.population();
      } else if (Is(i, ItemClass::kNum) && one.population == POPULATION_TOTAL) {
        one.population = inherited;
      }
      inherited = one.population;
      if (rule.part() || BesidesOthers(fact.trigger) ||
          (one.additional && one.unit == UNIT_KILLED)) {
        one.part = true;
      }
      facts_.counts.push_back(std::move(one));
    }
    JoinAppositions(first);
    AddPronoun(people, first);
    SumPersons(first);
  }

  // Whether only a comma, or nothing, stands between two people.
  bool SideBySide(const CountFact& a, const CountFact& b) const {
    if (b.items.begin == a.items.end) return true;
    return b.items.begin == a.items.end + 1 && NormAt(a.items.end) == ",";
  }

  // "Tarim Odal, a teacher", "his wife, Sana Odal": of the counts from `first`
  // on, a name and what the person is are one.
  void JoinAppositions(size_t first) {
    auto& counts = facts_.counts;
    for (size_t i = first; i + 1 < counts.size();) {
      CountFact& a = counts[i];
      CountFact& b = counts[i + 1];
      const bool one = a.count == CountInterval::Exactly(1) &&
                       b.count == CountInterval::Exactly(1) && !b.part &&
                       SideBySide(a, b);
      // "Tarim Odal, a teacher"; "one of the boys, a 15-year-old".
      const bool name_first = (!a.name.empty() || a.part) && b.name.empty() &&
                              WithoutArticle(b.tokens).begin > b.tokens.begin;
      const bool name_last = a.name.empty() && !b.name.empty();
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

  // "He and four others were wounded", "killing himself and two guards": one
  // more than are counted.
  void AddPronoun(ItemRange people, size_t first) {
    if (people.begin < 2 || NormAt(people.begin - 1) != "and" ||
        first == facts_.counts.size()) {
      return;
    }
    const absl::string_view who = NormAt(people.begin - 2);
    if (who != "he" && who != "she" && who != "him" && who != "her" &&
        who != "himself" && who != "herself") {
      return;
    }
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

  // "Else", "other".
  bool SaysElse(ItemRange range) const {
    for (uint16_t i = range.begin; i < range.end; ++i) {
      const TokenRange tokens = items_[i].tokens;
      for (uint32_t k = tokens.begin; k < tokens.end; ++k) {
        const absl::string_view word = document_.norm(document_.tokens()[k]);
        if (word == "else" || word == "other" || word == "others" ||
            word == "further" || word == "additional") {
          return true;
        }
      }
    }
    return false;
  }

  // "A woman and her three children": the counts from `first` on are joined;
  // where one of them is a single person, the reader is left to add them up.
  void SumPersons(size_t first) {
    CountFact sum;
    int terms = 0;
    bool single = false;
    for (size_t i = first; i < facts_.counts.size(); ++i) {
      const CountFact& count = facts_.counts[i];
      if (count.part) continue;
      if (!count.count.IsExact() || count.definite) return;
      single = single || count.count.lo == 1;
      if (terms == 0) {
        sum = count;
      } else {
        sum.count = Sum(sum.count, count.count);
        sum.tokens.end = count.tokens.end;
        sum.items.end = count.items.end;
      }
      ++terms;
    }
    if (terms < 2 || !single) return;
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

  // "including one of our colleagues", "among them 12".
  bool BehindIncluding(uint16_t i) const {
    if (i == 0) return false;
    const absl::string_view before = NormAt(i - 1);
    return before == "including" || before == "includes" ||
           before == "included" || before == "mostly" || before == "them" ||
           before == "whom";
  }

  // "The blast also killed a commander": besides those counted before.
  bool BesidesOthers(ItemRange trigger) const {
    return trigger.begin > 0 && NormAt(trigger.begin - 1) == "also";
  }

  // Whether item i has a noun for people.
  bool IsCountedNoun(uint16_t i) const {
    return items_[i].payload >= 0 &&
           (Is(i, ItemClass::kVnp) || Is(i, ItemClass::kVgen) ||
            Is(i, ItemClass::kVpl) || Is(i, ItemClass::kGen));
  }

  // "No people", "none of the drivers".
  bool IsNegated(uint16_t i) const {
    uint16_t k = i;
    while (k > 0 && (NormAt(k - 1) == "of" || NormAt(k - 1) == "the")) --k;
    return k > 0 && Is(k - 1, ItemClass::kZero);
  }

  // "Taken to the county jail" is not taken to hospital.
  bool IsJail(ItemRange trigger) const {
    const uint16_t last = trigger.end - 1;
    if (!Is(last, ItemClass::kTgt)) return false;
    const absl::string_view word =
        document_.norm(document_.tokens()[items_[last].tokens.end - 1]);
    return word == "jail" || word == "prison" || word == "court" ||
           word == "station" || word == "courthouse" || word == "headquarters";
  }

  // A number of other things ("two minutes later", "three times"), whoever
  // something is of ("killed the man's dog"), and a name of a place or thing
  // before the verb ("a party at Odal Hall was attacked").
  bool IsNoVictim(uint16_t i, const CountFact& fact) const {
    if (i + 1u < items_.size()) {
      const absl::string_view next = NormAt(i + 1);
      if (Is(i, ItemClass::kNum) &&
          std::binary_search(std::begin(kUncounted), std::end(kUncounted),
                             next)) {
        return true;
      }
      if (Is(i + 1, ItemClass::kPoss) && fact.trigger.begin < i) return true;
    }
    if (!Is(i, ItemClass::kName) || i == 0 || fact.trigger.begin < i) {
      return false;
    }
    const absl::string_view before = NormAt(i - 1);
    return before == "the" || before == "in" || before == "at" ||
           before == "near" || before == "from" || before == "outside" ||
           before == "to" || before == "on" || before == "by" ||
           before == "of" || before == "around" || before == "this";
  }

  // Whether item i counts or names people.
  bool ReadPeople(uint16_t i, const Rule& rule, CountFact* fact) const {
    if (IsNegated(i) || IsNoVictim(i, *fact)) return false;
    fact->items = {i, static_cast<uint16_t>(i + 1)};
    fact->tokens = items_[i].tokens;
    if (Is(i, ItemClass::kNum)) {
      const Quantity& quantity = annotation_.quantities[items_[i].payload];
      fact->count = quantity.interval;
      // "Both died": of those told of before.
      fact->part = BehindIncluding(i) || NormAt(i) == "both";
      return true;
    }
    if (Is(i, ItemClass::kName)) {
      fact->count = CountInterval::Exactly(1);
      fact->name = items_[i].tokens;
      return true;
    }
    if (Is(i, ItemClass::kSpk)) {
      const SpeakerPhrase& official = annotation_.speakers[items_[i].payload];
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
        Is(i, ItemClass::kVnp) || Is(i, ItemClass::kVgen) ||
        Is(i, ItemClass::kVpl) || Is(i, ItemClass::kVdef) ||
        Is(i, ItemClass::kGen) || Is(i, ItemClass::kPerson);
    if (!people_item || items_[i].payload < 0) return false;
    const People& people = annotation_.people[items_[i].payload];
    fact->population = people.population;
    fact->group = people.group;
    fact->part = people.part;
    fact->definite = people.definite;
    fact->additional = people.additional;
    fact->generic_actor = people.generic_actor;
    fact->group_match = people.group_match;
    fact->name = people.name;
    fact->age = people.age;
    if (people.counted) {
      fact->count = people.count;
      return true;
    }
    if (people.plural) {
      // "civilians were killed": some, and no number. Of people spoken of
      // before, nothing new is said, nor by "attacks that always hurt them".
      if (people.definite || habitual_) return false;
      fact->count = CountInterval::AtLeast(1);
      return true;
    }
    fact->count = CountInterval::Exactly(1);
    fact->definite = true;
    return rule.population() == POPULATION_PERPETRATORS ||
           Is(i, ItemClass::kVdef);
  }

  TokenRange WithoutArticle(TokenRange tokens) const {
    while (tokens.size() > 1) {
      const absl::string_view word =
          document_.norm(document_.tokens()[tokens.begin]);
      if (word != "a" && word != "an" && word != "the" && word != "some") {
        break;
      }
      ++tokens.begin;
    }
    return tokens;
  }

  // "Four dead", "12 bodies": whoever lies there is counted, attackers too,
  // and not only those whom somebody attacked ("he killed four").
  bool TellsOfDead(ItemRange trigger) const {
    for (uint16_t i = trigger.begin; i < trigger.end; ++i) {
      const absl::string_view name = vocabulary_.name(items_[i].symbol);
      if (name == "dead" || name == "deaths" || name == "toll" ||
          name == "body" || name == "wounds/died" ||
          absl::StartsWith(name, "die/") || absl::StartsWith(name, "lives/")) {
        return true;
      }
    }
    return false;
  }

  // Whether a noun of the trigger is for the rule's type of event. Rules for
  // clashes are about both sides; an offensive has one.
  bool TellsOf(ItemRange trigger, const Rule& rule) const {
    for (uint16_t i = trigger.begin; i < trigger.end; ++i) {
      const Term* term = TermAt(i);
      if (term == nullptr || term->event_type() != rule.type() ||
          term->cue() == "one-sided") {
        continue;
      }
      // How many "fatal shootings" were fatal to, nobody knows.
      return !rule.has_fixed_lo() ||
             !absl::EndsWith(document_.text(items_[i].tokens), "s");
    }
    return false;
  }

  // "U.S.", "UAE".
  bool IsAbbreviation(TokenRange tokens) const {
    const absl::string_view text = document_.text(tokens);
    return std::none_of(text.begin(), text.end(), absl::ascii_islower);
  }

  // "in northern Syria": a state that is where, and not who; "which planes":
  // somebody who is asked for; "anti-government protests": others' protests;
  // "the military offensive": of a kind.
  bool IsNoActor(uint16_t i) const {
    if (i > 0 && (NormAt(i - 1) == "which" || NormAt(i - 1) == "what" ||
                  (NormAt(i - 1) == "anti" && IsHyphened(i)))) {
      return true;
    }
    if (Is(i, ItemClass::kGadj) && NormAt(i) == "military" &&
        Is(i + 1, ItemClass::kAtt)) {
      return true;
    }
    if (!Is(i, ItemClass::kState)) return false;
    // "Rahma attack", "Rahma car attack" happened there; "U.S. attack" was
    // theirs.
    if (Is(i + 1, ItemClass::kAtt) ||
        (Is(i + 1, ItemClass::kWord) && Is(i + 2, ItemClass::kAtt))) {
      return !IsAbbreviation(items_[i].tokens);
    }
    constexpr uint16_t kReach = 3;
    for (uint16_t k = i; k > 0 && i - k < kReach;) {
      --k;
      const absl::string_view word = NormAt(k);
      if (word == "in" || word == "across" || word == "inside" ||
          word == "near" || word == "throughout" || word == "into" ||
          word == "over" || word == "from" || word == "outside") {
        return true;
      }
      if (!Is(k, ItemClass::kWord) && !Is(k, ItemClass::kCap) &&
          !Is(k, ItemClass::kAdv) && word != "the") {
        return false;
      }
    }
    return false;
  }

  bool IsHyphened(uint16_t i) const {
    return document_.tokens()[items_[i].tokens.begin].Has(kHyphenBefore);
  }

  bool IsQuestion() const {
    return !items_.empty() && document_.text(items_.back().tokens) == "?";
  }

  bool IsActor(uint16_t i) const {
    return Is(i, ItemClass::kGroup) || Is(i, ItemClass::kState) ||
           Is(i, ItemClass::kGen) || Is(i, ItemClass::kVgen);
  }

  // "Powers fighting to overthrow him" do nothing yet.
  bool IsAim(ItemRange trigger) const {
    return trigger.end < items_.size() && NormAt(trigger.end) == "to" &&
           NormAt(trigger.end - 1) == "fighting";
  }

  // "The regimes helicopter", of text that has lost its apostrophes: whose it
  // is. Empty for anything else.
  TokenRange Owner(TokenRange tokens) const {
    if (tokens.size() < 2) return {};
    const absl::string_view word =
        document_.norm(document_.tokens()[tokens.begin]);
    const bool owner = word == "regimes" || word == "governments" ||
                       word == "armys" || word == "militarys" ||
                       word == "coalitions";
    return owner ? TokenRange{tokens.begin, tokens.begin + 1} : TokenRange{};
  }

  void ApplyActor(const RuleMatch& match, const Rule& rule) {
    const ItemRange who = match.Get(CaptureName::kWho);
    ActorFact fact;
    fact.rule = match.rule;
    fact.stance = rule.stance();
    fact.trigger = match.Get(CaptureName::kTrigger);
    if (fact.trigger.empty()) fact.trigger = match.whole;
    if (rule.stance() == STANCE_NO_CLAIM) {
      fact.items = match.whole;
      fact.tokens = Tokens(match.whole);
      facts_.actors.push_back(fact);
      return;
    }
    if (rule.type() != EVENT_TYPE_UNSPECIFIED && !TellsOf(fact.trigger, rule)) {
      return;
    }
    if (IsQuestion() || IsAim(fact.trigger)) return;
    for (uint16_t i = who.begin; i < who.end; ++i) {
      if (IsNoActor(i)) continue;
      ActorFact one = fact;
      one.items = {i, static_cast<uint16_t>(i + 1)};
      one.tokens = items_[i].tokens;
      if (Is(i, ItemClass::kGroup) || Is(i, ItemClass::kState) ||
          Is(i, ItemClass::kNat)) {
        one.match = items_[i].payload;
        // "Russian warplanes": the words name more than the adjective.
        if (Is(i, ItemClass::kNat) && Is(i + 1, ItemClass::kGadj)) {
          one.tokens.end = items_[i + 1].tokens.end;
        }
        // "an Iran-backed coalition": the adjective and its noun.
        if (annotation_.matches[one.match].kind == EntryKind::kGroupAdjective &&
            Is(i, ItemClass::kGroup) &&
            (Is(i + 1, ItemClass::kWord) || Is(i + 1, ItemClass::kGadj))) {
          one.tokens.end = items_[i + 1].tokens.end;
        }
        facts_.actors.push_back(one);
      } else if (Is(i, ItemClass::kGen) || Is(i, ItemClass::kVgen)) {
        one.generic = true;
        const People& people = annotation_.people[items_[i].payload];
        one.match = people.group_match;
        one.state_force = people.population == POPULATION_SOLDIERS;
        one.counted = Is(i, ItemClass::kVgen) || NormAt(i) == "its";
        one.tokens = WithoutArticle(one.tokens);
        const TokenRange owner = Owner(one.tokens);
        if (!owner.empty()) {
          one.tokens = owner;
          one.lost_apostrophe = true;
        }
        facts_.actors.push_back(one);
      } else if (Is(i, ItemClass::kSpk)) {
        // A spokesman denies it for those whose voice he is.
        one.match = annotation_.speakers[items_[i].payload].group_match;
        if (one.match < 0) continue;
        one.tokens = annotation_.matches[one.match].tokens;
        facts_.actors.push_back(one);
      } else if (Is(i, ItemClass::kOutlet)) {
        facts_.actors.push_back(one);
      } else if (Is(i, ItemClass::kGadj)) {
        one.generic = true;
        facts_.actors.push_back(one);
      } else if (i + 1 < who.end && IsActor(i + 1)) {
        // "Hardline Dawn Brigade": says what sort of group it is.
        continue;
      } else if (Is(i, ItemClass::kName) || Is(i, ItemClass::kCap) ||
                 Is(i, ItemClass::kPerson)) {
        facts_.actors.push_back(one);
      }
    }
  }

  // "The army which began a campaign last May said …": the date is of what is
  // told of the speaker, not of what the speaker says.
  void DropDatesOfSpeakers() {
    constexpr uint16_t kReach = 14;
    const auto of_speaker = [this](const DateFact& fact) {
      if (fact.item + 1u >= items_.size()) return false;
      const absl::string_view next =
          vocabulary_.name(items_[fact.item + 1].symbol);
      if (!absl::StartsWith(next, "say/") && !absl::StartsWith(next, "tell/") &&
          next != "claim/resp") {
        return false;
      }
      for (uint16_t k = fact.item; k > 1 && fact.item - k < kReach;) {
        --k;
        const absl::string_view word = NormAt(k);
        if (word == "which" || word == "who") return IsActor(k - 1);
        if (word == ";" || word == "," ||
            readings_[items_[k].symbol] == Reading::kSpeech) {
          return false;
        }
      }
      return false;
    };
    facts_.dates.erase(
        std::remove_if(facts_.dates.begin(), facts_.dates.end(), of_speaker),
        facts_.dates.end());
  }

  // "Jets thought to belong to the army struck": of two stances of one actor
  // the plain statement goes.
  void KeepTellingStances() {
    auto& actors = facts_.actors;
    if (actors.size() < 2) return;
    const std::vector<ActorFact> all = actors;
    actors.erase(std::remove_if(actors.begin(), actors.end(),
                                [&all](const ActorFact& fact) {
                                  return fact.stance == STANCE_STATED &&
                                         std::any_of(
                                             all.begin(), all.end(),
                                             [&fact](const ActorFact& other) {
                                               return other.items.begin ==
                                                          fact.items.begin &&
                                                      other.stance !=
                                                          STANCE_STATED;
                                             });
                                }),
                 actors.end());
  }

  void ApplySpeaker(const RuleMatch& match) {
    const ItemRange who = match.Get(CaptureName::kSpeaker);
    if (who.empty()) return;
    SpeakerFact fact;
    fact.rule = match.rule;
    fact.items = who;
    fact.tokens = WithoutArticle(items_[who.begin].tokens);
    fact.cue = Tokens(match.Get(CaptureName::kCue));
    const uint16_t i = who.begin;
    // "Nine died in Syria amid reports": nobody speaks.
    if (Is(i, ItemClass::kState) && IsNoActor(i)) return;
    if (Is(i, ItemClass::kSpk)) {
      fact.speaker = items_[i].payload;
    } else if (Is(i, ItemClass::kOutlet) || Is(i, ItemClass::kGroup) ||
               Is(i, ItemClass::kState)) {
      fact.match = items_[i].payload;
    } else if (Is(i, ItemClass::kVpl) || Is(i, ItemClass::kGen) ||
               Is(i, ItemClass::kVgen) || Is(i, ItemClass::kVdef)) {
      fact.described = true;
      if (items_[i].payload >= 0) {
        fact.match = annotation_.people[items_[i].payload].group_match;
      }
    } else if (!Is(i, ItemClass::kName) && !Is(i, ItemClass::kPerson)) {
      fact.pronoun = true;
    }
    // "Tarim Odal, head of the Observatory": the apposition says more.
    for (uint16_t k = i + 1; k < who.end; ++k) {
      if (Is(k, ItemClass::kSpk) && fact.speaker < 0) {
        fact.speaker = items_[k].payload;
      }
    }
    const ItemRange listener = match.Get(CaptureName::kWhom);
    if (!listener.empty()) {
      fact.listener = Tokens(listener);
      if (Is(listener.begin, ItemClass::kOutlet)) {
        fact.listener_match = items_[listener.begin].payload;
      }
    }
    facts_.speakers.push_back(fact);
  }

  const CompiledRulebook& rules_;
  const Vocabulary& vocabulary_;
  const LexiconIndex& lexicon_;
  absl::Span<const Reading> readings_;
  const Document& document_;
  const Annotation& annotation_;
  absl::Span<const Item> items_;
  SentenceFacts& facts_;
  // "always", "continue to": no single event.
  bool habitual_ = false;
};

void SentenceFacts::Clear() {
  counts.clear();
  actors.clear();
  speakers.clear();
  triggers.clear();
  attackers.clear();
  dates.clear();
  places.clear();
  hedges.clear();
  ignored.clear();
  targets.clear();
  speech_cues.clear();
  aftermath_cues.clear();
  happening_cues.clear();
  cumulative = false;
  separate = false;
  follow_up = false;
  told_again = false;
}

SentenceReader::SentenceReader(const CompiledRulebook* rules,
                               const Vocabulary* vocabulary,
                               const LexiconIndex* lexicon)
    : rules_(*rules), vocabulary_(*vocabulary), lexicon_(*lexicon) {
  for (int i = 0; i < rules_.symbols().size(); ++i) {
    readings_.push_back(ReadingOf(vocabulary_, static_cast<Symbol>(i)));
  }
}

void SentenceReader::Read(const Document& document,
                          const Annotation& annotation, size_t sentence,
                          SentenceFacts* facts) const {
  facts->Clear();
  Pass(*this, document, annotation, sentence, facts).Run();
}

std::string SentenceReader::Describe(const Document& document,
                                     const Annotation& annotation,
                                     size_t sentence) const {
  std::string out;
  for (const Item& item : annotation.items_of(sentence)) {
    absl::StrAppend(&out, out.empty() ? "" : " ", vocabulary_.name(item.symbol),
                    "=", document.text(item.tokens));
  }
  return out;
}

}  // namespace crosscheck
