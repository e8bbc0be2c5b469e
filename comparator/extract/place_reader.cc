#include "comparator/extract/place_reader.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/btree_set.h"
#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "absl/types/optional.h"
#include "comparator/lexicon/gazetteer.h"
#include "comparator/lexicon/phrase_matcher.h"
#include "comparator/lexicon/phrase_table.h"
#include "comparator/lexicon/place_resolver.h"
#include "comparator/text/normalizer.h"
#include "comparator/text/token.h"
#include "comparator/values/name_key.h"
#include "comparator/words/word_class.h"
#include "proto/lexicon.pb.h"
#include "proto/value.pb.h"

namespace crosscheck {
namespace {

// A quarter lies within this distance of its town's middle.
constexpr double kTownKm = 60;
// "Homs neighbourhood" is one of the city's, "Qasr neighbourhood" one that is
// called so: from this many inhabitants on.
constexpr uint32_t kCity = 50000;
// A city of several districts.
constexpr uint32_t kGreatCity = 200000;

class Reader {
 public:
  Reader(const Document& document, const Annotation& annotation,
         const LexiconIndex& lexicon, const Article& article)
      : document_(document),
        annotation_(annotation),
        lexicon_(lexicon),
        gazetteer_(lexicon.gazetteer()),
        article_(article) {}

  PlaceReading Read() {
    Resolve();
    HomeTownContext context;
    context.document = &document_;
    context.annotation = &annotation_;
    context.gazetteer = &gazetteer_;
    context.places = places_;
    context.dateline_begin = article_.dateline().span().begin();
    context.dateline_end = article_.dateline().span().end();
    context.outlet = article_.outlet().value();
    context.outlet_town = OutletTown();
    PlaceReading reading;
    reading.outlet_town = context.outlet_town;
    reading.home = FindHomeTown(context);
    ReadQuarters(reading.home);
    for (ResolvedPlace& place : places_) SetPrecision(&place);
    context.places = places_;
    AddHomeArea(context, &reading.home);
    reading.places = std::move(places_);
    return reading;
  }

 private:
  int64_t OutletTown() const {
    const Outlet* const outlet = lexicon_.FindOutlet(article_.outlet_id());
    if (outlet == nullptr || outlet->town().empty()) return -1;
    const absl::optional<uint32_t> town = gazetteer_.Find(outlet->town());
    return town.has_value() ? static_cast<int64_t>(*town) : -1;
  }

  PlaceContext ContextOf() const {
    PlaceContext context;
    for (const LexiconMatch& match : annotation_.matches) {
      if (match.kind != EntryKind::kGroup &&
          match.kind != EntryKind::kGroupAdjective) {
        continue;
      }
      // A group of many countries tells nothing.
      const Group& group = lexicon_.group(match.entries[0]);
      if (group.countries_size() == 1) {
        context.countries.push_back(group.countries(0));
      }
    }
    if (const Outlet* outlet = lexicon_.FindOutlet(article_.outlet_id())) {
      context.outlet_country = outlet->country();
      context.outlet_town = OutletTown();
    }
    const uint32_t end = article_.dateline().span().end();
    for (size_t i = 0; end > 0 && i < document_.tokens().size(); ++i) {
      if (document_.tokens()[i].begin >= end) {
        context.dateline_end = static_cast<uint32_t>(i);
        break;
      }
    }
    return context;
  }

