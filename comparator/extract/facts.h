#ifndef COMPARATOR_EXTRACT_FACTS_H_
#define COMPARATOR_EXTRACT_FACTS_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "comparator/base/count_interval.h"
#include "comparator/extract/rulebook.h"
#include "comparator/text/token.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// What the rules read from one sentence, before it is known which event it is
// said of. Item positions are inside the sentence.

struct CountFact {
  uint32_t rule = 0;
  Unit unit = UNIT_UNSPECIFIED;
  CountInterval count;
  Population population = POPULATION_TOTAL;
  std::string group;
  bool part = false;
  bool definite = false;
  bool additional = false;
  bool cumulative = false;
  // Attackers who died are among those counted.
  bool counts_all = false;
  // A number alone: of those counted right before.
  bool of_previous = false;
  // The people are attackers: a toll of their own side.
  bool generic_actor = false;
  // See CountValue.
  uint32_t rank = 0;
  uint32_t out_of = 0;
  // Name, for one person known by it.
  TokenRange name;
  // Names of several persons, for a sum of them.
  std::vector<TokenRange> names;
  int age = -1;
  // Match of a group or state whose people these are, or -1.
  int group_match = -1;
  // The words the number or the people were read from.
  TokenRange tokens;
  ItemRange items;
  ItemRange trigger;
  CueKind cue = CUE_KIND_UNSPECIFIED;
  TokenRange cue_tokens;
};

struct ActorFact {
  uint32_t rule = 0;
  // `rule` is of the rulebook for persons.
  bool of_person_rules = false;
  Stance stance = STANCE_UNSPECIFIED;
  // Group, state or adjective in the lexicon; index into matches or -1.
  int match = -1;
  TokenRange tokens;
  ItemRange items;
  ItemRange trigger;
  // "The group", "its spokesman": somebody named before, `name`.
  bool refers = false;
  TokenRange name;
  bool generic = false;
  // "The army", "government forces": those of a state, without its name.
  bool state_force = false;
  // "The insurgents", "the militants".
  bool fighters = false;
  // "Six warplanes", "its warplanes": nobody's by name; those of the side that
  // tells of them.
  bool counted = false;
  // "Warplanes": those of whoever owns to it.
  bool vehicle = false;
  // "The regimes helicopter": the name's last letter is the possessive.
  bool lost_apostrophe = false;
  // "The gunman": one, who may be named elsewhere.
  bool single = false;
  // "Gunmen", "the attackers": whoever did it, and nobody's side.
  bool unknown = false;
  // "Suicide bombers": what they did more than who they are.
  bool bomber = false;
  // Police, who are more often those who come after an attack.
  bool police = false;
};

// One person who is told to have done it. No event by itself: who is charged
// is charged with what is told elsewhere.
struct PersonFact {
  // Of the rulebook for persons.
  uint32_t rule = 0;
  Stance stance = STANCE_UNSPECIFIED;
  // Only of an event of this type; unspecified for any.
  EventType type = EVENT_TYPE_UNSPECIFIED;
  // A verdict: it holds whoever tells it.
  bool settled = false;
  // How the person is referred to.
  enum class Ref : uint8_t {
    // By name: "Tarim Odal", "Odal".
    kName,
    // By what is seen of somebody: "a 17-year-old boy".
    kDescription,
    // "He", "the gunman": somebody named elsewhere.
    kPronoun,
  } ref = Ref::kName;
  // The name or description, without article and age behind it.
  TokenRange tokens;
  // The name stands with an age: it needs no other mention to be one.
  bool aged = false;
  ItemRange items;
  ItemRange trigger;
};

struct SpeakerFact {
  uint32_t rule = 0;
  // Index into Annotation::speakers or -1.
  int speaker = -1;
  // Outlet, agency or group; index into matches or -1.
  int match = -1;
  TokenRange tokens;
  TokenRange cue;
  // To whom it was said ("told AFP").
  int listener_match = -1;
  TokenRange listener;
  ItemRange items;
  bool pronoun = false;
  // People by what they are and not by name: "activists", "the rebels".
  bool described = false;
};

