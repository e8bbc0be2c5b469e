#include "comparator/align/blocking_keys.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <utility>

#include "absl/time/civil_time.h"
#include "absl/types/span.h"

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
  kPlaceTerm,
  kPublishedTerm,
  kPublishedPlace,
  kPassage,
};

// Degrees of latitude and longitude that a cell measures.
constexpr double kCellDegrees = 0.5;
// Days before its publication on which undated fresh news may have happened.
constexpr int kFreshDays = 3;
// So many rare names of a mention become keys.
constexpr size_t kRareTerms = 12;
// Words of an article that become keys with its places, and words of its
// headline that become keys with its publication.
constexpr size_t kPlaceTerms = 16;
// Hashes of a passage that become keys.
constexpr size_t kPassageKeys = 4;
constexpr size_t kTitleTerms = 8;

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
      for (uint64_t part : corpus_.names().Keys(victim)) {
        Add(Key(KeyKind::kVictim, part));
      }
    }
    AddRareNames();
    AddPassage();
    if (mention_.topic()) AddWords(article);
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
      for (uint64_t part : corpus_.names().Keys(place.name)) {
        Add(Key(KeyKind::kDayName, when, part));
      }
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
      for (uint64_t part : ActorParts(actor)) {
        Add(Key(KeyKind::kDayActor, when, part));
      }
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

  // Of the lexicon's actors their number, else of the words of the name.
  std::vector<uint64_t> ActorParts(const MentionActor& actor) const {
    if (actor.id == 0) return corpus_.names().Keys(actor.name);
    return {(uint64_t{1} << 63) + actor.id};
  }

  void AddMonths(DayNumber first, DayNumber last, bool passive) {
    for (uint64_t month = MonthOf(first); month <= MonthOf(last); ++month) {
      for (const MentionPlace& place : mention_.places) {
        if (place.id != 0) {
          Add(Key(KeyKind::kMonthPlace, month, place.id), passive);
        }
      }
      for (const MentionActor& actor : mention_.actors) {
        for (uint64_t part : ActorParts(actor)) {
          Add(Key(KeyKind::kMonthActor, month, part), passive && actor.id != 0);
        }
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
      for (uint64_t part : corpus_.names().Keys(place.name)) {
        Add(Key(KeyKind::kMonthDayName, when, part), passive);
      }
    }
    Add(Key(KeyKind::kMonthDayType, when, mention_.type), passive);
  }

  // The rarest names of the sentences or the article.
  void AddRareNames() {
    const TextIndex& texts = corpus_.texts();
    const absl::Span<const uint32_t> names = corpus_.RareNames(mention_);
    std::vector<uint32_t> terms(names.begin(), names.end());
    std::sort(terms.begin(), terms.end(), [&](uint32_t a, uint32_t b) {
      const uint32_t df_a = texts.DocumentFrequency(a);
      const uint32_t df_b = texts.DocumentFrequency(b);
      return df_a != df_b ? df_a < df_b : a < b;
    });
    if (terms.size() > kRareTerms) terms.resize(kRareTerms);
    for (uint32_t term : terms) Add(Key(KeyKind::kRareTerm, term));
  }

  // The least of the passage's hashes: two copies that differ by a figure have
  // most of them in common (Broder 1997).
  void AddPassage() {
    std::vector<uint64_t> hashes;
    for (const uint32_t pair : corpus_.PassageOf(mention_).pairs) {
      hashes.push_back(Key(KeyKind::kPassage, pair));
    }
    const size_t most = std::min(hashes.size(), kPassageKeys);
    std::partial_sort(hashes.begin(),
                      hashes.begin() + static_cast<std::ptrdiff_t>(most),
                      hashes.end());
    for (size_t i = 0; i < most; ++i) Add(hashes[i]);
  }

  // The words that tell most of what the article is about, each with the
  // places, and those of the headline with the days of publication.
  void AddWords(const ArticleView& article) {
    const ArticleText& text = corpus_.text(mention_);
    const std::vector<uint32_t> words = Heaviest(text.words, kPlaceTerms);
    const std::vector<uint32_t> title = Heaviest(text.title, kTitleTerms);
    for (uint32_t term : words) {
      for (const MentionPlace& place : mention_.places) {
        for (uint64_t part : corpus_.names().Keys(place.name)) {
          Add(Key(KeyKind::kPlaceTerm, part, term));
        }
      }
    }
    if (!article.published) return;
    for (DayNumber day = article.published_first;
         day <=
         std::min(article.published_last, article.published_first + 1) + 1;
         ++day) {
      const uint64_t when = static_cast<uint64_t>(day);
      for (uint32_t term : title) {
        Add(Key(KeyKind::kPublishedTerm, when, term));
      }
      for (uint32_t term : words) {
        Add(Key(KeyKind::kPublishedTerm, when, term));
      }
      for (const MentionPlace& place : mention_.places) {
        for (uint64_t part : corpus_.names().Keys(place.name)) {
          Add(Key(KeyKind::kPublishedPlace, when, part));
        }
      }
    }
  }

  // In no order.
  static std::vector<uint32_t> Heaviest(TermVector terms, size_t most) {
    if (terms.size() > most) {
      const auto end = terms.begin() + static_cast<std::ptrdiff_t>(most);
      std::nth_element(terms.begin(), end, terms.end(),
                       [](const WeightedTerm& a, const WeightedTerm& b) {
                         return a.weight != b.weight ? a.weight > b.weight
                                                     : a.term < b.term;
                       });
      terms.erase(end, terms.end());
    }
    std::vector<uint32_t> numbers;
    for (const WeightedTerm& term : terms) numbers.push_back(term.term);
    return numbers;
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
