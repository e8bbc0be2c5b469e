#include "comparator/extract/home_town.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "absl/strings/match.h"
#include "comparator/lexicon/place_words.h"
#include "comparator/text/token.h"
#include "comparator/words/word_class.h"

namespace crosscheck {
namespace {

constexpr double kPlain = 1;
constexpr double kInside = 2;
constexpr double kPolice = 3;
constexpr double kDateline = 5;
constexpr double kTitleFactor = 1.5;
// Of an outlet, a street, a hospital: "Rahma Chronicle", "Rahma Avenue".
constexpr double kPartOfName = 0.3;
// Where somebody comes from or is taken to.
constexpr double kElsewhere = 0.5;
constexpr double kOutlet = 1;
// "Rahma Avenue" alone is in any town.
constexpr double kLeast = 0.5;
// A county is named for much besides.
constexpr double kLeastOfArea = 1.5;

BlockKind KindAt(const Document& document, uint32_t byte) {
  for (const Block& block : document.blocks()) {
    if (block.begin <= byte && byte < block.end) return block.kind;
  }
  return BlockKind::kBody;
}

class Scorer {
 public:
  explicit Scorer(const HomeTownContext& context)
      : context_(context), document_(*context.document) {}

  // The town's gazetteer index, or -1 for what is no town.
  int64_t TownOf(size_t i) const {
    const ResolvedPlace& place = context_.places[i];
    // "Rahma province" is not Rahma.
    if (place.entry < 0 ||
        context_.annotation->places[i].said > PLACE_PRECISION_TOWN) {
      return -1;
    }
    const PlaceEntry known =
        context_.gazetteer->place(static_cast<uint32_t>(place.entry));
    return known.precision == PLACE_PRECISION_TOWN ? place.entry : -1;
  }

  // A county, or a province that is called one.
  bool IsArea(size_t i) const {
    const ResolvedPlace& place = context_.places[i];
    return place.precision == PLACE_PRECISION_DISTRICT ||
           (place.precision == PLACE_PRECISION_PROVINCE && place.has_noun);
  }

  double AreaWeightOf(size_t i) const {
    return IsCountyHere(i) && !IsInDateline(i) ? kPolice : WeightOf(i);
  }

  double WeightOf(size_t i) const {
    const PlaceMention& mention = context_.annotation->places[i];
    const uint32_t byte = document_.tokens()[mention.name.begin].begin;
    if (IsInDateline(i)) {
      const bool capital =
          context_.places[i].entry >= 0 &&
          context_.gazetteer
              ->place(static_cast<uint32_t>(context_.places[i].entry))
              .is_capital;
      return capital ? 0 : kDateline;
    }
    double weight = ByWords(mention.name);
    const BlockKind kind = KindAt(document_, byte);
    if (kind == BlockKind::kTitle && IsOfOutlet(mention.name)) return 0;
    if (kind == BlockKind::kTitle) weight *= kTitleFactor;
    if (kind == BlockKind::kCaption) weight = std::min(weight, kPlain);
    return weight;
  }

  // "Rahma police".
  bool IsPoliced(size_t i) const {
    const TokenRange name = context_.annotation->places[i].name;
    return HasService(document_, name) &&
           !document_.tokens()[name.begin].Has(kHyphenBefore);
  }

  // "Odal County deputies", "ODAL COUNTY, Ohio (WXYZ)".
  bool IsCountyHere(size_t i) const {
    const PlaceMention& mention = context_.annotation->places[i];
    if (context_.places[i].precision != PLACE_PRECISION_DISTRICT) return false;
    if (IsInDateline(i)) return true;
    const absl::Span<const Token> tokens = document_.tokens();
    uint32_t next = mention.name.end;
    if (next < tokens.size() && Norm(next) == "county") ++next;
    return next < tokens.size() && !tokens[next].Has(kSentenceStart) &&
           !tokens[next].Has(kLineStart) &&
           tokens[next].Is(WordClass::kCountyOfficer);
  }

  bool IsInDateline(size_t i) const {
    const TokenRange name = context_.annotation->places[i].name;
    const uint32_t byte = document_.tokens()[name.begin].begin;
    return context_.dateline_begin <= byte && byte < context_.dateline_end;
  }

  // The town of an outlet that is called after it.
  double OutletWeight(int64_t entry) const {
    if (entry == context_.outlet_town) return kOutlet;
    const absl::string_view name =
        context_.gazetteer->place(static_cast<uint32_t>(entry)).name;
    return !name.empty() && absl::StrContains(context_.outlet, name) ? kOutlet
                                                                     : 0;
  }

 private:
  absl::string_view Norm(uint32_t token) const {
    return document_.norm(document_.tokens()[token]);
  }

  // "- WABC 12 Rahma, Odal News Weather": behind the headline.
  bool IsOfOutlet(TokenRange name) const {
    constexpr uint32_t kReach = 5;
    const absl::Span<const Token> tokens = document_.tokens();
    const uint32_t end = std::min<uint32_t>(
        name.end + kReach, static_cast<uint32_t>(tokens.size()));
    for (uint32_t t = name.end; t < end && !tokens[t].Has(kLineStart); ++t) {
      if (Norm(t) == "news" && tokens[t].Has(kCapitalized)) return true;
    }
    return false;
  }

