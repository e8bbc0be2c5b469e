#include "comparator/align/mention_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"
#include "absl/time/civil_time.h"

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

bool ParseDay(absl::string_view text, DayNumber* day) {
  absl::CivilDay civil;
  if (!absl::ParseCivilTime(text, &civil)) return false;
  *day = static_cast<DayNumber>(civil - absl::CivilDay(1970, 1, 1));
  return true;
}

// Days of a leap year before each month.
constexpr int kDaysBefore[] = {0,   31,  60,  91,  121, 152, 182,
                               213, 244, 274, 305, 335, 366};

// "07-16" or, for a whole month, "07".
bool ParseMonthDay(absl::string_view text, int* first, int* last) {
  int month = 0;
  if (text.size() < 2 || !absl::SimpleAtoi(text.substr(0, 2), &month) ||
      month < 1 || month > 12) {
    return false;
  }
  *first = kDaysBefore[month - 1];
  *last = kDaysBefore[month] - 1;
  if (text.size() < 5) return true;
  int day = 0;
  if (!absl::SimpleAtoi(text.substr(3, 2), &day) || day < 1 || day > 31) {
    return false;
  }
  *first = *last = kDaysBefore[month - 1] + day - 1;
  return true;
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

MentionPlace ReadPlace(const PlaceValue& value, StringNumbers* strings) {
  MentionPlace place;
  place.id = strings->Number(value.id());
  place.name = strings->Number(absl::AsciiStrToLower(
      value.canonical().empty() ? value.name() : value.canonical()));
  place.country = strings->Number(value.country());
  for (const std::string& parent : value.parents()) {
    place.parents.push_back(strings->Number(parent));
  }
  place.located = value.has_lat() && value.has_lon();
  place.lat = value.lat();
  place.lon = value.lon();
  place.precision = value.precision();
  place.radius_km = RadiusKm(value);
  place.value = &value;
  return place;
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
  for (MentionPlace& place : all) {
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

void AddPlace(const PlaceValue& value, StringNumbers* strings,
              Mention* mention) {
  MentionPlace place = ReadPlace(value, strings);
  for (const MentionPlace& known : mention->places) {
    if (SamePlace(known, place)) return;
  }
  mention->places.push_back(std::move(place));
}

void AddCount(const Claim& claim, StringNumbers* strings, Mention* mention) {
  const CountValue& value = claim.value().count();
  if (!value.person().empty()) {
    mention->victims.push_back(
        strings->Number(absl::AsciiStrToLower(value.person())));
  }
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

void AddActor(const ActorValue& value, StringNumbers* strings,
              Mention* mention) {
  if (value.stance() == STANCE_DENIED || value.stance() == STANCE_NO_CLAIM ||
      value.kind() == ACTOR_KIND_GENERIC || value.name().empty()) {
    return;
  }
  MentionActor actor;
  actor.id = strings->Number(value.id());
  actor.name = strings->Number(absl::AsciiStrToLower(value.name()));
  for (const std::string& parent : value.parents()) {
    actor.parents.push_back(strings->Number(parent));
  }
  actor.value = &value;
  for (const MentionActor& known : mention->actors) {
    if (known.id == actor.id && (actor.id != 0 || known.name == actor.name)) {
      return;
    }
  }
  mention->actors.push_back(std::move(actor));
}

uint32_t TermNumber(const TermValue& value, StringNumbers* strings) {
  return strings->Number(
      value.id().empty() ? absl::AsciiStrToLower(value.name()) : value.id());
}

void AddVictim(const Value& value, StringNumbers* strings, Mention* mention) {
  const std::string& name = value.has_actor()  ? value.actor().name()
                            : value.has_term() ? value.term().name()
                                               : value.count().person();
  if (!name.empty()) {
    mention->victims.push_back(strings->Number(absl::AsciiStrToLower(name)));
  }
}

void AddClaim(const Claim& claim, StringNumbers* strings, Mention* mention) {
  const Value& value = claim.value();
  switch (claim.attribute()) {
    case ATTRIBUTE_EVENT_DATE:
      if (value.has_date()) AddDate(value.date(), mention);
      break;
    case ATTRIBUTE_PLACE:
      if (value.has_place()) AddPlace(value.place(), strings, mention);
      break;
    case ATTRIBUTE_RESPONSIBILITY:
      if (value.has_actor()) AddActor(value.actor(), strings, mention);
      break;
    case ATTRIBUTE_TARGET:
      if (value.has_term()) {
        mention->targets.push_back(TermNumber(value.term(), strings));
      }
      break;
    case ATTRIBUTE_WEAPON:
      if (value.has_term()) {
        mention->weapons.push_back(TermNumber(value.term(), strings));
      }
      break;
    case ATTRIBUTE_VICTIM:
      AddVictim(value, strings, mention);
      break;
    default:
      if (value.has_count()) AddCount(claim, strings, mention);
  }
}

void SortUnique(std::vector<uint32_t>* numbers) {
  std::sort(numbers->begin(), numbers->end());
  numbers->erase(std::unique(numbers->begin(), numbers->end()), numbers->end());
}

}  // namespace

MentionDate ReadDate(const DateValue& value) {
  MentionDate date;
  date.dated = ParseDay(value.start(), &date.first);
  if (date.dated && !ParseDay(value.end(), &date.last)) date.last = date.first;
  int first = 0;
  int last = 0;
  if (ParseMonthDay(value.start_month_day(), &first, &last)) {
    date.has_month_day = true;
    date.month_day_first = first;
    date.month_day_last = last;
    if (ParseMonthDay(value.end_month_day(), &first, &last)) {
      date.month_day_last = last;
    }
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
                  StringNumbers* strings, std::vector<Mention>* mentions) {
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
    if (it != by_id.end()) AddClaim(claim, strings, &(*mentions)[it->second]);
  }
  for (size_t i = base; i < mentions->size(); ++i) {
    Mention& mention = (*mentions)[i];
    SplitPlaces(&mention);
    SortUnique(&mention.victims);
    SortUnique(&mention.targets);
    SortUnique(&mention.weapons);
    SortUnique(&mention.parts);
  }
}

}  // namespace crosscheck
