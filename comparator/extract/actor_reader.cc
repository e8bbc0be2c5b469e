#include "comparator/extract/actor_reader.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/actor_doubts.h"
#include "comparator/extract/annotation.h"
#include "comparator/extract/group_reference.h"
#include "comparator/lexicon/phrase_table.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// "The gunman", "a man with a knife": one who may have a name.
bool IsSingle(const People& people) {
  return !people.plural &&
         (!people.counted ||
          (people.count.lo == 1 && people.count.hi == people.count.lo));
}

}  // namespace

void ActorReader::Read(const RuleMatch& match, const Rule& rule) {
  const ItemRange who = match.Get(CaptureName::kWho);
  ActorFact fact;
  fact.rule = match.rule;
  fact.stance = rule.stance();
  fact.trigger = match.Get(CaptureName::kTrigger);
  if (fact.trigger.empty()) fact.trigger = match.whole;
  if (rule.stance() == STANCE_NO_CLAIM) {
    fact.items = match.whole;
    fact.tokens = items_.Tokens(match.whole);
    facts_.actors.push_back(fact);
    return;
  }
  if (rule.type() != EVENT_TYPE_UNSPECIFIED &&
      !items_.TellsOf(fact.trigger, rule)) {
    return;
  }
  if (!Tells(match, rule)) return;
  if (rule.stance() == STANCE_SUSPECTED && IsObject(fact.trigger, who)) return;
  if (rule.stance() == STANCE_DENIED && IsDenial(fact.trigger) &&
      ActorDoubts(items_).IsDenialOfOther(fact.trigger)) {
    return;
  }
  for (uint16_t i = who.begin; i < who.end; ++i) {
    if (items_.IsNoActor(i) || IsSpelledOut(i) || IsApposition(i, who)) {
      continue;
    }
    ActorFact one = fact;
    one.items = {i, static_cast<uint16_t>(i + 1)};
    one.tokens = items_[i].tokens;
    // "Hardline Dawn Brigade": says what sort of group it is.
    const bool describes = i + 1 < who.end && items_.IsActor(i + 1);
    if (ReadActor(i, rule, describes, &one)) {
      facts_.actors.push_back(std::move(one));
    }
  }
}

// Reads who item i is; false for nobody. `describes`: an actor follows.
bool ActorReader::ReadActor(uint16_t i, const Rule& rule, bool describes,
                            ActorFact* one) const {
  if (items_.Is(i, ItemClass::kGroup) || items_.Is(i, ItemClass::kState) ||
      items_.Is(i, ItemClass::kNat)) {
    ReadGroup(i, one);
    return true;
  }
  if (items_.Is(i, ItemClass::kGen) || items_.Is(i, ItemClass::kVgen) ||
      (rule.action() == RULE_ACTION_BLAME &&
       (items_.Is(i, ItemClass::kVpl) || items_.Is(i, ItemClass::kVnp)))) {
    return ReadPeople(i, one);
  }
  if (items_.Is(i, ItemClass::kSpk)) return ReadSpokesman(i, one);
  if (items_.Is(i, ItemClass::kOutlet)) {
    return rule.stance() != STANCE_CLAIMED || IsOfArmy(items_[i].tokens);
  }
  if (items_.Is(i, ItemClass::kGadj)) {
    one->generic = true;
    return true;
  }
  if (describes ||
      (!items_.Is(i, ItemClass::kName) && !items_.Is(i, ItemClass::kCap) &&
       !items_.Is(i, ItemClass::kPerson))) {
    return false;
  }
  one->tokens = WholeName(i);
  return true;
}

// A group or state by its name or adjective.
void ActorReader::ReadGroup(uint16_t i, ActorFact* one) const {
  one->match = items_[i].payload;
  // "Russian warplanes": the words name more than the adjective.
  if (items_.Is(i, ItemClass::kNat) && items_.Is(i + 1, ItemClass::kGadj)) {
    one->tokens.end = items_[i + 1].tokens.end;
  }
  // "an Iran-backed coalition": the adjective and its noun.
  if (items_.annotation().matches[one->match].kind ==
          EntryKind::kGroupAdjective &&
      items_.Is(i, ItemClass::kGroup) &&
      (items_.Is(i + 1, ItemClass::kWord) ||
       items_.Is(i + 1, ItemClass::kGadj))) {
    one->tokens.end = items_[i + 1].tokens.end;
  }
  if (items_.Is(i, ItemClass::kGroup)) {
    const uint16_t named = NamedBehind(i);
    one->match = items_[named].payload;
    if (named > i) one->tokens = items_[named].tokens;
    one->tokens = WithShortName(named, one->tokens);
    ReadSuspicion(one);
  }
  one->police = absl::StrContains(
      absl::AsciiStrToLower(items_.document().text(one->tokens)), "police");
}

