#include "comparator/extract/person_reader.h"

#include <algorithm>
#include <iterator>

#include "absl/container/inlined_vector.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/actor_reader.h"
#include "comparator/extract/faction_name.h"
#include "comparator/extract/group_reference.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"
#include "proto/rulebook.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

bool IsOne(const People& people) {
  return !people.plural && (!people.counted || (people.count.lo == 1 &&
                                                people.count.hi.has_value() &&
                                                *people.count.hi == 1));
}

// "The accused gunman", "accused gunman Tarim Odal".
bool IsAccused(const SentenceItems& items, size_t i) {
  if (i > 0 && items.WordIs(i - 1, WordClass::kSuspicion)) return true;
  const TokenRange tokens = items.WithoutArticle(items[i].tokens);
  return items.document().tokens()[tokens.begin].Is(WordClass::kSuspicion);
}

// "Its fighters", "one of their members".
bool IsOwned(const SentenceItems& items, TokenRange tokens) {
  constexpr uint32_t kReach = 3;
  const uint32_t end = std::min(tokens.end, tokens.begin + kReach);
  for (uint32_t i = tokens.begin; i < end; ++i) {
    if (items.document().tokens()[i].Is(WordClass::kPossessiveOfSeveral)) {
      return true;
    }
  }
  return false;
}

// "His fighters", "his men".
bool IsOfLeader(const SentenceItems& items, size_t i) {
  const People& people = items.people(i);
  return people.plural && items.NormAt(i) == "his" &&
         (people.generic_actor ||
          items.document().norm(
              items.document().tokens()[people.head.end - 1]) == "men");
}

// "In the Rahma", "from Rahma": a town, whoever is called after it.
bool StandsInPlace(const SentenceItems& items, size_t i) {
  size_t before = i;
  if (before > 0 && items.NormAt(before - 1) == "the") --before;
  if (before == 0) return false;
  const absl::string_view word = items.NormAt(before - 1);
  return word == "in" || word == "at" || word == "near" || word == "from" ||
         word == "around" || word == "outside";
}

// Those who may attack as well as be attacked.
bool IsCrowd(const SentenceItems& items, const People& people) {
  return items.document().tokens()[people.head.end - 1].Is(WordClass::kCrowd);
}

// "Tarim Odal Jr.": the surname is before it.
bool IsSuffix(const Document& document, uint32_t token) {
  return document.tokens()[token].Is(WordClass::kJunior) ||
         document.norm(document.tokens()[token]) == ",";
}

}  // namespace

PersonReader::Spelling::Spelling(size_t most)
    : symbols_(most), stretches_(most) {}

void PersonReader::Spelling::Add(Symbol symbol, size_t item, size_t size) {
  symbols_[size_] = symbol;
  stretches_[size_] = {static_cast<uint16_t>(item),
                       static_cast<uint16_t>(size)};
  ++size_;
}

ItemRange PersonReader::Spelling::Items(ItemRange range) const {
  if (range.empty()) return {};
  const Stretch last = stretches_[range.end - 1];
  return {stretches_[range.begin].item,
          static_cast<uint16_t>(last.item + last.size)};
}

std::vector<std::string> PersonReader::Classes() {
  return {"PERP",   "PERPS", "SUSPECT", "SUSPECTS", "ONE",   "KIN",
          "DRIVER", "CROWD", "FACTION", "MEMBER",   "OWNED", "THEGROUP"};
}