  double ByWords(TokenRange name) const {
    const absl::Span<const Token> tokens = document_.tokens();
    // "Savannah-Chatham police": of the first, in whose county it is.
    if (tokens[name.begin].Has(kHyphenBefore)) return kPartOfName;
    if (HasService(document_, name)) return kPolice;
    const bool more = name.end < tokens.size() &&
                      !tokens[name.end].Has(kSentenceStart) &&
                      !tokens[name.end].Has(kLineStart);
    if (more && tokens[name.end].Is(WordClass::kServiceOfHomeTown)) {
      return kPolice;
    }
    const bool goes_on = more && tokens[name.end].Has(kCapitalized) &&
                         tokens[name.end].kind == TokenKind::kWord &&
                         !tokens[name.end - 1].Has(kAllCaps);
    if (goes_on) return kPartOfName;
    if (tokens[name.begin].Has(kSentenceStart) || name.begin == 0) {
      return kPlain;
    }
    const Token& before = tokens[name.begin - 1];
    if (before.Is(WordClass::kTownLocative)) return kInside;
    if (before.Is(WordClass::kElsewhere)) return kElsewhere;
    return kPlain;
  }

  const HomeTownContext& context_;
  const Document& document_;
};

// HomeTown::county.
int FindHomeCounty(const HomeTownContext& context) {
  const Scorer scorer(context);
  struct County {
    int first = -1;
    int mentions = 0;
  };
  std::map<std::string, County> counties;
  for (size_t i = 0; i < context.places.size(); ++i) {
    if (!scorer.IsCountyHere(i)) continue;
    County& county = counties[context.places[i].key];
    if (county.first < 0) county.first = static_cast<int>(i);
    ++county.mentions;
  }
  County best;
  for (const auto& [key, county] : counties) {
    if (county.mentions > best.mentions ||
        (county.mentions == best.mentions && county.first < best.first)) {
      best = county;
    }
  }
  return best.first;
}

}  // namespace

HomeTown FindHomeTown(const HomeTownContext& context) {
  const Scorer scorer(context);
  struct Town {
    double score = 0;
    int first = -1;
    // First mention before "police", and how often there is one.
    int policed = -1;
    int police = 0;
  };
  std::map<int64_t, Town> towns;
  std::set<int64_t> quarters;
  for (size_t i = 0; i < context.places.size(); ++i) {
    const int64_t entry = scorer.TownOf(i);
    if (entry < 0) continue;
    if (context.annotation->places[i].said == PLACE_PRECISION_QUARTER) {
      quarters.insert(entry);
    }
    Town& town = towns[entry];
    town.score += scorer.WeightOf(i);
    if (town.first < 0) town.first = static_cast<int>(i);
    if (!scorer.IsPoliced(i)) continue;
    ++town.police;
    if (town.policed < 0) town.policed = static_cast<int>(i);
  }
  HomeTown best;
  int most_police = 0;
  const auto is_policed = [](const auto& town) {
    return town.second.police > 0;
  };
  const bool policed = std::any_of(towns.begin(), towns.end(), is_policed);
  for (const auto& [entry, town] : towns) {
    if (town.score < kLeast) continue;
    // "In the Odal neighborhood, Rahma police said": no town of that name.
    if (policed && town.police == 0 && quarters.count(entry) > 0) continue;
    const double score = town.score + scorer.OutletWeight(entry);
    if (score > best.score ||
        (score == best.score && best.place >= 0 && town.first < best.place)) {
      best.place = town.first;
      best.score = score;
    }
    if (town.police > most_police) {
      most_police = town.police;
      best.police = town.policed;
    }
  }
  return best;
}

void AddHomeArea(const HomeTownContext& context, HomeTown* home) {
  home->county = FindHomeCounty(context);
  const Scorer scorer(context);
  struct Area {
    double score = 0;
    int first = -1;
  };
  std::map<std::string, Area> areas;
  for (size_t i = 0; i < context.places.size(); ++i) {
    if (!scorer.IsArea(i)) continue;
    Area& area = areas[context.places[i].key];
    area.score += scorer.AreaWeightOf(i);
    if (area.first < 0) area.first = static_cast<int>(i);
  }
  const int64_t town = home->place < 0 ? -1 : context.places[home->place].entry;
  for (const auto& [key, area] : areas) {
    const int64_t entry = context.places[area.first].entry;
    const double least =
        std::max({kLeastOfArea, home->area_score, town < 0 ? 0 : home->score});
    if (area.score <= least ||
        (town >= 0 && entry >= 0 &&
         context.gazetteer->Contains(static_cast<uint32_t>(entry),
                                     static_cast<uint32_t>(town)))) {
      continue;
    }
    home->area = area.first;
    home->area_score = area.score;
  }
  if (home->area < 0) return;
  home->place = -1;
  home->score = 0;
}

}  // namespace crosscheck