  void Resolve() {
    std::vector<LexiconMatch> matches;
    std::vector<size_t> mention_of;
    places_.resize(annotation_.places.size());
    for (size_t i = 0; i < places_.size(); ++i) {
      const PlaceMention& mention = annotation_.places[i];
      places_[i].key = NormalizeText(document_.text(mention.name));
      places_[i].precision = mention.said;
      places_[i].has_noun = mention.said != PLACE_PRECISION_UNSPECIFIED;
      places_[i].guessed = mention.guessed;
      places_[i].entry = mention.entry;
      if (mention.match < 0) continue;
      // A mention that was joined with a noun comes again behind the plain one.
      const LexiconMatch& match = annotation_.matches[mention.match];
      if (!matches.empty() && match.tokens.begin < matches.back().tokens.end) {
        continue;
      }
      matches.push_back(match);
      mention_of.push_back(i);
    }
    const std::vector<PlaceChoice> choices =
        PlaceResolver(&gazetteer_).Resolve(document_, matches, ContextOf());
    absl::flat_hash_map<int, uint32_t> place_of_match;
    for (size_t m = 0; m < choices.size(); ++m) {
      if (!choices[m].resolved) continue;
      place_of_match[annotation_.places[mention_of[m]].match] =
          choices[m].place;
    }
    for (size_t i = 0; i < places_.size(); ++i) {
      const PlaceMention& mention = annotation_.places[i];
      const auto place = place_of_match.find(mention.match);
      if (place == place_of_match.end()) continue;
      if (mention.said >= PLACE_PRECISION_DISTRICT) {
        places_[i].entry = AreaOf(place->second, mention.said);
        continue;
      }
      // "the Tabqa air base": in the town, and no town itself.
      if (mention.name.size() >
          annotation_.matches[mention.match].tokens.size()) {
        places_[i].of_town = true;
        continue;
      }
      places_[i].entry = place->second;
    }
  }

  // "Qasr province": the province around the town of Qasr that has its name, or
  // the town where none has.
  uint32_t AreaOf(uint32_t entry, PlacePrecision said) const {
    const PlaceEntry named = gazetteer_.place(entry);
    if (named.precision >= said) return entry;
    const std::string name = NameKey(named.name);
    for (const uint32_t ancestor : gazetteer_.Ancestors(entry)) {
      const PlaceEntry area = gazetteer_.place(ancestor);
      if (area.precision == said && WordsContained(name, NameKey(area.name))) {
        return ancestor;
      }
    }
    return entry;
  }

  PlaceEntry EntryOf(const ResolvedPlace& place) const {
    return gazetteer_.place(static_cast<uint32_t>(place.entry));
  }

  void ReadQuarters(const HomeTown& home) {
    absl::btree_set<int64_t> quarters;
    for (size_t i = 0; i < places_.size(); ++i) {
      ResolvedPlace& place = places_[i];
      if (annotation_.places[i].said != PLACE_PRECISION_QUARTER ||
          place.entry < 0) {
        continue;
      }
      const PlaceEntry known = EntryOf(place);
      if (known.precision != PLACE_PRECISION_TOWN) continue;
      const int64_t town = home.place < 0 ? -1 : places_[home.place].entry;
      if (town >= 0 && town != place.entry &&
          gazetteer_.DistanceKm(static_cast<uint32_t>(town),
                                static_cast<uint32_t>(place.entry)) > kTownKm) {
        quarters.insert(place.entry);
      } else if (known.population >= kCity || known.is_seat) {
        place.precision = PLACE_PRECISION_TOWN;
      }
    }
    ReadCityDistricts(home);
    for (size_t i = 0; i < places_.size(); ++i) {
      ResolvedPlace& place = places_[i];
      if (!quarters.contains(place.entry)) continue;
      place.entry = -1;
      if (annotation_.places[i].said == PLACE_PRECISION_UNSPECIFIED) {
        place.precision = PLACE_PRECISION_QUARTER;
      }
    }
  }