PersonReader::PersonReader(const CompiledRulebook* rules,
                           const Vocabulary& vocabulary, size_t symbols)
    : rules_(*rules), words_(rules->words()) {
  const SymbolTable& own = rules->symbols();
  const Symbol word = own.Find("W");
  for (size_t i = 0; i < symbols; ++i) {
    const absl::string_view name = vocabulary.name(static_cast<Symbol>(i));
    const Symbol symbol = own.Find(name);
    symbols_.push_back(symbol == SymbolTable::kNone ? word : symbol);
    const auto is = [&](ItemClass item_class) {
      return vocabulary.Is(static_cast<Symbol>(i), item_class);
    };
    wordy_.push_back(is(ItemClass::kWord) || is(ItemClass::kAdv) ||
                     is(ItemClass::kCap) || is(ItemClass::kVict) ||
                     is(ItemClass::kSpkn) || is(ItemClass::kTgt) ||
                     is(ItemClass::kPoss) ||
                     (!name.empty() && absl::ascii_islower(name[0])));
  }
  perp_ = own.Find("PERP");
  perps_ = own.Find("PERPS");
  suspect_ = own.Find("SUSPECT");
  suspects_ = own.Find("SUSPECTS");
  one_ = own.Find("ONE");
  kin_ = own.Find("KIN");
  driver_ = own.Find("DRIVER");
  crowd_ = own.Find("CROWD");
  name_ = own.Find("NAME");
  faction_ = own.Find("FACTION");
  member_ = own.Find("MEMBER");
  owned_ = own.Find("OWNED");
  the_group_ = own.Find("THEGROUP");
}

Symbol PersonReader::SymbolOfPeople(const SentenceItems& items,
                                    size_t i) const {
  const Symbol known = symbols_[items[i].symbol];
  // "Gunman Tarim Odal": the noun by itself.
  if (items.Is(i, ItemClass::kGadj)) {
    const Term* const term = items.TermAt(i);
    if (term == nullptr || term->plural() ||
        term->population() != POPULATION_PERPETRATORS) {
      return known;
    }
    return absl::StrContains(term->id(), "suspect") || IsAccused(items, i)
               ? suspect_
               : perp_;
  }
  const bool phrase =
      items.Is(i, ItemClass::kVnp) || items.Is(i, ItemClass::kVpl) ||
      items.Is(i, ItemClass::kVgen) || items.Is(i, ItemClass::kVdef) ||
      items.Is(i, ItemClass::kGen);
  if (!phrase || items[i].payload < 0) return known;
  const People& people = items.people(i);
  if (IsOwned(items, items[i].tokens) || IsOfLeader(items, i)) return owned_;
  if (people.group_match >= 0) {
    const TokenRange group =
        items.annotation().matches[people.group_match].tokens;
    return group.begin > people.head.begin ? member_ : known;
  }
  if (people.generic_actor) {
    if (people.population != POPULATION_PERPETRATORS) return known;
    const std::string head =
        absl::AsciiStrToLower(items.document().text(people.head));
    const bool suspect = absl::StrContains(head, "suspect") ||
                         absl::StrContains(head, "alleged") ||
                         IsAccused(items, i);
    if (IsOne(people)) return suspect ? suspect_ : perp_;
    return suspect ? suspects_ : perps_;
  }
  if (people.plural && IsCrowd(items, people)) return crowd_;
  if (!IsOne(people)) return known;
  if (items.WordIs(i, WordClass::kPossessiveOfPerson)) return kin_;
  const Document& document = items.document();
  if (document.norm(document.tokens()[people.head.begin]) == "driver") {
    return driver_;
  }
  return items.Is(i, ItemClass::kVnp) ? one_ : known;
}

// An item of the lexicon with a word that a rule names is taken apart.
void PersonReader::SpellWords(const SentenceItems& items, size_t i,
                              Spelling* out) const {
  const TokenRange tokens = items[i].tokens;
  const Symbol known = symbols_[items[i].symbol];
  if (tokens.size() == 1) {
    const Symbol word =
        words_.Find(items.document().tokens()[tokens.begin].hash);
    out->Add(word == SymbolTable::kNone ? known : word, i);
    return;
  }
  absl::InlinedVector<Symbol, 8> words;
  bool named = false;
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const Symbol word = words_.Find(items.document().tokens()[t].hash);
    named = named || word != SymbolTable::kNone;
    words.push_back(word == SymbolTable::kNone ? known : word);
  }
  if (!named) {
    out->Add(known, i);
    return;
  }
  for (const Symbol word : words) out->Add(word, i);
}