// People by what they are: "three gunmen", "the army"; false where that says
// only how it was done or that they did it.
bool ActorReader::ReadPeople(uint16_t i, ActorFact* one) const {
  const People& people = items_.people(i);
  const bool unnamed = people.group_match < 0;
  const bool unknown = people.population == POPULATION_PERPETRATORS && unnamed;
  if (one->stance == STANCE_STATED && unnamed) {
    // "A suicide bomber", "the attackers were seen".
    if (people.attack == EVENT_TYPE_SUICIDE_BOMBING) return false;
    if (unknown && IsDefinite(i)) return false;
  }
  one->generic = true;
  one->match = people.group_match;
  one->state_force = people.population == POPULATION_SOLDIERS;
  one->fighters = people.population == POPULATION_FIGHTERS && unnamed &&
                  items_.NormAt(i) == "the";
  one->counted = items_.Is(i, ItemClass::kVgen) || items_.NormAt(i) == "its";
  one->single =
      IsSingle(people) && (unknown || people.population != POPULATION_FIGHTERS);
  one->unknown = unknown;
  one->bomber =
      people.attack == EVENT_TYPE_SUICIDE_BOMBING ||
      (!items_.Is(i, ItemClass::kGen) && !items_.Is(i, ItemClass::kVgen) &&
       unnamed && !one->state_force);
  one->police = people.population == POPULATION_POLICE;
  one->tokens = items_.WithoutArticle(one->tokens);
  ReadSuspicion(one);
  if (one->match >= 0) one->tokens = WithShortName(i, one->tokens);
  one->vehicle =
      people.attack == EVENT_TYPE_AIRSTRIKE && unnamed &&
      items_.document().norm(items_.document().tokens()[people.head.end - 1]) !=
          "force";
  const TokenRange owner = Owner(one->tokens);
  if (!owner.empty()) {
    one->tokens = owner;
    one->lost_apostrophe = true;
  }
  return true;
}

// A spokesman denies it for those whose voice he is; false where that is not
// known.
bool ActorReader::ReadSpokesman(uint16_t i, ActorFact* one) const {
  const SpeakerPhrase& spokesman = items_.speaker(i);
  one->match = spokesman.group_match;
  if (one->match >= 0) {
    one->tokens = items_.annotation().matches[one->match].tokens;
  } else if (SpeaksForGroup(i)) {
    // "Its leader, Tarim Odal": he has a name of his own.
    const TokenRange name = NameOfLeader(i);
    one->refers = name.empty();
    if (!one->refers) one->tokens = name;
  } else if (one->stance == STANCE_ATTRIBUTED && !spokesman.name.empty()) {
    one->tokens = spokesman.name;
  } else {
    return false;
  }
  return true;
}

// "Suspected herders killed nine".
void ActorReader::ReadSuspicion(ActorFact* fact) const {
  if (fact->stance == STANCE_STATED && fact->tokens.size() > 1 &&
      items_.document().tokens()[fact->tokens.begin].Is(
          WordClass::kSuspicion)) {
    fact->stance = STANCE_SUSPECTED;
    ++fact->tokens.begin;
  }
}

// "A group called the Army of the Lantern": the name that item i ends.
TokenRange ActorReader::WholeName(uint16_t i) const {
  TokenRange tokens = items_[i].tokens;
  uint16_t link = i;
  if (link > 0 && items_.NormAt(link - 1) == "the" &&
      items_[link - 1].tokens.size() == 1) {
    --link;
  }
  if (link < 2 || items_.NormAt(link - 1) != "of") return tokens;
  const uint32_t head = items_[link - 2].tokens.end - 1;
  if (items_.document().tokens()[head].Is(WordClass::kFactionNoun) &&
      items_.document().tokens()[head].Has(kCapitalized)) {
    tokens.begin = head;
  }
  return tokens;
}