// Attackers by what they do: "gunmen" shoot. No event by itself.
struct AttackerFact {
  EventType type = EVENT_TYPE_UNSPECIFIED;
  int strength = 1;
  uint16_t item = 0;
};

// A word that tells of an event.
struct TriggerFact {
  EventType type = EVENT_TYPE_UNSPECIFIED;
  // 1 weak to 3 decisive.
  int strength = 1;
  uint16_t item = 0;
  TokenRange tokens;
  // A noun, a verb, or a weapon, which is no event by itself.
  enum class Kind : uint8_t { kNoun, kVerb, kWeapon, kHarm } kind = Kind::kNoun;
  // The rule that read it; -1 for a word of the lexicon.
  int rule = -1;
};

struct DateFact {
  // Index into Annotation::dates.
  int date = -1;
  uint16_t item = 0;
  // A phrase begins behind it: "condemned on Thursday the attack", and not
  // "Thursday church shooting".
  bool ends_phrase = false;
};

struct PlaceFact {
  // Index into Annotation::places.
  int place = -1;
  uint16_t item = 0;
  PlaceRelation relation = PLACE_RELATION_UNSPECIFIED;
  // Stands behind "in", "at", "near"…: where something happened.
  bool locative = false;
  // Says where the place before it lies: "Qasr in Rahma province".
  bool container = false;
};

struct HedgeFact {
  uint16_t item = 0;
  TokenRange tokens;
};

// What a sentence tells of that is no attack or disaster: a story that somebody
// made up, an exercise, an illness.
enum class Telling : uint8_t { kNews, kStory, kExercise, kIllness };

// Everything read from one sentence.
struct SentenceFacts {
  Telling telling = Telling::kNews;
  // "Kills nine": as a story is told, and a headline.
  bool in_present = false;
  std::vector<CountFact> counts;
  // "Two of them were children", "the staff spoke of 140": of people counted in
  // the sentence before. Parts of them are without a unit.
  std::vector<CountFact> parts_of_previous;
  std::vector<ActorFact> actors;
  std::vector<PersonFact> persons;
  std::vector<SpeakerFact> speakers;
  std::vector<TriggerFact> triggers;
  std::vector<AttackerFact> attackers;
  std::vector<DateFact> dates;
  std::vector<PlaceFact> places;
  // States that it happened in: "across Iraq". They are where something was
  // when nothing smaller is told.
  std::vector<PlaceFact> countries;
  std::vector<HedgeFact> hedges;
  // What IGNORE rules took out of the way: rule and words.
  std::vector<std::pair<uint32_t, TokenRange>> ignored;
  // Items that are verbs of saying.
  std::vector<uint16_t> speech_cues;
  // Items that say what came of an event later ("arrested", "in court"), and
  // such as say when something happened or was noticed.
  std::vector<uint16_t> aftermath_cues;
  std::vector<uint16_t> happening_cues;
  // Items that begin a clause about what was named before: "where", "who".
  std::vector<uint16_t> relative_clauses;
  // Words for what is attacked.
  std::vector<TokenRange> targets;
  // A running total ("since the war began").
  bool cumulative = false;
  // "always", "continue to": no single event.
  bool habitual = false;
  // The item that says that it is a running total; -1 for none.
  int cumulative_item = -1;
  // "separately", "in another attack".
  bool separate = false;
  // Trial, funeral, condemnation.
  bool follow_up = false;
  // An arrest, a charge, a burial: what is told may lie weeks back.
  bool told_again = false;
  // Which of them: an arrest or charge, a trial.
  bool arrest = false;
  bool trial = false;

  void Clear();
  // Whether there is anything but days, places and who speaks.
  bool TellOfEvents() const;
};

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_FACTS_H_