// "Tarim Rahma": a surname that is a town.
bool PersonReader::IsNamedAfterTown(const SentenceItems& items,
                                    size_t i) const {
  return items.Is(i + 1, ItemClass::kPlace) &&
         (items.Is(i, ItemClass::kCap) || items.Is(i, ItemClass::kName)) &&
         items[i + 1].tokens.size() == 1 &&
         words_.Find(items.document().tokens()[items[i].tokens.begin].hash) ==
             SymbolTable::kNone;
}

PersonReader::Spelling PersonReader::Spell(const SentenceItems& items) const {
  // An item is spelled by a symbol for each of its words at most.
  size_t most = 0;
  for (const Item& item : items.all()) {
    most += std::max<size_t>(item.tokens.size(), 1);
  }
  Spelling out(most);
  for (size_t i = 0; i < items.size(); ++i) {
    if (const size_t size = FactionNameAt(items, i); size > 0) {
      out.Add(faction_, i, size);
      i += size - 1;
    } else if (const size_t size = GroupReferenceAt(items, i); size > 0) {
      out.Add(the_group_, i, size);
      i += size - 1;
    } else if (IsNamedAfterTown(items, i)) {
      out.Add(name_, i, 2);
      ++i;
    } else if (wordy_[items[i].symbol]) {
      SpellWords(items, i, &out);
    } else {
      out.Add(SymbolOfPeople(items, i), i);
    }
  }
  return out;
}

void PersonReader::Find(const SentenceItems& items,
                        std::vector<RuleMatch>* matches,
                        std::vector<CompiledRulebook::Yield>* yields) const {
  const Spelling spelling = Spell(items);
  rules_.Find(spelling.symbols(), matches, yields);
  for (RuleMatch& match : *matches) {
    match.whole = spelling.Items(match.whole);
    for (RuleMatch::Capture& capture : match.captures) {
      capture.items = spelling.Items(capture.items);
    }
  }
}

// Whom item i, or `size` items from it on, refers to.
absl::optional<PersonFact> PersonReader::Refer(const SentenceItems& items,
                                               uint16_t i,
                                               uint16_t size) const {
  PersonFact fact;
  fact.items = {i, static_cast<uint16_t>(i + size)};
  fact.tokens = items.Tokens(fact.items);
  if (items.Is(i, ItemClass::kPlace) && StandsInPlace(items, i)) {
    return absl::nullopt;
  }
  if (items.Is(i, ItemClass::kName) || items.Is(i, ItemClass::kCap) ||
      items.Is(i, ItemClass::kPlace)) {
    // "Odal, 31, was convicted".
    fact.aged =
        items.Is(i + size + 1, ItemClass::kNum) && items.Name(i + size) == ",";
  } else if (items.Is(i, ItemClass::kPerson)) {
    fact.tokens = items.people(i).name;
    fact.aged = true;
  } else if (items.Is(i, ItemClass::kSpk)) {
    fact.tokens = items.speaker(i).name;
  } else {
    const Symbol symbol = SymbolOfPeople(items, i);
    if ((symbol == one_ || symbol == kin_) && size == 1 &&
        !items.people(i).name.empty()) {
      fact.tokens = items.people(i).name;
    } else if (symbol == one_) {
      fact.ref = PersonFact::Ref::kDescription;
      fact.tokens = items.WithoutArticle(fact.tokens);
      // "A 19-year-old Norwegian".
      if (items.Is(i + 1, ItemClass::kNat)) {
        fact.tokens.end = items[i + 1].tokens.end;
      }
    } else if (symbol == perp_ || symbol == suspect_ || symbol == kin_ ||
               items.Is(i, ItemClass::kVdef) ||
               items.WordIs(i, WordClass::kSubjectOrPossessive)) {
      fact.ref = PersonFact::Ref::kPronoun;
    } else {
      return absl::nullopt;
    }
  }
  if (fact.tokens.empty()) return absl::nullopt;
  while (fact.tokens.size() > 1 &&
         IsSuffix(items.document(), fact.tokens.end - 1)) {
    --fact.tokens.end;
  }
  return fact;
}

