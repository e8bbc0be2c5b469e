#include "comparator/extract/actor_doubts.h"

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "comparator/extract/inner_phrase.h"
#include "comparator/words/word_class.h"
#include "comparator/words/word_classes.h"
#include "proto/claim.pb.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

bool ActorDoubts::Tells(const RuleMatch& match, const Rule& rule) const {
  ItemRange trigger = match.Get(CaptureName::kTrigger);
  if (trigger.empty()) trigger = match.whole;
  const ItemRange who = match.Get(CaptureName::kWho);
  if (!who.empty() &&
      (IsWhoQuotes(items_, who.begin) || IsBehindIf(items_, who.begin))) {
    return false;
  }
  const bool asserts =
      rule.stance() == STANCE_STATED || rule.stance() == STANCE_CLAIMED ||
      rule.stance() == STANCE_ATTRIBUTED || rule.stance() == STANCE_SUSPECTED;
  if (asserts &&
      (IsNegated(trigger) || IsByNegated(who) || IsOfLikeAttack(trigger) ||
       IsRejected(who) || IsOfOtherAttacks(trigger) || IsAvenged(who))) {
    return false;
  }
  if (rule.stance() == STANCE_ATTRIBUTED && !who.empty() &&
      IsBlameForOther(trigger, who.end)) {
    return false;
  }
  if (rule.stance() == STANCE_STATED && !who.empty() &&
      who.end <= trigger.begin && IsOfHabit(who, trigger)) {
    return false;
  }
  // "A series of Dawn Brigade raids" is theirs.
  if (rule.stance() == STANCE_STATED && who.begin < trigger.begin &&
      !items_.Is(trigger.begin, ItemClass::kAtt) &&
      IsInsideSubject(items_, who.begin)) {
    return false;
  }
  // "Said it had carried out no strikes".
  if (rule.stance() == STANCE_CLAIMED && trigger.end < items_.size() &&
      items_.Is(trigger.end, ItemClass::kZero)) {
    return false;
  }
  return !IsQuestion() && !IsAim(trigger) && !IsOfNoWeapon(trigger) &&
         !IsOfOtherKind(trigger) && !IsSince(trigger) && !IsOfOwner(trigger);
}

// "Denied that the bridge had been closed", "denied the man a visa", "denied
// that their leader had been killed": a denial of something else than the
// attack.
bool ActorDoubts::IsDenialOfOther(ItemRange trigger) const {
  const uint16_t verb = trigger.begin;
  // "Denied involvement" is one item, "denied that" another.
  const absl::string_view last = items_.document().norm(
      items_.document().tokens()[items_[verb].tokens.end - 1]);
  if (items_[verb].tokens.size() > 1 && last != "that" &&
      !absl::StartsWith(last, "den")) {
    return false;
  }
  bool passive = false;
  bool died = false;
  for (uint16_t i = verb + 1; i < items_.size(); ++i) {
    const absl::string_view word = items_.NormAt(i);
    if (items_.Name(i) == "." || items_.Name(i) == ";" ||
        items_.Is(i, ItemClass::kQuote)) {
      break;
    }
    if (word == "by" || items_.Is(i, ItemClass::kAtt) ||
        items_.Name(i) == "behind") {
      return false;
    }
    if (items_.HasWord(i, WordClass::kDeniedOther)) return true;
    if (word == "been" || word == "was" || word == "were") passive = true;
    if (passive && (absl::StartsWith(items_.Name(i), "kill/") ||
                    absl::StartsWith(items_.Name(i), "injure/") ||
                    absl::StartsWith(items_.Name(i), "detain/"))) {
      died = true;
    }
  }
  return died;
}

// "Was not carried out by the army", "do not suspect the rebels", "refused to
// blame them".
bool ActorDoubts::IsNegated(ItemRange trigger) const {
  constexpr uint16_t kReach = 3;
  for (uint16_t i = trigger.begin; i > 0 && trigger.begin - i < kReach;) {
    --i;
    const absl::string_view word = items_.NormAt(i);
    if (word == "not" || word == "never" || word == "nor" ||
        items_.WordIs(i, WordClass::kRefused)) {
      return true;
    }
    if (word != "been" && word != "being" && word != "to" && word != "yet" &&
        !items_.Is(i, ItemClass::kAdv)) {
      return false;
    }
  }
  return false;
}

