#ifndef COMPARATOR_EXTRACT_FRAME_H_
#define COMPARATOR_EXTRACT_FRAME_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"
#include "comparator/extract/facts.h"
#include "comparator/text/document.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// A place mention of an article with what it was resolved to.
struct ResolvedPlace {
  // Gazetteer index; -1 for a name in no gazetteer.
  int64_t entry = -1;
  PlacePrecision precision = PLACE_PRECISION_UNSPECIFIED;
  // Folded name, for places in no gazetteer.
  std::string key;
  // A site called after its town only: "the Rahma market".
  bool of_town = false;
  // Known for a place only by where it stands: "near Tal Quray when".
  bool guessed = false;
  // The text says by a noun of its own what it is: "the village of Quray".
  bool has_noun = false;
};

// A clause that tells of something that happened: the facts of a sentence, or
// of a part of one that has a date of its own.
struct Frame {
  uint32_t sentence = 0;
  BlockKind block = BlockKind::kBody;
  // Order of body sentences, from 0; the title has 0 too.
  uint32_t rank = 0;
  SentenceFacts facts;

  // Strongest type that its triggers point to, and the sum of strengths.
  EventType type = EVENT_TYPE_UNSPECIFIED;
  int type_strength = 0;
  // When it happened, as far as the clause says: index into
  // Annotation::dates, or -1.
  int date = -1;
  absl::optional<DayInterval> days;
  // "on Saturday and Sunday": the last of several dates that `days` spans, or
  // -1.
  int last_date = -1;
  // A clause that the sentence's own event is dated by: what follows is not
  // told of it.
  bool aside = false;
  // `days` were told from another date of the sentence: "on Wednesday, a day
  // after the army shelled it".
  bool counted_days = false;
  // All of `days` are meant ("in two days"), not one of them ("last week").
  bool spans = false;
  // Where the clause says only when something was said: that date; else -1.
  int speech_date = -1;
  // The date is since when, or a long window: the clause sums several events.
  bool sums_over_time = false;
  // One of several dates with one verb: an event of its own.
  bool one_of_list = false;
  // A plural noun for attacks and no date: attacks in general.
  bool plural_event = false;
  // Of several attacks together: "two raids", "car bombs kill 20", "shelled
  // the town 70 times".
  bool several = false;
  // And says that they were one: "bombs went off within minutes".
  bool at_once = false;
  // Names no event and says when one happened: "police were called at 6 p.m.
  // on Monday".
  bool tells_when = false;
  // "All were killed", "twelve died there": of whom or where was told right
  // before.
  bool goes_on = false;
  // "The deadliest raid", "the heaviest blow": one of several. "The second
  // raid": the same, or the story of one goes on.
  bool worst_of_several = false;
  bool one_in_order = false;
  // "Saturday, 4:10 a.m., Slavic Village: Two men were shot": an item of a
  // list, which is an event for itself.
  bool list_item = false;
  // Begins with "it": goes on about the event before.
  bool pronoun_subject = false;
  // What it tells was done in return for: "killed nine in revenge for the
  // bombing" is of no bombing.
  EventType avenged = EVENT_TYPE_UNSPECIFIED;
  // Of another attack than the frame before it, which stands in the same
  // sentence: "the blast came a week after one that killed nine".
  bool apart = false;
  // "the attack", "the blast": spoken of before.
  bool definite_event = false;
};

// Whether a word tells of an event; a weapon is none by itself.
bool NamesEvent(const SentenceFacts& facts);

// "Quray, Rahma: A convoy was ambushed": one sentence of that form alone is no
// item of a list, and begins with its dateline. `frames` are all of an article.
void DropLoneListItem(std::vector<Frame>* frames);

}  // namespace crosscheck

#endif  // COMPARATOR_EXTRACT_FRAME_H_
