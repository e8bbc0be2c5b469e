#include "comparator/align/mention_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"
#include "absl/types/optional.h"
#include "comparator/base/day_interval.h"

namespace crosscheck {
namespace {

// Within which a place's name holds, by how small the place is. A province's
// radius is that of a common one; containment decides where ids are known.
double RadiusKm(PlacePrecision precision) {
  switch (precision) {
    case PLACE_PRECISION_POINT:
      return 1;
    case PLACE_PRECISION_QUARTER:
      return 3;
    case PLACE_PRECISION_TOWN:
      return 8;
    case PLACE_PRECISION_DISTRICT:
      return 30;
    case PLACE_PRECISION_PROVINCE:
      return 100;
    default:
      return 0;
  }
}

constexpr double kNearRadiusKm = 15;

double RadiusKm(const PlaceValue& value) {
  double radius = RadiusKm(value.precision());
  if (value.has_distance_km()) {
    radius += value.distance_km();
  } else if (value.relation() != PLACE_RELATION_UNSPECIFIED &&
             value.relation() != PLACE_RELATION_IN) {
    radius += kNearRadiusKm;
  }
  return radius;
}

DayNumber NumberOf(absl::CivilDay day) {
  return static_cast<DayNumber>(day - absl::CivilDay(1970, 1, 1));
}

// Days of a leap year, counted from 0: of one day, or the first and last of a
// month.
struct MonthDays {
  int first = 0;
  int last = 0;
};

MonthDays DaysOf(const MonthDay& month_day) {
  const absl::CivilDay begin(2000, 1, 1);
  const absl::CivilDay month(2000, month_day.month, 1);
  if (month_day.day == 0) {
    const absl::CivilDay next(absl::CivilMonth(month) + 1);
    return {static_cast<int>(month - begin),
            static_cast<int>(next - begin) - 1};
  }
  const int day = static_cast<int>(month - begin) + month_day.day - 1;
  return {day, day};
}

bool SameDate(const MentionDate& a, const MentionDate& b) {
  return a.dated == b.dated && a.first == b.first && a.last == b.last &&
         a.month_day_first == b.month_day_first &&
         a.month_day_last == b.month_day_last;
}

void AddDate(const DateValue& value, Mention* mention) {
  const MentionDate date = ReadDate(value);
  if (!date.dated && !date.has_month_day) return;
  for (const MentionDate& known : mention->dates) {
    if (SameDate(known, date)) return;
  }
  mention->dates.push_back(date);
}

bool SamePlace(const MentionPlace& a, const MentionPlace& b) {
  return a.id == b.id && (a.id != MentionPlace::kNone || a.name == b.name);
}

bool Contains(const MentionPlace& outer, const MentionPlace& inner) {
  return outer.id != MentionPlace::kNone &&
         std::find(inner.parents.begin(), inner.parents.end(), outer.id) !=
             inner.parents.end();
}

// Moves the places that another place of the mention lies in to
// wider_places.
void SplitPlaces(Mention* mention) {
  std::vector<MentionPlace> all;
  all.swap(mention->places);
  for (const MentionPlace& place : all) {
    const bool wider = std::any_of(
        all.begin(), all.end(),
        [&](const MentionPlace& other) { return Contains(place, other); });
    (wider ? mention->wider_places : mention->places).push_back(place);
  }
  std::stable_sort(mention->wider_places.begin(), mention->wider_places.end(),
                   [](const MentionPlace& a, const MentionPlace& b) {
                     return a.precision < b.precision;
                   });
}

template <typename Numbers>
void SortUnique(Numbers* numbers) {
  std::sort(numbers->begin(), numbers->end());
  numbers->erase(std::unique(numbers->begin(), numbers->end()), numbers->end());
}

// What is said not to be so tells nothing of what is.
bool IsNegated(Factuality factuality) {
  return factuality == FACTUALITY_CERTAIN_NOT ||
         factuality == FACTUALITY_PROBABLE_NOT ||
         factuality == FACTUALITY_POSSIBLE_NOT;
}

// Adds the claims of one article to its mentions.
class ClaimReader {
 public:
  ClaimReader(StringNumbers* strings, NameTable* names)
      : strings_(*strings), names_(*names) {}

  void Add(const Claim& claim, Mention* mention) {
    const Value& value = claim.value();
    const bool negated = IsNegated(claim.factuality());
    if (value.has_count()) {
      AddCount(claim, mention);
    } else if (negated) {
      return;
    } else if (claim.attribute() == ATTRIBUTE_EVENT_DATE && value.has_date()) {
      AddDate(value.date(), mention);
    } else if (claim.attribute() == ATTRIBUTE_PLACE && value.has_place()) {
      AddPlace(value.place(), mention);
    } else if (claim.attribute() == ATTRIBUTE_RESPONSIBILITY &&
               value.has_actor()) {
      AddActor(value.actor(), mention);
    } else if (claim.attribute() == ATTRIBUTE_VICTIM) {
      AddVictim(value.has_actor() ? value.actor().name() : value.term().name(),
                mention);
    } else if (claim.attribute() == ATTRIBUTE_TARGET && value.has_term()) {
      mention->targets.push_back(Term(value.term()));
    } else if (claim.attribute() == ATTRIBUTE_WEAPON && value.has_term()) {
      mention->weapons.push_back(Term(value.term()));
    }
  }

