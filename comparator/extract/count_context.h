#ifndef COMPARATOR_EXTRACT_COUNT_CONTEXT_H_
#define COMPARATOR_EXTRACT_COUNT_CONTEXT_H_

#include <cstdint>

#include "comparator/extract/annotation.h"
#include "comparator/extract/facts.h"
#include "comparator/extract/item.h"
#include "comparator/extract/sentence_items.h"

namespace crosscheck {

// What the words of a sentence say of a number or of people in it: whether
// they are counted at all, whether others are, and how they stand to one
// another. Items are given by their indices.
class CountContext {
 public:
  // `items` outlives it.
  explicit CountContext(const SentenceItems& items) : items_(items) {}

  // Whether number i is of a toll that went up: "raised the number of injured
  // from 22 to 33".
  bool IsChange(uint16_t i) const;

  // "Her parents", "his twin sons": two, whose they are.
  bool IsPair(const People& people) const;

  // Whether item i counts "victims".
  bool IsNounForDead(uint16_t i) const;

  // Whether one of the items says that it has not happened.
  bool SaysWhatMayBe(ItemRange range) const;

  // "A male juvenile (16)", "Samir Odal (28)": of one person.
  bool IsAgeInBrackets(uint16_t i) const;

  // "No people", "none of the drivers", "no restaurant patrons", "neither the
  // driver".
  bool IsNegated(uint16_t i) const;

  // A number of other things ("two minutes later", "three times"), whoever
  // something is of ("killed the man's dog"), and a name of a place or thing
  // before the verb ("a party at Odal Hall was attacked").
  bool IsNoVictim(uint16_t i, const CountFact& fact) const;

  // Whether item i has a noun for people.
  bool IsCountedNoun(uint16_t i) const;

  // "Taken to the county jail", "to the school" is not taken to hospital.
  bool IsNoHospital(ItemRange trigger) const;

  // "including one of our colleagues", "among them 12".
  bool BehindIncluding(uint16_t i) const;

  // "The blast also killed a commander": besides those counted before.
  bool BesidesOthers(ItemRange trigger) const;

  // "Else", "other".
  bool SaysElse(ItemRange range) const;

  // "Dawn Brigade fighters": whose people they are.
  bool NamesSide(ItemRange range) const;

  // "Seriously hurt".
  bool SaysHowBadly(ItemRange range) const;

  // "Four dead", "12 bodies": whoever lies there is counted, attackers too,
  // and not only those whom somebody attacked ("he killed four").
  bool TellsOfDead(ItemRange trigger) const;

  // Whether only a comma, or nothing, stands between two people.
  bool SideBySide(const CountFact& a, const CountFact& b) const;

  // "Civilians", "his stepsons": several, without a number.
  bool IsSeveral(const CountFact& count) const;

  // "His stepsons": all that there are of them.
  bool IsSomeonesOwn(const CountFact& count) const;

  // "A clerk of 17 was murdered", "Private Rasul Benik, 20.": years of a life.
  bool IsNoCount(uint16_t i, const CountFact& fact) const;

  // "A boy who lost three relatives was hurt": they were not.
  bool IsLostByOthers(uint16_t i, const CountFact& fact) const;

  // "One of these islands, Barkh, and 46 sailors drowned": a name of no person.
  bool IsNamedThing(uint16_t i, const CountFact& fact) const;

  // "One of them", "two of whom".
  bool IsNumberOfThem(uint16_t i) const;

  // "A number of fighters".
  bool IsSomeNumber(uint16_t i) const;

  // "Feared dead but found alive".
  bool IsFoundAlive(ItemRange trigger) const;

  // "Lost 300 clerks to a rival", "lost four players to injury".
  bool IsLostOtherwise(ItemRange trigger, ItemRange people) const;

  // "All but two".
  bool IsExcepted(uint16_t i) const;

  // "Two of them were children".
  bool SaysOfThem(uint16_t i) const;

  // Whether item i counts people as a part of others.
  bool IsOfWhole(uint16_t i) const;

  // "Most of them children", "among them many children", "mainly women and
  // children".
  bool BehindMany(uint16_t i) const;

  // "Many of them children".
  bool IsManyOfThem(uint16_t i) const;

  // "Two adults".
  bool IsOfAdults(const CountFact& count) const;

 private:
  bool IsOfUncounted(uint16_t number) const;
  bool IsOfAnimals(uint16_t i) const;
  bool IsRate(uint16_t i) const;
  bool IsBehindWon(uint16_t i) const;
  bool IsCompound(uint16_t i) const;
  bool IsOfScore(uint16_t i, const CountFact& fact) const;

  const SentenceItems& items_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_COUNT_CONTEXT_H_