// "The jihadists of the Dawn Brigade": the item that names them; `i` where
// none does.
uint16_t ActorReader::NamedBehind(uint16_t i) const {
  if (i + 2u >= items_.size() || items_.NormAt(i + 1) != "of" ||
      items_.document().tokens()[items_[i].tokens.begin].Has(kCapitalized)) {
    return i;
  }
  const uint16_t behind = items_.NormAt(i + 2) == "the" ? i + 3 : i + 2;
  return items_.Is(behind, ItemClass::kGroup) ? behind : i;
}

// "The Dawn Brigade, the militia that holds the town": what is named already.
bool ActorReader::IsApposition(uint16_t i, ItemRange who) const {
  // Only of one with a name: "a leftist group, the Dawn Brigade" names it last.
  const TokenRange first = items_.WithoutArticle(items_[who.begin].tokens);
  if (i == who.begin || items_.Is(i, ItemClass::kState) ||
      !items_.document().tokens()[first.begin].Has(kCapitalized)) {
    return false;
  }
  for (uint16_t k = who.begin; k < who.end; ++k) {
    const absl::string_view word = items_.NormAt(k);
    if (word == "and" || word == "or") return false;
  }
  uint16_t begin = i;
  while (begin > who.begin && items_.NormAt(begin) != "the" &&
         items_.NormAt(begin) != "a" && items_.NormAt(begin) != "an" &&
         items_.NormAt(begin) != ",") {
    --begin;
  }
  return begin > who.begin && items_.NormAt(begin) != "," &&
         items_.NormAt(begin - 1) == ",";
}

// "The Lantern Liberation Front (LLF) militants": the group is named already.
bool ActorReader::IsSpelledOut(uint16_t i) const {
  return i >= 4 && items_.Is(i, ItemClass::kGen) &&
         items_.NormAt(i - 1) == ")" && items_.NormAt(i - 3) == "(" &&
         items_.Is(i - 4, ItemClass::kGroup);
}

// "The Lantern Liberation Front (LLF)": both of its names.
TokenRange ActorReader::WithShortName(uint16_t i, TokenRange tokens) const {
  if (i + 3u < items_.size() && items_.NormAt(i + 1) == "(" &&
      items_.NormAt(i + 3) == ")" && items_[i + 2].tokens.size() == 1 &&
      items_.document().tokens()[items_[i + 2].tokens.begin].Has(kAllCaps)) {
    tokens.end = items_[i + 3].tokens.end;
  }
  return tokens;
}

// "Are reportedly supporting the militants": to whom something is done.
bool ActorReader::IsObject(ItemRange hedge, ItemRange who) const {
  for (uint16_t i = hedge.end; i < who.begin; ++i) {
    const absl::string_view word = items_.NormAt(i);
    if (absl::EndsWith(word, "ing") && word != "being") return true;
  }
  return false;
}

bool ActorReader::Tells(const RuleMatch& match, const Rule& rule) const {
  return ActorDoubts(items_).Tells(match, rule);
}

// "Its spokesman", "the group's leader", "a spokesman for the movement".
bool ActorReader::SpeaksForGroup(uint16_t i) const {
  const auto norm = [this](uint32_t token) {
    return items_.document().norm(items_.document().tokens()[token]);
  };
  if (!InClass(norm(items_.speaker(i).head.end - 1), WordClass::kGroupVoice)) {
    return false;
  }
  const TokenRange tokens = items_[i].tokens;
  for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
    if (norm(t) == "its" || IsNounOfGroup(norm(t))) return true;
  }
  const size_t next = i + 1;
  return next < items_.size() &&
         (items_.NormAt(next) == "for" || items_.NormAt(next) == "of") &&
         GroupReferenceAt(items_, next + 1) > 0;
}

// "The Rahma Defence Ministry": those who have an army to speak for.
bool ActorReader::IsOfArmy(TokenRange tokens) const {
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const absl::string_view word =
        items_.document().norm(items_.document().tokens()[i]);
    if (word == "defence" || word == "defense" || word == "army" ||
        word == "military" || word == "forces" || word == "mod" ||
        word == "pentagon" || word == "kremlin") {
      return true;
    }
  }
  return false;
}

// "The attackers", and nothing else: named before.
bool ActorReader::IsDefinite(uint16_t i) const {
  const size_t words = items_[i].tokens.size();
  return items_.NormAt(i) == "the"
             ? words == 2
             : words == 1 && i > 0 && items_.NormAt(i - 1) == "the" &&
                   items_[i - 1].tokens.size() == 1;
}