// "Was not carried out by the army", "nobody was killed by the army".
bool ActorDoubts::IsByNegated(ItemRange who) const {
  constexpr uint16_t kReach = 6;
  if (who.empty()) return false;
  const uint16_t first = who.begin > kReach ? who.begin - kReach : 0;
  bool by = false;
  for (uint16_t i = who.begin; i > first;) {
    const absl::string_view word = items_.NormAt(--i);
    if (word == "," || word == ";" || word == "but" || word == "and") break;
    if (word == "by") {
      by = true;
    } else if (by && (word == "not" || word == "never" || word == "nobody" ||
                      word == "no" || word == "none")) {
      return true;
    }
  }
  return false;
}

// "Rejected claims that the army had shelled the town": whoever said so, the
// sentence does not.
bool ActorDoubts::IsRejected(ItemRange who) const {
  constexpr uint16_t kReach = 8;
  bool charge = false;
  for (uint16_t i = who.begin; i > 0 && who.begin - i < kReach;) {
    const absl::string_view word = items_.NormAt(--i);
    if (word == "," || word == ";" || items_.Is(i, ItemClass::kQuote)) {
      return false;
    }
    if (items_.Name(i) == "reject/ed" || items_.Name(i) == "deny/ed") {
      return charge;
    }
    charge = charge || word == "that" || word == "claims" || word == "claim" ||
             items_.WordIs(i, WordClass::kAccusation) ||
             absl::StartsWith(items_.Name(i), "say/");
  }
  return false;
}

// "In revenge for the army's offensive": what was done before.
bool ActorDoubts::IsAvenged(ItemRange who) const {
  constexpr uint16_t kReach = 6;
  for (uint16_t i = who.begin; i > 1 && who.begin - i < kReach;) {
    --i;
    const absl::string_view word = items_.NormAt(i);
    if (word == "," || word == ";" || absl::EndsWith(items_.Name(i), "/ed")) {
      return false;
    }
    if (word != "for" && word != "to") continue;
    const absl::string_view cause = items_.NormAt(i - 1);
    return cause == "revenge" || cause == "retaliation" ||
           cause == "reprisal" || cause == "reprisals" ||
           cause == "retribution" || cause == "vengeance" ||
           cause == "response" || cause == "reply" || cause == "answer";
  }
  return false;
}

// "Similar attacks have been carried out by the rebels": not this one.
bool ActorDoubts::IsOfOtherAttacks(ItemRange trigger) const {
  constexpr uint16_t kReach = 9;
  if (items_.NormAt(trigger.begin) != "by" &&
      items_.Name(trigger.begin) != "claim/by") {
    return false;
  }
  for (uint16_t i = trigger.begin; i > 1 && trigger.begin - i < kReach;) {
    --i;
    const absl::string_view word = items_.NormAt(i);
    if (word == "," || word == ";" || word == "to") return false;
    if (!items_.Is(i, ItemClass::kAtt)) continue;
    const absl::string_view before = items_.NormAt(i - 1);
    return before == "similar" || before == "previous" || before == "earlier" ||
           before == "past" || before == "such";
  }
  return false;
}

// "The rebels, who have shelled the town for weeks": not now.
bool ActorDoubts::IsOfHabit(ItemRange who, ItemRange trigger) const {
  for (uint16_t i = who.end; i + 1u < trigger.end; ++i) {
    const absl::string_view word = items_.NormAt(i);
    const absl::string_view next = items_.NormAt(i + 1);
    if ((word == "which" || word == "who") &&
        (next == "has" || next == "have")) {
      return true;
    }
  }
  return false;
}

// "Similar to one claimed by the rebels": to another attack.
bool ActorDoubts::IsOfLikeAttack(ItemRange trigger) const {
  if (trigger.begin == 0 || items_.Name(trigger.begin) != "claim/by") {
    return false;
  }
  const absl::string_view word = items_.NormAt(trigger.begin - 1);
  return word == "one" || word == "ones" || word == "those" || word == "that";
}

// "Since the fighting with the rebels began": no part of what happened now.
bool ActorDoubts::IsSince(ItemRange trigger) const {
  constexpr uint16_t kReach = 3;
  for (uint16_t i = trigger.begin; i > 0 && trigger.begin - i < kReach;) {
    if (items_.NormAt(--i) == "since") return true;
  }
  return false;
}

