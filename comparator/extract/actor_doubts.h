#ifndef COMPARATOR_EXTRACT_ACTOR_DOUBTS_H_
#define COMPARATOR_EXTRACT_ACTOR_DOUBTS_H_

#include <cstdint>

#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/sentence_items.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// Whether a match of a rule for actors says that somebody did, claimed or is
// blamed for what is told, or only seems to: it asks, negates, rejects, or
// tells of other attacks.
//
//   if (!ActorDoubts(items).Tells(match, rule)) return;
//
// Const; the items outlive it.
class ActorDoubts {
 public:
  explicit ActorDoubts(const SentenceItems& items) : items_(items) {}

  // False for a question, for words that only look like an attack, and where
  // the party that stands before the verb is not its subject.
  bool Tells(const RuleMatch& match, const Rule& rule) const;

  // "Denied that the bridge had been closed", "denied the man a visa": a
  // denial of something else than the attack.
  bool IsDenialOfOther(ItemRange trigger) const;

 private:
  bool IsNegated(ItemRange trigger) const;
  bool IsByNegated(ItemRange who) const;
  bool IsRejected(ItemRange who) const;
  bool IsAvenged(ItemRange who) const;
  bool IsOfOtherAttacks(ItemRange trigger) const;
  bool IsOfHabit(ItemRange who, ItemRange trigger) const;
  bool IsOfLikeAttack(ItemRange trigger) const;
  bool IsSince(ItemRange trigger) const;
  bool IsOfOwner(ItemRange trigger) const;
  bool IsOfOtherKind(ItemRange trigger) const;
  bool IsAim(ItemRange trigger) const;
  bool IsOfNoWeapon(ItemRange trigger) const;
  bool IsBlameForOther(ItemRange trigger, uint16_t behind) const;
  bool TellsOfHarm(uint16_t i) const;
  bool IsQuestion() const;

  const SentenceItems& items_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_ACTOR_DOUBTS_H_