// "Its leader, Tarim Odal", "its leader Tarim Odal"; empty for a spokesman.
TokenRange ActorReader::NameOfLeader(uint16_t i) const {
  const SpeakerPhrase& speaker = items_.speaker(i);
  const absl::string_view head =
      items_.document().norm(items_.document().tokens()[speaker.head.end - 1]);
  if (head != "leader" && head != "founder" && head != "chief") return {};
  if (!speaker.name.empty()) return speaker.name;
  const uint16_t begin = i + 2;
  if (begin >= items_.size() || items_.Name(begin - 1) != ",") return {};
  uint16_t end = begin;
  while (items_.Is(end, ItemClass::kName) || items_.Is(end, ItemClass::kCap) ||
         items_.Is(end, ItemClass::kPerson) ||
         items_.Is(end, ItemClass::kPlace)) {
    ++end;
  }
  return items_.Tokens({begin, end});
}

// Whether the trigger begins with a verb of denying.
bool ActorReader::IsDenial(ItemRange trigger) const {
  return items_.Name(trigger.begin) == "deny/ed" ||
         absl::StartsWith(items_.NormAt(trigger.begin), "den");
}

// "The regimes helicopter", of text that has lost its apostrophes: whose it
// is. Empty for anything else.
TokenRange ActorReader::Owner(TokenRange tokens) const {
  if (tokens.size() < 2) return {};
  return items_.document().tokens()[tokens.begin].Is(
             WordClass::kOwnerWithoutApostrophe)
             ? TokenRange{tokens.begin, tokens.begin + 1}
             : TokenRange{};
}

// Whether a statement is what a denial before it is of: "denied that its
// fighters had struck the town", "denied its jets were involved".
bool ActorReader::IsDenied(const ActorFact& fact,
                           const std::vector<ActorFact>& all) const {
  return std::any_of(all.begin(), all.end(), [&](const ActorFact& denial) {
    const uint16_t end = denial.trigger.end;
    return denial.stance == STANCE_DENIED && end <= fact.items.begin &&
           (items_.NormAt(end - 1) == "that" || items_.NormAt(end) == "that" ||
            end == fact.items.begin);
  });
}

// "Rahma said that its jets had struck the town": Rahma has claimed it.
bool ActorReader::IsSpeakersOwn(const ActorFact& fact,
                                const std::vector<ActorFact>& all) const {
  const Token& first = items_.document().tokens()[fact.tokens.begin];
  if (!fact.generic || fact.match >= 0 ||
      (!first.Is(WordClass::kPossessiveOfSeveral) &&
       items_.document().norm(first) != "his")) {
    return false;
  }
  return std::any_of(all.begin(), all.end(), [&fact](const ActorFact& other) {
    return (other.stance == STANCE_CLAIMED || other.stance == STANCE_DENIED) &&
           other.items.begin < fact.items.begin;
  });
}

// "Jets thought to belong to the army struck": of two stances of one actor
// the plain statement goes.
void ActorReader::KeepTellingStances() {
  auto& actors = facts_.actors;
  if (actors.size() < 2) return;
  const std::vector<ActorFact> all = actors;
  const bool group_claims =
      std::any_of(all.begin(), all.end(), [](const ActorFact& fact) {
        return fact.stance == STANCE_CLAIMED && fact.match >= 0;
      });
  const auto goes = [&](const ActorFact& fact) {
    // "Ansar posted on the Web that it had done it": it claims, not the Web.
    if (fact.stance == STANCE_CLAIMED && group_claims && fact.match < 0 &&
        !fact.generic && !fact.of_person_rules && !fact.refers) {
      return true;
    }
    // "Its fighters", of a denial: the group has denied it.
    if (fact.stance == STANCE_DENIED) {
      return fact.generic && fact.counted && IsDenied(fact, all);
    }
    if (fact.stance != STANCE_STATED) return false;
    return IsDenied(fact, all) || IsSpeakersOwn(fact, all) ||
           std::any_of(all.begin(), all.end(), [&fact](const ActorFact& other) {
             return other.items.begin == fact.items.begin &&
                    other.stance != STANCE_STATED;
           });
  };
  actors.erase(std::remove_if(actors.begin(), actors.end(), goes),
               actors.end());
}

}  // namespace crosscheck