// "An attack on a school run by the army": whose it is, and not who did it.
bool ActorDoubts::IsOfOwner(ItemRange trigger) const {
  return trigger.begin > 0 && items_.NormAt(trigger.begin) == "by" &&
         InClass(items_.NormAt(trigger.begin - 1), WordClass::kOwnedBy);
}

// "Has carried out similar attacks": others than this one. "An opposition
// rally": a protest hurts nobody.
bool ActorDoubts::IsOfOtherKind(ItemRange trigger) const {
  constexpr uint16_t kReach = 3;
  for (uint16_t i = trigger.begin;
       i < trigger.end + kReach && i + 1u < items_.size(); ++i) {
    if (InClass(items_.NormAt(i), WordClass::kOtherAttacks) &&
        items_.Is(i + 1, ItemClass::kAtt) &&
        absl::EndsWith(
            items_.document().norm(
                items_.document().tokens()[items_[i + 1].tokens.end - 1]),
            "s")) {
      return true;
    }
  }
  const Term* const term = items_.TermAt(trigger.end - 1);
  return items_.Is(trigger.end - 1, ItemClass::kAtt) && term != nullptr &&
         term->event_type() == EVENT_TYPE_PROTEST;
}

// "Powers fighting to overthrow him" do nothing yet.
bool ActorDoubts::IsAim(ItemRange trigger) const {
  return trigger.end < items_.size() && items_.NormAt(trigger.end) == "to" &&
         items_.NormAt(trigger.end - 1) == "fighting";
}

// "Police released a photo", "the army used the road": no weapon.
bool ActorDoubts::IsOfNoWeapon(ItemRange trigger) const {
  constexpr uint16_t kNear = 6;
  if (!items_.WordIs(trigger.end - 1, WordClass::kUse)) return false;
  for (uint16_t i = trigger.end; i < trigger.end + kNear; ++i) {
    if (items_.Is(i, ItemClass::kWpn) || items_.Is(i, ItemClass::kAtt)) {
      return false;
    }
  }
  return true;
}

// "Accused the government of planning a war", "blamed the rebels for the
// failure of the talks": of something else than an attack.
bool ActorDoubts::IsBlameForOther(ItemRange trigger, uint16_t behind) const {
  constexpr uint16_t kReach = 5;
  const absl::string_view verb = items_.NormAt(trigger.begin);
  const bool accuses = absl::StartsWith(verb, "accus");
  if (!accuses && !absl::StartsWith(verb, "blam")) return false;
  uint16_t i = behind;
  for (uint16_t k = 0; k < kReach && i < items_.size(); ++k, ++i) {
    if (items_.NormAt(i) != (accuses ? "of" : "for")) continue;
    for (uint16_t m = i + 1; m < items_.size() && m < i + kReach; ++m) {
      if (InClass(items_.NormAt(m), WordClass::kBlamedOther)) return true;
    }
    return !accuses && !TellsOfHarm(i + 1);
  }
  return false;
}

// Whether what begins at item i tells of an attack or of harm, or points back
// to it: "for the killings", "for it"; not "for the water shortage".
bool ActorDoubts::TellsOfHarm(uint16_t i) const {
  for (; i < items_.size(); ++i) {
    const absl::string_view cue = items_.Name(i);
    if (items_.Is(i, ItemClass::kAtt) || items_.Is(i, ItemClass::kWpn) ||
        items_.WordIs(i, WordClass::kHarmOrPointer) ||
        absl::StartsWith(cue, "kill/") || absl::StartsWith(cue, "injure/") ||
        absl::StartsWith(cue, "attack/") || absl::StartsWith(cue, "abduct/") ||
        absl::StartsWith(cue, "shot/") || absl::StartsWith(cue, "death") ||
        absl::StartsWith(cue, "die/") || absl::StartsWith(cue, "destroy/") ||
        cue == "body" || cue == "casualties" || cue == "toll") {
      return true;
    }
  }
  return false;
}

bool ActorDoubts::IsQuestion() const {
  return items_.size() > 0 &&
         items_.document().text(items_[items_.size() - 1].tokens) == "?";
}

}  // namespace crosscheck
