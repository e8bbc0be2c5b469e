#include "comparator/compare/identity_doubts.h"

#include <algorithm>
#include <cstdint>

#include "absl/container/btree_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/types/optional.h"
#include "comparator/base/count_interval.h"
#include "comparator/compare/night_reach.h"
#include "comparator/compare/place_relation.h"
#include "comparator/compare/place_rules.h"
#include "comparator/compare/relation_rule.h"
#include "comparator/text/normalizer.h"

namespace crosscheck {
namespace {

// A day, or a night.
constexpr int64_t kPreciseDays = 2;
// Equal figures below this are equal by chance.
constexpr uint32_t kLeastFigure = 3;

bool IsSettlement(const PlaceValue& place) {
  return place.precision() != PLACE_PRECISION_UNSPECIFIED &&
         place.precision() <= PLACE_PRECISION_TOWN;
}

// A quarter, a street, or what no gazetteer knows, which mostly is such.
bool IsFine(const PlaceValue& place) {
  return place.id().empty() ||
         (IsSettlement(place) && place.precision() < PLACE_PRECISION_TOWN);
}

bool DaysApart(const std::vector<DayInterval>& days) {
  for (const DayInterval& a : days) {
    for (const DayInterval& b : days) {
      if (DistanceInDays(a, b) > 1) return true;
    }
  }
  return false;
}

bool TownsApart(const std::vector<const Claim*>& places, double km) {
  for (const Claim* a : places) {
    for (const Claim* b : places) {
      const PlaceValue& place_a = a->value().place();
      const PlaceValue& place_b = b->value().place();
      if (!IsSettlement(place_a) || !IsSettlement(place_b)) continue;
      const absl::optional<double> distance = DistanceBetween(place_a, place_b);
      if (distance.has_value() && *distance > km) return true;
    }
  }
  return false;
}

enum class Meeting {
  // No word on it from one of them at least.
  kUnknown,
  kApart,
  // Inside one province, or nothing smaller is said.
  kWide,
  kTown,
  kQuarter,
};

Meeting Meet(const PlaceValue& a, const PlaceValue& b,
             const DoubtOptions& options) {
  const bool one_place = a.id().empty() || b.id().empty()
                             ? options.names->Same(a, b)
                             : a.id() == b.id();
  const bool within = LiesIn(a, b, options.gazetteer);
  if (one_place || within || LiesIn(b, a, options.gazetteer)) {
    const PlaceValue& outer = one_place || within ? b : a;
    if (one_place && IsFine(a) && IsFine(b)) return Meeting::kQuarter;
    return IsSettlement(outer) || outer.id().empty() ||
                   outer.precision() == PLACE_PRECISION_DISTRICT
               ? Meeting::kTown
               : Meeting::kWide;
  }
  const absl::optional<double> distance = DistanceBetween(a, b);
  if (distance.has_value() && IsSettlement(a) && IsSettlement(b) &&
      *distance <= ReachOf(a, *options.settings, options.gazetteer) +
                       ReachOf(b, *options.settings, options.gazetteer)) {
    return Meeting::kTown;
  }
  return Meeting::kApart;
}

Meeting MeetAnywhere(const EventSketch& a, const EventSketch& b,
                     const DoubtOptions& options) {
  if (a.places.empty() || b.places.empty()) return Meeting::kUnknown;
  Meeting best = Meeting::kApart;
  for (const Claim* place_a : a.places) {
    for (const Claim* place_b : b.places) {
      best = std::max(best, Meet(place_a->value().place(),
                                 place_b->value().place(), options));
    }
  }
  return best;
}

// Both name quarters, and not one of them is the other's.
bool InOtherQuarters(const EventSketch& a, const EventSketch& b,
                     const DoubtOptions& options) {
  bool found = false;
  for (const Claim* place_a : a.places) {
    if (!IsFine(place_a->value().place())) continue;
    for (const Claim* place_b : b.places) {
      if (!IsFine(place_b->value().place())) continue;
      if (Meet(place_a->value().place(), place_b->value().place(), options) !=
          Meeting::kApart) {
        return false;
      }
      found = true;
    }
  }
  return found;
}

// What two accounts of two events would hardly share: exact figures, targets,
// victims and who is said to have done it by name.
absl::btree_set<std::string> TiesOf(const Telling& telling) {
  absl::btree_set<std::string> ties;
  for (const Claim* claim : telling.claims) {
    if (IsNegative(claim->factuality())) continue;
    const Value& value = claim->value();
    if (value.has_count()) {
      const CountInterval count = ToCountInterval(value.count());
      if (count.lo >= kLeastFigure && !count.approximate &&
          !value.count().cumulative()) {
        ties.insert(absl::StrCat(claim->attribute(), ":", count.lo));
      }
    } else if (value.has_term() && claim->attribute() != ATTRIBUTE_WEAPON) {
      ties.insert(absl::StrCat(claim->attribute(), ":",
                               value.term().id().empty()
                                   ? absl::AsciiStrToLower(value.term().name())
                                   : value.term().id()));
    }
  }
  return ties;
}

// The kinds of attack that are told as one: a suicide bombing is a bombing.
bool IsRare(EventType type, const CompareSettings& settings) {
  return std::find(settings.rare_types().begin(), settings.rare_types().end(),
                   type) != settings.rare_types().end();
}

bool IsBombing(EventType type) {
  return type == EVENT_TYPE_BOMBING || type == EVENT_TYPE_SUICIDE_BOMBING;
}

bool HaveTie(const Telling& a, const Telling& b,
             const CompareSettings& settings) {
  const bool one_kind =
      a.type == b.type || (IsBombing(a.type) && IsBombing(b.type));
  if (one_kind && IsRare(a.type, settings)) return true;
  const absl::btree_set<std::string> ties_a = TiesOf(a);
  for (const std::string& tie : TiesOf(b)) {
    if (ties_a.contains(tie)) return true;
  }
  return false;
}

void AddDayDoubts(const EventSketch& a, const EventSketch& b,
                  std::vector<std::string>* doubts) {
  if (a.days.empty() || b.days.empty()) {
    doubts->push_back("day_unsure");
    return;
  }
  for (const DayInterval& day_a : a.days_or_nights) {
    for (const DayInterval& day_b : b.days_or_nights) {
      if (Intersects(day_a, day_b)) return;
    }
  }
  doubts->push_back("next_day");
}

// Whether alignment left no doubt, or was not asked.
bool IsSure(const Telling& telling, const CompareSettings& settings) {
  return telling.agreement == 0 ||
         telling.agreement >= settings.sure_agreement();
}

// The towns and villages that the claim's sentence names.
const std::vector<const Claim*>& TownsNamed(const Claim& claim,
                                            const EventSketch& own,
                                            const DoubtOptions& options) {
  const auto [known, is_new] = options.towns->try_emplace(&claim);
  std::vector<const Claim*>& towns = known->second;
  if (!is_new) return towns;
  const std::string sentence = absl::StrCat(
      " ", NormalizeText(WordsAt(*own.telling->article, claim.quote())), " ");
  for (const Claim* place : own.telling->claims) {
    if (!place->value().has_place()) continue;
    const std::string name = NormalizeText(place->value().place().name());
    // "Raqqa" in "the Raqqa-based network".
    if (!name.empty() && absl::StrContains(sentence, absl::StrCat(" ", name))) {
      towns.push_back(place);
    }
  }
  return towns;
}

bool MeetsInTown(const Claim& place, const std::vector<const Claim*>& others,
                 const DoubtOptions& options) {
  return std::any_of(others.begin(), others.end(), [&](const Claim* other) {
    return other->value().has_place() &&
           Meet(place.value().place(), other->value().place(), options) >=
               Meeting::kTown;
  });
}

// The claim's sentence names a town of its account that the other has too.
bool NamesTown(const Claim& claim, const EventSketch& own,
               const EventSketch& other, const DoubtOptions& options) {
  for (const Claim* place : TownsNamed(claim, own, options)) {
    if (MeetsInTown(*place, other.places, options)) return true;
  }
  return false;
}

// The claim's sentence names a town that the other account has not, and what
// the two have in common is another.
bool NamesAnotherTown(const Claim& claim, const EventSketch& own,
                      const EventSketch& other, const DoubtOptions& options) {
  bool named = false;
  for (const Claim* place : TownsNamed(claim, own, options)) {
    if (MeetsInTown(*place, other.telling->claims, options)) return false;
    named = named || IsSettlement(place->value().place());
  }
  return named &&
         std::any_of(own.telling->claims.begin(), own.telling->claims.end(),
                     [&](const Claim* place) {
                       return place->value().has_place() &&
                              IsSettlement(place->value().place()) &&
                              MeetsInTown(*place, other.telling->claims,
                                          options);
                     });
}

// The claim's sentence names a day of its account that the other has too.
bool NamesDay(const Claim& claim, const EventSketch& own,
              const EventSketch& other) {
  for (const Claim* date : own.telling->claims) {
    if (!date->value().has_date() ||
        date->value().span().begin() < claim.quote().begin() ||
        date->value().span().end() > claim.quote().end()) {
      continue;
    }
    const absl::optional<DayInterval> days = IntervalOf(date->value().date());
    if (!days.has_value()) continue;
    for (const DayInterval& day : other.days) {
      if (DistanceInDays(*days, day) == 0) return true;
    }
  }
  return false;
}

}  // namespace

EventSketch SketchOf(const Telling& telling, const DoubtOptions& options) {
  EventSketch sketch;
  sketch.telling = &telling;
  for (const Claim* claim : telling.claims) {
    if (claim->attribute() != ATTRIBUTE_EVENT_DATE ||
        !claim->value().has_date() || IsNegative(claim->factuality())) {
      continue;
    }
    const DateValue& date = claim->value().date();
    const absl::optional<DayInterval> days = IntervalOf(date);
    if (!days.has_value() || days->size() > kPreciseDays) continue;
    sketch.days.push_back(*days);
    const NightReach reach = ReachOfNight(date);
    sketch.days_or_nights.push_back(
        {days->first - reach.before, days->last + reach.after});
  }
  // News without a date is of the day, or of the one before.
  const absl::optional<DayInterval>& published = telling.published.days;
  if (sketch.days.empty() && !telling.background && published.has_value() &&
      published->size() <= kPreciseDays) {
    sketch.days.push_back({published->first - 1, published->last});
    sketch.days_or_nights = sketch.days;
  }
  sketch.places = NarrowestPlaces(telling, options.gazetteer);
  sketch.pooled_days = DaysApart(sketch.days);
  sketch.pooled_towns =
      TownsApart(sketch.places, options.settings->pooled_km());
  return sketch;
}

std::vector<std::string> IdentityDoubts(const EventSketch& a,
                                        const EventSketch& b, bool common_text,
                                        const DoubtOptions& options) {
  std::vector<std::string> doubts;
  AddDayDoubts(a, b, &doubts);
  const Meeting meeting = MeetAnywhere(a, b, options);
  if (meeting < Meeting::kTown) doubts.push_back("place_unsure");
  if (meeting == Meeting::kTown && InOtherQuarters(a, b, options)) {
    doubts.push_back("other_quarter");
  }
  if (meeting != Meeting::kQuarter && !common_text &&
      !HaveTie(*a.telling, *b.telling, *options.settings)) {
    doubts.push_back("no_tie");
  }
  // Alignment knows better than one of these alone, unless they are of two
  // days.
  if (doubts.size() == 1 && doubts.front() != "next_day" &&
      IsSure(*a.telling, *options.settings) &&
      IsSure(*b.telling, *options.settings)) {
    doubts.clear();
  }
  return doubts;
}

bool IsPooled(const Claim& claim, const EventSketch& own,
              const EventSketch& other, const DoubtOptions& options) {
  if (own.pooled_towns && !NamesTown(claim, own, other, options)) return true;
  if (NamesAnotherTown(claim, own, other, options)) return true;
  return own.pooled_days && !NamesDay(claim, own, other);
}

bool NameOtherTowns(const Claim& a, const Claim& b, const EventSketch& own,
                    const DoubtOptions& options) {
  const auto towns_of = [&](const Claim& claim) {
    std::vector<const Claim*> towns;
    for (const Claim* place : TownsNamed(claim, own, options)) {
      const PlaceValue& value = place->value().place();
      if (IsSettlement(value) || IsFine(value)) towns.push_back(place);
    }
    return towns;
  };
  const std::vector<const Claim*> towns_a = towns_of(a);
  const std::vector<const Claim*> towns_b = towns_of(b);
  return !towns_a.empty() && !towns_b.empty() &&
         std::none_of(towns_a.begin(), towns_a.end(), [&](const Claim* town) {
           return MeetsInTown(*town, towns_b, options);
         });
}

}  // namespace crosscheck
