#include "comparator/align/consensus.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/container/btree_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/types/optional.h"
#include "comparator/align/mention.h"
#include "comparator/align/mention_reader.h"
#include "comparator/align/place_evidence.h"
#include "comparator/base/day_interval.h"
#include "comparator/values/format.h"
#include "comparator/values/names.h"

namespace crosscheck {
namespace {

// Votes for values of one kind. An outlet votes once for a value, however
// many articles it prints.
template <typename Key>
class Ballot {
 public:
  void Vote(const Key& key, uint32_t outlet, int weight) {
    int& known = votes_[key][outlet];
    known = std::max(known, weight);
  }
  int Count(const Key& key) const {
    const auto it = votes_.find(key);
    if (it == votes_.end()) return 0;
    int sum = 0;
    for (const auto& [outlet, weight] : it->second) sum += weight;
    return sum;
  }
  std::vector<Key> Keys() const {
    std::vector<Key> keys;
    for (const auto& [key, unused] : votes_) keys.push_back(key);
    return keys;
  }

 private:
  absl::btree_map<Key, absl::btree_map<uint32_t, int>> votes_;
};

uint32_t OutletOf(const Corpus& corpus, const Mention& mention) {
  return corpus.article(mention).outlet;
}

int WeightOf(const Mention& mention) { return mention.fresh() ? 2 : 1; }

EventType ConsensusType(const Corpus& corpus,
                        absl::Span<const uint32_t> members) {
  Ballot<int> ballot;
  for (uint32_t member : members) {
    const Mention& mention = corpus.mentions()[member];
    ballot.Vote(mention.type, OutletOf(corpus, mention), WeightOf(mention));
  }
  const auto rank = [&](int type) {
    const bool says_something =
        type != EVENT_TYPE_UNSPECIFIED && type != EVENT_TYPE_OTHER;
    return std::make_tuple(says_something, ballot.Count(type), -type);
  };
  const std::vector<int> types = ballot.Keys();
  return static_cast<EventType>(
      *std::max_element(types.begin(), types.end(),
                        [&](int a, int b) { return rank(a) < rank(b); }));
}

// Greater is better: a year, exact days, words of the text before a guess.
int DateQuality(const DateValue& value) {
  int quality = 0;
  if (!value.start().empty()) quality += 4;
  if (value.precision() <= DATE_PRECISION_FEW_DAYS) quality += 2;
  if (value.basis() != DATE_BASIS_FRESH_NEWS) quality += 1;
  return quality;
}

// Whether `a` says more of when an event was than `b` does.
bool SaysMoreOfWhen(const DateValue& a, const DateValue& b) {
  const int quality_a = DateQuality(a);
  const int quality_b = DateQuality(b);
  if (quality_a != quality_b) return quality_a > quality_b;
  const absl::optional<DayInterval> days_a = IntervalOf(a);
  const absl::optional<DayInterval> days_b = IntervalOf(b);
  return days_a.has_value() && days_b.has_value() &&
         days_a->size() < days_b->size();
}

// What an article's event is dated by: "on Sunday" rather than "at the
// weekend". Null where nothing dates it.
const DateValue* DateOf(const Corpus& corpus, const Mention& mention) {
  const DateValue* best = nullptr;
  const std::string& event = corpus.event(mention).id();
  for (const Claim& claim : corpus.article(mention).claims->claims()) {
    if (claim.event() != event || !claim.value().has_date()) continue;
    if (claim.attribute() != ATTRIBUTE_EVENT_DATE) continue;
    const DateValue& value = claim.value().date();
    if (best == nullptr || SaysMoreOfWhen(value, *best)) best = &value;
  }
  if (best == nullptr && corpus.event(mention).has_inferred_date()) {
    best = &corpus.event(mention).inferred_date();
  }
  return best;
}

// The last day on which the first article about it appeared; none where no
// article says when it did. Nothing is told before it happens.
absl::optional<DayNumber> FirstToldOn(const Corpus& corpus,
                                      absl::Span<const uint32_t> members) {
  absl::optional<DayNumber> first;
  for (uint32_t member : members) {
    const ArticleView& article = corpus.article(corpus.mentions()[member]);
    if (!article.published) continue;
    first = std::min(first.value_or(article.published_last),
                     article.published_last);
  }
  return first;
}

// How many of the dates of the members' events have that day among theirs:
// "overnight" speaks for both.
int64_t DatesWith(const Corpus& corpus, absl::Span<const uint32_t> members,
                  const DayInterval& day) {
  int64_t dates = 0;
  for (uint32_t member : members) {
    const Mention& mention = corpus.mentions()[member];
    const std::string& event = corpus.event(mention).id();
    for (const Claim& claim : corpus.article(mention).claims->claims()) {
      if (claim.event() != event || !claim.value().has_date() ||
          claim.attribute() != ATTRIBUTE_EVENT_DATE) {
        continue;
      }
      const absl::optional<DayInterval> days = IntervalOf(claim.value().date());
      if (days.has_value() && Intersects(*days, day)) ++dates;
    }
  }
  return dates;
}

void SetDate(const Corpus& corpus, absl::Span<const uint32_t> members,
             Incident* incident) {
  using Key = std::tuple<std::string, std::string, std::string, std::string>;
  Ballot<Key> ballot;
  absl::btree_map<Key, const DateValue*> values;
  for (uint32_t member : members) {
    const Mention& mention = corpus.mentions()[member];
    const DateValue* value = DateOf(corpus, mention);
    if (value == nullptr) continue;
    const Key key(value->start(), value->end(), value->start_month_day(),
                  value->end_month_day());
    ballot.Vote(key, OutletOf(corpus, mention), WeightOf(mention));
    const auto [it, inserted] = values.emplace(key, value);
    if (!inserted && DateQuality(*value) > DateQuality(*it->second)) {
      it->second = value;
    }
  }
  const absl::optional<DayNumber> told = FirstToldOn(corpus, members);
  const DateValue* best = nullptr;
  std::tuple<bool, int, int, int64_t, int64_t> best_rank;
  // Ascending, so that of equals the earlier is taken.
  for (const auto& [key, value] : values) {
    const absl::optional<DayInterval> days = IntervalOf(*value);
    const bool possible = !days.has_value() || !told.has_value() ||
                          ReadDate(*value).first <= *told;
    const std::tuple<bool, int, int, int64_t, int64_t> rank(
        possible, DateQuality(*value), ballot.Count(key),
        days.has_value() ? -days->size() : 0,
        days.has_value() ? DatesWith(corpus, members, *days) : 0);
    if (best != nullptr && rank <= best_rank) continue;
    best = value;
    best_rank = rank;
  }
  if (best == nullptr) return;
  // "Overnight" in one article is the day that another one gives.
  const absl::optional<DayInterval> span = IntervalOf(*best);
  if (span.has_value() && span->size() == 2) {
    for (const auto& [key, value] : values) {
      const absl::optional<DayInterval> day = IntervalOf(*value);
      if (day.has_value() && day->size() == 1 && Intersects(*day, *span)) {
        best = value;
        break;
      }
    }
  }
  *incident->mutable_date() = *best;
}

std::string PlaceKey(const PlaceValue& value) {
  return value.id().empty()
             ? absl::StrCat("name:", absl::AsciiStrToLower(value.name()))
             : value.id();
}

// Whether the place tells which town an event was in, or that it was not in
// `town`: a town, or a region that `town` is not in.
bool SettlesTown(const PlaceValue& place, const PlaceValue& town) {
  constexpr double kQuarterKm = 40;
  if (place.id().empty()) return false;
  if (place.precision() == PLACE_PRECISION_TOWN) return true;
  if (place.precision() < PLACE_PRECISION_TOWN) {
    return DistanceKm(place.lat(), place.lon(), town.lat(), town.lon()) >
           kQuarterKm;
  }
  return std::find(town.parents().begin(), town.parents().end(), place.id()) ==
         town.parents().end();
}

// "In the 300 block of Quarry Road", in the news of one town: the town that
// most outlets of the incident are of that name a street or quarter and no
// town. Null where there is none.
const PlaceValue* TownOfOutlets(const Corpus& corpus,
                                absl::Span<const uint32_t> members) {
  Ballot<std::string> ballot;
  absl::btree_map<std::string, const PlaceValue*> towns;
  for (uint32_t member : members) {
    const Mention& mention = corpus.mentions()[member];
    const ArticleClaims& claims = *corpus.article(mention).claims;
    if (!claims.has_outlet_town()) continue;
    const PlaceValue& town = claims.outlet_town();
    const auto settles = [&](const MentionPlace& place) {
      return SettlesTown(*place.value, town);
    };
    if (mention.places.empty() ||
        std::any_of(mention.places.begin(), mention.places.end(), settles) ||
        std::any_of(mention.wider_places.begin(), mention.wider_places.end(),
                    settles)) {
      continue;
    }
    ballot.Vote(town.id(), OutletOf(corpus, mention), WeightOf(mention));
    towns.emplace(town.id(), &town);
  }
  const PlaceValue* best = nullptr;
  for (const auto& [id, town] : towns) {
    if (best == nullptr || ballot.Count(id) > ballot.Count(best->id())) {
      best = town;
    }
  }
  return best;
}

void SetPlaces(const Corpus& corpus, absl::Span<const uint32_t> members,
               Incident* incident) {
  // Every member votes for its smallest places; what contains them gets its
  // places below.
  Ballot<std::string> ballot;
  absl::btree_map<std::string, const PlaceValue*> values;
  absl::btree_set<std::string> smallest;
  for (uint32_t member : members) {
    const Mention& mention = corpus.mentions()[member];
    const auto vote = [&](const MentionPlace& place) {
      const std::string key = PlaceKey(*place.value);
      ballot.Vote(key, OutletOf(corpus, mention), WeightOf(mention));
      values.emplace(key, place.value);
    };
    for (const MentionPlace& place : mention.places) {
      vote(place);
      smallest.insert(PlaceKey(*place.value));
    }
    for (const MentionPlace& place : mention.wider_places) vote(place);
  }
  // What contains another member's place is none of the smallest.
  absl::btree_set<std::string> containing;
  for (const std::string& key : smallest) {
    for (const std::string& parent : values[key]->parents()) {
      containing.insert(parent);
    }
  }
  std::vector<std::string> order;
  for (const auto& [key, value] : values) order.push_back(key);
  const auto rank = [&](const std::string& key) {
    const bool small = smallest.contains(key) && !containing.contains(key);
    return std::make_tuple(!small, -ballot.Count(key), values[key]->precision(),
                           key);
  };
  std::sort(order.begin(), order.end(),
            [&](const std::string& a, const std::string& b) {
              return rank(a) < rank(b);
            });
  std::vector<const PlaceValue*> places;
  for (const std::string& key : order) places.push_back(values[key]);
  if (!places.empty()) {
    std::stable_sort(places.begin() + 1, places.end(),
                     [](const PlaceValue* a, const PlaceValue* b) {
                       return a->precision() < b->precision();
                     });
  }
  const PlaceValue* const town = TownOfOutlets(corpus, members);
  if (town != nullptr &&
      std::none_of(places.begin(), places.end(), [&](const PlaceValue* place) {
        return SettlesTown(*place, *town);
      })) {
    const auto behind =
        std::find_if(places.begin(), places.end(), [](const PlaceValue* place) {
          return place->precision() > PLACE_PRECISION_TOWN;
        });
    places.insert(behind, town);
  }
  for (const PlaceValue* place : places) *incident->add_places() = *place;
}

}  // namespace

void SetConsensus(const Corpus& corpus, absl::Span<const uint32_t> members,
                  Incident* incident) {
  incident->set_type(ConsensusType(corpus, members));
  SetDate(corpus, members, incident);
  SetPlaces(corpus, members, incident);
  bool background = true;
  for (uint32_t member : members) {
    const Mention& mention = corpus.mentions()[member];
    incident->set_campaign(incident->campaign() || mention.campaign);
    background = background && mention.role == EVENT_ROLE_BACKGROUND;
  }
  incident->set_background(background);
  incident->set_label(IncidentLabel(*incident));
}

std::string IncidentLabel(const Incident& incident) {
  std::vector<std::string> parts;
  if (incident.type() != EVENT_TYPE_UNSPECIFIED) {
    parts.push_back(EventTypeName(incident.type()));
  }
  if (incident.places_size() > 0) parts.push_back(incident.places(0).name());
  if (!incident.date().start().empty() ||
      !incident.date().start_month_day().empty()) {
    parts.push_back(DescribeDate(incident.date()));
  }
  return absl::StrJoin(parts, " · ");
}

}  // namespace crosscheck
