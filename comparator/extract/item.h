#ifndef COMPARATOR_EXTRACT_ITEM_H_
#define COMPARATOR_EXTRACT_ITEM_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/extract/symbol_table.h"
#include "comparator/text/token.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Classes of items, as patterns name them. Words of the lexicon's cue terms
// have their own class ("kill/ed"), words that rules name stand for
// themselves, and marks for themselves (",").
//
//   NUM   a number or number word with no noun: "12", "dozens"
//   ZERO  "no", "none", "zero"
//   ORD   "third", "10th"
//   DATE  a date expression; TIME a time of day
//   VNP   people with a count: "at least 12 civilians", "a young girl"
//   VGEN  the same with a noun for attackers: "12 militants", "a gunman"
//   VPL   people without a count: "civilians", "the victims"
//   VDEF  one person spoken of before: "the man", "the teenager"
//   GEN   attackers without a count: "gunmen", "the rebels", "regime forces"
//   NAME  a proper name that no lexicon has; PERSON one with a title or age
//   AGE   "15-year-old"
//   PLACE a place; STATE a state, which is a place or an actor; NAT a
//         nationality or an adjective of a group ("Syrian")
//   GROUP an armed group or a force of a state
//   OUTLET an outlet, agency or monitor
//   SPK   somebody who says something: "two security sources"
//   ATT   a noun for an event; WPN a weapon; TGT a target; PNOUN "province"
//   POSS  the clitic 's; ADV a word in -ly; CAP a capitalised word alone
//   W     any other word; SYM a symbol
//
// Vocabulary::Classes() gives all of them.

// People as a sentence counts or names them.
struct People {
  // What was counted; for VNP and VGEN.
  CountInterval count;
  bool counted = false;
  Population population = POPULATION_TOTAL;
  // Canonical noun where `population` does not say it all ("iraqi").
  std::string group;
  // The noun is for attackers ("militants").
  bool generic_actor = false;
  // What they do, where the noun tells ("suicide bombers"), and how clearly.
  EventType attack = EVENT_TYPE_UNSPECIFIED;
  int strength = 0;
  // "the two soldiers": spoken of before.
  bool definite = false;
  // Stands behind "including", "among them", "of whom".
  bool part = false;
  // A part of people told of before by its own words: "including a boy", "two
  // of them children", "of whom four were women".
  bool of_whole = false;
  bool plural = false;
  // "others", "more", "another": in addition to people counted before.
  bool additional = false;
  // "40 of the 147 people": of how many, and the words that say so.
  absl::optional<CountInterval> whole;
  TokenRange whole_number;
  // Head noun, and the words of the number.
  TokenRange head;
  TokenRange number;
  // Name, for one person known by it.
  TokenRange name;
  // Age in years; -1 where none is given.
  int age = -1;
  // Lexicon match of a group among the modifiers ("two ISIS fighters"): index
  // into Annotation::matches, or -1.
  int group_match = -1;
};

// One item of a sentence.
struct Item {
  Symbol symbol = 0;
  // Index into the vector that the symbol's class has in Annotation (people,
  // quantities, dates, matches); -1 for none.
  int32_t payload = -1;
  TokenRange tokens;
  // STATE, and TGT with a name ("the Salem mosque"): index of that place in
  // Annotation::places, or -1.
  int32_t place = -1;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_ITEM_H_
