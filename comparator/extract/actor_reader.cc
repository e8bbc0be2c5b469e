#include "comparator/extract/actor_reader.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/annotation.h"
#include "comparator/lexicon/phrase_table.h"
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
  if (!Tells(match)) return;
  for (uint16_t i = who.begin; i < who.end; ++i) {
    if (items_.IsNoActor(i)) continue;
    ActorFact one = fact;
    one.items = {i, static_cast<uint16_t>(i + 1)};
    one.tokens = items_[i].tokens;
    if (items_.Is(i, ItemClass::kGroup) || items_.Is(i, ItemClass::kState) ||
        items_.Is(i, ItemClass::kNat)) {
      one.match = items_[i].payload;
      // "Russian warplanes": the words name more than the adjective.
      if (items_.Is(i, ItemClass::kNat) && items_.Is(i + 1, ItemClass::kGadj)) {
        one.tokens.end = items_[i + 1].tokens.end;
      }
      // "an Iran-backed coalition": the adjective and its noun.
      if (items_.annotation().matches[one.match].kind ==
              EntryKind::kGroupAdjective &&
          items_.Is(i, ItemClass::kGroup) &&
          (items_.Is(i + 1, ItemClass::kWord) ||
           items_.Is(i + 1, ItemClass::kGadj))) {
        one.tokens.end = items_[i + 1].tokens.end;
      }
      one.police = absl::StrContains(
          absl::AsciiStrToLower(items_.document().text(one.tokens)), "police");
      facts_.actors.push_back(one);
    } else if (items_.Is(i, ItemClass::kGen) ||
               items_.Is(i, ItemClass::kVgen) ||
               (rule.action() == RULE_ACTION_BLAME &&
                (items_.Is(i, ItemClass::kVpl) ||
                 items_.Is(i, ItemClass::kVnp)))) {
      one.generic = true;
      const People& people = items_.people(i);
      one.match = people.group_match;
      one.state_force = people.population == POPULATION_SOLDIERS;
      one.counted = items_.Is(i, ItemClass::kVgen) || items_.NormAt(i) == "its";
      const bool unknown = people.population == POPULATION_PERPETRATORS &&
                           people.group_match < 0;
      one.single = IsSingle(people) &&
                   (unknown || people.population != POPULATION_FIGHTERS);
      one.unknown = unknown;
      one.bomber =
          people.attack == EVENT_TYPE_SUICIDE_BOMBING ||
          (!items_.Is(i, ItemClass::kGen) && !items_.Is(i, ItemClass::kVgen) &&
           one.match < 0 && !one.state_force);
      one.police = people.population == POPULATION_POLICE;
      // "Officers shot the man": those who come after an attack.
      if (one.police && rule.action() == RULE_ACTION_BLAME &&
          rule.stance() == STANCE_STATED) {
        continue;
      }
      one.tokens = items_.WithoutArticle(one.tokens);
      const TokenRange owner = Owner(one.tokens);
      if (!owner.empty()) {
        one.tokens = owner;
        one.lost_apostrophe = true;
      }
      facts_.actors.push_back(one);
    } else if (items_.Is(i, ItemClass::kSpk)) {
      // A spokesman denies it for those whose voice he is.
      one.match = items_.speaker(i).group_match;
      if (one.match < 0) continue;
      one.tokens = items_.annotation().matches[one.match].tokens;
      facts_.actors.push_back(one);
    } else if (items_.Is(i, ItemClass::kOutlet)) {
      facts_.actors.push_back(one);
    } else if (items_.Is(i, ItemClass::kGadj)) {
      one.generic = true;
      facts_.actors.push_back(one);
    } else if (i + 1 < who.end && items_.IsActor(i + 1)) {
      // "Hardline Dawn Brigade": says what sort of group it is.
      continue;
    } else if (items_.Is(i, ItemClass::kName) ||
               items_.Is(i, ItemClass::kCap) ||
               items_.Is(i, ItemClass::kPerson)) {
      facts_.actors.push_back(one);
    }
  }
}

bool ActorReader::Tells(const RuleMatch& match) const {
  ItemRange trigger = match.Get(CaptureName::kTrigger);
  if (trigger.empty()) trigger = match.whole;
  return !IsQuestion() && !IsAim(trigger) && !IsOfNoWeapon(trigger);
}

bool ActorReader::IsQuestion() const {
  return items_.size() > 0 &&
         items_.document().text(items_[items_.size() - 1].tokens) == "?";
}

// "Powers fighting to overthrow him" do nothing yet.
bool ActorReader::IsAim(ItemRange trigger) const {
  return trigger.end < items_.size() && items_.NormAt(trigger.end) == "to" &&
         items_.NormAt(trigger.end - 1) == "fighting";
}

// "Police released a photo", "the army used the road": no weapon.
bool ActorReader::IsOfNoWeapon(ItemRange trigger) const {
  constexpr uint16_t kNear = 6;
  const absl::string_view word = items_.NormAt(trigger.end - 1);
  if (word != "released" && word != "release" && word != "used" &&
      word != "using") {
    return false;
  }
  for (uint16_t i = trigger.end; i < trigger.end + kNear; ++i) {
    if (items_.Is(i, ItemClass::kWpn) || items_.Is(i, ItemClass::kAtt)) {
      return false;
    }
  }
  return true;
}

// "The regimes helicopter", of text that has lost its apostrophes: whose it
// is. Empty for anything else.
TokenRange ActorReader::Owner(TokenRange tokens) const {
  if (tokens.size() < 2) return {};
  const absl::string_view word =
      items_.document().norm(items_.document().tokens()[tokens.begin]);
  const bool owner = word == "regimes" || word == "governments" ||
                     word == "armys" || word == "militarys" ||
                     word == "coalitions";
  return owner ? TokenRange{tokens.begin, tokens.begin + 1} : TokenRange{};
}

// Whether a statement is what a denial before it is of: "denied that its
// fighters had struck the town".
bool ActorReader::IsDenied(const ActorFact& fact,
                           const std::vector<ActorFact>& all) const {
  return std::any_of(all.begin(), all.end(), [&](const ActorFact& denial) {
    const uint16_t end = denial.trigger.end;
    return denial.stance == STANCE_DENIED && end <= fact.items.begin &&
           (items_.NormAt(end - 1) == "that" || items_.NormAt(end) == "that");
  });
}

// "Jets thought to belong to the army struck": of two stances of one actor
// the plain statement goes.
void ActorReader::KeepTellingStances() {
  auto& actors = facts_.actors;
  if (actors.size() < 2) return;
  const std::vector<ActorFact> all = actors;
  const auto goes = [&](const ActorFact& fact) {
    // "Its fighters", of a denial: the group has denied it.
    if (fact.stance == STANCE_DENIED) {
      return fact.generic && fact.counted && IsDenied(fact, all);
    }
    if (fact.stance != STANCE_STATED) return false;
    return IsDenied(fact, all) ||
           std::any_of(all.begin(), all.end(), [&fact](const ActorFact& other) {
             return other.items.begin == fact.items.begin &&
                    other.stance != STANCE_STATED;
           });
  };
  actors.erase(std::remove_if(actors.begin(), actors.end(), goes),
               actors.end());
}

}  // namespace crosscheck
