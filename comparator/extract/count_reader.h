#ifndef COMPARATOR_EXTRACT_COUNT_READER_H_
#define COMPARATOR_EXTRACT_COUNT_READER_H_

#include <cstddef>
#include <cstdint>

#include "comparator/extract/annotation.h"
#include "comparator/extract/count_context.h"
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
      : items_(items), facts_(*facts), context_(items) {}

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
  void AddPartOfPrevious(uint16_t i);
  void ReadAmongThem();
  void SettleNumbersAlone();
  void SettleNoOthers();
  bool IsVagueBesideOthers(uint16_t i, const CountFact& fact, size_t first);
  void AdoptWhole(uint16_t i, CountFact* fact) const;
  void UndoOver(CountFact* fact) const;
  void AdoptList(uint16_t colon);
  void AdoptNumberOfWhom(uint16_t i);
  void AdoptTheOthers(uint16_t i);
  void AdoptAsMany(uint16_t i);
  bool IsRead(uint16_t i) const;
  const CountFact* LastBefore(uint16_t i) const;
  bool TakeExcepted(uint16_t i, CountFact* fact) const;
  void CountBeforeOffice(uint16_t i, CountFact* fact) const;
  bool IsListedApposition(size_t first) const;
  bool IsSaidAgain(const CountFact& a, const CountFact& b, size_t first) const;
  ItemRange BehindIncluded(ItemRange people) const;
  void SetKind(uint16_t noun, CountFact* fact) const;
  void AddWhole(uint16_t i, const CountFact& part);
  void AddFigureBefore(CountFact* fact);
  void JoinAppositions(size_t first);
  void DropNamedBefore(size_t first);
  void AddPronoun(ItemRange people, size_t first);
  void SumPersons(size_t first);

  const SentenceItems& items_;
  SentenceFacts& facts_;
  const CountContext context_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_COUNT_READER_H_