 private:
  void AddPlace(const PlaceValue& value, Mention* mention) {
    MentionPlace place;
    place.id = strings_.Number(value.id());
    place.name = names_.Number(value.canonical().empty() ? value.name()
                                                         : value.canonical());
    place.country = strings_.Number(value.country());
    for (const std::string& parent : value.parents()) {
      place.parents.push_back(strings_.Number(parent));
    }
    place.located = value.has_lat() && value.has_lon();
    place.lat = value.lat();
    place.lon = value.lon();
    place.precision = value.precision();
    place.radius_km = RadiusKm(value);
    place.value = &value;
    for (const MentionPlace& known : mention->places) {
      if (SamePlace(known, place)) return;
    }
    mention->places.push_back(std::move(place));
  }

  void AddCount(const Claim& claim, Mention* mention) {
    const CountValue& value = claim.value().count();
    AddVictim(value.person(), mention);
    if (value.cumulative()) return;
    MentionCount count;
    count.attribute = claim.attribute();
    count.population = value.part() && value.population() == POPULATION_TOTAL
                           ? POPULATION_OTHER
                           : value.population();
    count.lo = value.lo();
    count.open = !value.has_hi();
    count.hi = value.hi();
    count.approximate = value.approximate();
    mention->counts.push_back(count);
  }

  void AddActor(const ActorValue& value, Mention* mention) {
    if (value.stance() == STANCE_DENIED || value.stance() == STANCE_NO_CLAIM ||
        value.kind() == ACTOR_KIND_GENERIC || value.name().empty()) {
      return;
    }
    MentionActor actor;
    actor.id = strings_.Number(value.id());
    actor.name = names_.Number(value.name());
    for (const std::string& parent : value.parents()) {
      actor.parents.push_back(strings_.Number(parent));
    }
    actor.value = &value;
    for (const MentionActor& known : mention->actors) {
      if (known.id == actor.id && (actor.id != 0 || known.name == actor.name)) {
        return;
      }
    }
    mention->actors.push_back(std::move(actor));
  }

  void AddVictim(absl::string_view name, Mention* mention) {
    if (!name.empty()) mention->victims.push_back(names_.Number(name));
  }

  uint32_t Term(const TermValue& value) {
    return strings_.Number(
        value.id().empty() ? absl::AsciiStrToLower(value.name()) : value.id());
  }

  StringNumbers& strings_;
  NameTable& names_;
};

// Sets the counts of everybody hit apart by what they count.
void SortOutTotals(Mention* mention) {
  for (const MentionCount& count : mention->counts) {
    if (count.population != POPULATION_TOTAL &&
        count.population != POPULATION_UNSPECIFIED) {
      continue;
    }
    if (count.attribute == ATTRIBUTE_KILLED) {
      mention->killed.push_back(count);
    } else if (count.attribute == ATTRIBUTE_INJURED) {
      mention->injured.push_back(count);
    } else if (count.attribute == ATTRIBUTE_MUNITIONS) {
      mention->munitions.push_back(count);
    }
  }
}

}  // namespace

MentionDate ReadDate(const DateValue& value) {
  MentionDate date;
  const absl::optional<DayInterval> days = IntervalOf(value);
  if (days) {
    date.dated = true;
    date.first = NumberOf(days->first);
    date.last = NumberOf(days->last);
  }
  const absl::optional<MonthDay> first = ParseMonthDay(value.start_month_day());
  if (first) {
    const absl::optional<MonthDay> last = ParseMonthDay(value.end_month_day());
    date.has_month_day = true;
    date.month_day_first = DaysOf(*first).first;
    date.month_day_last = DaysOf(last ? *last : *first).last;
  }
  date.years.assign(value.possible_years().begin(),
                    value.possible_years().end());
  date.night = !value.qualifiers().empty();
  date.guessed = value.basis() == DATE_BASIS_FRESH_NEWS;
  return date;
}

void ReadPublication(const Article& article, bool* published, DayNumber* first,
                     DayNumber* last) {
  const MentionDate date = ReadDate(article.published().date());
  *published = date.dated;
  *first = date.first;
  *last = date.last;
}

void ReadMentions(const ArticleClaims& claims, uint32_t article,
                  StringNumbers* strings, NameTable* names,
                  std::vector<Mention>* mentions) {
  ClaimReader reader(strings, names);
  const size_t base = mentions->size();
  absl::flat_hash_map<absl::string_view, uint32_t> by_id;
  for (int i = 0; i < claims.events_size(); ++i) {
    const EventMention& event = claims.events(i);
    Mention mention;
    mention.article = article;
    mention.event = static_cast<uint32_t>(i);
    mention.role = event.role();
    mention.type = event.type();
    mention.campaign = event.campaign();
    if (event.has_inferred_date()) AddDate(event.inferred_date(), &mention);
    by_id.emplace(event.id(), static_cast<uint32_t>(mentions->size()));
    mentions->push_back(std::move(mention));
  }
  for (int i = 0; i < claims.events_size(); ++i) {
    for (const std::string& part : claims.events(i).parts()) {
      const auto it = by_id.find(part);
      if (it == by_id.end() || it->second == base + i) continue;
      (*mentions)[base + i].parts.push_back(it->second);
    }
  }
  for (const Claim& claim : claims.claims()) {
    const auto it = by_id.find(claim.event());
    if (it != by_id.end()) reader.Add(claim, &(*mentions)[it->second]);
  }
  for (size_t i = base; i < mentions->size(); ++i) {
    Mention& mention = (*mentions)[i];
    SplitPlaces(&mention);
    SortOutTotals(&mention);
    SortUnique(&mention.victims);
    SortUnique(&mention.targets);
    SortUnique(&mention.weapons);
    SortUnique(&mention.parts);
  }
}

}  // namespace crosscheck
