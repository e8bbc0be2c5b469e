#ifndef COMPARATOR_COMPARE_IDENTITY_DOUBTS_H_
#define COMPARATOR_COMPARE_IDENTITY_DOUBTS_H_

#include <string>
#include <vector>

#include "absl/container/node_hash_map.h"
#include "comparator/base/day_interval.h"
#include "comparator/compare/place_names.h"
#include "comparator/compare/telling.h"
#include "comparator/lexicon/gazetteer.h"
#include "proto/claim.pb.h"
#include "proto/settings.pb.h"

namespace crosscheck {

// What one account of an incident is recognised by.
struct EventSketch {
  const Telling* telling = nullptr;
  // Days that it names, each within two; of news that names none, the day of
  // its publication and the one before.
  std::vector<DayInterval> days;
  // The same with the day that an hour of the night may belong to as well:
  // "late on Tuesday" may be Wednesday elsewhere.
  std::vector<DayInterval> days_or_nights;
  // Its narrowest places.
  std::vector<const Claim*> places;
  // It names days, or towns, too far apart for one event.
  bool pooled_days = false;
  bool pooled_towns = false;
};

// The towns and villages that the sentences of claims name, each read once.
using NamedTowns = absl::node_hash_map<const Claim*, std::vector<const Claim*>>;

struct DoubtOptions {
  const CompareSettings* settings = nullptr;
  // Null where there is none.
  const Gazetteer* gazetteer = nullptr;
  // Neither is null; kept for all questions about one incident.
  PlaceNames* names = nullptr;
  NamedTowns* towns = nullptr;
};

// The telling and the options' gazetteer outlive the sketch.
EventSketch SketchOf(const Telling& telling, const DoubtOptions& options);

// Why two articles that were taken to tell of one incident may tell of two;
// stable words, in this order:
//   "day_unsure"     one does not name its day
//   "next_day"       they name days that do not meet
//   "place_unsure"   they have no place in common that is smaller than a
//                    province
//   "other_quarter"  they name different quarters of one town
//   "no_tie"         nothing but day, place and kind speaks for it: no figure,
//                    name, target or narrow place in common, no common text
// None where alignment is sure of both. None of them is a reason against a
// difference that is there; they lower its severity (settings.severity_steps).
// `common_text` says that one text stands behind both. Symmetric.
std::vector<std::string> IdentityDoubts(const EventSketch& a,
                                        const EventSketch& b, bool common_text,
                                        const DoubtOptions& options);

// Whether `claim`, of the account `own`, may be of another of the events that
// `own` runs together than the one that `other` tells of: its sentence names
// neither a town nor, where days are run together, a day that the two have in
// common, or names a town that only `own` has beside one that both have.
bool IsPooled(const Claim& claim, const EventSketch& own,
              const EventSketch& other, const DoubtOptions& options);

// Whether the sentences of two claims of one account each name towns or
// quarters, and none of those is the other's.
bool NameOtherTowns(const Claim& a, const Claim& b, const EventSketch& own,
                    const DoubtOptions& options);

}  // namespace crosscheck

#endif  // COMPARATOR_COMPARE_IDENTITY_DOUBTS_H_
