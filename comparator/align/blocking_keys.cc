#include "comparator/align/blocking_keys.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "absl/time/civil_time.h"

namespace crosscheck {
namespace {

// What a key is made of; part of the key, so that kinds never meet.
enum class KeyKind : uint64_t {
  kDayPlace = 1,
  kDayName,
  kDayCell,
  kDayCountry,
  kDayActor,
  kMonthPlace,
  kMonthActor,
  kMonthType,
  kMonthDayPlace,
  kMonthDayName,
  kMonthDayType,
  kVictim,
  kRareTerm,
};

// Degrees of latitude and longitude that a cell measures.
constexpr double kCellDegrees = 0.5;
// Days before its publication on which undated fresh news may have happened.
constexpr int kFreshDays = 3;
// A term that more articles use is not rare, and so many rare terms of an
// article become keys.
constexpr uint32_t kRareArticles = 20;
constexpr size_t kRareTerms = 8;

// SplitMix64 (Steele, Lea and Flood 2014): spreads the bits of a key.
uint64_t Mix(uint64_t x) {
  x += 0x9e3779b97f4a7c15;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

uint64_t Key(KeyKind kind, uint64_t a, uint64_t b = 0) {
  return Mix(Mix(Mix(static_cast<uint64_t>(kind)) ^ a) ^ b);
}

// Days after the first of the year 0, by months.
uint64_t MonthOf(DayNumber day) {
  const absl::CivilDay civil = absl::CivilDay(1970, 1, 1) + day;
  return static_cast<uint64_t>(civil.year() * 12 + civil.month());
}

int MonthDayOf(DayNumber day) {
  const absl::CivilDay civil = absl::CivilDay(1970, 1, 1) + day;
  // The day of the same name in a leap year.
  return static_cast<int>(absl::CivilDay(2000, civil.month(), civil.day()) -
                          absl::CivilDay(2000, 1, 1));
}

class KeyMaker {
 public:
  KeyMaker(const Corpus& corpus, const Mention& mention,
           const AlignSettings& settings)
      : corpus_(corpus), mention_(mention), settings_(settings) {}

  std::vector<BlockingKey> Make() {
    for (const MentionDate& date : mention_.dates) AddDate(date);
    const ArticleView& article = corpus_.article(mention_);
    if (mention_.dates.empty() && mention_.fresh() && article.published) {
      AddDays(article.published_first - kFreshDays, article.published_last);
    }
    for (uint32_t victim : mention_.victims) {
      Add(Key(KeyKind::kVictim, victim));
    }
    if (mention_.fresh()) AddRareTerms(article);
    std::sort(keys_.begin(), keys_.end(),
              [](const BlockingKey& a, const BlockingKey& b) {
                return a.key != b.key ? a.key < b.key : a.passive < b.passive;
              });
    keys_.erase(std::unique(keys_.begin(), keys_.end(),
                            [](const BlockingKey& a, const BlockingKey& b) {
                              return a.key == b.key;
                            }),
                keys_.end());
    return std::move(keys_);
  }

 private:
  void Add(uint64_t key, bool passive = false) {
    keys_.push_back({key, passive});
  }

  bool exclusive() const {
    return std::find(settings_.exclusive_types().begin(),
                     settings_.exclusive_types().end(),
                     mention_.type) != settings_.exclusive_types().end();
  }

  void AddDate(const MentionDate& date) {
    if (date.exact()) {
      AddDays(date.first, date.last);
      AddMonths(date.first, date.last, /*passive=*/true);
      for (DayNumber day = date.first; day <= date.last; ++day) {
        AddMonthDay(MonthDayOf(day), /*passive=*/true);
      }
    } else if (date.dated) {
      // At most a year.
      AddMonths(date.first, std::min(date.last, date.first + 366),
                /*passive=*/false);
    } else if (date.has_month_day) {
      const int last = date.month_day_last < date.month_day_first
                           ? date.month_day_last + 366
                           : date.month_day_last;
      for (int day = date.month_day_first;
           day <= std::min(last, date.month_day_first + 31); ++day) {
        AddMonthDay(day % 366, /*passive=*/false);
      }
    }
  }

  // Keys for [first, last] and a day more, so that what is a day apart meets.
  void AddDays(DayNumber first, DayNumber last) {
    last = std::min(last, first + kExactDateDays);
    for (DayNumber day = first; day <= last + 1; ++day) AddDay(day);
  }

  void AddDay(DayNumber day) {
    const uint64_t when = static_cast<uint64_t>(day);
    for (const MentionPlace& place : mention_.places) {
      if (place.id != 0) Add(Key(KeyKind::kDayPlace, when, place.id));
      Add(Key(KeyKind::kDayName, when, place.name));
      // The last parent is the country.
      for (size_t i = 0; i + 1 < place.parents.size(); ++i) {
        Add(Key(KeyKind::kDayPlace, when, place.parents[i]));
      }
      if (place.located && place.precision < PLACE_PRECISION_PROVINCE) {
        AddCells(when, place);
      }
      if (place.country != 0) {
        Add(Key(KeyKind::kDayCountry, when, place.country));
      }
    }
    if (mention_.places.empty()) Add(Key(KeyKind::kDayCountry, when));
    for (const MentionActor& actor : mention_.actors) {
      Add(Key(KeyKind::kDayActor, when, ActorNumber(actor)));
    }
  }

  // The cell of a place and those beside it that are nearer than half a cell.
  void AddCells(uint64_t when, const MentionPlace& place) {
    const auto lat = static_cast<int64_t>(std::floor(place.lat / kCellDegrees));
    const auto lon = static_cast<int64_t>(std::floor(place.lon / kCellDegrees));
    const int64_t lat_step =
        place.lat / kCellDegrees - static_cast<double>(lat) < 0.5 ? -1 : 1;
    const int64_t lon_step =
        place.lon / kCellDegrees - static_cast<double>(lon) < 0.5 ? -1 : 1;
    for (int64_t i : {lat, lat + lat_step}) {
      for (int64_t j : {lon, lon + lon_step}) {
        Add(Key(KeyKind::kDayCell, when,
                static_cast<uint64_t>(i * 100000 + j)));
      }
    }
  }

  static uint64_t ActorNumber(const MentionActor& actor) {
    return actor.id != 0 ? actor.id : (uint64_t{1} << 32) + actor.name;
  }

  void AddMonths(DayNumber first, DayNumber last, bool passive) {
    for (uint64_t month = MonthOf(first); month <= MonthOf(last); ++month) {
      for (const MentionPlace& place : mention_.places) {
        if (place.id != 0) {
          Add(Key(KeyKind::kMonthPlace, month, place.id), passive);
        }
      }
      for (const MentionActor& actor : mention_.actors) {
        Add(Key(KeyKind::kMonthActor, month, ActorNumber(actor)),
            passive && actor.id != 0);
      }
      if (exclusive()) Add(Key(KeyKind::kMonthType, month, mention_.type));
    }
  }

  void AddMonthDay(int month_day, bool passive) {
    const uint64_t when = static_cast<uint64_t>(month_day);
    for (const MentionPlace& place : mention_.places) {
      if (place.id != 0) {
        Add(Key(KeyKind::kMonthDayPlace, when, place.id), passive);
      }
      Add(Key(KeyKind::kMonthDayName, when, place.name), passive);
    }
    Add(Key(KeyKind::kMonthDayType, when, mention_.type), passive);
  }

  void AddRareTerms(const ArticleView& article) {
    std::vector<WeightedTerm> terms;
    for (const WeightedTerm& term : article.text) {
      const uint32_t df = corpus_.DocumentFrequency(term.term);
      if (df > 1 && df <= kRareArticles) terms.push_back(term);
    }
    std::sort(terms.begin(), terms.end(),
              [](const WeightedTerm& a, const WeightedTerm& b) {
                if (a.weight != b.weight) return a.weight > b.weight;
                return a.term < b.term;
              });
    if (terms.size() > kRareTerms) terms.resize(kRareTerms);
    for (const WeightedTerm& term : terms) {
      Add(Key(KeyKind::kRareTerm, term.term));
    }
  }

  const Corpus& corpus_;
  const Mention& mention_;
  const AlignSettings& settings_;
  std::vector<BlockingKey> keys_;
};

}  // namespace

std::vector<BlockingKey> BlockingKeys(const Corpus& corpus, uint32_t index,
                                      const AlignSettings& settings) {
  return KeyMaker(corpus, corpus.mentions()[index], settings).Make();
}

}  // namespace crosscheck
