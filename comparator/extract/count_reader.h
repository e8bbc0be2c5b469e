#ifndef COMPARATOR_EXTRACT_COUNT_READER_H_
#define COMPARATOR_EXTRACT_COUNT_READER_H_

#include <cstddef>
#include <cstdint>

#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/extract/rulebook.h"
#include "comparator/extract/sentence_items.h"
#include "proto/rulebook.pb.h"

namespace crosscheck {

// Reads how many people a match of a counting rule tells of, and which.
//
//   CountReader(items, &facts).Read(match, rule);
//
// What single items say of the sentence is in `facts` before.
class CountReader {
 public:
  // Both outlive the reader.
  CountReader(const SentenceItems& items, SentenceFacts* facts)
      : items_(items), facts_(*facts) {}

  // Adds the counts to the facts: none where the match turns out to count
  // nobody, and a sum beside its terms where persons are told one by one.
  void Read(const RuleMatch& match, const Rule& rule);

  // Once all rules are read: who is told of as a part of those counted before,
  // and of whom no rule has read anything: "killed 58 on Tuesday, 11 of them
  // children".
  void AdoptParts();

 private:
  ItemRange OfWhom(ItemRange people) const;
  void AddFixed(CountFact fact, ItemRange people, const RuleMatch& match,
                const Rule& rule);
  void AddPeople(const CountFact& fact, ItemRange people, ItemRange kind,
                 const Rule& rule);
  bool ReadPeople(uint16_t i, const Rule& rule, CountFact* fact) const;
  void ReadRank(uint16_t i, CountFact* fact) const;
  bool ReadNoun(const People& people, const Rule& rule, bool known,
                CountFact* fact) const;
  const CountFact* WholeOf(uint16_t i) const;
  bool IsNounForDead(uint16_t i) const;
  bool SaysOfThem(uint16_t i) const;
  void AddPartOfPrevious(uint16_t i);
  void ReadAmongThem();
  void SettleNumbersAlone();
  void SettleNoOthers();
  bool IsOfWhole(uint16_t i) const;
  bool IsPair(const People& people) const;
  bool IsNegated(uint16_t i) const;
  bool IsAgeInBrackets(uint16_t i) const;
  bool SaysWhatMayBe(ItemRange range) const;
  bool IsOfUncounted(uint16_t number) const;
  bool IsNoVictim(uint16_t i, const CountFact& fact) const;
  bool IsCountedNoun(uint16_t i) const;
  bool IsOfAnimals(uint16_t i) const;
  bool IsRate(uint16_t i) const;
  bool IsFoundAlive(ItemRange trigger) const;
  bool IsNoCount(uint16_t i, const CountFact& fact) const;
  bool IsManyOfThem(uint16_t i) const;
  bool IsLostByOthers(uint16_t i, const CountFact& fact) const;
  bool IsNamedThing(uint16_t i, const CountFact& fact) const;
  bool IsSomeNumber(uint16_t i) const;
  bool IsCompound(uint16_t i) const;
  bool IsNumberOfThem(uint16_t i) const;
  bool IsVagueBesideOthers(uint16_t i, const CountFact& fact, size_t first);
  void AdoptWhole(uint16_t i, CountFact* fact) const;
  void UndoOver(CountFact* fact) const;
  void AdoptList(uint16_t colon);
  void AdoptNumberOfWhom(uint16_t i);
  void AdoptTheOthers(uint16_t i);
  void AdoptAsMany(uint16_t i);
  bool IsRead(uint16_t i) const;
  const CountFact* LastBefore(uint16_t i) const;
  bool IsOfScore(uint16_t i, const CountFact& fact) const;
  bool IsBehindWon(uint16_t i) const;
  bool IsLostOtherwise(ItemRange trigger, ItemRange people) const;
  bool IsExcepted(uint16_t i) const;
  bool TakeExcepted(uint16_t i, CountFact* fact) const;
  bool IsNoHospital(ItemRange trigger) const;
  bool BehindIncluding(uint16_t i) const;
  bool BesidesOthers(ItemRange trigger) const;
  bool BehindMany(uint16_t i) const;
  bool SaysHowBadly(ItemRange range) const;
  bool SaysElse(ItemRange range) const;
  bool NamesSide(ItemRange range) const;
  bool TellsOfDead(ItemRange trigger) const;
  bool IsSeveral(const CountFact& count) const;
  void CountBeforeOffice(uint16_t i, CountFact* fact) const;
  bool IsOfAdults(const CountFact& count) const;
  bool IsSomeonesOwn(const CountFact& count) const;
  bool IsListedApposition(size_t first) const;
  bool SideBySide(const CountFact& a, const CountFact& b) const;
  bool IsSaidAgain(const CountFact& a, const CountFact& b, size_t first) const;
  ItemRange BehindIncluded(ItemRange people) const;
  void SetKind(uint16_t noun, CountFact* fact) const;
  void AddWhole(uint16_t i, const CountFact& part);
  bool IsChange(uint16_t i) const;
  void AddFigureBefore(CountFact* fact);
  void JoinAppositions(size_t first);
  void DropNamedBefore(size_t first);
  void AddPronoun(ItemRange people, size_t first);
  void SumPersons(size_t first);

  const SentenceItems& items_;
  SentenceFacts& facts_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_COUNT_READER_H_