// Groups by the shape of their names, and capitals that stand for the states
// that are governed from there: "Ankara denied it".
void PersonReader::ReadNamed(const SentenceItems& items, const RuleMatch& match,
                             const Rule& rule, std::vector<ActorFact>* found) {
  const ItemRange who = match.Get(CaptureName::kWho);
  ActorFact fact;
  fact.rule = match.rule;
  fact.stance = rule.stance();
  fact.trigger = match.Get(CaptureName::kTrigger);
  if (fact.trigger.empty()) fact.trigger = match.whole;
  for (uint16_t i = who.begin; i < who.end; ++i) {
    fact.refers = GroupReferenceAt(items, i) > 0;
    const uint16_t size = static_cast<uint16_t>(
        fact.refers ? GroupReferenceAt(items, i) : FactionNameAt(items, i));
    if (size == 0 && !items.IsCapital(i)) continue;
    fact.items = {i, static_cast<uint16_t>(i + std::max<uint16_t>(size, 1))};
    fact.tokens = items.WithoutArticle(items.Tokens(fact.items));
    found->erase(std::remove_if(found->begin(), found->end(),
                                [&fact](const ActorFact& other) {
                                  return other.items.Overlaps(fact.items);
                                }),
                 found->end());
    found->push_back(fact);
    i = fact.items.end - 1;
  }
}

// Adds what the rules for what happened have not read of the same words.
void PersonReader::ReadBlame(const SentenceItems& items, const RuleMatch& match,
                             const Rule& rule, SentenceFacts* facts) {
  std::vector<ActorFact> known;
  known.swap(facts->actors);
  ActorReader reader(items, facts);
  reader.Read(match, rule);
  std::vector<ActorFact> found;
  found.swap(facts->actors);
  if (reader.Tells(match, rule)) ReadNamed(items, match, rule, &found);
  for (ActorFact& fact : found) {
    const auto is_same = [&fact](const ActorFact& other) {
      return other.items.Overlaps(fact.items);
    };
    // "Army of the Lantern": no part of a name is a name of its own.
    known.erase(std::remove_if(known.begin(), known.end(),
                               [&](const ActorFact& other) {
                                 return is_same(other) && other.match < 0 &&
                                        other.stance == fact.stance &&
                                        other.tokens.size() <
                                            fact.tokens.size();
                               }),
                known.end());
    // "Thought to be the work of": less than blame.
    if (fact.stance == STANCE_SUSPECTED) {
      known.erase(std::remove_if(known.begin(), known.end(),
                                 [&](const ActorFact& other) {
                                   return is_same(other) &&
                                          other.stance == STANCE_ATTRIBUTED;
                                 }),
                  known.end());
    }
    const bool is_known =
        std::any_of(known.begin(), known.end(), [&](const ActorFact& other) {
          return is_same(other) &&
                 (other.stance == fact.stance || fact.stance == STANCE_STATED);
        });
    if (is_known) continue;
    fact.of_person_rules = true;
    known.push_back(fact);
  }
  facts->actors.swap(known);
}

void PersonReader::Read(const SentenceItems& items,
                        SentenceFacts* facts) const {
  std::vector<RuleMatch> matches;
  Find(items, &matches, nullptr);
  for (const RuleMatch& match : matches) {
    const Rule& rule = rules_.rule(match.rule);
    if (rule.action() == RULE_ACTION_BLAME) {
      ReadBlame(items, match, rule, facts);
      continue;
    }
    const ItemRange who = match.Get(CaptureName::kWho);
    for (uint16_t i = who.begin; i < who.end; ++i) {
      // A name that a town is part of is two items.
      const uint16_t size =
          i + 1 < who.end && IsNamedAfterTown(items, i) ? 2 : 1;
      absl::optional<PersonFact> fact = Refer(items, i, size);
      i += size - 1;
      if (!fact.has_value()) continue;
      fact->rule = match.rule;
      fact->stance = rule.stance();
      fact->type = rule.type();
      fact->settled = rule.factuality() == FACTUALITY_CERTAIN;
      fact->trigger = match.Get(CaptureName::kTrigger);
      if (fact->trigger.empty()) fact->trigger = match.whole;
      facts->persons.push_back(*fact);
    }
  }
}

}  // namespace crosscheck