  // "Shells fell on the Verkhny district": a district that no gazetteer has, or
  // only as a town far away, is a quarter where the article is of a city.
  void ReadCityDistricts(const HomeTown& home) {
    if (home.place < 0) return;
    const int64_t town = places_[home.place].entry;
    if (town < 0 || EntryOf(places_[home.place]).population < kGreatCity) {
      return;
    }
    for (size_t i = 0; i < places_.size(); ++i) {
      ResolvedPlace& place = places_[i];
      const PlaceMention& mention = annotation_.places[i];
      if (mention.said != PLACE_PRECISION_DISTRICT ||
          document_.norm(document_.tokens()[mention.name.end - 1]) !=
              "district" ||
          IsOfLargerArea(mention.name.end)) {
        continue;
      }
      if (place.entry >= 0) {
        if (EntryOf(place).precision != PLACE_PRECISION_TOWN ||
            place.entry == town ||
            gazetteer_.DistanceKm(static_cast<uint32_t>(town),
                                  static_cast<uint32_t>(place.entry)) <=
                kTownKm) {
          continue;
        }
        place.entry = -1;
      }
      place.precision = PLACE_PRECISION_QUARTER;
    }
  }

  // "of Rahma province", "in the Rahma region" from token `i` on.
  bool IsOfLargerArea(uint32_t i) const {
    constexpr uint32_t kReach = 6;
    const absl::Span<const Token> tokens = document_.tokens();
    if (i >= tokens.size()) return false;
    const absl::string_view first = document_.norm(tokens[i]);
    if (first != "of" && first != "in" && first != ",") return false;
    for (uint32_t k = i + 1; k < tokens.size() && k < i + kReach; ++k) {
      if (tokens[k].Is(WordClass::kLargerArea)) return true;
      const absl::string_view word = document_.norm(tokens[k]);
      if (word == "." || word == ",") return false;
    }
    return false;
  }

  bool IsOpenCountry(const ResolvedPlace& place) const {
    const PlaceMention& mention = annotation_.places[&place - places_.data()];
    const absl::Span<const Token> tokens = document_.tokens();
    const auto is_noun = [&](uint32_t token) {
      const absl::string_view word = document_.norm(tokens[token]);
      return word == "countryside" || word == "desert" || word == "plain" ||
             word == "region" || word == "valley";
    };
    if (is_noun(mention.name.end - 1)) return true;
    return mention.name.begin > 1 &&
           document_.norm(tokens[mention.name.begin - 1]) == "of" &&
           is_noun(mention.name.begin - 2);
  }

  // "Odal County" in no gazetteer is none of its towns.
  void SetPrecision(ResolvedPlace* place) const {
    // "The island of Rahma" is as large as the province that it is.
    if (place->precision == PLACE_PRECISION_POINT && place->entry >= 0 &&
        EntryOf(*place).precision >= PLACE_PRECISION_DISTRICT) {
      place->precision = EntryOf(*place).precision;
    }
    // "The Odal district" of a city.
    if (place->precision == PLACE_PRECISION_DISTRICT && place->entry >= 0 &&
        EntryOf(*place).precision == PLACE_PRECISION_QUARTER) {
      place->precision = PLACE_PRECISION_QUARTER;
    }
    // "The desert of Rahma" holds towns and districts.
    if (place->precision == PLACE_PRECISION_DISTRICT && place->entry < 0 &&
        IsOpenCountry(*place)) {
      place->precision = PLACE_PRECISION_PROVINCE;
    }
    if (place->precision != PLACE_PRECISION_UNSPECIFIED) return;
    if (place->entry >= 0) {
      place->precision = EntryOf(*place).precision;
    } else {
      place->precision = absl::EndsWith(place->key, " county")
                             ? PLACE_PRECISION_DISTRICT
                             : PLACE_PRECISION_TOWN;
    }
  }

  const Document& document_;
  const Annotation& annotation_;
  const LexiconIndex& lexicon_;
  const Gazetteer& gazetteer_;
  const Article& article_;
  std::vector<ResolvedPlace> places_;
};

}  // namespace

PlaceReading ReadPlaces(const Document& document, const Annotation& annotation,
                        const LexiconIndex& lexicon, const Article& article) {
  return Reader(document, annotation, lexicon, article).Read();
}

}  // namespace crosscheck
