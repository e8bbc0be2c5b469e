#ifndef COMPARATOR_EXTRACT_ACTOR_READER_H_
#define COMPARATOR_EXTRACT_ACTOR_READER_H_

#include <cstdint>
#include <vector>

#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/sentence_items.h"
#include "comparator/text/token.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// Reads who a match of a rule says did it, and with which stance.
//
//   ActorReader reader(items, &facts);
//   reader.Read(match, rule);        // of each match
//   reader.KeepTellingStances();     // when all are read
class ActorReader {
 public:
  // Both outlive the reader.
  ActorReader(const SentenceItems& items, SentenceFacts* facts)
      : items_(items), facts_(*facts) {}

  void Read(const RuleMatch& match, const Rule& rule);

  // False for a question, for words that only look like an attack, and where
  // the party that stands before the verb is not its subject.
  bool Tells(const RuleMatch& match, const Rule& rule) const;

  // "Jets thought to belong to the army struck": of two stances of one actor
  // the plain statement goes.
  void KeepTellingStances();

 private:
  bool IsDenied(const ActorFact& fact, const std::vector<ActorFact>& all) const;
  bool IsSpeakersOwn(const ActorFact& fact,
                     const std::vector<ActorFact>& all) const;
  uint16_t NamedBehind(uint16_t i) const;
  bool IsApposition(uint16_t i, ItemRange who) const;
  bool ReadActor(uint16_t i, const Rule& rule, bool describes,
                 ActorFact* one) const;
  void ReadGroup(uint16_t i, ActorFact* one) const;
  bool ReadPeople(uint16_t i, ActorFact* one) const;
  bool ReadSpokesman(uint16_t i, ActorFact* one) const;
  void ReadSuspicion(ActorFact* fact) const;
  TokenRange WholeName(uint16_t i) const;
  bool IsSpelledOut(uint16_t i) const;
  TokenRange WithShortName(uint16_t i, TokenRange tokens) const;
  bool IsObject(ItemRange hedge, ItemRange who) const;
  bool IsDefinite(uint16_t i) const;
  TokenRange NameOfLeader(uint16_t i) const;
  bool IsOfArmy(TokenRange tokens) const;
  bool IsDenial(ItemRange trigger) const;
  bool SpeaksForGroup(uint16_t i) const;
  TokenRange Owner(TokenRange tokens) const;

  const SentenceItems& items_;
  SentenceFacts& facts_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_ACTOR_READER_H_
