#ifndef COMPARATOR_ALIGN_MENTION_H_
#define COMPARATOR_ALIGN_MENTION_H_

#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "comparator/align/passage_sketch.h"
#include "proto/claim.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {

// Days since 1970-01-01. Only differences of them mean anything to alignment.
using DayNumber = int32_t;

// Longest interval, in days, that still says which days an event fell on; a
// month or a season says less.
inline constexpr DayNumber kExactDateDays = 10;

// When one claim puts an event.
struct MentionDate {
  // The year is known, and [first, last] is the closed interval.
  bool dated = false;
  DayNumber first = 0;
  DayNumber last = 0;
  // Month and day are known: days of a leap year counted from 0, closed. An
  // interval over New Year has last < first.
  bool has_month_day = false;
  int month_day_first = 0;
  int month_day_last = 0;
  // The years that remain possible where `dated` is false; empty for any.
  absl::InlinedVector<int, 2> years;
  // "overnight", "late": a day's difference is to be expected.
  bool night = false;
  // Taken from the publication date for want of words that say it.
  bool guessed = false;

  bool exact() const { return dated && last - first < kExactDateDays; }
};

// Where one claim puts an event.
struct MentionPlace {
  static constexpr uint32_t kNone = 0;

  // Number of the gazetteer id; kNone for a place in no gazetteer.
  uint32_t id = kNone;
  // Number of the name in the corpus's names.
  uint32_t name = kNone;
  uint32_t country = kNone;
  // Numbers of the gazetteer ids of what contains it, smallest first.
  absl::InlinedVector<uint32_t, 4> parents;
  bool located = false;
  double lat = 0;
  double lon = 0;
  // Within which the name, or "near" it, still holds.
  double radius_km = 0;
  PlacePrecision precision = PLACE_PRECISION_UNSPECIFIED;
  const PlaceValue* value = nullptr;
};

struct MentionCount {
  Attribute attribute = ATTRIBUTE_UNSPECIFIED;
  Population population = POPULATION_UNSPECIFIED;
  uint32_t lo = 0;
  // No bound where `open`.
  uint32_t hi = 0;
  bool open = false;
  bool approximate = false;
};

struct MentionActor {
  // Number of the lexicon id; 0 for an actor in no lexicon.
  uint32_t id = 0;
  // Number of the name in the corpus's names.
  uint32_t name = 0;
  absl::InlinedVector<uint32_t, 2> parents;
  const ActorValue* value = nullptr;
};

// One event of one article, digested for comparison. Points into the
// ArticleClaims it was made from.
struct Mention {
  // Index into Corpus::articles().
  uint32_t article = 0;
  // Index into ArticleClaims.events.
  uint32_t event = 0;
  EventRole role = EVENT_ROLE_UNSPECIFIED;
  EventType type = EVENT_TYPE_UNSPECIFIED;
  bool campaign = false;
  // Indices of the mentions that this one is the sum of.
  std::vector<uint32_t> parts;
  // In order of the text, without repetition.
  std::vector<MentionDate> dates;
  // Only places in which none of the mention's other places lies.
  std::vector<MentionPlace> places;
  // The places that contain them, smallest first.
  std::vector<MentionPlace> wider_places;
  std::vector<MentionCount> counts;
  // Those of them that are of everybody hit.
  std::vector<MentionCount> killed;
  std::vector<MentionCount> injured;
  std::vector<MentionCount> munitions;
  // Numbers in the corpus's names, ascending.
  std::vector<uint32_t> victims;
  // Those said to have done it; without generic ones and denials.
  std::vector<MentionActor> actors;
  // Numbers of terms, ascending.
  absl::InlinedVector<uint32_t, 2> targets;
  absl::InlinedVector<uint32_t, 2> weapons;
  // How many pairs of neighbouring words the sentences have that tell of it,
  // and a sketch of these. Kept here since each two mentions are compared by
  // them, which the passages themselves are too far away for.
  uint32_t passage_pairs = 0;
  PassageSketch passage;

  // Another event of the same news, or its main one: dated by the article's
  // publication where by nothing else.
  bool fresh() const {
    return role == EVENT_ROLE_MAIN || role == EVENT_ROLE_PARALLEL;
  }
  // What the whole article is about, so that its words are this event's.
  bool topic() const {
    return role == EVENT_ROLE_MAIN || role == EVENT_ROLE_FOLLOWED_UP;
  }
};

}  // namespace crosscheck

#endif  // COMPARATOR_ALIGN_MENTION_H_
